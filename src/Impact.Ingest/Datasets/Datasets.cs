namespace Impact.Ingest.Datasets;

/// <summary>The datasets that can be delivered. A new one: its schema, its file here, its table in <c>Store/Migrations</c>, and a line below.</summary>
internal static class Datasets
{
    public static IReadOnlyList<Dataset> All { get; } =
    [
        InitiativesDataset.Definition,
        ParticipantsDataset.Definition,
        SurveyDataset.Definition,
        ActivitiesDataset.Definition,
        CareUseDataset.Definition,
        CostsDataset.Definition,
        MatchesDataset.Definition,
        CasesDataset.Definition,
        LadderDataset.Definition,
        TiesDataset.Definition,
        GroupsDataset.Definition,
        GoalsDataset.Definition,
        AreasDataset.Definition,
    ];

    public static Dataset? Find(string name) => All.FirstOrDefault(dataset => dataset.Name == name);
}
