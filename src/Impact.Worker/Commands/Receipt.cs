using Impact.Ingest.Store;

namespace Impact.Worker.Commands;

/// <summary>What the sender keeps of a delivery: enough to name it, and to prove later what was sent.</summary>
internal static class Receipt
{
    public static void Print(Submission submission, Session session)
    {
        var stored = submission.ReceivedAt.ToLocalTime().ToString("g", session.Culture);
        session.Terminal.Line(session.Say("Ontvangstbewijs (bewaar dit):", "Receipt (keep this):"));
        Row(session.Say("nummer", "id"), submission.Id);
        Row(session.Say("levering", "delivery"), $"{submission.Organisation}, {submission.Dataset}, {submission.Quarter}, {session.Say("versie", "version")} {submission.Version.ToString(session.Culture)}");
        Row(session.Say("ontvangen", "received"), stored);
        Row(session.Say("rijen", "rows"), session.Say(
            $"{submission.Read} gelezen: {submission.Accepted} opgeslagen, {submission.Rejected} weggelaten, {submission.Duplicate} dubbel",
            $"{submission.Read} read: {submission.Accepted} stored, {submission.Rejected} left out, {submission.Duplicate} duplicate"));
        Row("SHA-256", submission.Sha256);

        void Row(string name, string value) => session.Terminal.Line($"  {name.PadRight(10)} {value}");
    }
}
