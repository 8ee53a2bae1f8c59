using System.Text.Json;
using Dapper;
using Impact.Ingest.Datasets;
using Impact.Ingest.Store;
using Microsoft.Data.Sqlite;
using AllDatasets = Impact.Ingest.Datasets.Datasets;

namespace Impact.Tests.Datasets;

public sealed class DatasetsTests
{
    public static TheoryData<string> Names => [.. AllDatasets.All.Select(dataset => dataset.Name)];

    [Fact]
    public void Every_schema_file_is_a_dataset_and_back() =>
        Repository.Files("schemas", ".json").Select(file => Path.GetFileNameWithoutExtension(file)).ShouldBe(AllDatasets.All.Select(dataset => dataset.Name), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_field_has_one_stored_column_and_one_property_and_back(string name)
    {
        var dataset = AllDatasets.Find(name)!;
        using var connection = SqliteFile.Open("Data Source=kolommen;Mode=Memory");
        Migrations.Apply(connection, new FixedClock());
        connection.Query<string>("SELECT name FROM pragma_table_info(@name)", new { name }).ShouldBe(["submission", "line", .. dataset.Columns]);
        dataset.Row.GetProperties().Select(property => property.Name).ShouldBe(dataset.Columns.Select(StudyRows.PropertyOf));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Stored_columns_are_required_exactly_where_the_schema_says_so(string name)
    {
        var dataset = AllDatasets.Find(name)!;
        using var connection = SqliteFile.Open("Data Source=kolommen;Mode=Memory");
        Migrations.Apply(connection, new FixedClock());
        var required = dataset.Schema.Fields.Where(field => field.Constraints.Required || field.Default is not null).Select(field => field.Name);
        connection.Query<string>("SELECT name FROM pragma_table_info(@name) WHERE \"notnull\" = 1", new { name }).Except(["submission", "line", "answers"]).ShouldBe(required);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_is_a_table_schema_that_agrees_with_itself(string name)
    {
        var schema = AllDatasets.Find(name)!.Schema;
        schema.Name.ShouldBe(name);
        schema.PrimaryKey.Except(schema.Fields.Select(field => field.Name)).ShouldBeEmpty();
        foreach (var field in schema.Fields)
        {
            field.Constraints.Enum.ShouldBe(field.Codes.Keys);
            field.Type.ShouldBe(TypeOf(field.Value), field.Name);
            (field.Identifier is not null).ShouldBe(field.Value == ValueKind.Identifier);
            (field.Constraints.Minimum is not null && field.Constraints.Maximum is not null).ShouldBe(field.Value is ValueKind.Integer or ValueKind.Number or ValueKind.Money);
            field.Codes.SelectMany(code => code.Value.Append(code.Key)).Select(spelling => spelling.ToLowerInvariant()).ShouldBeUnique();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_name_title_and_alias_stands_for_one_column(string name)
    {
        var schema = AllDatasets.Find(name)!.Schema;
        schema.Fields.SelectMany(field => field.Aliases.Append(field.Name).Append(field.Title).Select(ColumnName.Key).Distinct()).ShouldBeUnique();
        schema.Fields.SelectMany(field => field.Aliases.Append(field.Title).Append(field.Name)).Where(alias => SurveyItems.Find(alias) is not null).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_holds_no_property_that_nobody_reads(string name)
    {
        var file = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("schemas", $"{name}.json"))).RootElement;
        string[] known = ["name", "title", "description", "type", "value", "identifier", "default", "constraints", "codes", "aliases"];
        file.GetProperty("fields").EnumerateArray().SelectMany(field => field.EnumerateObject()).Select(property => property.Name).Except(known).ShouldBeEmpty();
    }

    private static string TypeOf(ValueKind kind) => kind switch
    {
        ValueKind.Integer => "integer",
        ValueKind.Number or ValueKind.Money => "number",
        ValueKind.Date => "date",
        _ => "string",
    };
}
