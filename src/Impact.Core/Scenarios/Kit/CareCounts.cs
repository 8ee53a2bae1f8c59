using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>Care that a person used in a quarter, by how much is expected.</summary>
/// <param name="Care">Code of the unit price.</param>
/// <param name="By">Who gives it.</param>
/// <param name="Mean">Expected units.</param>
internal sealed record Expected(string Care, CareProvider By, double Mean)
{
    /// <summary>Units to which the person is entitled, when there is a decision.</summary>
    public double? Entitled { get; init; }

    /// <summary>Code of organisation and role.</summary>
    public string? Provider { get; init; }
}

/// <summary>From what is expected to what was used.</summary>
internal static class CareCounts
{
    /// <summary>Rows of some quarters from the start on; nobody sends rows of zero, but a decision that was not used is sent.</summary>
    /// <param name="person">Who.</param>
    /// <param name="quarters">Number of quarters.</param>
    /// <param name="expected">What is expected so many quarters after the start.</param>
    public static IReadOnlyList<CareUse> Of(Resident person, int quarters, Func<int, IEnumerable<Expected>> expected) =>
        [.. Enumerable.Range(0, quarters).SelectMany(q => InQuarter(person, q, expected(q)))];

    /// <summary>Units of care that meet a condition.</summary>
    public static double Sum(this IEnumerable<CareUse> care, Func<CareUse, bool> counts) => care.Where(counts).Sum(c => c.Quantity);

    private static IEnumerable<CareUse> InQuarter(Resident person, int quarter, IEnumerable<Expected> expected)
    {
        var draws = person.For(Purpose.Care, quarter);
        return [.. expected.Select(e => Row(person, quarter, e, draws.Poisson(e.Mean))).Where(c => c.Quantity > 0 || c.Entitled > 0)];
    }

    private static CareUse Row(Resident person, int quarter, Expected expected, int quantity) => new()
    {
        Participant = person.Id,
        Quarter = person.QuarterAt(quarter),
        Care = expected.Care,
        By = expected.By,
        Quantity = quantity,
        Entitled = expected.Entitled,
        OrganisationRole = expected.Provider,
    };
}
