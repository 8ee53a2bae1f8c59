using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Reports.Charts;

namespace Impact.Reports.Text;

/// <summary>Teams beside each other, in words.</summary>
internal static class TeamText
{
    /// <summary>The finding.</summary>
    public static string Heading(ReleasedTeams teams)
    {
        var beyond = Marks(teams).Where(t => t.Figure.IsBeyondLimits).Select(t => t.Name).ToList();
        return Marks(teams).Count == 0 ? "Cijfers per team tonen wij niet"
            : beyond.Count == 0 ? "Tussen de teams zien wij geen verschil dat groter is dan toeval"
            : $"{(beyond.Count == 1 ? "Team" : "De teams")} {Sentence.List(beyond)} {(beyond.Count == 1 ? "wijkt" : "wijken")} af van de rest";
    }

    /// <summary>How to read the figures, and what the months tell.</summary>
    public static string Meaning(ReleasedTeams teams)
    {
        var months = Marks(teams).Where(t => t.Figure.MonthSignal is not null).Select(t => t.Name).ToList();
        var first = "Een klein team heeft per toeval al snel een hoog of laag cijfer. Daarom tekenen wij erbij wat toeval kan zijn. Alleen een stip buiten het blok is opvallend.";
        return months.Count == 0 ? $"{first} Ook per maand zien wij bij {(Marks(teams).Count == teams.Teams.Count ? "geen enkel team" : "deze teams niet")} een opvallende verandering."
            : $"{first} Per maand was er wel iets te zien bij {(months.Count == 1 ? "team" : "de teams")} {Sentence.List(months)}: acht maanden of langer steeds aan dezelfde kant van het eigen gemiddelde, of één maand ver erbuiten. Vraag na wat daar veranderde.";
    }

    /// <summary>The teams that may be shown.</summary>
    public static IReadOnlyList<TeamMark> Marks(ReleasedTeams teams) =>
        [.. teams.Teams.Select(t => t.Figure.Match(f => new TeamMark(Name(t), f), _ => null!)).Where(t => t is not null)];

    /// <summary>The share of all teams together; null when it may not be shown.</summary>
    public static double? Centre(ReleasedTeams teams) => teams.Centre.Match(c => c, _ => (double?)null);

    /// <summary>Name of a team.</summary>
    public static string Name(ReleasedTeam team) => team.Team ?? "niet opgegeven";

    /// <summary>What may be said of a team.</summary>
    public static string Verdict(ReleasedTeam team) => team.Figure.Match(
        f => f.Share > f.High ? "hoger dan toeval" : f.Share < f.Low ? "lager dan toeval" : "kan toeval zijn",
        _ => Dutch.NoFigureMark);

    /// <summary>Numbers and source.</summary>
    public static string Caption(ReleasedTeams teams) =>
        $"n = {Sentence.List([.. Marks(teams).Select(t => $"{Dutch.Whole(t.Figure.N)} ({t.Name})")])}. Buiten het blok valt bij toeval hoogstens 1 op de 370 teams. Bron: registratie.";

    /// <summary>The drawing for who does not see it.</summary>
    public static string Alt(ReleasedTeams teams) => string.Join(" ", Marks(teams).Select(t =>
        $"{Sentence.Capital(t.Name)}: {Dutch.OfHundred(t.Figure.Share)} van de 100, toeval van {Dutch.OfHundred(t.Figure.Low)} tot {Dutch.OfHundred(t.Figure.High)}."));
}
