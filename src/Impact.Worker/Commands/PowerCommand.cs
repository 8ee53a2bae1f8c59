using System.CommandLine;
using Impact.Core.Estimation.Planning;

namespace Impact.Worker.Commands;

/// <summary><c>impact power SPEC.json</c>: what a planned study can see, asked before the data are collected.</summary>
internal static class PowerCommand
{
    public static Command Make(Session session)
    {
        var file = SharedOptions.File("spec.json", session.Say("opzet, aantallen, spreiding, gewenst verschil", "design, numbers, spread, wanted difference"));
        var json = SharedOptions.Json(session);
        var command = new Command("power", session.Say("welk verschil kan deze opzet laten zien?", "which difference can this design show?")) { file, json };
        command.SetAction(call => ReadableFile.Use(call.GetValue(file)!.FullName, session, spec => PowerSpecification.Run(
            spec,
            answer => Show(answer, session, call.GetValue(json)),
            refused => Refusal.Show(refused, session, call.GetValue(json)))));
        return command;
    }

    private static int Show(PowerAnswer answer, Session session, bool json)
    {
        if (json) session.Terminal.Json(PowerSpecification.Write(answer));
        else foreach (var line in Lines(answer, session).DefaultIfEmpty(Nothing(session))) session.Terminal.Line(line);
        return ExitCode.Done;
    }

    private static string Nothing(Session session) => session.Say(
        "Hieruit volgt niets. Geef n (aantallen) of difference (verschil), of kies andere getallen.", "Nothing follows from this. Give n (numbers) or difference, or choose other numbers.");

    private static IEnumerable<string> Lines(PowerAnswer answer, Session session)
    {
        if (answer.Power is { } power) yield return $"{session.Say("Kans om het verschil te zien", "Chance of seeing the difference")}: {power.ToString("P0", session.Culture)}";
        if (answer.SmallestDifference is { } smallest) yield return $"{session.Say("Kleinste verschil dat te zien is", "Smallest difference that can be seen")}: {smallest.ToString("G4", session.Culture)}";
        if (answer.NNeeded is { } needed) yield return $"{session.Say("Nodig in elke groep bij de start", "Needed in each group at the start")}: {needed.ToString("N0", session.Culture)}";
        if (answer.DesignEffect > 1) yield return $"{session.Say("Ontwerpeffect door huishoudens of buurten", "Design effect of clusters")}: {answer.DesignEffect.ToString("G4", session.Culture)}";
    }
}
