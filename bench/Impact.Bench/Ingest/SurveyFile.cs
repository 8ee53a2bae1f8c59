using System.Globalization;
using Impact.Core.Instruments;

namespace Impact.Bench.Ingest;

/// <summary>Writes an invented survey of 24 columns: two waves a person, one answer in ten left open.</summary>
internal static class SurveyFile
{
    private static readonly IReadOnlyList<(string Column, Item Item)> Items =
        [.. new[] { Instruments.Djg6, Instruments.Ladder, Instruments.Cantril }.SelectMany(instrument => instrument.Items.Select(item => (instrument.Column(item), item)))];

    public static void Write(string path, int rows)
    {
        using var file = new StreamWriter(path);
        file.WriteLine($"participant,initiative,wave,date,mode,{string.Join(',', Items.Select(item => item.Column))}");
        for (var row = 0; row < rows; row++)
        {
            file.Write(string.Create(CultureInfo.InvariantCulture, $"p{row / 2:0000000},ik-begin,{row % 2},2025-0{1 + (row % 3)}-{10 + (row % 18)},web"));
            for (var item = 0; item < Items.Count; item++) Answer(file, Items[item].Item, unchecked((uint)(row * 31) + (uint)item));
            file.WriteLine();
        }
    }

    // Mixed by a multiplicative hash, so that answers do not repeat in a pattern that a cache would like.
    private static void Answer(StreamWriter file, Item item, uint number)
    {
        file.Write(',');
        var choice = unchecked(number * 2_654_435_761u) >> 8;
        if (choice % 10 > 0) file.Write(item.Options[(int)(choice % item.Options.Count)].Value);
    }
}
