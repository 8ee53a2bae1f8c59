using Impact.Core.Disclosure;

namespace Impact.Reports.Text;

/// <summary>The participation ladder in words.</summary>
internal static class LadderText
{
    private static readonly string[] Rungs =
    [
        "geïsoleerd", "contacten buiten de deur", "activiteiten", "onbetaald werk", "betaald werk met hulp", "betaald werk",
    ];

    /// <summary>A band of rungs, short.</summary>
    public static string Band(RungBand band) => band.From == band.To
        ? $"trede {Dutch.Whole(band.From)}"
        : $"trede {Dutch.Whole(band.From)}–{Dutch.Whole(band.To)}";

    /// <summary>What the rungs of a band are.</summary>
    public static string Meaning(RungBand band) => Sentence.List([.. Rungs[(band.From - 1)..band.To]]);

    /// <summary>The transitions, null where not shown.</summary>
    public static IReadOnlyList<IReadOnlyList<int?>> Rows(ReleasedLadder ladder) =>
        [.. ladder.Transitions.Select(row => (IReadOnlyList<int?>)[.. row.Select(ParticipantText.Count)])];

    /// <summary>The drawing for who does not see it.</summary>
    public static string Alt(ReleasedLadder ladder) =>
        $"Mensen per trede bij de start (rijen) en bij de eindmeting (kolommen). De cijfers staan in de tabel. {Moves(ladder)}";

    /// <summary>How many stood where at the start and at the end; empty unless every cell may be shown.</summary>
    public static string Bands(ReleasedLadder ladder)
    {
        var rows = Rows(ladder);
        if (rows.Any(row => row.Any(n => n is null))) return "";
        var before = rows.Select((row, i) => $"{Dutch.Whole(row.Sum() ?? 0)} op {Band(ladder.Bands[i])}");
        var after = ladder.Bands.Select((_, j) => Dutch.Whole(rows.Sum(row => row[j]) ?? 0));
        return $"Van de mensen met steun stonden er bij de start {Sentence.List([.. before])}. Bij de eindmeting waren dat er {Sentence.List([.. after])}.";
    }

    /// <summary>Who went up, stayed and went down.</summary>
    public static string Moves(ReleasedLadder ladder) => ladder.Moves switch
    {
        { Up: Published<int> up, Same: Published<int> same, Down: Published<int> down } =>
            $"Er gingen {Dutch.Whole(up.Value)} mensen omhoog en {Dutch.Whole(down.Value)} omlaag; {Dutch.Whole(same.Value)} bleven gelijk.",
        { Up: Published<int> up } => $"Er gingen {Dutch.Whole(up.Value)} mensen omhoog.",
        _ => "Hoeveel mensen omhoog of omlaag gingen, tonen wij niet.",
    };
}
