using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Observations;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>The words of the method annex. Terms of the field are allowed here.</summary>
internal static class MethodText
{
    /// <summary>Name of a design.</summary>
    public static string Design(Design design) => design switch
    {
        Core.Observations.Design.OneGroup => "Voor- en nameting in één groep",
        Core.Observations.Design.Comparison => "Voor- en nameting met een niet-gelote vergelijkingsgroep",
        Core.Observations.Design.Randomised => "Gerandomiseerd onderzoek",
        Core.Observations.Design.Staggered => "Groepen die na elkaar starten",
        _ => "Onderbroken tijdreeks",
    };

    /// <summary>When was measured or counted.</summary>
    public static string Moments(ReportModel model)
    {
        var study = model.Study;
        var waves = $"Startmeting: golf {Dutch.Whole(study.Baseline)}. Vervolg: golf {Sentence.List([.. study.FollowUp.Select(w => Dutch.Whole(w))])}.";
        var names = model.Outcomes.FirstOrDefault(o => o.IsCounted)?.Names;
        var periods = names is null ? "" : $"Periodes: {Sentence.List([.. names.All.Select(names.Name)])}.";
        return model.Outcomes.All(o => o.IsCounted) ? periods : $"{waves} {periods}".TrimEnd();
    }

    /// <summary>Whether an outcome is a main question.</summary>
    public static string Role(ReleasedOutcome outcome) =>
        (outcome.Outcome.Role == OutcomeRole.Primary ? "hoofdvraag" : "nevenvraag") + (outcome.AgreedBeforehand ? ", vooraf" : ", achteraf");

    /// <summary>Every estimator that was used, once.</summary>
    public static IReadOnlyList<string> Estimators(ReportModel model) =>
    [
        .. model.Outcomes.SelectMany(EstimateText.Shown)
            .GroupBy(e => $"{Name(e)} ({e.Estimator})")
            .Select(g => g.Key + (IsCounted(g.First()) ? "." : $", {Sentence.List([.. g.Select(e => e.AdjustedForBaseline ? "met" : "zonder").Distinct().OrderDescending()])} beginwaarde als covariaat.")),
    ];

    /// <summary>Intervals, clusters and correction.</summary>
    public static string Uncertainty(ReportModel model)
    {
        var cluster = model.Outcomes.All(o => o.IsCounted) ? "" : $" Standaardfouten: {Errors(model)}.";
        var intervals = model.Outcomes.SelectMany(o => o.Plain.Concat(o.Released.Groups))
            .Select(f => f.Figure.Match(x => x.Interval, _ => null!))
            .OfType<string>().Distinct().Select(Labels.Of).ToList();
        var names = intervals.Count == 0 ? "" : $" Intervallen van groepen: {Sentence.List(intervals)}; zij rekenen mensen als los van elkaar.";
        var adjusted = model.Study.Adjust.Count == 0
            ? ""
            : $" Covariaten: {Sentence.List([.. model.Study.Adjust.Select(a => Labels.Of(a).ToLowerInvariant())])}.";
        return $"Alle marges zijn 95%-intervallen.{cluster}{names}{adjusted} Bij meer uitkomsten: correctie volgens Holm.";
    }

    private static string Errors(ReportModel model)
    {
        var used = model.Outcomes.Where(o => !o.IsCounted).SelectMany(EstimateText.Shown).Select(e => e.Estimator).ToHashSet();
        var by = $"geclusterd per {Cluster(model.Study.ClusteredBy)}, ";
        string[] influence = used.Overlaps(["dr-did", "staggered-did"]) ? [$"som van invloeden (Sant'Anna en Zhao 2020), {by}t-verdeling met G − 1 vrijheidsgraden"] : [];
        string[] series = used.Contains("its") ? ["AR(1)-fouten voor de reeks per kwartaal, waarvan de samenhang onbekend blijft"] : [];
        string[] reduced = used.Count == 0 || used.Except(["dr-did", "staggered-did", "its"]).Any() ? [$"CR2, {by}met vrijheidsgraden volgens Satterthwaite (Bell en McCaffrey 2002)"] : [];
        return string.Join("; ", [.. influence, .. series, .. reduced]);
    }

    private static string Cluster(Assignment level) => level switch
    {
        Assignment.Neighbourhood => "buurt",
        Assignment.Household => "huishouden",
        _ => "persoon",
    };

    private static bool IsCounted(ContrastEstimate estimate) => estimate.Estimator.Contains("-of-", StringComparison.Ordinal) || estimate.Estimator is "paired-change" or "rate-difference" or "rmst-difference";

    private static string Name(ContrastEstimate estimate) => estimate.Estimator switch
    {
        "did" => "Verschil in verschillen",
        "dr-did" => "Dubbel robuust verschil in verschillen",
        "ancova" => "Covariantieanalyse",
        "lin" => "Covariantieanalyse met interacties (Lin)",
        "change" => "Gepaarde verandering",
        "staggered-did" => "Verschil in verschillen per startgroep",
        "its" => "Onderbroken tijdreeks",
        "paired-change" => "Gepaarde verandering van begin tot einde",
        "difference-of-changes" => "Verschil in verandering met andere gemeenten",
        "rate-difference" => "Verschil van aantallen per inwoner",
        "difference-of-times" => "Verschil van tijden (bootstrap)",
        "rmst-difference" => "Verschil van gemiddelde tijd tot een gelijke grens",
        { } name when name.StartsWith("difference-of-", StringComparison.Ordinal) => "Verschil tussen periodes",
        _ => "Schatter",
    };
}
