using Impact.Core.Findings;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Ingest;

/// <summary>A study file as read: a study, or what is wrong with the file.</summary>
/// <param name="Study">The study; null when there are findings.</param>
/// <param name="DataFolder">Full path of the folder with the data; null when the study uses the store.</param>
/// <param name="Findings">What is wrong: line in the file, and the name of the entry as column.</param>
internal sealed record StudyReading(Study? Study, string? DataFolder, IReadOnlyList<Finding> Findings);

/// <summary>Reads study files (YAML).</summary>
internal static class StudyFile
{
    private static readonly string[] Adjustable = ["age_band", "gender", "lives_alone", "neighbourhood", "municipality"];
    private static readonly string[] Groupings = ["household", "neighbourhood"];

    /// <summary>Reads a study file.</summary>
    public static StudyReading Read(string path)
    {
        var findings = new List<Finding>();
        var root = Root(File.ReadAllText(path), findings);
        if (root is null) return new StudyReading(null, null, findings);
        var study = StudyOf(root);
        var folder = DataFolder(root, path);
        root.Finish();
        return new StudyReading(findings.Count == 0 ? study : null, folder, [.. findings.OrderBy(finding => finding.Place.Line)]);
    }

    private static string? DataFolder(YamlEntries root, string path)
    {
        if (root.Text("data") is not { } data) return null;
        var folder = Path.GetFullPath(data, Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (!Directory.Exists(folder)) root.Absent("data");
        return folder;
    }

    private static YamlEntries? Root(string yaml, List<Finding> findings) =>
        YamlText.Read(yaml, FindingKinds.StudyNotYaml, findings) is { } mapping ? new YamlEntries(mapping, findings) : null;

    private static Study StudyOf(YamlEntries root)
    {
        var (from, to) = Period(root);
        var baseline = root.Required("baseline", YamlEntries.WholeNumber, "0");
        return new Study
        {
            Id = root.Required("study"),
            Title = root.Required("title"),
            Question = root.Required("question"),
            Municipality = Municipality(root),
            Initiative = root.Required("initiative"),
            From = from,
            To = to,
            Design = root.Choice<Design>("design"),
            AssignedBy = root.Choice<Assignment>("assigned_by"),
            Baseline = baseline,
            FollowUp = FollowUp(root, baseline),
            Adjust = Listed(root, "adjust", Adjustable),
            Cluster = Cluster(root),
            Break = Break(root),
            TargetRung = TargetRung(root),
            Rater = root.Optional("rater", RaterOf, "professional, self, questions"),
            Evidence = Evidence(root),
            Outcomes = Outcomes(root),
            Planned = Planned(root),
            IsSynthetic = root.Optional("synthetic", YamlEntries.Truth, "true, false") ?? false,
        };
    }

    private static (Quarter From, Quarter To) Period(YamlEntries root)
    {
        if (root.Mapping("period") is not { } period)
        {
            if (root.Text("period") is null) root.Missing("period");
            return default;
        }

        var from = period.Required("from", text => Quarter.TryParse(text), "2024Q1");
        var to = period.Required("to", text => Quarter.TryParse(text), "2025Q4");
        if (to < from) period.Refuse("to", $">= {from}");
        period.Finish();
        return (from, to);
    }

    private static MunicipalityCode Municipality(YamlEntries root)
    {
        var text = root.Required("municipality");
        if (MunicipalityCode.TryParse(text) is { } code) return code;
        if (text.Length > 0) root.Refuse("municipality", "GM0984");
        return MunicipalityCode.TryParse("GM0000")!;
    }

    private static List<int> FollowUp(YamlEntries root, int baseline)
    {
        var waves = root.List("follow_up").Select(text => YamlEntries.WholeNumber(text) ?? -1).ToList();
        if (waves.Exists(wave => wave <= baseline) || !waves.SequenceEqual(waves.Distinct().Order())) root.Refuse("follow_up", $"[{baseline + 1}, {baseline + 2}]");
        return waves;
    }

    private static IReadOnlyList<string> Listed(YamlEntries root, string name, string[] allowed)
    {
        var values = root.List(name);
        if (values.Except(allowed).Any()) root.Refuse(name, string.Join(", ", allowed));
        return values;
    }

    private static string? Cluster(YamlEntries root)
    {
        var cluster = root.Text("cluster");
        if (cluster is not null && !Groupings.Contains(cluster)) root.Refuse("cluster", string.Join(", ", Groupings));
        return cluster;
    }

    private static Quarter? Break(YamlEntries root)
    {
        var quarter = root.Optional("break", text => Quarter.TryParse(text), "2024Q1");
        if (quarter is null && root.Text("design") == "interrupted-series") root.Missing("break");
        return quarter;
    }

    private static int TargetRung(YamlEntries root)
    {
        var rung = root.Optional("target_rung", YamlEntries.WholeNumber, "4") ?? 4;
        if (rung is < 1 or > 6) root.Refuse("target_rung", "1–6");
        return rung;
    }

    private static Rater? RaterOf(string text) => text switch
    {
        "professional" => Rater.Professional,
        "self" => Rater.Self,
        "questions" => Rater.Questions,
        _ => null,
    };

    private static EvidenceDocuments Evidence(YamlEntries root)
    {
        if (root.Mapping("evidence") is not { } evidence) return new EvidenceDocuments(null, null);
        var documents = new EvidenceDocuments(evidence.Text("described"), evidence.Text("theory"));
        evidence.Finish();
        return documents;
    }

    private static List<Outcome> Outcomes(YamlEntries root)
    {
        var outcomes = root.Mappings("outcomes").Select(OutcomeOf).ToList();
        if (outcomes.Count == 0) root.Missing("outcomes");
        if (outcomes.DistinctBy(outcome => outcome.Indicator).Count() < outcomes.Count) root.Refuse("outcomes", "1 × indicator");
        return outcomes;
    }

    private static Outcome OutcomeOf(YamlEntries entry)
    {
        var indicator = entry.Required("indicator");
        if (indicator.Length > 0 && Indicators.Find(indicator) is null) entry.Refuse("indicator", string.Join(", ", Indicators.All.Select(known => known.Id)));
        var outcome = new Outcome(indicator, entry.Choice<OutcomeRole>("role"), entry.Optional("minimum", YamlEntries.Number, "0.5"));
        entry.Finish();
        return outcome;
    }

    private static PlannedSize? Planned(YamlEntries root)
    {
        if (root.Mapping("planned") is not { } planned) return null;
        var size = new PlannedSize(
            planned.Required("supported", YamlEntries.WholeNumber, "200"),
            planned.Optional("comparison", YamlEntries.WholeNumber, "250") ?? 0,
            planned.Required("drop_out", Share, "0.30"));
        planned.Finish();
        return size;
    }

    private static double? Share(string text) => YamlEntries.Number(text) is >= 0 and < 1 and var share ? share : null;
}
