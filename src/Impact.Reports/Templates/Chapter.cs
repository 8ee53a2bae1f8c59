using Impact.Reports.Model;

namespace Impact.Reports.Templates;

/// <summary>A section in a template.</summary>
/// <param name="Id">Name in a link.</param>
/// <param name="Title">Name in the list of contents.</param>
/// <param name="Section">Component.</param>
/// <param name="Applies">Whether there is something to tell.</param>
public sealed record Chapter(string Id, string Title, Type Section, Func<ReportModel, bool> Applies);
