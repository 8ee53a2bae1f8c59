using System.Globalization;
using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>Reads the text forms of the store, which only checked rows get into.</summary>
internal static class StoredText
{
    public static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DateOrNull(string? iso) => iso is null ? null : Date(iso);

    /// <summary>A code as a value: <c>handed-over</c> and <c>handed_over</c> are HandedOver.</summary>
    public static TCode Code<TCode>(string text)
        where TCode : struct, Enum =>
        Enum.Parse<TCode>(text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    public static TCode? CodeOrNull<TCode>(string? text)
        where TCode : struct, Enum =>
        text is null ? null : Code<TCode>(text);

    public static bool? YesOrNull(string? text) => text is null ? null : text == "yes";

    public static MunicipalityCode Municipality(string text) =>
        MunicipalityCode.TryParse(text) ?? throw new InvalidDataException("The store holds a municipality code that is none.");

    public static Quarter Quarter(string text) => Core.Observations.Quarter.TryParse(text) ?? throw new InvalidDataException("The store holds a quarter that is none.");
}
