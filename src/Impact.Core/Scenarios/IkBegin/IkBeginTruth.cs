using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>What was put in, by following many persons of the same world in both possible worlds: with support and without.</summary>
/// <remarks>Nobody leaves and no item stays open there, and both worlds share every chance event of a person, so that a difference is
/// the support. Values are those of the indicators themselves; the seed is fixed, so one request has one truth.</remarks>
internal static class IkBeginTruth
{
    private const ulong Seed = 20240101;
    private const int Batches = 40;
    private const int PersonsPerBatch = 2000;

    private static readonly string[] Ids =
    [
        "loneliness-djg6", "loneliness-djg6-share", "loneliness-djg6-severe", "loneliness-djg6-emotional", "loneliness-djg6-social",
        "participation-rung3-share", "care-cost", "ends-meet-difficulty-share", "cantril",
    ];

    public static Truth Compute(ScenarioRequest request, Study study)
    {
        var sums = new TruthSums(study, []);
        for (var batch = 0; batch < Batches; batch++)
            AddBatch(sums, request with { Seed = Seed + (ulong)batch, Rows = PersonsPerBatch });
        return sums.Means();
    }

    private static void AddBatch(TruthSums sums, ScenarioRequest request)
    {
        var members = Registration.Register(request, GroupSizes.Of(request.Rows));
        var supported = members.Where(m => m.Role == Role.Supported).ToList();
        sums.Add(TruthGroup.WithSupport, Dataset(supported, Support.Of(request.Effect)));
        sums.Add(TruthGroup.WithoutSupport, Dataset(supported, Support.None));
        sums.Add(TruthGroup.Comparison, Dataset([.. members.Where(m => m.Role == Role.Comparison)], Support.None));
    }

    private static AnalysisDataset Dataset(IReadOnlyList<Member> members, Support support)
    {
        var followed = members.Select(m => FollowUp.Fully(m, support)).ToList();
        return new()
        {
            Participants = [.. members.Select(m => m.Enrolled())],
            Responses = [.. followed.SelectMany(f => f.Responses)],
            CareUse = [.. followed.SelectMany(f => f.CareUse)],
            Activities = [],
            Costs = [],
            Inputs = [],
        };
    }
}
