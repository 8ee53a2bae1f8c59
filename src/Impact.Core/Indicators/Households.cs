using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>One household, one plan.</summary>
internal static class Households
{
    /// <summary>Households with a single plan.</summary>
    public static Indicator OnePlanShare { get; } = new()
    {
        Id = "household-one-plan-share",
        Name = "huishoudens met één plan",
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        Numerator = "households for which exactly one plan was made in the period",
        Denominator = "households for which at least one plan was made in the period; cases without a household are left out",
        Source = "own definition, after the aim of one household, one plan",
        Counting = new(new ShareOfUnits(), Plans) { GrowsWithPeriod = true },
    };

    private static IReadOnlyList<UnitValue> Plans(AnalysisDataset dataset, Study study)
    {
        var periods = StudyPeriod.OfOneLength(study);
        return
        [
            .. from support in dataset.Cases
               where support.Household is not null
               let period = StudyPeriod.At(periods, support.PlanOn)
               where period is not null
               group support by (support.Household, support.Municipality, period.Number) into plans
               select new UnitValue
               {
                   Group = plans.Key.Municipality == study.Municipality ? Role.Supported : Role.Comparison,
                   Period = plans.Key.Number,
                   Value = plans.Count() == 1 ? 1 : 0,
                   Subject = plans.Key.Household,
                   Municipality = plans.Key.Municipality,
               },
        ];
    }
}
