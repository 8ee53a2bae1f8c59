using Impact.Core.Disclosure;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>A series of counts per quarter.</summary>
internal sealed record ActivitySeries(string Name, IReadOnlyList<double?> Values, string Alt);

/// <summary>A column of the table of activities.</summary>
internal sealed record ActivityColumn(string Name, Func<ReleasedActivityQuarter, string> Text);

/// <summary>Activities in words.</summary>
internal static class ActivityText
{
    /// <summary>The finding of the chapter.</summary>
    public static string Heading(ReportModel model) => Total(model, a => Number(a.Activities)) is { } total
        ? $"Er waren {Dutch.Number(total, 0)} activiteiten in {Dutch.Whole(model.Release.Activities.Count)} kwartalen"
        : "Wat er te doen was";

    /// <summary>How much volunteers and professionals worked.</summary>
    public static string Hours(ReportModel model)
    {
        var volunteers = Total(model, a => a.VolunteerHours.Match(h => h, _ => (double?)null));
        var professionals = Total(model, a => a.ProfessionalHours.Match(h => h, _ => (double?)null));
        var first = volunteers is { } v ? $"Vrijwilligers werkten samen {Dutch.Number(v, 0)} uur." : "";
        var second = professionals is { } p ? $" Beroepskrachten werkten {Dutch.Number(p, 0)} uur aan de activiteiten." : "";
        var residents = Total(model, a => Number(a.ByResidents)) is { } r && Total(model, a => Number(a.Activities)) is { } all and > 0
            ? Begun(r / all)
            : "";
        return first + second + residents;
    }

    private static string Begun(double share) => share == 0
        ? " Bewoners begonnen geen van de activiteiten zelf."
        : $" Van elke 100 activiteiten begonnen bewoners er {Dutch.OfHundred(share)} zelf.";

    /// <summary>The series that are drawn.</summary>
    public static IReadOnlyList<ActivitySeries> Series(ReportModel model) => [.. All(model).Where(s => s.Values.Any(v => v is not null))];

    /// <summary>The columns of which anything was sent.</summary>
    public static IReadOnlyList<ActivityColumn> Columns(ReportModel model) =>
    [
        .. new ActivityColumn[]
        {
            new("Activiteiten", q => Dutch.Show(q.Activities, n => Dutch.Whole(n))),
            new("van bewoners zelf", q => Dutch.Show(q.ByResidents, n => Dutch.Whole(n))),
            new("Bezoeken", q => Dutch.Show(q.Visits, n => Dutch.Whole(n))),
            new("Uren vrijwilligers", q => Dutch.Show(q.VolunteerHours, h => Dutch.Number(h, 0))),
            new("Uren beroepskrachten", q => Dutch.Show(q.ProfessionalHours, h => Dutch.Number(h, 0))),
        }.Where(c => model.Release.Activities.Any(q => c.Text(q) != Dutch.NoFigureMark)),
    ];

    /// <summary>Whether any figure of the table is not shown.</summary>
    public static bool Withheld(ReportModel model) => model.Release.Activities.Any(a =>
        IsHidden(a.Activities) || IsHidden(a.Visits) || IsHidden(a.VolunteerHours) || IsHidden(a.ProfessionalHours) || IsHidden(a.ByResidents));

    private static bool IsHidden<T>(Released<T> figure) => figure.Match(_ => false, reason => reason == WithheldReason.Disclosure);

    private static ActivitySeries[] All(ReportModel model) =>
    [
        Of("Activiteiten", [.. model.Release.Activities.Select(a => Number(a.Activities))]),
        Of("Bezoeken", [.. model.Release.Activities.Select(a => Number(a.Visits))]),
        Of("Uren van vrijwilligers", [.. model.Release.Activities.Select(a => a.VolunteerHours.Match(h => h, _ => (double?)null))]),
    ];

    private static ActivitySeries Of(string name, IReadOnlyList<double?> values)
    {
        var shown = values.OfType<double>().ToList();
        var range = shown.Count == 0 ? "geen cijfers" : $"tussen {Dutch.Number(shown.Min(), 0)} en {Dutch.Number(shown.Max(), 0)} per kwartaal";
        return new(name, values, $"{name} per kwartaal: {range}.");
    }

    private static double? Number(Released<int> count) => count.Match(n => n, _ => (double?)null);

    private static double? Total(ReportModel model, Func<ReleasedActivityQuarter, double?> value) =>
        model.Release.Activities.Select(value).ToList() is var values && values.Count > 0 && values.All(v => v is not null) ? values.Sum() : null;
}
