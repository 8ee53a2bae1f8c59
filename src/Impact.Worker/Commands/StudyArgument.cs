using System.CommandLine;
using Impact.Core.Findings;
using Impact.Ingest;
using Impact.Worker.Options;
using Impact.Worker.Studies;

namespace Impact.Worker.Commands;

/// <summary>The study file and the seed of a command, and what is said when the study cannot be answered.</summary>
internal sealed class StudyArgument
{
    private readonly Session session;

    public StudyArgument(Session session)
    {
        this.session = session;
        File = SharedOptions.File(session.Say("studie.yaml", "study.yaml"), session.Say("vraag, groepen, metingen en uitkomsten", "question, groups, waves and outcomes"));
        Seed = new Option<ulong>("--seed") { HelpName = "N", Description = session.Say("startgetal van het toeval: hetzelfde getal geeft dezelfde intervallen", "seed of chance: the same number gives the same intervals"), DefaultValueFactory = _ => StudyRun.DefaultSeed };
    }

    public Argument<FileInfo> File { get; }

    public Option<ulong> Seed { get; }

    /// <summary>Loads the study of a call; null when it is refused, and then the reasons have been printed.</summary>
    public StudyRun? Load(ParseResult call, Installation installation, bool json, CancellationToken stop)
    {
        if (StudyQuestion.Read(call.GetValue(File)!.FullName, out var findings) is not { } question)
        {
            Findings.Refuse(findings, session, json);
            return null;
        }

        var (run, checks) = question.Load(installation, call.GetValue(Seed), stop);
        return IsComplete(checks, json) && HasData(run, json) ? run : null;
    }

    private bool HasData(StudyRun run, bool json)
    {
        if (run.Dataset.Inputs.Count > 0) return true;
        Findings.Refuse([new Finding(FindingKinds.StudyWithoutData, Place.File)], session, json);
        return false;
    }

    /// <summary>A study is not answered from half of its files; rows that were left out are said.</summary>
    private bool IsComplete(IReadOnlyList<FileCheck> checks, bool json)
    {
        var refused = checks.Where(check => check.Verdict is Verdict.Refuse or Verdict.Map).ToList();
        if (json && refused.Count > 0) Findings.Refuse([.. refused.SelectMany(check => check.Findings)], session, json);
        else refused.ForEach(check => Findings.Print(check, session));
        var leftOut = checks.Sum(check => check.Rejected);
        if (refused.Count == 0 && leftOut > 0)
            session.Terminal.Complain(session.Say(
                $"{leftOut} rijen hebben een fout en tellen niet mee; impact check noemt ze.", $"{leftOut} rows have a fault and do not count; impact check names them."));
        return refused.Count == 0;
    }
}
