using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Cases as units: those of the municipality of the study are the supported group, those of other municipalities the comparison.</summary>
internal static class Cases
{
    /// <summary>A unit for every case that falls in a period of the study.</summary>
    /// <param name="moment">The day that decides the period; a case without it is not counted.</param>
    /// <param name="measure">Value, and whether it is censored, given the case and the last day on which something could be seen; a null value is missing.</param>
    public static Func<AnalysisDataset, Study, IReadOnlyList<UnitValue>> Of(Func<SupportCase, DateOnly?> moment, Func<SupportCase, DateOnly, (double? Value, bool IsCensored)> measure) =>
        (dataset, study) =>
        {
            var (periods, last) = (StudyPeriod.Of(study), Deliveries.LastDay(dataset, study, "cases"));
            return
            [
                .. from support in dataset.Cases
                   let period = StudyPeriod.At(periods, moment(support))
                   where period is not null
                   let measured = measure(support, last)
                   select new UnitValue
                   {
                       Group = support.Municipality == study.Municipality ? Role.Supported : Role.Comparison,
                       Period = period.Number,
                       Value = measured.Value,
                       IsCensored = measured.IsCensored,
                       Subject = support.Household,
                       Municipality = support.Municipality,
                   },
            ];
        };

    /// <summary>A unit for every case with a yes or no; not known is missing.</summary>
    public static Func<AnalysisDataset, Study, IReadOnlyList<UnitValue>> Yes(Func<SupportCase, DateOnly?> moment, Func<SupportCase, bool?> isSo) =>
        Of(moment, (support, _) => (isSo(support) is { } known ? (known ? 1 : 0) : null, false));

    /// <summary>Day on which a case came in: reported, else seen, else first contact, else requested.</summary>
    public static DateOnly? CameIn(SupportCase support) => support.ReportedOn ?? support.SignalledOn ?? support.FirstContactOn ?? support.RequestedOn;
}
