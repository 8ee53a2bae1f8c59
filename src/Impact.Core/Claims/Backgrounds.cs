using Impact.Core.Estimation;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>Background characteristics of persons, as columns to adjust for and as counts to describe.</summary>
internal static class Backgrounds
{
    /// <summary>Level of somebody whose characteristic was not sent.</summary>
    public const string Unknown = "unknown";

    /// <summary>Characteristics that a study may adjust for.</summary>
    public static IReadOnlyList<string> Known { get; } = ["age_band", "gender", "lives_alone", "neighbourhood", "municipality"];

    /// <summary>Level of a person.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a known characteristic.</exception>
    public static string Level(Participant person, string characteristic) => characteristic switch
    {
        "age_band" => person.AgeBand ?? Unknown,
        "gender" => person.Gender ?? Unknown,
        "lives_alone" => person.LivesAlone switch { true => "yes", false => "no", null => Unknown },
        "neighbourhood" => person.Neighbourhood ?? Unknown,
        "municipality" => person.Municipality.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(characteristic)),
    };

    /// <summary>Persons a level needs for a column of its own. One person alone in a level would be fitted exactly, and such a row has no error to learn from.</summary>
    public const int FewestPersons = 10;

    /// <summary>A 0/1 column for each level but the first in ordinal order; a level with fewer than <see cref="FewestPersons"/> joins the first.</summary>
    public static IReadOnlyList<Covariate> Columns(IReadOnlyList<Participant> persons, IReadOnlyList<string> characteristics) =>
        [.. characteristics.Where(Known.Contains).SelectMany(c => Columns(persons, c))];

    private static IEnumerable<Covariate> Columns(IReadOnlyList<Participant> persons, string characteristic)
    {
        var levels = persons.Select(p => Level(p, characteristic)).ToArray();
        return levels.CountBy(level => level).Where(level => level.Value >= FewestPersons).Select(level => level.Key).Order(StringComparer.Ordinal).Skip(1)
            .Select(level => new Covariate($"{characteristic}={level}", [.. levels.Select(l => l == level ? 1.0 : 0.0)]));
    }
}
