using System.Text;
using Impact.Ingest.Csv;

namespace Impact.Ingest.Profiles;

/// <summary>What a profile does with a row of the file.</summary>
internal enum SourceFate
{
    Kept,

    /// <summary>A response that was not finished.</summary>
    Incomplete,

    /// <summary>A row that the profile says is not needed.</summary>
    Skipped,
}

/// <summary>Reads the rows of the sender's file under a profile, one after the other.</summary>
internal sealed class SourceRows(ReceivedFile file, TextEncoding encoding, ProfilePlan plan) : IDisposable
{
    private readonly TargetColumn[] skipping = [.. plan.Targets.Where(target => target.Map.SkipsOthers && target.Source is not null)];

    /// <summary>The current row as it is in the file.</summary>
    public CsvRows Cells { get; } = new(file, encoding, plan.Header.Separator);

    public SourceFate Fate { get; private set; }

    public int Blank { get; private set; }

    public int Comments { get; private set; }

    public int Above { get; private set; }

    /// <summary>Moves to the next row under the header that is not blank, kept or not; false at the end.</summary>
    public bool Read()
    {
        while (Cells.Read())
        {
            if (Cells.Line <= plan.Header.LastLine) CountAbove();
            else if (Cells.IsBlank) Blank++;
            else if (Cells.IsComment) Comments++;
            else
            {
                Fate = FateOfRow();
                return true;
            }
        }

        return false;
    }

    public string Text(SourceColumn column) => Encoding.UTF8.GetString(Cells[column.Number]);

    public void Dispose() => Cells.Dispose();

    private void CountAbove()
    {
        if (Cells.Line < plan.Header.Line && !Cells.IsBlank && !Datasets.FoundHeader.IsSeparatorLine(Cells[0])) Above++;
    }

    private SourceFate FateOfRow()
    {
        if (plan.Complete is { } column && !IsComplete(Text(column).Trim())) return SourceFate.Incomplete;
        if (plan is { Long: { } form, Profile.Long: { SkipsOthers: true } answers } && JoinedAnswers.ItemOf(answers, Text(form.Item)) is null) return SourceFate.Skipped;
        return Array.Exists(skipping, target => target.Map.Apply(Text(target.Source!)) is null) ? SourceFate.Skipped : SourceFate.Kept;
    }

    private bool IsComplete(string text)
    {
        var values = plan.Profile.Complete!.Values;
        return values.Count == 0 ? text.Length > 0 : values.Contains(text, StringComparer.OrdinalIgnoreCase);
    }
}
