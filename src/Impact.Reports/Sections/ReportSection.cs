using Impact.Reports.Model;
using Microsoft.AspNetCore.Components;

namespace Impact.Reports.Sections;

/// <summary>A chapter of a report.</summary>
public abstract class ReportSection : ComponentBase
{
    /// <summary>The report.</summary>
    [Parameter, EditorRequired]
    public ReportModel Model { get; set; } = null!;
}
