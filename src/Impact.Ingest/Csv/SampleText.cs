using System.Globalization;

namespace Impact.Ingest.Csv;

/// <summary>How values are written in generated files.</summary>
internal static class SampleText
{
    public static string? YesNo(bool? answer) => answer is { } known ? known ? "yes" : "no" : null;

    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Text(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);
}
