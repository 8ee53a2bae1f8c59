using Impact.Core.Claims;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>A booked saving beside the measured drop in valued use, in words. Less use is never called saved money.</summary>
internal static class BookedText
{
    private const double Nearly = 0.01;

    /// <summary>The finding.</summary>
    public static string Heading(BookedSaving booked) => $"De geboekte besparing wordt met {Chance(booked)} kans gedekt";

    /// <summary>The finding in full.</summary>
    public static string Found(BookedSaving booked, OutcomeView outcome) =>
        $"De gemeente boekte een besparing van {Dutch.Euro(booked.Booked)} over {Dutch.Whole(booked.Quarters)} {(booked.Quarters == 1 ? "kwartaal" : "kwartalen")}. "
        + $"Wij vergelijken dat met het gebruik van zorg. {Measured(booked, outcome)} De kans dat die daling minstens zo groot is als de boeking, is {Chance(booked)}.";

    /// <summary>What the chance does not say.</summary>
    public static string Limits(BookedSaving booked) =>
        $"De daling is berekend over {Dutch.Whole(booked.Persons)} mensen met steun en even veel kwartalen als de boeking, afgerond op honderden. De kans rekent alleen met toeval: als de groepen van het begin af verschilden, klopt zij niet. Ook een gedekte boeking is geen geld dat vrijkomt.";

    /// <summary>A probability in words; never certain.</summary>
    public static string Chance(BookedSaving booked) => booked.ProbabilityCovered switch
    {
        > 1 - Nearly => "meer dan 99%",
        < Nearly => "minder dan 1%",
        var chance => Dutch.Percent(chance),
    };

    private static string Measured(BookedSaving booked, OutcomeView outcome)
    {
        var isCompared = EstimateText.Shown(outcome) is [var main, ..] && EstimateText.IsComparison(main);
        var proven = isCompared && outcome.Verdict != Verdict.Supported ? " Dat verschil is zelf nog niet aangetoond." : "";
        return $"Mensen met steun gebruikten {(booked.Measured >= 0 ? "" : "juist ")}voor {Dutch.Euro(Math.Abs(booked.Measured))} {(booked.Measured >= 0 ? "minder" : "meer")} dan {(isCompared ? "zonder steun te verwachten was" : "bij de start")}.{proven}";
    }
}
