namespace Impact.Reports.Model;

/// <summary>What distinguishes one making of a report from the next.</summary>
/// <param name="Language">Language of the text; <c>nl</c>.</param>
/// <param name="MadeOn">Day on which the report was made.</param>
/// <param name="Version">Version of the report, for example <c>1.0</c>.</param>
public sealed record ReportEdition(string Language, DateOnly MadeOn, string Version);
