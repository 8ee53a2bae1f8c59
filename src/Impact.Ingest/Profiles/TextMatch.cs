using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Impact.Ingest.Profiles;

/// <summary>How much two texts are alike, whatever their case, accents, marks and numbering.</summary>
/// <remarks>Dice (1945): twice the shared groups of three characters, divided by all groups of both. 1 for the same text, 0 for nothing in common.</remarks>
internal static partial class TextMatch
{
    /// <summary>From here on two texts are taken to be the same question.</summary>
    public const double Sure = 0.85;

    /// <summary>From here on somebody has to look.</summary>
    public const double Maybe = 0.65;

    // The past 3 months and the past 12 are two questions, however alike their words.
    private const double BelowSure = Sure - 0.01;

    /// <summary>The largest likeness of a text to any of the texts that a column name holds: the name itself, and its parts (<c>question [statement]</c>).</summary>
    public static double OfName(string name, string text) => Parts(name).Max(part => Of(part, text));

    public static double Of(string one, string two)
    {
        var (first, second) = (Plain(one), Plain(two));
        var (groups, others) = (Groups(first), Groups(second));
        if (groups.Count == 0 || others.Count == 0) return 0;
        var likeness = 2.0 * groups.Count(others.Contains) / (groups.Count + others.Count);
        return NumbersOf(first).SetEquals(NumbersOf(second)) ? likeness : Math.Min(likeness, BelowSure);
    }

    /// <summary>Letters, digits and single blanks; without tags and without a number in front (<c>3. </c>, <c>b) </c>).</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var sign in Tags().Replace(text, " ").Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark) plain.Append(char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : sign is '.' or ')' ? sign : ' ');
        var words = Numbering().Replace(plain.ToString(), "").Replace('.', ' ').Replace(')', ' ');
        return Blanks().Replace(words, " ").Trim();
    }

    private static IEnumerable<string> Parts(string name) =>
        Cuts().Split(name).Where(part => part.Trim().Length > 0).Append(name);

    private static HashSet<string> Groups(string text)
    {
        var padded = $" {text} ";
        return text.Length == 0 ? [] : [.. Enumerable.Range(0, padded.Length - 2).Select(at => padded.Substring(at, 3))];
    }

    private static HashSet<string> NumbersOf(string plain) => [.. Digits().Matches(plain).Select(match => match.Value)];

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex("<[^>]{1,200}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^\s*([a-z]?\d{1,3}|[a-z])\s*[.)]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@" - | / |[\[\]:\n]", RegexOptions.CultureInvariant)]
    private static partial Regex Cuts();
}
