using Dapper;
using Impact.Core.Findings;
using Impact.Ingest.Datasets;
using Microsoft.Data.Sqlite;

namespace Impact.Ingest.Store;

/// <summary>One check of a stored delivery against the other deliveries of its organisation.</summary>
/// <param name="Kind">What it finds: a warning, because the rows are already stored.</param>
/// <param name="Column">Column at fault; null for the whole row.</param>
/// <param name="Applies">Whether the dataset has what is checked.</param>
/// <param name="Lines">SQL that gives the lines at fault; <c>mine</c> are the rows of the delivery, <c>@Number</c> its number, <c>@LastDay</c> and <c>@Quarter</c> its quarter.</param>
internal sealed record CrossCheck(FindingKind Kind, string? Column, Func<Dataset, bool> Applies, Func<Dataset, string> Lines)
{
    /// <summary>Fills the message.</summary>
    public Func<Submission, string?> Detail { get; init; } = _ => null;
}

/// <summary>Checks a stored delivery against the other deliveries of its organisation: unknown participants, measurements before the start or after the end, days outside the quarter, jumps on the ladder.</summary>
internal static class CrossChecks
{
    // The newest row of each person and initiative counts.
    private const string People =
        """
        people AS MATERIALIZED (
            SELECT participant, initiative, start_date, end_date, MAX(submission.quarter) AS newest
            FROM participants JOIN submission ON participants.submission = submission.number
            WHERE submission.organisation = @Organisation AND submission.active = 1
            GROUP BY participant, initiative
        )
        """;

    private const int LargeJump = 4;

    public static IReadOnlyList<CrossCheck> All { get; } =
    [
        new(FindingKinds.OutsideQuarter, null, dataset => MomentOf(dataset) is not null, AfterQuarter) { Detail = submission => submission.Quarter.ToString() },
        new(FindingKinds.ParticipantsAbsent, null, IsAboutPeople, dataset => $"WITH {People} SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM people) AND EXISTS (SELECT 1 FROM {dataset.Name} WHERE submission = @Number)"),
        new(FindingKinds.ParticipantUnknown, "participant", IsAboutPeople, dataset =>
            $"""
            WITH {People}
            SELECT line FROM {dataset.Name} AS mine LEFT JOIN people USING (participant, initiative)
            WHERE submission = @Number AND newest IS NULL AND EXISTS (SELECT 1 FROM people)
            """),
        new(FindingKinds.BeforeStart, "date", dataset => dataset.Name == SurveyDataset.Definition.Name, dataset =>
            $"WITH {People} SELECT line FROM {dataset.Name} AS mine JOIN people USING (participant, initiative) WHERE submission = @Number AND wave > 0 AND date < start_date"),
        new(FindingKinds.AfterEnd, null, dataset => IsAboutPeople(dataset) && MomentOf(dataset) is not null, AfterEnd),
        new(FindingKinds.RungJump, "rung", dataset => dataset.Name == LadderDataset.Definition.Name, Jumps),
    ];

    public static IReadOnlyList<Finding> Find(SqliteConnection connection, Submission submission)
    {
        var dataset = Datasets.Datasets.Find(submission.Dataset)!;
        var number = connection.ExecuteScalar<long>("SELECT number FROM submission WHERE id = @Id", new { submission.Id });
        var values = new { Number = number, submission.Organisation, Quarter = submission.Quarter.ToString(), LastDay = StoredText.Of(submission.Quarter.LastDay) };
        return
        [
            .. All.Where(check => check.Applies(dataset)).SelectMany(check =>
                connection.Query<long>($"{check.Lines(dataset)} ORDER BY 1 LIMIT {FindingList.Longest}", values)
                    .Select(line => new Finding(check.Kind, line == 0 ? Place.File : new Place(checked((int)line), check.Column ?? MomentOf(dataset)), check.Detail(submission)))),
        ];
    }

    private static bool IsAboutPeople(Dataset dataset) => dataset.Name != ParticipantsDataset.Definition.Name && dataset.Columns.Contains("participant");

    // A survey belongs to the period of its delivery, but its date can still be wrong.
    private static string? MomentOf(Dataset dataset) => dataset.Moment ?? (dataset.Columns.Contains("date") ? "date" : null);

    private static string AfterQuarter(Dataset dataset) =>
        $"SELECT line FROM {dataset.Name} AS mine WHERE submission = @Number AND \"{MomentOf(dataset)}\" > {(MomentOf(dataset) == "quarter" ? "@Quarter" : "@LastDay")}";

    // A quarter begins after the last day of somebody who left in an earlier one.
    private static string AfterEnd(Dataset dataset) =>
        $"""
        WITH {People}
        SELECT line FROM {dataset.Name} AS mine JOIN people USING (participant, initiative)
        WHERE submission = @Number AND {(MomentOf(dataset) == "quarter" ? "mine.quarter > substr(end_date, 1, 4) || 'Q' || ((substr(end_date, 6, 2) + 2) / 3)" : "date > end_date")}
        """;

    private static string Jumps(Dataset dataset) =>
        $"""
        WITH people AS (SELECT DISTINCT participant FROM {dataset.Name} WHERE submission = @Number),
        steps AS (
            SELECT {dataset.Name}.submission, line, rung - LAG(rung) OVER (PARTITION BY initiative, participant ORDER BY date, line) AS step
            FROM {dataset.Name} JOIN people USING (participant) JOIN submission ON submission.number = {dataset.Name}.submission
            WHERE submission.organisation = @Organisation AND submission.active = 1
        )
        SELECT line FROM steps WHERE submission = @Number AND ABS(step) >= {LargeJump}
        """;
}
