using System.Text.Json.Serialization;

namespace Impact.Core.Instruments;

/// <summary>The score is that of the first step, from the top, of which all conditions hold.</summary>
/// <param name="Yes">The code that means yes.</param>
/// <param name="Steps">Steps, highest first; the last one has no conditions.</param>
public sealed record StepsRule(int Yes, IReadOnlyList<ScoreStep> Steps) : ScoringRule
{
    /// <summary>The first step that certainly holds, unless a higher one may hold: then an open question decides, and there is no score.</summary>
    internal override double? Total(Instrument instrument, IReadOnlyDictionary<string, int> answers)
    {
        foreach (var step in Steps)
        {
            if (step.Holds(id => answers.TryGetValue(id, out var code) ? code == Yes : null) is not { } holds) return null;
            if (holds) return step.Score;
        }

        return null;
    }

    internal override double? Points(Item item, IReadOnlyDictionary<string, int> answers) => null;

    internal override IEnumerable<string> Faults(Instrument instrument)
    {
        var named = Steps.SelectMany(s => s.Items).ToHashSet();
        if (Steps.Count == 0 || Steps[^1].Items.Any()) yield return "The last step has conditions, so that somebody could have no score.";
        foreach (var id in named.Where(id => instrument.Item(id) is null)) yield return $"A step looks at {id}, which is no item.";
        foreach (var item in instrument.Items)
        {
            if (!named.Contains(item.Id)) yield return $"No step looks at item {item.Id}.";
            if (item.Options.All(o => o.Value != Yes)) yield return $"Item {item.Id} has no answer that means yes.";
        }
    }
}

/// <summary>One step: a score with its conditions.</summary>
/// <param name="Score">Score when all conditions hold.</param>
/// <param name="All">Items that must all be yes.</param>
/// <param name="Any">Items of which at least one must be yes.</param>
/// <param name="None">Items that must all be no.</param>
public sealed record ScoreStep(double Score, IReadOnlyList<string>? All = null, IReadOnlyList<string>? Any = null, IReadOnlyList<string>? None = null)
{
    /// <summary>Every item it looks at.</summary>
    [JsonIgnore]
    public IEnumerable<string> Items => [.. All ?? [], .. Any ?? [], .. None ?? []];

    /// <summary>Three-valued: true, false, or null when an open question decides (Kleene's strong logic).</summary>
    internal bool? Holds(Func<string, bool?> isYes)
    {
        var all = Every((All ?? []).Select(isYes));
        var none = Every((None ?? []).Select(id => !isYes(id)));
        var any = Any is null ? true : !Every(Any.Select(id => !isYes(id)));
        return Every([all, none, any]);
    }

    private static bool? Every(IEnumerable<bool?> conditions)
    {
        bool? result = true;
        foreach (var condition in conditions) result &= condition;
        return result;
    }
}
