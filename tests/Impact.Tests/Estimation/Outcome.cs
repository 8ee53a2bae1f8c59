using Impact.Core.Estimation;

namespace Impact.Tests.Estimation;

/// <summary>Opens an outcome that a test knows the kind of.</summary>
internal static class Outcome
{
    public static Estimate Estimated(this Core.Estimation.Estimation outcome) =>
        outcome.Match(estimate => estimate, refused => throw new InvalidOperationException(refused.Reason.Id));

    public static RefusalReason? Refusal(this Core.Estimation.Estimation outcome) =>
        outcome.Match<RefusalReason?>(_ => null, refused => refused.Reason);
}
