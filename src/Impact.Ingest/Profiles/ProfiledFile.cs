using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Impact.Core.Findings;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;

namespace Impact.Ingest.Profiles;

/// <summary>Checks a file through a profile: the rows that the profile makes are checked as any others, and what is found is told in the lines and columns of the sender.</summary>
internal sealed class ProfiledFile(ReceivedFile file, FileScan scan, ProfilePlan plan)
{
    /// <summary>Checks the file.</summary>
    /// <param name="strict">Whether one wrong row refuses the file.</param>
    /// <param name="stop">Stops the reading.</param>
    public CheckedFile Run(bool strict, CancellationToken stop)
    {
        var before = new SourceScan(file, scan.Encoding!.Value, plan).Run(stop);
        if (before.HasRefusal || (strict && before.HasError)) return Refused(before.ToList());
        var mapped = new ReceivedFile(file.Name, Open);
        var header = new FoundHeader(plan.Header.Separator, 1, [.. plan.Targets.Select(target => target.Name)], plan.Dataset);
        var reading = new FileReading(mapped, TextEncoding.Utf8, header, plan.Dataset, ColumnPlan.Of(plan.Dataset, header));
        var result = new RowCheck(reading, Known(scan, plan.Profile), strict).Run(stop);
        return result with { Received = file, Check = Told(result.Check, before.ToList()), Mapped = result.Check };
    }

    /// <summary>Hash and size of a file as it was sent.</summary>
    public static FileScan ScanOf(ReceivedFile file) => file.Profile is { } profile ? Known(FileScan.Of(file), profile) : FileScan.Of(file);

    /// <summary>The same bytes through another profile are another delivery: the hash that tells them apart covers both.</summary>
    private static FileScan Known(FileScan scan, Profile profile) =>
        scan with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(scan.Sha256 + profile.Sha256))) };

    private MappedStream Open() =>
        new MappedStream(plan.Targets.Select(target => target.Name), MappedRows.Of(file, scan.Encoding!.Value, plan), plan.Header.Separator);

    private FileCheck Told(FileCheck check, IReadOnlyList<Finding> before)
    {
        var origins = Origins(check.Findings);
        var findings = before.Concat(check.Findings.Select(finding => Told(finding, origins))).OrderBy(finding => finding.Place.Line ?? 0).ToList();
        var verdict = check.Verdict == Verdict.Accept && before.Any(finding => finding.Kind.Severity == Severity.Error) ? Verdict.AcceptWithRejections : check.Verdict;
        return check with { Verdict = verdict, Encoding = scan.Encoding!.Value.Label(), Findings = findings };
    }

    private Finding Told(Finding finding, Dictionary<int, MappedRow> origins)
    {
        if (finding.Place.Line is not { } line || !origins.TryGetValue(line, out var row)) return finding with { Place = new Place(null, LabelOf(finding.Place.Column)) };
        var place = finding.Place.Column is { } column ? PlaceOf(row, column) : new Place(row.Line, null);
        return finding with { Place = place, Detail = DetailOf(finding, origins) };
    }

    private string? DetailOf(Finding finding, Dictionary<int, MappedRow> origins)
    {
        if (finding.Kind == FindingKinds.RequiredEmpty) return LabelOf(finding.Detail);
        var isLine = finding.Kind == FindingKinds.KeyTwice || finding.Kind == FindingKinds.RowTwice;
        return isLine && origins.TryGetValue(LineIn(finding.Detail), out var row) ? row.Line.ToString(CultureInfo.InvariantCulture) : finding.Detail;
    }

    private Place PlaceOf(MappedRow row, string name)
    {
        var at = plan.Targets.ToList().FindIndex(target => target.Name == name);
        if (row.Measured is { } measured && plan.Measures.Any(pair => pair.Measure.To == name)) return new Place(row.Line, measured.Label);
        var isAnswer = row.Lines is not null && at >= 0 && plan.Targets[at].Source is null && plan.Targets[at].Constant.Length == 0;
        return new Place(row.Lines?[Math.Max(at, 0)] ?? row.Line, isAnswer ? plan.Long!.Value.Answer.Label : LabelOf(name));
    }

    private string? LabelOf(string? name) => plan.Targets.FirstOrDefault(target => target.Name == name)?.Source?.Label ?? name;

    // The rows are made once more, to look up the few lines that findings are about: no table of all lines is kept.
    private Dictionary<int, MappedRow> Origins(IReadOnlyList<Finding> found)
    {
        var wanted = found.SelectMany(finding => new[] { finding.Place.Line ?? 0, LineIn(finding.Detail) }).Where(line => line > 1).ToHashSet();
        var rows = new Dictionary<int, MappedRow>();
        if (wanted.Count == 0) return rows;
        var line = 1;
        foreach (var row in MappedRows.Of(file, scan.Encoding!.Value, plan))
            if (wanted.Contains(++line)) rows.Add(line, row);
        return rows;
    }

    private static int LineIn(string? detail) => int.TryParse(detail, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;

    private CheckedFile Refused(IReadOnlyList<Finding> findings)
    {
        var refused = CheckedFile.Refused(file, scan, plan.Dataset.Name, findings);
        return refused with { Check = refused.Check with { Delimiter = plan.Header.Separator.ToString() } };
    }
}
