using Impact.Core.Claims;
using Impact.Core.Observations;

namespace Impact.Tests.Claims;

public sealed class BookedSavingTests
{
    private static readonly ContrastEstimate Drop = new()
    {
        Estimator = "did", AdjustedForBaseline = false, Groups = [Role.Supported, Role.Comparison], Wave = 1, Contrast = "supported-comparison:wave1-wave0",
        Value = -100, Se = 50, Low = -198, High = -2, N = 20,
    };

    [Fact]
    public void The_probability_is_that_of_a_drop_at_least_as_large_as_the_booking()
    {
        // Ten persons, two quarters: a drop of 2,000 with an error of 1,000. Booked 2,000: one in two. Booked 1,000 in all: one error below, 0.8413.
        Booked(2000)!.ProbabilityCovered.ShouldBe(0.5, 1e-12);
        Booked(1000)!.ProbabilityCovered.ShouldBe(0.841345, 1e-6);
        (Booked(1000)!.Measured, Booked(1000)!.Low, Booked(1000)!.High).ShouldBe((2000, 40, 3960));
    }

    [Fact]
    public void Another_payer_or_outcome_has_no_booking()
    {
        BookedSaving.Of(Data(1000), "care-cost-zvw", Drop).ShouldBeNull();
        BookedSaving.Of(Data(1000), "cantril", Drop).ShouldBeNull();
        BookedSaving.Of(Data(1000), "care-cost-municipality", null).ShouldBeNull();
        BookedSaving.Of(Data(1000), "care-cost", Drop).ShouldNotBeNull();
    }

    private static BookedSaving? Booked(decimal amount) => BookedSaving.Of(Data(amount), "care-cost-municipality", Drop);

    private static AnalysisDataset Data(decimal amount) => Some.Dataset with
    {
        Participants = [.. Enumerable.Range(0, 10).Select(i => Some.Participant($"p{i}"))],
        Costs = [.. Enumerable.Range(1, 2).Select(q => new Cost { Quarter = new Quarter(2025, q), Kind = "booked_saving", Payer = "municipality", Amount = amount / 2 })],
    };
}
