using Dapper;
using Impact.Core.Observations;
using Impact.Ingest.Datasets;
using Microsoft.Data.Sqlite;

namespace Impact.Ingest.Store;

/// <summary>Reads the rows of a study's initiative and period.</summary>
/// <remarks>
/// Of a key that was delivered in two quarters by one organisation the latest quarter counts. A delivery belongs to the period by its quarter; a row with a day or quarter of its own
/// must lie in the period too. Codes are stored in lower case.
/// </remarks>
/// <param name="connection">The database.</param>
/// <param name="study">The study.</param>
/// <param name="instead">A version that is taken to count instead of the one of its key that does; null to take what counts.</param>
internal sealed class StudyRows(SqliteConnection connection, Study study, Submission? instead = null)
{
    private const string Counts =
        "(submission.id = @Instead OR (submission.active = 1 AND (@Instead IS NULL OR submission.organisation <> @Organisation OR submission.dataset <> @Dataset OR submission.quarter <> @Quarter)))";

    public AnalysisDataset Load()
    {
        var people = Rows<ParticipantRow>(ParticipantsDataset.Definition);
        var refused = people.Where(person => person.Consented == "no").Select(person => person.Participant).ToHashSet();
        return new AnalysisDataset
        {
            Participants = [.. people.Where(person => !refused.Contains(person.Participant)).Select(ParticipantsDataset.ToParticipant)],
            Responses = [.. Rows<SurveyRow>(SurveyDataset.Definition).Where(row => !refused.Contains(row.Participant)).Select(SurveyDataset.ToResponse)],
            CareUse = [.. Rows<CareUseRow>(CareUseDataset.Definition).Where(row => !refused.Contains(row.Participant)).Select(CareUseDataset.ToCareUse)],
            Activities = [.. Rows<ActivityRow>(ActivitiesDataset.Definition).Select(ActivitiesDataset.ToActivity)],
            Matches = [.. Rows<MatchRow>(MatchesDataset.Definition).Where(row => !refused.Contains(row.Asker) && !refused.Contains(row.Helper ?? "")).Select(MatchesDataset.ToMatch)],
            Cases = [.. Rows<CaseRow>(CasesDataset.Definition).Select(CasesDataset.ToCase)],
            Rungs = [.. Rows<LadderRow>(LadderDataset.Definition).Where(row => !refused.Contains(row.Participant)).Select(LadderDataset.ToRung)],
            Ties = [.. Rows<TieRow>(TiesDataset.Definition).Where(row => !refused.Contains(row.From) && !refused.Contains(row.To)).Select(TiesDataset.ToTie)],
            Groups = [.. Rows<GroupRow>(GroupsDataset.Definition).Select(GroupsDataset.ToGroup)],
            Goals = [.. Rows<GoalRow>(GoalsDataset.Definition).Where(row => !refused.Contains(row.Participant)).Select(GoalsDataset.ToGoal)],
            Areas = [.. Rows<AreaRow>(AreasDataset.Definition).Select(AreasDataset.ToFigure)],
            Costs = [.. Rows<CostRow>(CostsDataset.Definition).Select(CostsDataset.ToCost)],
            Inputs = Inputs(),
        };
    }

    private IEnumerable<TRow> Rows<TRow>(Dataset dataset)
    {
        var key = string.Join(", ", dataset.Schema.PrimaryKey.Select(column => $"{dataset.Name}.\"{column}\""));
        var columns = string.Join(", ", dataset.Columns.Select(column => $"\"{column}\" AS \"{PropertyOf(column)}\""));
        return connection.Query<TRow>(
            $"""
            SELECT {columns} FROM (
                SELECT {dataset.Name}.*, submission.organisation,
                       ROW_NUMBER() OVER (PARTITION BY submission.organisation, {key} ORDER BY submission.quarter DESC, line) AS newest
                FROM submission JOIN {dataset.Name} ON {dataset.Name}.submission = submission.number
                WHERE {InPeriod(dataset)}
            )
            WHERE newest = 1
            ORDER BY {Dataset.Quoted(dataset.Schema.PrimaryKey)}, organisation
            """,
            Parameters);
    }

    private List<InputFile> Inputs() =>
    [
        .. Datasets.Datasets.All.SelectMany(dataset => connection.Query<SubmissionRow>(
            $"""
            SELECT {SubmissionRow.Columns} FROM submission
            WHERE number IN (SELECT submission FROM {dataset.Name} JOIN submission ON number = submission WHERE {InPeriod(dataset)})
            ORDER BY dataset, quarter, organisation
            """,
            Parameters)).Select(row => row.ToSubmission()).Select(row => new InputFile(row.Dataset, row.Quarter, row.Sha256, row.Accepted)),
    ];

    private static string InPeriod(Dataset dataset)
    {
        var delivered = $"{Counts} AND submission.quarter BETWEEN @From AND @To{OfInitiative(dataset)}";
        return dataset.Moment switch
        {
            null => delivered,
            "quarter" => $"{delivered} AND {dataset.Name}.quarter BETWEEN @From AND @To",
            var day => $"{delivered} AND {day} BETWEEN @FirstDay AND @LastDay",
        };
    }

    /// <summary>Rows of the initiative. A dataset that may leave the initiative out counts for every initiative then; one without that column always does.</summary>
    private static string OfInitiative(Dataset dataset) => dataset.Schema.Fields.FirstOrDefault(field => field.Name == "initiative") switch
    {
        null => "",
        { Constraints.Required: true } => " AND initiative = @Initiative",
        _ => " AND (initiative = @Initiative OR initiative IS NULL)",
    };

    private object Parameters => new
    {
        Instead = instead?.Id,
        instead?.Organisation,
        instead?.Dataset,
        Quarter = instead?.Quarter.ToString(),
        Initiative = study.Initiative.ToLowerInvariant(),
        From = study.From.ToString(),
        To = study.To.ToString(),
        FirstDay = StoredText.Of(study.From.FirstDay),
        LastDay = StoredText.Of(study.To.LastDay),
    };

    /// <summary>Name of the property of a column: <c>start_date</c> is StartDate.</summary>
    internal static string PropertyOf(string column) => string.Concat(column.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
