using Impact.Core.Findings;
using Impact.Ingest.Datasets;

namespace Impact.Ingest.Profiles;

/// <summary>A profile bound to the columns of a file.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Dataset">The dataset it leads to.</param>
/// <param name="Header">The header of the file.</param>
internal sealed record ProfilePlan(Profile Profile, Dataset Dataset, SourceHeader Header)
{
    /// <summary>The columns that the dataset reads, in order.</summary>
    public IReadOnlyList<TargetColumn> Targets { get; init; } = [];

    /// <summary>The column that tells whether a response was finished; null when all count.</summary>
    public SourceColumn? Complete { get; init; }

    /// <summary>Columns of the question and of the answer in a file with one row per answer.</summary>
    public (SourceColumn Item, SourceColumn Answer)? Long { get; init; }

    /// <summary>Columns whose cells become rows.</summary>
    public IReadOnlyList<(SourceColumn Source, Measure Measure)> Measures { get; init; } = [];

    /// <summary>Columns in which numbers of persons could hide: all that are not read as codes, dates or numbers.</summary>
    public IReadOnlyList<SourceColumn> Doubtful { get; init; } = [];

    /// <summary>What is wrong with the profile for this file, and which personal columns it skips.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether the profile names a column by its letter, so that it may be without a name of its own.</summary>
    public bool IsNamed(SourceColumn column) => Targets.Any(target => target.Source == column) || NamePattern.List(Profile.Ignore).Any(column.IsCalled);
}

/// <summary>Binds a profile to the columns of a file.</summary>
internal sealed class ProfileBinder(Profile profile, Dataset dataset, SourceHeader header)
{
    private readonly List<Finding> findings = [];
    private readonly List<TargetColumn> targets = [];
    private readonly HashSet<int> used = [];
    private readonly IReadOnlyList<NamePattern> ignored = NamePattern.List(profile.Ignore);

    /// <summary>Whether the sender chose that columns of persons are skipped, also those that the profile does not ignore.</summary>
    public bool SkipsPersonal { get; init; }

    public ProfilePlan Bind()
    {
        foreach (var column in profile.Columns) BindColumn(column);
        var plan = new ProfilePlan(profile, dataset, header)
        {
            Complete = profile.Complete is { } complete ? Use(complete.Column, isOptional: true) : null,
            Long = profile.Long is { } form && Use(form.Item) is { } item && Use(form.Answer) is { } answer ? (item, answer) : null,
            Measures = [.. profile.Measures.Select(measure => (Source: Use(measure.From), Measure: measure)).Where(pair => pair.Source is not null).Select(pair => (pair.Source!, pair.Measure))],
        };
        BindByName();
        BindAnswers();
        BindConstants();
        CheckFields();
        CheckColumns();
        return plan with { Targets = targets, Doubtful = [.. header.Columns.Where(IsDoubtful)], Findings = findings };
    }

    private void BindColumn(MappedColumn column)
    {
        if (TargetOf(column.To) is not { } name)
            findings.Add(new Finding(FindingKinds.ProfileEntryWrong, new Place(null, ColumnName.Safe(column.To, 0, headerIsKnown: true)), Choices()));
        else if (!IsTaken(name) && Use(column.From, column.IsOptional) is { } source)
            Add(name, source, column);
    }

    private void Add(string name, SourceColumn source, MappedColumn? column)
    {
        var field = dataset.Schema.Fields.FirstOrDefault(field => field.Name == name);
        targets.Add(new TargetColumn(name, source, new CellMap
        {
            Codes = column is { Codes.Count: > 0 } ? column.Codes : field is null ? profile.Answers : new Dictionary<string, string>(),
            SkipsOthers = column?.SkipsOthers ?? false,
            Missing = profile.Missing,
            IsDate = field?.Value == ValueKind.Date,
            Dates = column?.Dates ?? profile.Dates,
            Decimal = field?.Value is ValueKind.Number or ValueKind.Money ? column?.Decimal ?? profile.Decimal : null,
        }));
    }

    /// <summary>A column of our own name needs no line in the profile, unless the profile ignores it.</summary>
    private void BindByName()
    {
        foreach (var source in header.Columns.Where(source => !used.Contains(source.Number) && !IsIgnored(source)))
        {
            if (source.Names.Select(TargetOf).FirstOrDefault(name => name is not null && !IsTaken(name)) is not { } name) continue;
            used.Add(source.Number);
            Add(name, source, null);
        }
    }

    private void BindAnswers()
    {
        if (profile.Long is not { } form) return;
        foreach (var item in form.Items.Values.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (SurveyItems.Find(item) is { } known) targets.Add(new TargetColumn(known.Column, null, new CellMap()));
            else findings.Add(new Finding(FindingKinds.ProfileEntryWrong, new Place(null, ColumnName.Safe(item, 0, headerIsKnown: true)), Choices()));
        }
    }

    private void BindConstants()
    {
        var set = profile.Measures.SelectMany(measure => measure.Set.Keys.Append(measure.To)).Distinct(StringComparer.OrdinalIgnoreCase).Where(name => !IsTaken(TargetOf(name) ?? name));
        foreach (var (name, value) in profile.Constants.Select(pair => (pair.Key, pair.Value)).Concat(set.Where(name => !profile.Constants.ContainsKey(name)).Select(name => (name, ""))))
        {
            if (TargetOf(name) is not { } target) findings.Add(new Finding(FindingKinds.ProfileEntryWrong, new Place(null, ColumnName.Safe(name, 0, headerIsKnown: true)), Choices()));
            else if (!IsTaken(target)) targets.Add(new TargetColumn(target, null, new CellMap { Decimal = DecimalOf(target) }) { Constant = value });
        }
    }

    private char? DecimalOf(string name) => profile.Measures.Any(measure => measure.To == name) ? profile.Decimal : null;

    private void CheckFields()
    {
        foreach (var field in dataset.Schema.Fields.Where(field => field.Constraints.Required && !IsTaken(field.Name)))
            findings.Add(new Finding(FindingKinds.ProfileFieldMissing, new Place(header.Line, field.Name), field.Name));
    }

    // The gate of personal data looks at every column of the file, also at those that the profile drops.
    private void CheckColumns()
    {
        foreach (var source in header.Columns.Where(source => !source.IsUnnamed))
        {
            var kind = source.Names.Select(PersonalColumns.KindOf).MaxBy(kind => kind == FindingKinds.BsnColumn ? 2 : kind == FindingKinds.ColumnPersonal ? 1 : 0)!;
            if (kind == FindingKinds.BsnColumn) findings.Add(new Finding(kind, header.At(source)));
            else if (kind == FindingKinds.ColumnPersonal) CheckPersonal(source);
            else if (!used.Contains(source.Number) && !IsIgnored(source)) findings.Add(new Finding(FindingKinds.ProfileColumnUnknown, header.At(source)));
        }
    }

    private void CheckPersonal(SourceColumn source)
    {
        if (used.Contains(source.Number) && TargetsOf(source).All(HoldsNobody)) return;
        var dropped = !used.Contains(source.Number) && (SkipsPersonal || IsIgnored(source));
        findings.Add(new Finding(dropped ? FindingKinds.PersonalNotStored : FindingKinds.ColumnPersonal, header.At(source)));
    }

    private IEnumerable<TargetColumn> TargetsOf(SourceColumn source) => targets.Where(target => target.Source?.Number == source.Number);

    /// <summary>Whether what is stored is one of a list of codes, so that no name can get through.</summary>
    private bool HoldsNobody(TargetColumn target) =>
        dataset.Schema.Fields.FirstOrDefault(field => field.Name == target.Name) is not { } field || field.Value is ValueKind.Choice or ValueKind.Care or ValueKind.Integer or ValueKind.Quarter;

    private bool IsDoubtful(SourceColumn source) =>
        !TargetsOf(source).Any() ? !profile.Measures.Any(measure => source.IsCalled(measure.From)) : TargetsOf(source).Any(target => FieldOf(target) is { Value: ValueKind.Identifier or ValueKind.Code or ValueKind.Text });

    private Field? FieldOf(TargetColumn target) => dataset.Schema.Fields.FirstOrDefault(field => field.Name == target.Name);

    private SourceColumn? Use(string from, bool isOptional = false)
    {
        var pattern = new NamePattern(from);
        var found = header.Columns.Where(column => column.IsCalled(pattern)).ToList();
        if (found.Count > 1 && found.Where(column => NamePattern.Fits(from, column.Names[0])).ToList() is [var first]) found = [first];
        if (found is [var only])
        {
            used.Add(only.Number);
            return only;
        }

        if (found.Count > 1 || !isOptional)
            findings.Add(new Finding(found.Count > 1 ? FindingKinds.ProfileColumnTwice : FindingKinds.ProfileColumnAbsent, new Place(header.Line, Shown(from))));
        return null;
    }

    // The words are those of the profile, not of a cell.
    private static string Shown(string from) => from.Length <= 60 ? from : from[..57] + "…";

    private bool IsIgnored(SourceColumn source) => ignored.Any(source.IsCalled);

    private bool IsTaken(string name) => targets.Any(target => target.Name == name);

    private string? TargetOf(string name) => Recognition.FieldOf(dataset, name)?.Name ?? (dataset.Schema.Items ? SurveyItems.Find(name)?.Column : null);

    private string Choices() => string.Join(", ", dataset.Schema.Fields.Select(field => field.Name).Concat(dataset.Schema.Items ? ["djg6_3"] : []));
}
