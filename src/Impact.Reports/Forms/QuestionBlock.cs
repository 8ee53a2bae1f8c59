using Impact.Core.Instruments;

namespace Impact.Reports.Forms;

/// <summary>How questions stand on paper.</summary>
public enum QuestionLayout
{
    /// <summary>A table: statements below each other, the same answers beside them.</summary>
    Table,

    /// <summary>One question with its answers below each other.</summary>
    List,

    /// <summary>One question with a row of numbers.</summary>
    Numbers,

    /// <summary>One question with a line to write a number on.</summary>
    Line,
}

/// <summary>Questions of one instrument that stand together.</summary>
/// <param name="Layout">How.</param>
/// <param name="Items">Which; more than one only in a table.</param>
public sealed record QuestionBlock(QuestionLayout Layout, IReadOnlyList<Item> Items)
{
    private const int MostColumns = 5;
    private const int MostNumbers = 11;
    private const int LongestLabel = 30;
    private const int LongestWord = 10;

    /// <summary>Whether an answer has a word that needs a wide column.</summary>
    public bool HasLongWords => Items[0].Options.SelectMany(option => option.Label.Split(' ')).Any(word => word.Length > LongestWord);

    /// <summary>The questions of an instrument in their order, in blocks.</summary>
    public static IReadOnlyList<QuestionBlock> Of(Instrument instrument)
    {
        var blocks = new List<QuestionBlock>();
        foreach (var item in instrument.Items)
        {
            var fits = blocks.Count > 0 && blocks[^1].Items[0].Options.SequenceEqual(item.Options, SameWords.Instance) && CanBeTable(item);
            if (fits) blocks[^1] = new QuestionBlock(QuestionLayout.Table, [.. blocks[^1].Items, item]);
            else blocks.Add(new QuestionBlock(Alone(item), [item]));
        }

        return blocks;
    }

    private static QuestionLayout Alone(Item item) =>
        item.Span is [var lowest, var highest] && highest - lowest >= MostNumbers ? QuestionLayout.Line
        : IsNumbers(item) ? QuestionLayout.Numbers
        : QuestionLayout.List;

    private static bool CanBeTable(Item item) => item.Options.Count <= MostColumns && !IsNumbers(item) && item.Options.All(option => option.Label.Length <= LongestLabel);

    private static bool IsNumbers(Item item) => item.Options.All(option => option.Label.All(char.IsAsciiDigit));

    private sealed class SameWords : IEqualityComparer<AnswerOption>
    {
        public static SameWords Instance { get; } = new();

        public bool Equals(AnswerOption? x, AnswerOption? y) => x?.Value == y?.Value && x?.Label == y?.Label;

        public int GetHashCode(AnswerOption option) => option.Value;
    }
}
