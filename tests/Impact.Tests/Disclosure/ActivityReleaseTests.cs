using Impact.Core.Disclosure;
using Impact.Core.Observations;

namespace Impact.Tests.Disclosure;

/// <summary>Activities per quarter, as they leave the service.</summary>
public sealed class ActivityReleaseTests
{
    private static readonly Activity Meal = new() { Date = new(2025, 1, 10), Kind = "maaltijd", Neighbourhood = "Oost" };

    [Fact]
    public void Hours_that_were_not_sent_are_no_zero()
    {
        var quarter = Of(Meal, Meal with { Kind = "wandeling" });

        quarter.VolunteerHours.ShouldBe(new Withheld<double>(WithheldReason.NotEstimable));
        quarter.ProfessionalHours.ShouldBe(new Withheld<double>(WithheldReason.NotEstimable));
        quarter.ByResidents.ShouldBe(new Withheld<int>(WithheldReason.NotEstimable));
    }

    [Fact]
    public void Hours_that_were_sent_as_zero_are_zero() => Value(Of(Meal with { VolunteerHours = 0 }).VolunteerHours).ShouldBe(0);

    [Fact]
    public void A_session_with_a_row_per_age_group_is_one_activity()
    {
        var young = Meal with { AgeGroup = "0-17", InitiatedBy = "residents", Participants = 20 };

        var quarter = Of(young, young with { AgeGroup = "65-plus" }, young with { Date = new(2025, 1, 11) }, Meal, Meal);

        Value(quarter.Activities).ShouldBe(4);
        Value(quarter.ByResidents).ShouldBe(2);
        Value(quarter.Visits).ShouldBe(60);
    }

    private static ReleasedActivityQuarter Of(params Activity[] activities) =>
        ActivityRelease.Of(Some.Dataset with { Activities = activities }, DisclosurePolicy.Public).ShouldHaveSingleItem();

    private static double Value<T>(Released<T> figure)
        where T : IConvertible => figure.Match(value => value.ToDouble(null), _ => throw new InvalidOperationException("The figure was withheld."));
}
