using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>An invented initiative of which requests, cases, groups, activities or ties are counted in the periods of a study. A scenario draws them
/// from stated chances; the truth follows from the same chances by formula.</summary>
internal sealed record CountedScenario
{
    public required string Id { get; init; }

    public required ScenarioWords Words { get; init; }

    public required Study Study { get; init; }

    public required InitiativeRow Initiative { get; init; }

    /// <summary>Adds what happened.</summary>
    public required Func<World, ScenarioData, ScenarioData> Fill { get; init; }

    /// <summary>Expected value per outcome, group and period.</summary>
    public required Func<World, IEnumerable<TrueFigure>> Figures { get; init; }

    /// <summary>What lies under <c>samples</c>.</summary>
    public required ScenarioRequest Sample { get; init; }

    public Scenario Scenario => new(Id, Words.Dutch, Words.English, Generate) { System = Words.System, Sample = Sample };

    private ScenarioData Generate(ScenarioRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Rows, ScenarioRequest.FewestRows);
        var world = new World(request, Study);
        return Fill(world, new()
        {
            Scenario = Id,
            Request = request,
            Study = Study,
            Initiatives = [Initiative],
            Participants = [],
            Items = [],
            Responses = [],
            CareUse = [],
            Activities = [],
            Costs = [],
            Truth = new(() => TruthOfCounts.Of([.. Figures(world)])),
            Documents = [ScenarioReadme.Of(this, request)],
        });
    }
}
