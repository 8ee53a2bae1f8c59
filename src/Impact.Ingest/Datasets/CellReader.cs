using System.Globalization;
using Impact.Core.Findings;

namespace Impact.Ingest.Datasets;

/// <summary>What is wrong with a cell: the kind, and words of ours that go with it.</summary>
internal sealed record CellFault(FindingKind Kind, string? Detail = null);

/// <summary>Reads the text of a cell (blanks around it removed, not empty) into a row, or says what is wrong with it.</summary>
internal abstract class CellReader
{
    /// <summary>Returns null when the cell was read.</summary>
    public abstract CellFault? Read(ReadOnlySpan<byte> cell, RowBuffer row, int column);

    /// <summary>The reader for a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="decimalMark">The decimal mark that the separator of the file tells (a comma beside semicolons, a point beside commas); null when it tells none.</param>
    public static CellReader For(Field field, char? decimalMark) => field.Value switch
    {
        ValueKind.Identifier => new IdentifierReader(),
        ValueKind.Code => new CodeReader(),
        ValueKind.Text => new TextReader(),
        ValueKind.Choice => new ChoiceReader(field.Codes),
        ValueKind.Care => new ChoiceReader(CareUseDataset.PricedCare),
        ValueKind.Integer => new IntegerReader(field.Constraints),
        ValueKind.Number => new NumberReader(field.Constraints, decimalMark),
        ValueKind.Money => new MoneyReader(field.Constraints, decimalMark),
        ValueKind.Date => new DateReader(),
        ValueKind.Quarter => new QuarterReader(),
        ValueKind.Municipality => new MunicipalityReader(),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>The limits of a number in words: <c>0 – 99</c>.</summary>
    protected static string Range(Constraints limits) => string.Create(CultureInfo.InvariantCulture, $"{limits.Minimum} – {limits.Maximum}");
}
