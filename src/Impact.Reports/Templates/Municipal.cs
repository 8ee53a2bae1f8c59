using Impact.Reports.Sections;
using Impact.Reports.Text;

namespace Impact.Reports.Templates;

/// <summary>The report for a municipality: its chapters in order, after the cover.</summary>
public static class Municipal
{
    /// <summary>Every chapter.</summary>
    public static IReadOnlyList<Chapter> Chapters { get; } =
    [
        new("in-het-kort", "In het kort", typeof(Summary), _ => true),
        new("wie", "Wie deed mee", typeof(Participants), m => m.Release.Attrition.Count > 0),
        new("eenzaamheid", "Eenzaamheid", typeof(Loneliness), m => m.About(Topic.Loneliness).Count > 0),
        new("meedoen", "Meedoen", typeof(Participation), m => m.About(Topic.Participation).Count > 0),
        new("zorg", "Gebruik van zorg", typeof(Care), m => m.About(Topic.Care).Count > 0),
        new("activiteiten", "Activiteiten en kosten", typeof(Activities), m => m.Release.Activities.Count > 0),
        new("verder", "Verder gemeten", typeof(OtherOutcomes), m => m.About(Topic.Other).Count > 0),
        new("overzicht", "Alle uitkomsten", typeof(Overview), m => m.Outcomes.Any(o => EstimateText.Shown(o).Count > 0)),
        new("grenzen", "Wat dit onderzoek kan zeggen", typeof(Limits), _ => true),
        new("woorden", "Woorden", typeof(Glossary), _ => true),
        new("methode", "Methode", typeof(Method), _ => true),
    ];
}
