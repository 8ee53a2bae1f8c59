using Impact.Worker.Options;
using Impact.Worker.Studies;

namespace Impact.Worker.Jobs;

/// <summary>The study of an order, as long as its file is the one that was ordered.</summary>
internal static class OrderedStudy
{
    public static JobOutcome.Refused Changed { get; } = new("Het studiebestand is veranderd of onjuist sinds de opdracht werd gegeven.");

    public static StudyRun? Load(Installation installation, StudyOrder order)
    {
        var question = StudyQuestion.Read(order.StudyPath, out _);
        return question?.Sha256 == order.StudySha256 ? question.FromStore(installation, order.Seed) : null;
    }
}
