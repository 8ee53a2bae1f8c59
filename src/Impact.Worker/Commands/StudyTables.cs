using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Spectre.Console;

namespace Impact.Worker.Commands;

/// <summary>The results of a study for the analyst at the terminal.</summary>
internal static class StudyTables
{
    public static void Print(StudyResult result, Session session)
    {
        session.Terminal.Line(result.Study.Title);
        foreach (var outcome in result.Outcomes)
        {
            session.Terminal.Line();
            session.Terminal.Line($"{outcome.Indicator.Id}: {Word(outcome.Claim.Level, session)}");
            session.Terminal.Show(Figures(outcome, session));
            if (outcome.Indicator.Unit == Unit.Euro) PrintValuedUse(outcome, session);
            if (outcome.Estimates.Count > 0) session.Terminal.Show(Estimates(outcome, session));
        }
    }

    private static void PrintValuedUse(OutcomeResult outcome, Session session)
    {
        session.Terminal.Line(session.Say("Gewaardeerd zorggebruik per persoon, geen bespaard geld. Per jaar: het kwartaal maal vier.", "Valued use per person, not saved money. Per year: the quarter times four."));
        var table = New(
            session.Say("groep", "group"), session.Say("meting", "wave"), session.Say("mediaan", "median"), session.Say("van", "from"), session.Say("tot", "to"),
            session.Say("gemiddeld per jaar", "mean per year"), session.Say("van", "from"), session.Say("tot", "to"));
        foreach (var figure in outcome.Groups)
            Row(
                table, Word(figure.Group, session), "T" + Whole(figure.Wave, session), Number(figure.Median, session), Number(figure.MedianBounds?.Low, session), Number(figure.MedianBounds?.High, session),
                Number(UnitPrices.QuartersInYear * figure.Value, session), Number(UnitPrices.QuartersInYear * figure.Low, session), Number(UnitPrices.QuartersInYear * figure.High, session));
        session.Terminal.Show(table);
    }

    private static Table Figures(OutcomeResult outcome, Session session)
    {
        var table = New(session.Say("groep", "group"), session.Say("meting", "wave"), "n", session.Say("waarde", "value"), session.Say("van", "from"), session.Say("tot", "to"));
        foreach (var figure in outcome.Groups)
            Row(table, Word(figure, session), figure.Period ?? "T" + Whole(figure.Wave, session), Whole(figure.N, session), Number(figure.Value, session), Number(figure.Low, session), Number(figure.High, session));
        return table;
    }

    private static Table Estimates(OutcomeResult outcome, Session session)
    {
        var table = New(session.Say("schatter", "estimator"), session.Say("vergelijking", "contrast"), session.Say("waarde", "value"), session.Say("van", "from"), session.Say("tot", "to"), "p");
        foreach (var estimate in outcome.Estimates)
            Row(table, estimate.Estimator, estimate.Contrast, Number(estimate.Value, session), Number(estimate.Low, session), Number(estimate.High, session), Number(estimate.P, session));
        return table;
    }

    private static Table New(params string[] columns) => new Table { Border = TableBorder.Simple }.AddColumns(columns);

    private static void Row(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(Terminal.Harmless(cell))));

    private static string Whole(int number, Session session) => number.ToString(session.Culture);

    private static string Number(double? value, Session session) => value is { } number ? number.ToString("G4", session.Culture) : "";

    private static string Word(GroupFigure figure, Session session) => (figure.Period, figure.Group) switch
    {
        (not null, Role.Supported) => session.Say("hier", "here"),
        (not null, _) => session.Say("elders", "elsewhere"),
        _ => Word(figure.Group, session),
    };

    internal static string Word(Role role, Session session) => role switch
    {
        Role.Supported => session.Say("met steun", "supported"),
        Role.Comparison => session.Say("vergelijking", "comparison"),
        _ => session.Say("helpers", "helpers"),
    };

    internal static string Word(ClaimLevel level, Session session) => level switch
    {
        ClaimLevel.None => session.Say("niet gemeten", "not measured"),
        ClaimLevel.CannotTell => session.Say("niet te zeggen", "cannot tell"),
        ClaimLevel.Described => session.Say("beschreven", "described"),
        ClaimLevel.Changed => session.Say("veranderd", "changed"),
        ClaimLevel.Differs => session.Say("anders dan de vergelijkingsgroep", "differs from the comparison group"),
        _ => session.Say("toe te schrijven aan het initiatief", "attributable to the initiative"),
    };
}
