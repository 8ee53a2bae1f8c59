using System.Globalization;
using System.Text.Json.Nodes;
using Impact.Ingest.Store;

namespace Impact.Worker.Commands;

/// <summary>A delivery as JSON: also the receipt of whoever sent it.</summary>
internal static class SubmissionJson
{
    public static JsonObject Of(Submission submission) => new()
    {
        ["id"] = submission.Id,
        ["organisation"] = submission.Organisation,
        ["dataset"] = submission.Dataset,
        ["quarter"] = submission.Quarter.ToString(),
        ["version"] = submission.Version,
        ["active"] = submission.IsActive,
        ["sha256"] = submission.Sha256,
        ["bytes"] = submission.Bytes,
        ["read"] = submission.Read,
        ["accepted"] = submission.Accepted,
        ["rejected"] = submission.Rejected,
        ["duplicate"] = submission.Duplicate,
        ["received_at"] = Moment(submission.ReceivedAt),
        ["base"] = submission.Base,
        ["merged"] = submission.IsMerged,
        ["withdrawn"] = submission.Withdrawal is { } withdrawal
            ? new JsonObject { ["at"] = Moment(withdrawal.At), ["by"] = withdrawal.By, ["reason"] = withdrawal.Reason }
            : null,
    };

    private static string Moment(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);
}
