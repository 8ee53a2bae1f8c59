using System.Globalization;

namespace Impact.Core.Scenarios.Kit;

/// <summary>The page beside the data of a scenario: what it is, which question it answers, and with which command.</summary>
internal static class ScenarioReadme
{
    public static ScenarioDocument Of(PersonScenario scenario, ScenarioRequest request) => new("README.md", string.Create(CultureInfo.InvariantCulture, $"""
        # {scenario.Study.Title}: verzonnen gegevens

        **Alles in deze map is verzonnen**, ook de gemeente. {scenario.Words.Dutch}.

        Vraag: *{scenario.Study.Question}*

        ```
        ./impact analyse samples/{scenario.Id}/study.yaml
        ./impact report samples/{scenario.Id}/study.yaml --out MAP
        ```

        Het antwoord staat in deze uitkomsten:

        {Outcomes(scenario)}

        `truth.json` zegt wat het programma er in heeft gestopt: `effects` is het verschil dat de steun maakt bij mensen met steun, `figures` het gemiddelde of
        aandeel per groep en meting, in de hele bevolking waaruit deze mensen zijn getrokken. Een goed onderzoek komt daar met zijn interval omheen uit.

        Opnieuw maken: `./impact generate {scenario.Id} --seed {request.Seed} --rows {request.Rows}{(request.Effect == EffectSize.None ? " --effect none" : "")} --out MAP`

        """).ReplaceLineEndings("\n"));

    private static string Outcomes(PersonScenario scenario) =>
        string.Join("\n", scenario.Study.Outcomes.Select(o => $"- `{o.Indicator}`: {Indicators.Indicators.Find(o.Indicator)?.Name}"));
}
