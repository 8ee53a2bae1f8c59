using System.Globalization;
using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>The page beside the data of a scenario: what it is, which question it answers, and with which command.</summary>
internal static class ScenarioReadme
{
    private const string TruthOfPersons = """
        `truth.json` zegt wat het programma er in heeft gestopt: `effects` is het verschil dat de steun maakt bij mensen met steun, `figures` het gemiddelde of
        aandeel per groep en meting, in de hele bevolking waaruit deze mensen zijn getrokken. Een goed onderzoek komt daar met zijn interval omheen uit.
        """;

    private const string TruthOfCounts = """
        `truth.json` zegt wat het programma er in heeft gestopt: `figures` is de verwachte uitkomst per groep en periode, `effects` hoeveel meer er veranderde dan
        bij de anderen (als er anderen zijn). Een goed onderzoek komt daar met zijn interval omheen uit.
        """;

    public static ScenarioDocument Of(PersonScenario scenario, ScenarioRequest request) => Of(scenario.Study, scenario.Words, request, TruthOfPersons);

    public static ScenarioDocument Of(CountedScenario scenario, ScenarioRequest request) => Of(scenario.Study, scenario.Words, request, TruthOfCounts);

    private static ScenarioDocument Of(Study study, ScenarioWords words, ScenarioRequest request, string truth) => new("README.md", string.Create(CultureInfo.InvariantCulture, $"""
        # {study.Title}: verzonnen gegevens

        **Alles in deze map is verzonnen**, ook de gemeente. {words.Dutch}.

        Vraag: *{study.Question}*

        ```
        ./impact analyse samples/{study.Id}/study.yaml
        ./impact report samples/{study.Id}/study.yaml --out MAP
        ```

        Het antwoord staat in deze uitkomsten:

        {Outcomes(study)}

        {truth}

        Opnieuw maken: `./impact generate {study.Id} --seed {request.Seed} --rows {request.Rows}{(request.Effect == EffectSize.None ? " --effect none" : "")} --out MAP`

        """).ReplaceLineEndings("\n"));

    private static string Outcomes(Study study) =>
        string.Join("\n", study.Outcomes.Select(o => $"- `{o.Indicator}`: {Indicators.Indicators.Find(o.Indicator)?.Name}"));
}
