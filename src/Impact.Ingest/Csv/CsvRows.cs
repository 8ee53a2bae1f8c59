using CsvHelper;
using Impact.Core.Findings;

namespace Impact.Ingest.Csv;

/// <summary>Rows of cells (UTF-8) with their line in the file, read one after the other in constant memory.</summary>
/// <remarks>
/// The only place that builds a CSV reader. Values are kept out of its exceptions, and none of its exceptions leaves this class: its messages and its malformed
/// records hold the sender's data.
/// </remarks>
internal sealed class CsvRows : IDisposable
{
    /// <summary>Longest record in bytes. A quote that is never closed would otherwise swallow the file.</summary>
    public const int LongestRecord = 1 << 20;

    private readonly ReceivedFile file;
    private readonly TextEncoding encoding;
    private readonly char separator;
    private readonly CsvReader reader;
    private readonly List<QuoteFault> faults = [];

    public CsvRows(ReceivedFile file, TextEncoding encoding, char separator)
    {
        (this.file, this.encoding, this.separator) = (file, encoding, separator);
        reader = CsvReader.Create(file.OpenUtf8(encoding), Options(separator) with { OnMalformedRecord = Keep }, leaveOpen: false);
    }

    /// <summary>Broken quotes found so far.</summary>
    public IReadOnlyList<QuoteFault> Faults => faults;

    /// <summary>Line of the file where the current row starts, the first line is 1.</summary>
    public int Line => checked((int)reader.LineNumber);

    /// <summary>Number of cells of the current row.</summary>
    public int Count => reader.FieldCount;

    /// <summary>A cell of the current row without quotes around it; empty past the last one.</summary>
    public ReadOnlySpan<byte> this[int cell] => reader.GetSpan(cell);

    /// <summary>Whether no cell of the current row holds anything but blanks.</summary>
    public bool IsBlank => IsBlankFrom(0);

    /// <summary>Whether the current row is one remark: a first cell that starts with #, and nothing after it.</summary>
    public bool IsComment => reader.GetSpan(0).StartsWith("#"u8) && IsBlankFrom(1);

    /// <summary>Whether the quotes of the current row are broken.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Moves to the next row; false at the end, or where the file cannot be read on.</summary>
    public bool Read()
    {
        var before = faults.Count;
        try
        {
            var isRow = reader.Read();
            IsBroken = faults.Count > before;
            return isRow;
        }
        catch (CsvFormatException fault)
        {
            faults.Add(Endless((int)fault.LineNumber));
            return false;
        }
    }

    public void Dispose() => reader.Dispose();

    internal static CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        SkipEmptyLines = false,
        DetectSeparatorHint = false,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        MaxRecordSize = LongestRecord,
        MalformedData = CsvMalformedDataHandling.Recover,
    };

    /// <summary>Whether the current row has nothing in a cell and those after it.</summary>
    public bool IsBlankFrom(int first)
    {
        for (var cell = first; cell < Count; cell++)
            if (reader.GetSpan(cell).IndexOfAnyExcept(" \t\u001a"u8) >= 0) return false;
        return true;
    }

    private void Keep(CsvMalformedRecord record)
    {
        if (QuoteFault.In(record.RawRecord, separator, (int)record.LineNumber) is { } fault) faults.Add(fault);
    }

    private QuoteFault Endless(int line)
    {
        using var text = new StreamReader(file.OpenUtf8(encoding));
        for (var before = 1; before < line; before++) text.ReadLine();
        var start = new char[LongestRecord];
        return QuoteFault.In(start.AsSpan(0, text.ReadBlock(start)), separator, line) ?? new QuoteFault(FindingKinds.RecordTooLong, line, null);
    }
}
