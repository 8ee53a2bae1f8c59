using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Reports.Charts;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>Who took part, who stayed and who left: numbers and sentences.</summary>
internal static class ParticipantText
{
    private const double NoticeableGap = 0.02;

    /// <summary>A count that may be shown, or null.</summary>
    public static int? Count(Released<int> count) => count.Match(n => n, _ => (int?)null);

    /// <summary>Enrolled persons and persons per measurement of a group.</summary>
    public static IReadOnlyList<int?> Flow(ReleasedAttrition group) =>
        [Count(group.Enrolled), .. group.Measured.Select(m => Count(m.Persons))];

    /// <summary>Persons measured at the last measurement; null when that may not be shown, and when nobody was: then it still has to come, and nobody has stopped.</summary>
    public static int? Stayed(ReleasedAttrition group) => group.Measured.Count > 0 && Count(group.Measured[^1].Persons) is > 0 and var stayed ? stayed : null;

    /// <summary>The groups of the cover drawing, at most so many marks each.</summary>
    public static IReadOnlyList<CoverGroup> CoverGroups(ReportModel model, int most)
    {
        var persons = PersonsPerMark(model, most);
        var stayed = StayedIsShown(model);
        var followed = Followed(model)
            .Select(g => new CoverGroup(g.Group, Count(g.Enrolled)!.Value / persons, (stayed ? Stayed(g)!.Value : Count(g.Enrolled)!.Value) / persons));
        var helpers = Helpers(model) is { } n ? [new CoverGroup(Role.Helper, n / persons, n / persons)] : Array.Empty<CoverGroup>();
        return [.. followed, .. helpers];
    }

    /// <summary>What the cover shows.</summary>
    public static string DrawingNote(ReportModel model, int most)
    {
        var persons = PersonsPerMark(model, most);
        var one = persons == 1 ? "één persoon" : $"{Dutch.Whole(persons)} personen";
        var squares = model.HasComparison ? " Vierkant: zonder steun." : "";
        var helpers = Helpers(model) is null ? "" : " Ruit: iemand die helpt.";
        return $"Elk teken is {one}. Rond: met steun.{squares}{helpers}{(StayedIsShown(model) ? " Vol: ook bij de eindmeting gemeten. Klein of open: toen niet meer." : "")}";
    }

    private static IEnumerable<ReleasedAttrition> Followed(ReportModel model) => model.Release.Attrition.Where(g => g.Group != Role.Helper && Count(g.Enrolled) is > 0);

    /// <summary>Whether it may be drawn of every group who was there at the end; of one group only would look as if the other was not followed.</summary>
    private static bool StayedIsShown(ReportModel model) => Followed(model).Any() && Followed(model).All(g => Stayed(g) is not null);

    /// <summary>The finding of the chapter.</summary>
    public static string Heading(ReportModel model)
    {
        var supported = model.Release.Attrition.FirstOrDefault(a => a.Group == Role.Supported);
        return supported is not null && Count(supported.Enrolled) is { } all and > 0 && Stayed(supported) is { } stayed
            ? $"{Dutch.Whole(stayed)} van de {Dutch.Whole(all)} mensen met steun bleven tot de eindmeting"
            : model.Release.Attrition.Any(a => a.Measured.Count > 0) ? "Wie wij volgden, en wie stopten" : "Wie meededen";
    }

    /// <summary>Whether those who left differed at the start, in honest sentences.</summary>
    public static string Leavers(ReportModel model, ReleasedAttrition group)
    {
        if (MainOfPersons(model) is not { } outcome) return "";
        var who = $"{Sentence.Capital(Labels.InGroup(group.Group))}:";
        var stayed = group.StayersAtBaseline.Match(v => v, _ => (double?)null);
        var left = group.LeaversAtBaseline.Match(v => v, _ => (double?)null);
        if (stayed is not { } s || left is not { } l) return $"{who} over wie stopte, tonen wij geen cijfer.";
        return outcome.Indicator.Unit == Unit.Share
            ? $"{who} van de 100 mensen die stopten {Sentence.Fill(outcome.Words.People, Dutch.OfHundred(l))} bij de start. Bij wie bleef, was dat {Dutch.OfHundred(s)}."
            : $"{who} wie stopte, begon gemiddeld op {UnitText.Value(outcome.Indicator.Unit, l)} ({Sentence.Small(outcome.Words.Title)}, {UnitText.Name(outcome.Indicator, outcome.Words)}). Wie bleef, begon op {UnitText.Value(outcome.Indicator.Unit, s)}.";
    }

    /// <summary>What drop-out does to the picture.</summary>
    public static string Meaning(ReportModel model)
    {
        double[] gaps = [.. model.Release.Attrition.Select(a => GapOfLeavers(model, a)).OfType<double>()];
        return gaps.Length == 0 ? "Wij weten niet hoe het ging met mensen die stopten."
            : gaps.Max() > NoticeableGap ? "Mensen die stopten, stonden er bij de start slechter voor. De eindmeting kan daarom te gunstig lijken."
            : gaps.Min() < -NoticeableGap ? "Mensen die stopten, stonden er bij de start beter voor. De eindmeting kan daarom te ongunstig lijken."
            : "Mensen die stopten, leken bij de start op wie bleven. Wij weten niet hoe het daarna met hen ging.";
    }

    /// <summary>What the last figure would be of everyone with support, had those who stopped gone like those who stayed and resembled them; empty when that may not be shown.</summary>
    public static string Everyone(ReportModel model)
    {
        if (MainOfPersons(model) is not { } outcome || outcome.Released.Everyone.FirstOrDefault(e => e.Group == Role.Supported) is not { } everyone) return "";
        var (unit, words) = (outcome.Indicator.Unit, outcome.Words);
        if (everyone.Figure.Match(f => f, _ => (EveryoneValue?)null) is not { } all || OutcomeView.Figure(outcome.Released.Groups, Role.Supported, everyone.Wave)?.Value is not { } stayed) return "";
        string Text(double value) => UnitText.Value(unit, value);
        var moment = $"bij de {model.Waves.Name(everyone.Wave)}";
        var margin = $"marge {Dutch.Range(UnitText.Bare(unit, all.Low), UnitText.Bare(unit, all.High))}";
        const string Suppose = "Stel: met wie stopte, ging het net als met mensen die op hen leken en bleven.";
        return unit == Unit.Share
            ? $"{Suppose} Van de 100 mensen die met steun begonnen, {Sentence.Fill(words.People, Text(all.Value))} {moment} ({margin}). Bij wie bleef, was dat {Text(stayed)}."
            : $"{Suppose} Dan hadden alle mensen die met steun begonnen {moment} {Text(all.Value)} voor {words.Noun} ({margin}). Bij wie bleef, was dat {Text(stayed)}.";
    }

    /// <summary>How much worse those who left were at the start than those who stayed, as a part of the scale, or of the mean of who stayed where the scale has no end (euro); null when it may not be shown.</summary>
    private static double? GapOfLeavers(ReportModel model, ReleasedAttrition group)
    {
        if (MainOfPersons(model) is not { } outcome) return null;
        var stayed = group.StayersAtBaseline.Match(v => v, _ => (double?)null);
        var left = group.LeaversAtBaseline.Match(v => v, _ => (double?)null);
        if (stayed is null || left is null) return null;
        var gap = outcome.Indicator.Direction == Direction.LowerIsBetter ? left - stayed : stayed - left;
        var scale = outcome.Indicator is { Minimum: { } lowest, Maximum: { } highest } ? highest - lowest : Math.Abs(stayed.Value);
        return scale > 0 ? gap / scale : null;
    }

    /// <summary>The main outcome that persons have at the start: cases and requests have no one who stops.</summary>
    private static OutcomeView? MainOfPersons(ReportModel model) =>
        model.Outcomes.Where(o => !o.IsCounted).OrderBy(o => o.Released.Outcome.Role == OutcomeRole.Primary ? 0 : 1).FirstOrDefault();

    private static int? Helpers(ReportModel model) =>
        model.Release.Reach.Roles.FirstOrDefault(r => r.Role == Role.Helper) is { } helpers && Count(helpers.Persons) is > 0 and var n ? n : null;

    private static int PersonsPerMark(ReportModel model, int most)
    {
        var largest = model.Release.Attrition.Select(a => Count(a.Enrolled) ?? 0).DefaultIfEmpty(0).Max();
        return Math.Max(1, (int)Math.Ceiling(largest / (double)most));
    }
}
