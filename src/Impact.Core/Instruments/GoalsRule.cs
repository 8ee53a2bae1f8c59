namespace Impact.Core.Instruments;

/// <summary>The score is the T-score of goals that were set with the person: <see cref="GoalAttainment.TScore"/>.</summary>
/// <param name="Weights">Item with the weight of each goal, by the item with its level.</param>
public sealed record GoalsRule(IReadOnlyDictionary<string, string> Weights) : ScoringRule
{
    private static readonly int[] Levels = [-2, -1, 0, 1, 2];

    /// <summary>The T-score of the goals with a level. Where no goal has a weight all count the same; where some have one and others do not, nobody knows what these count, and there is no score.</summary>
    internal override double? Total(Instrument instrument, IReadOnlyDictionary<string, int> answers)
    {
        var goals = instrument.Items.Where(i => Weights.ContainsKey(i.Id) && answers.ContainsKey(i.Id))
            .Select(i => (Level: answers[i.Id], Weight: answers.TryGetValue(Weights[i.Id], out var weight) ? weight : (int?)null)).ToList();
        if (goals.Count == 0 || goals.Select(g => g.Weight is null).Distinct().Count() > 1) return null;
        return GoalAttainment.TScore([.. goals.Select(g => new GoalScore(g.Level, g.Weight ?? 1))]);
    }

    internal override double? Points(Item item, IReadOnlyDictionary<string, int> answers) => null;

    internal override IEnumerable<string> Faults(Instrument instrument)
    {
        foreach (var id in Weights.Keys.Concat(Weights.Values).Where(id => instrument.Item(id) is null)) yield return $"The rule looks at {id}, which is no item.";
        foreach (var item in instrument.Items)
        {
            if (Weights.ContainsKey(item.Id) ? !item.Options.Select(o => o.Value).Order().SequenceEqual(Levels) : item.Options.Any(o => o.Value < 1)) yield return $"Item {item.Id} is no level from -2 to 2 and no weight of 1 or more.";
            if (!Weights.ContainsKey(item.Id) && !Weights.Values.Contains(item.Id)) yield return $"Item {item.Id} is no goal and no weight.";
        }
    }
}
