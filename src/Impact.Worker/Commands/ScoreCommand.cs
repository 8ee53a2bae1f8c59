using System.CommandLine;
using Impact.Core.Findings;
using Impact.Core.Instruments;
using Impact.Core.Numerics;
using Impact.Ingest.Csv;

namespace Impact.Worker.Commands;

/// <summary><c>impact score FILE</c>: scores the answers to one questionnaire.</summary>
internal static class ScoreCommand
{
    public static Command Make(Session session)
    {
        var file = SharedOptions.File(session.Say("bestand", "file"), session.Say("CSV met een kolom per vraag", "CSV with a column per question"));
        var instrument = new Option<string>("--instrument") { Required = true, HelpName = "id", Description = string.Join(", ", Instruments.All.Select(known => known.Id)) };
        instrument.AcceptOnlyFromAmong([.. Instruments.All.Select(known => known.Id)]);
        var prefix = SharedOptions.New<string?>("--prefix", session.Say("tekst", "text"), session.Say(
            "begin van de kolomnamen, als dat niet de naam van de vragenlijst is", "start of the column names, when that is not the name of the instrument"));
        var json = SharedOptions.Json(session);
        var command = new Command("score", session.Say("bereken de scores van een vragenlijst", "score a questionnaire")) { file, instrument, prefix, json };
        command.SetAction(call =>
        {
            using var table = OpenTable.TryOpen(call.GetValue(file)!.FullName, out var fault);
            if (table is null) return Findings.Refuse([fault!], session, call.GetValue(json));
            var sheet = new AnswerSheet(table.Header, Rows(table));
            var scores = ScoreTable.Of(Instruments.Find(call.GetValue(instrument)!)!, sheet, call.GetValue(prefix));
            if (table.Fault is { } broken) return Findings.Refuse([broken], session, call.GetValue(json));
            return Show(scores, session, call.GetValue(json));
        });
        return command;
    }

    private static IEnumerable<AnswerRow> Rows(OpenTable table)
    {
        while (table.Read()) yield return new AnswerRow(table.Line, [.. Enumerable.Range(0, table.Header.Count).Select(cell => table[cell])]);
    }

    private static int Show(ScoreTable scores, Session session, bool json)
    {
        if (scores.MissingColumns.Count > 0)
            return Findings.Refuse([.. scores.MissingColumns.Select(column => new Finding(FindingKinds.ColumnMissing, Place.File, column))], session, json);
        if (json) session.Terminal.Json(ScoreJson.Write(scores));
        else Summarise(scores, session);
        return ExitCode.Done;
    }

    private static void Summarise(ScoreTable scores, Session session)
    {
        var totals = scores.Rows.Select(row => row.Score.Total).OfType<double>().ToList();
        session.Terminal.Line(scores.Instrument.Scoring.HasTotal
            ? session.Say($"{scores.Rows.Count} rijen, {totals.Count} met een score.", $"{scores.Rows.Count} rows, {totals.Count} with a score.")
            : session.Say($"{scores.Rows.Count} rijen. Deze vragenlijst heeft geen totaal: elk deel staat op zichzelf.", $"{scores.Rows.Count} rows. This questionnaire has no total: every part stands alone."));
        if (totals.Count > 0) session.Terminal.Line($"{session.Say("gemiddeld", "mean")} {Moments.Of(totals).Mean.ToString("F2", session.Culture)}");
        Categories(scores.Instrument.Scoring.Cutoffs, [.. scores.Rows.Select(row => row.Score.Category)], session);
        foreach (var part in scores.Instrument.Scoring.Subscales) Part(part, [.. scores.Rows.Select(row => row.Score.Subscales[part.Id]).OfType<double>()], session);
        Precision(scores.PrecisionOf(), session);
        Notices(scores, session);
    }

    private static void Part(Subscale part, List<double> values, Session session)
    {
        var mean = values.Count > 0 ? $", {session.Say("gemiddeld", "mean")} {Moments.Of(values).Mean.ToString("F2", session.Culture)}" : "";
        session.Terminal.Line($"{part.Title}: {values.Count} {session.Say("met een score", "with a score")}{mean}");
        Categories(part.Cutoffs, values.ConvertAll(part.CategoryOf), session);
    }

    private static void Categories(IReadOnlyList<Cutoff> cutoffs, List<string?> labels, Session session)
    {
        foreach (var category in cutoffs) session.Terminal.Line($"  {category.Label}: {labels.Count(label => label == category.Label)}");
    }

    private static void Precision(ScorePrecision? precision, Session session)
    {
        if (precision is null) return;
        string Two(double value) => value.ToString("F2", session.Culture);
        session.Terminal.Line(session.Say(
            $"Benadering uit deze {precision.N} rijen (alfa {Two(precision.Alpha)}, standaarddeviatie {Two(precision.Sd)}):",
            $"Approximation from these {precision.N} rows (alpha {Two(precision.Alpha)}, standard deviation {Two(precision.Sd)}):"));
        session.Terminal.Line(session.Say(
            $"  standaardmeetfout {Two(precision.Sem)}; kleinste verandering van één persoon die meer is dan meetfout {Two(precision.SmallestDetectableChange)}; halve standaarddeviatie {Two(precision.HalfSd)}.",
            $"  standard error of measurement {Two(precision.Sem)}; smallest change of one person beyond measurement error {Two(precision.SmallestDetectableChange)}; half a standard deviation {Two(precision.HalfSd)}."));
    }

    private static void Notices(ScoreTable scores, Session session)
    {
        var straight = scores.Rows.Count(row => row.IsStraightLine);
        if (straight > 0)
            session.Terminal.Line(session.Say(
                $"Let op: in {straight} rijen staat op alle uitspraken hetzelfde antwoord. Bij deze uitspraken past dat zelden.", $"Note: {straight} rows have the same answer to every statement. That seldom fits these statements."));
        if (scores.UnknownAnswers.Count > 0)
            session.Terminal.Line(session.Say($"{scores.UnknownAnswers.Count} antwoorden werden niet herkend en telden als open.", $"{scores.UnknownAnswers.Count} answers were not recognised and counted as open."));
    }
}
