namespace Impact.Ingest.Datasets;

/// <summary>Form in which a checked cell is stored.</summary>
internal enum CellForm : byte
{
    Missing,
    Integer,
    Number,
    Text,
}

/// <summary>The checked cells of one row, in the order of the dataset's columns. Reused for every row, so that reading allocates nothing per row.</summary>
internal sealed class RowBuffer(int columns)
{
    private readonly (CellForm Form, long Integer, double Number, int Start, int Length)[] cells = new (CellForm, long, double, int, int)[columns];
    private byte[] text = new byte[4096];
    private int used;

    public int Columns => cells.Length;

    public void Clear()
    {
        Array.Clear(cells);
        used = 0;
    }

    public void Set(int column, long value) => cells[column] = (CellForm.Integer, value, 0, 0, 0);

    public void Set(int column, double value) => cells[column] = (CellForm.Number, 0, value, 0, 0);

    public void Set(int column, ReadOnlySpan<byte> utf8) => utf8.CopyTo(Reserve(column, utf8.Length));

    /// <summary>Makes room for a text of a known length and returns it to be filled.</summary>
    public Span<byte> Reserve(int column, int length)
    {
        if (used + length > text.Length) Array.Resize(ref text, Math.Max(text.Length * 2, used + length));
        cells[column] = (CellForm.Text, 0, 0, used, length);
        used += length;
        return text.AsSpan(used - length, length);
    }

    /// <summary>Gives back what a reserved text did not use; only for the text that was reserved last.</summary>
    public void Shorten(int column, int length)
    {
        used -= cells[column].Length - length;
        cells[column].Length = length;
    }

    public CellForm Form(int column) => cells[column].Form;

    public long Integer(int column) => cells[column].Integer;

    public double Number(int column) => cells[column].Number;

    public ReadOnlySpan<byte> Text(int column) => text.AsSpan(cells[column].Start, cells[column].Length);

    /// <summary>The stored form of a cell as bytes, to compare and to hash.</summary>
    public ReadOnlySpan<byte> Bytes(int column, Span<byte> scratch)
    {
        switch (Form(column))
        {
            case CellForm.Text: return Text(column);
            case CellForm.Integer: BitConverter.TryWriteBytes(scratch, Integer(column)); return scratch[..8];
            case CellForm.Number: BitConverter.TryWriteBytes(scratch, Number(column)); return scratch[..8];
            default: return [];
        }
    }
}
