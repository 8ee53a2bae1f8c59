using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>What a published figure must rest on to stand beside an indicator: written as <c>instrument:items:cut-off</c>, and the age range behind it.</summary>
/// <param name="Instrument">Id of the questionnaire, or of a counted indicator.</param>
/// <param name="Items">Numbers of the items, joined by a plus; <c>all</c> for a counted indicator.</param>
/// <param name="Cutoff"><c>from2</c>, or <c>mean</c> for a score.</param>
public sealed record BenchmarkRule(string Instrument, string Items, string Cutoff)
{
    /// <summary>The rule of an indicator of a questionnaire, or of one part of it.</summary>
    internal static BenchmarkRule Of(Instruments.Instrument instrument, double? cutoff, Instruments.Subscale? part = null) => new(
        instrument.Id,
        string.Join('+', instrument.Items.Where(i => part is null || i.Subscale == part.Id).Select(i => i.Id)),
        cutoff is { } from ? FormattableString.Invariant($"from{from}") : "mean");

    /// <summary>The parts in which a code differs from this rule; every part when the code cannot be read.</summary>
    /// <param name="code">Column <c>instrument</c> of the dataset <c>areas</c>, for example <c>djg6:3+4+7+8+9+10:from2:18plus</c>.</param>
    /// <param name="age">Age range of the persons of the study, for example <c>18plus</c>; null when not known.</param>
    internal IReadOnlyList<BenchmarkDifference> DifferencesFrom(string? code, string? age)
    {
        var parts = code?.Split(':') ?? [];
        if (parts.Length != 4) return [BenchmarkDifference.Unknown];
        return
        [
            .. parts[0] == Instrument ? Array.Empty<BenchmarkDifference>() : [BenchmarkDifference.Instrument],
            .. parts[1].Split('+').ToHashSet().SetEquals(Items.Split('+')) ? Array.Empty<BenchmarkDifference>() : [BenchmarkDifference.Items],
            .. parts[2] == Cutoff ? Array.Empty<BenchmarkDifference>() : [BenchmarkDifference.Cutoff],
            .. parts[3] == age ? Array.Empty<BenchmarkDifference>() : [BenchmarkDifference.Age],
        ];
    }
}

/// <summary>Why a published figure may not stand beside ours.</summary>
public enum BenchmarkDifference
{
    /// <summary>It does not say what it rests on, or the indicator has no rule to compare with.</summary>
    Unknown,

    /// <summary>Another questionnaire.</summary>
    Instrument,

    /// <summary>Other items of it.</summary>
    Items,

    /// <summary>Another cut-off.</summary>
    Cutoff,

    /// <summary>Another age range.</summary>
    Age,

    /// <summary>Another year.</summary>
    Year,

    /// <summary>Another unit.</summary>
    Unit,
}
