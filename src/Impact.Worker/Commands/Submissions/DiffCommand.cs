using System.CommandLine;
using System.Text.Json;
using Impact.Core.Findings;
using Impact.Ingest.Store;
using Impact.Worker.Studies;

namespace Impact.Worker.Commands.Submissions;

/// <summary><c>impact submissions diff A B</c>: which rows a correction changed, and what that does to each outcome.</summary>
internal static class DiffCommand
{
    public static Command Make(Session session, SharedOptions shared)
    {
        var (before, after) = (NamedSubmission.Argument(session, "A"), NamedSubmission.Argument(session, "B"));
        var study = new Option<FileInfo?>("--study") { HelpName = session.Say("studie.yaml", "study.yaml"), Description = session.Say("reken deze studie met beide versies uit", "work out this study with both versions") };
        study.Validators.Add(result => { if (result.Tokens.Any(token => !File.Exists(token.Value))) result.AddError("study"); });
        var json = SharedOptions.Json(session);
        var command = new Command("diff", session.Say("wat een verbetering veranderde, ook aan de uitkomsten", "what a correction changed, also in the outcomes")) { before, after, study, json };
        command.SetAction(call =>
        {
            if (!shared.HasStore(call)) return NamedSubmission.Unknown(session, call.GetValue(json));
            using var store = ImpactStore.Open(shared.StoreOf(call), session.Clock);
            if (NamedSubmission.Find(store, call.GetValue(before)!, session, call.GetValue(json)) is not { } first) return ExitCode.Refused;
            if (NamedSubmission.Find(store, call.GetValue(after)!, session, call.GetValue(json)) is not { } second) return ExitCode.Refused;
            return Run(store, (first, second), call.GetValue(study), new Output(session, call.GetValue(json)));
        });
        return command;
    }

    private sealed record Output(Session Session, bool Json);

    private static int Run(ImpactStore store, (Submission Before, Submission After) versions, FileInfo? study, Output output)
    {
        if (Versions.KeyOf(versions.Before) != Versions.KeyOf(versions.After))
            return Findings.Refuse([Other(versions.After)], output.Session, output.Json);
        if (Effects(store, versions, study, out var faults) is not { } effects) return Findings.Refuse(faults, output.Session, output.Json);
        var diff = store.Compare(versions.Before, versions.After);
        if (output.Json) output.Session.Terminal.Json(DiffJson.Of(versions, diff, effects).ToJsonString(JsonSerializerOptions.Web));
        else new DiffText(output.Session).Print(versions, diff, effects);
        return ExitCode.Done;
    }

    private static Finding Other(Submission submission) => new(FindingKinds.BaseOther, Place.File, $"{submission.Organisation}, {submission.Dataset}, {submission.Quarter}");

    private static IReadOnlyList<CorrectionStudy>? Effects(
        ImpactStore store, (Submission Before, Submission After) versions, FileInfo? study, out IReadOnlyList<Finding> faults)
    {
        faults = [];
        if (study is null) return CorrectionStudy.OfInitiatives(store, versions);
        return StudyQuestion.Read(study.FullName, out faults) is { } question ? [CorrectionStudy.Of(store, question.Study, versions, StudyRun.DefaultSeed)] : null;
    }
}
