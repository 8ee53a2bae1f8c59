using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>What was put in of things that are counted: figures by formula, and the effects that follow from them.</summary>
internal static class TruthOfCounts
{
    /// <summary>Where others are compared with, the effect is the change of the supported since the first period less that of the others.</summary>
    public static Truth Of(IReadOnlyList<TrueFigure> figures)
    {
        double? Value(string indicator, Role group, int wave) => figures.FirstOrDefault(f => f.Indicator == indicator && f.Group == group && f.Wave == wave)?.Value;
        double? Change(TrueFigure later, Role group) => Value(later.Indicator, group, later.Wave) - Value(later.Indicator, group, 0);
        return new(
            [
                .. from later in figures
                   where later is { Group: Role.Supported, Wave: > 0 }
                   let effect = Change(later, Role.Supported) - Change(later, Role.Comparison)
                   where effect is not null
                   select new TrueEffect(later.Indicator, later.Wave, World.Rounded(effect.Value)),
            ],
            figures);
    }

    /// <summary>Two parts of one truth.</summary>
    public static Truth And(this Truth persons, Truth counts) => persons with { Effects = [.. persons.Effects, .. counts.Effects], Figures = [.. persons.Figures, .. counts.Figures] };
}
