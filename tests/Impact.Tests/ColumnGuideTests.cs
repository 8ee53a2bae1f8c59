using Impact.Core.Indicators;
using Impact.Core.Instruments;
using Impact.Ingest.Datasets;
using KnownDatasets = Impact.Ingest.Datasets.Datasets;
using KnownInstruments = Impact.Core.Instruments.Instruments;

namespace Impact.Tests;

/// <summary>The column guide says what the check accepts.</summary>
public sealed class ColumnGuideTests
{
    private static readonly GeneratedPage Page = new("docs/KOLOMGIDS.md");

    [Fact]
    public void The_guide_has_every_column_of_every_dataset() =>
        Page.Holds("datasets", string.Join("\n\n", KnownDatasets.All.Select(dataset => Part(dataset.Schema))));

    [Fact]
    public void The_guide_has_every_item_of_every_instrument() =>
        Page.Holds("items", GeneratedPage.Table(
            "| kolom | vraag | antwoorden |",
            KnownInstruments.All.SelectMany(instrument => instrument.Items.Select(item => new[] { $"`{instrument.Column(item)}`", item.Text ?? "(staat op de vragenlijst zelf)", Answers(item) }))));

    [Fact]
    public void The_guide_has_every_kind_of_care() =>
        Page.Holds("care", GeneratedPage.Table("| code | naam |", UnitPrices.All.Select(price => new[] { $"`{price.Code}`", price.Name })));

    private static string Part(TableSchema schema) =>
        $"## {schema.Title} (`{schema.Name}`)\n\n{schema.Description}\n\n" + GeneratedPage.Table("| kolom | mag ook heten | wat erin hoort |", schema.Fields.Select(Row));

    private static string[] Row(Field field) =>
    [
        $"`{field.Name}`{(field.Constraints.Required ? " \\*" : "")}",
        string.Join(", ", field.Aliases),
        string.Join(' ', [field.Description, .. field.Codes.Select(Choice)]),
    ];

    private static string Choice(KeyValuePair<string, IReadOnlyList<string>> code) =>
        code.Value.Count == 0 ? $"`{code.Key}`." : $"`{code.Key}`: {string.Join(", ", code.Value)}.";

    private static string Answers(Item item) => item.Span is [var lowest, var highest]
        ? FormattableString.Invariant($"een getal van {lowest} tot en met {highest}")
        : string.Join(", ", item.Options.Select(option => FormattableString.Invariant($"{option.Value} = {option.Label}")));
}
