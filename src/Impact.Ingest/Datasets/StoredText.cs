using System.Globalization;
using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>Reads the text forms of the store, which only checked rows get into.</summary>
internal static class StoredText
{
    public static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DateOrNull(string? iso) => iso is null ? null : Date(iso);

    public static Quarter Quarter(string text) => Core.Observations.Quarter.TryParse(text) ?? throw new InvalidDataException("The store holds a quarter that is none.");
}
