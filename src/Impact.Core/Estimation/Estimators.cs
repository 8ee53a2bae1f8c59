using System.Text.Json;
using Impact.Core.Estimation.Glm;
using Impact.Core.Estimation.Bootstrap;
using Impact.Core.Estimation.Ladder;
using Impact.Core.Estimation.Means;
using Impact.Core.Estimation.Missing;
using Impact.Core.Estimation.Mixed;
using Impact.Core.Estimation.Panels;
using Impact.Core.Estimation.Reliability;
using Impact.Core.Estimation.Shares;
using Impact.Core.Estimation.SmallAreas;
using Impact.Core.Estimation.Staggered;
using Impact.Core.Estimation.Surveys;
using Impact.Core.Estimation.Survival;
using Impact.Core.Estimation.Weighting;

namespace Impact.Core.Estimation;

/// <summary>Every estimator that a specification can ask for.</summary>
public static class Estimators
{
    /// <summary>The estimators, by topic.</summary>
    internal static IReadOnlyList<Estimator> All { get; } =
    [
        OrdinaryLeastSquares.Estimator,
        FixedEffects.Estimator,
        EventStudy.Estimator,
        .. BaselineAdjustment.Estimators,
        InverseProbability.Estimator,
        CensoringWeights.Estimator,
        DoublyRobust.Estimator,
        EntropyBalancing.Estimator,
        Matching.Estimator,
        DoublyRobustDifference.Estimator,
        StaggeredDifference.Estimator,
        OneShare.Estimator,
        TwoShares.Estimator,
        PairedShares.Estimator,
        MantelHaenszel.Estimator,
        RateRatio.Estimator,
        .. MeansCompared.Estimators,
        RungChange.Estimator,
        SurvivalCurves.Estimator,
        CoxRegression.Estimator,
        MultiState.Estimator,
        BootstrapEstimator.Estimator,
        ScaleReliability.Estimator,
        .. Agreement.Estimators,
        SmallAreaEstimator.Estimator,
        SurveyEstimator.Estimator,
        GroupsCompared.Estimator,
        .. GlmEstimators.Estimators,
        MixedEffects.Estimator,
        InterruptedSeries.Estimator,
        MultipleImputation.Estimator,
    ];

    /// <summary>Runs a specification on a table.</summary>
    /// <param name="specJson">The specification as JSON: <c>estimator</c>, the fields of that estimator, and those of every specification.</param>
    /// <param name="table">The data.</param>
    /// <returns>The estimate, or <see cref="NotEstimable"/>: a fault in the specification (its <see cref="NotEstimable.Subject"/> is the field or column) or no honest answer.</returns>
    public static Estimation Run(string specJson, Table table)
    {
        ArgumentNullException.ThrowIfNull(specJson);
        ArgumentNullException.ThrowIfNull(table);
        try
        {
            using var document = Specification.Parse(specJson);
            return Run(document.RootElement, table);
        }
        catch (JsonException)
        {
            return new NotEstimable(RefusalReason.InvalidSpecification);
        }
    }

    /// <summary>Runs a specification that has been parsed.</summary>
    internal static Estimation Run(JsonElement spec, Table table)
    {
        if (spec.ValueKind != JsonValueKind.Object) return new NotEstimable(RefusalReason.InvalidSpecification);
        if (!spec.TryGetProperty("estimator", out var id) || id.ValueKind == JsonValueKind.Null) return Specification.Refuse(RefusalReason.MissingField, "estimator") with { Choices = Ids };
        if (id.ValueKind != JsonValueKind.String) return Specification.Refuse(RefusalReason.InvalidField, "estimator") with { Choices = Ids };
        var name = id.GetString()!;
        if (All.FirstOrDefault(e => e.Id == name) is not { } estimator) return Specification.Refuse(RefusalReason.UnknownEstimator, name) with { Choices = Ids };
        return Specification.Fault(spec, estimator, table) ?? RowFilter.Fault(spec, table) ?? Run(estimator, spec, RowFilter.Chosen(spec, table));
    }

    /// <summary>What a specification wants of a file.</summary>
    /// <param name="specJson">The specification as JSON.</param>
    /// <returns>Its <c>data</c>, null without; and every word in it that can be a column, so that others need not be read.</returns>
    public static (string? Data, IReadOnlySet<string> Names) Wanted(string specJson)
    {
        ArgumentNullException.ThrowIfNull(specJson);
        try
        {
            using var document = Specification.Parse(specJson);
            var spec = document.RootElement;
            var data = spec.ValueKind == JsonValueKind.Object && spec.TryGetProperty("data", out var path) && path.ValueKind == JsonValueKind.String ? path.GetString() : null;
            return (data, Specification.Texts(spec).ToHashSet());
        }
        catch (JsonException)
        {
            return (null, new HashSet<string>());
        }
    }

    private static IReadOnlyList<string> Ids => [.. All.Select(estimator => estimator.Id)];

    private static Estimation Run(Estimator estimator, JsonElement spec, Table chosen)
    {
        var (complete, sparse) = Specification.UsedColumns(spec, estimator);
        var used = RowFilter.Complete(chosen.Only([.. complete, .. sparse]), complete);
        var needsRows = complete.Count > 0;
        if (needsRows && used.Rows == 0) return new NotEstimable(RefusalReason.TooFewObservations);
        var dropped = needsRows ? chosen.Rows - used.Rows : 0;
        var request = new EstimationRequest
        {
            Estimator = estimator.Id,
            Fields = spec,
            Table = used,
            Whole = chosen,
            Factors = spec.TryGetProperty("factors", out var factors) ? Specification.Strings(factors) : [],
            Level = spec.TryGetProperty("level", out var level) && level.ValueKind == JsonValueKind.Number ? level.GetDouble() : 0.95,
            Seed = spec.TryGetProperty("seed", out var seed) && seed.ValueKind == JsonValueKind.Number ? seed.GetUInt64() : 1,
            Dropped = dropped,
        };
        var estimation = Specification.FaultOfNames(request, estimator) ?? estimator.Run(request);
        if (estimation is not Estimate estimate) return estimation;
        // Cells so large that their squares are beyond a double leave no number.
        return estimate.Terms.Any(term => double.IsNaN(term.Value)) ? new NotEstimable(RefusalReason.NoConvergence) : estimate with { Dropped = estimate.Dropped + dropped };
    }
}
