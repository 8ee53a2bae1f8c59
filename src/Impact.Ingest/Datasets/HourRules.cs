using System.Globalization;
using System.Text;
using Impact.Core.Findings;
using Impact.Core.Indicators;

namespace Impact.Ingest.Datasets;

/// <summary>Hours and days that cannot be, or hardly.</summary>
internal static class HourRules
{
    // The longest quarter has 92 days.
    private const int Days = 92;
    private const int HoursPerDay = 24;

    // More than 16 hours of informal care a day asks for a second look (iMTA Medical Cost Questionnaire).
    private const int WakingHours = 16;

    private static readonly CellFault Many = new(FindingKinds.HoursMany);
    private static readonly CellFault OfNobody = new(FindingKinds.HoursOfNobody);
    private static readonly CellFault PerVolunteer = new(FindingKinds.HoursPerVolunteer);

    private static readonly Dictionary<string, (int Most, CellFault Fault)> MostPerQuarter = new()
    {
        ["hour"] = (Days * HoursPerDay, Impossible($"{(Days * HoursPerDay).ToString("N0", CultureInfo.GetCultureInfo("nl-NL"))} uur")),
        ["day"] = (Days, Impossible($"{Days} dagen")),
        ["half day"] = (Days * 2, Impossible($"{Days * 2} dagdelen")),
    };

    /// <summary>Care of one person in one quarter.</summary>
    public static (string Column, CellFault Fault)? OfCare(Dataset dataset, RowBuffer row)
    {
        if (UnitPrices.Find(Encoding.UTF8.GetString(row.Text(dataset.ColumnOf("care")))) is not { } price || !MostPerQuarter.TryGetValue(price.Unit, out var limit)) return null;
        var quantity = row.Number(dataset.ColumnOf("quantity"));
        if (quantity > limit.Most) return ("quantity", limit.Fault);
        return price.IsHour && quantity > Days * WakingHours ? ("quantity", Many) : null;
    }

    /// <summary>Hours of volunteers at one activity.</summary>
    public static (string Column, CellFault Fault)? OfVolunteers(Dataset dataset, RowBuffer row)
    {
        var (hours, volunteers) = (dataset.ColumnOf("volunteer_hours"), dataset.ColumnOf("volunteers"));
        if (row.Form(hours) == CellForm.Missing || row.Form(volunteers) == CellForm.Missing || row.Number(hours) <= HoursPerDay * row.Integer(volunteers)) return null;
        return ("volunteer_hours", row.Integer(volunteers) == 0 ? OfNobody : PerVolunteer);
    }

    private static CellFault Impossible(string most) => new(FindingKinds.HoursImpossible, most);
}
