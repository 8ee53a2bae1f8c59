using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Impact.Core.Scenarios;
using Impact.Ingest.Csv;

namespace Impact.Worker.Commands;

/// <summary><c>impact generate SCENARIO</c>: invented data, with the truth that was put in.</summary>
internal static class GenerateCommand
{
    private const int DefaultRows = 400;

    public static Command Make(Session session)
    {
        var scenario = new Argument<string>("scenario") { HelpName = "scenario" };
        scenario.Description = string.Join("; ", Scenarios.All.Select(known => $"{known.Id}: {session.Say(known.Dutch, known.English)}"));
        scenario.AcceptOnlyFromAmong([.. Scenarios.All.Select(known => known.Id)]);
        var seed = SharedOptions.New<ulong>("--seed", "N", session.Say("zelfde getal, zelfde gegevens", "same number, same data"));
        seed.DefaultValueFactory = _ => 1;
        var rows = SharedOptions.New<int>("--rows", "N", session.Say(
            $"aantal deelnemers, {ScenarioRequest.FewestRows} of meer", $"number of participants, {ScenarioRequest.FewestRows} or more"));
        rows.DefaultValueFactory = _ => DefaultRows;
        rows.Validators.Add(result => { if (IsTooFew(result.Tokens)) result.AddError("rows"); });
        var target = SharedOptions.Out(session, session.Say("waar de bestanden komen", "where the files go"));
        target.Required = true;
        var comparison = SharedOptions.New<ComparisonKind>(
            "--comparison", "waiting|population", session.Say("waar de vergelijkingsgroep vandaan komt", "where the comparison group comes from"));
        var effect = SharedOptions.New<EffectSize>("--effect", "default|none", session.Say("effect dat erin wordt gelegd", "effect that is put in"));
        comparison.AcceptOnlyFromAmong("waiting", "population");
        effect.AcceptOnlyFromAmong("default", "none");
        var does = session.Say("maak verzonnen gegevens waarvan de waarheid bekend is", "make invented data of which the truth is known");
        var command = new Command("generate", does) { scenario, seed, rows, target, comparison, effect };
        command.SetAction(call =>
        {
            var request = new ScenarioRequest
            {
                Seed = call.GetValue(seed), Rows = call.GetValue(rows), Comparison = call.GetValue(comparison), Effect = call.GetValue(effect),
            };
            var folder = Path.GetFullPath(call.GetValue(target)!);
            SampleWriter.Write(Scenarios.All.Single(known => known.Id == call.GetValue(scenario)).Generate(request), folder);
            session.Terminal.Line(folder);
            return ExitCode.Done;
        });
        return command;
    }

    private static bool IsTooFew(IReadOnlyList<Token> given) =>
        given is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && number < ScenarioRequest.FewestRows;
}
