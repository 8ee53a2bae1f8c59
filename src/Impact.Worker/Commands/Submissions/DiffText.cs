using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Ingest.Store;
using Impact.Worker.Studies;

namespace Impact.Worker.Commands.Submissions;

/// <summary>Tells in sentences what a correction changed: the rows first, then each outcome.</summary>
internal sealed class DiffText(Session session)
{
    private const int MostLines = 10;

    public void Print((Submission Before, Submission After) versions, VersionDiff diff, IReadOnlyList<CorrectionStudy> effects)
    {
        Line(session.Say(
            $"{versions.Before.Dataset} {versions.Before.Quarter}: van versie {versions.Before.Version} naar versie {versions.After.Version}",
            $"{versions.Before.Dataset} {versions.Before.Quarter}: from version {versions.Before.Version} to version {versions.After.Version}"));
        Rows(diff);
        foreach (var effect in effects) Print(effect);
        if (effects.Count == 0 || effects.All(effect => effect.Figures.Count == 0))
            Line(session.Say("Deze gegevens tellen in geen uitkomst mee.", "No outcome is made from these data."));
    }

    private void Rows(VersionDiff diff)
    {
        Line(session.Say($"Erbij gekomen: {Counted(diff.Added.Count)}{Where(diff.Added)}", $"Added: {Counted(diff.Added.Count)}{Where(diff.Added)}"));
        Line(session.Say($"Veranderd: {Counted(diff.Changed.Count)}{Where([.. diff.Changed.Select(row => row.LineAfter)])}", $"Changed: {Counted(diff.Changed.Count)}{Where([.. diff.Changed.Select(row => row.LineAfter)])}"));
        foreach (var (column, rows) in diff.ByColumn) Line($"  {column}: {Counted(rows)}");
        Line(session.Say($"Weggehaald: {Counted(diff.Removed.Count)}{Where(diff.Removed)}", $"Removed: {Counted(diff.Removed.Count)}{Where(diff.Removed)}"));
        Line(session.Say($"Gelijk gebleven: {Counted(diff.Same)}", $"Unchanged: {Counted(diff.Same)}"));
    }

    private void Print(CorrectionStudy effect)
    {
        Line("");
        Line(session.Say($"Wat dit doet met de uitkomsten van {effect.Study}:", $"What this does to the outcomes of {effect.Study}:"));
        var shown = effect.Figures.Where(figure => !figure.IsWithheld).ToList();
        foreach (var figure in shown.Where(figure => figure.IsChanged)) Line($"  {Sentence(figure)}");
        foreach (var claim in effect.Claims) Line($"  {Sentence(claim)}");
        var same = shown.Count(figure => !figure.IsChanged);
        if (same > 0) Line(session.Say($"  Gelijk gebleven: {Figures(same)}.", $"  Unchanged: {Figures(same)}."));
        var withheld = effect.Figures.Count - shown.Count;
        var few = DisclosurePolicy.Public.Threshold;
        if (withheld > 0) Line(session.Say($"  Niet getoond, omdat het over minder dan {few} mensen gaat: {Figures(withheld)}.", $"  Not shown, because fewer than {few} people: {Figures(withheld)}."));
    }

    private string Sentence(FigureChange figure)
    {
        var who = $"{figure.Indicator.Name} ({Where(figure)})";
        var counted = $"{Whole(figure.Before.N!.Value)} → {Whole(figure.After.N!.Value)}";
        var number = figure.Period is null ? session.Say("aantal mensen", "number of people") : session.Say("aantal", "number");
        var (before, after) = (Value(figure, figure.Before), Value(figure, figure.After));
        return before == after
            ? session.Say($"{who} bleef {after}; {number} {counted}.", $"{who} stayed {after}; {number} {counted}.")
            : session.Say($"{who} ging van {before} naar {after}; {number} {counted}.", $"{who} went from {before} to {after}; {number} {counted}.");
    }

    private string Where(FigureChange figure) => figure.Period is not { } period
        ? $"{StudyTables.Word(figure.Group, session)}, T{Whole(figure.Wave)}"
        : figure.Group == Role.Comparison ? $"{StudyTables.Word(figure.Group, session)}, {period}" : period;

    private string Sentence(ClaimChange claim)
    {
        var (before, after) = (Level(claim.Before), Level(claim.After));
        return before == after
            ? session.Say($"Uitspraak over {claim.Indicator.Name} blijft: {after}.", $"Claim on {claim.Indicator.Name} stays: {after}.")
            : session.Say($"Uitspraak over {claim.Indicator.Name} wordt: {after}. Dat was: {before}.", $"Claim on {claim.Indicator.Name} becomes: {after}. It was: {before}.");
    }

    private string Level(EstimatedClaim claim) => StudyTables.Word(claim.Level, session);

    private string Value(FigureChange figure, ShownFigure shown) => shown.Value is not { } value
        ? session.Say("niet gemeten", "not measured")
        : figure.Indicator.Unit switch
        {
            Unit.Share => (100 * value).ToString("0", session.Culture) + "%",
            Unit.Euro or Unit.EuroPerResident or Unit.EuroPerPerson => "€ " + value.ToString("#,0", session.Culture),
            Unit.Hours => value.ToString("0.0", session.Culture) + session.Say(" uur", " hours"),
            Unit.Days => value.ToString("0", session.Culture) + session.Say(" dagen", " days"),
            Unit.Ratio => value.ToString("0.00", session.Culture),
            _ => value.ToString("0.0", session.Culture),
        };

    private string Where(IReadOnlyList<int> lines)
    {
        if (lines.Count == 0) return "";
        var rest = lines.Count > MostLines ? session.Say(" en verder", " and further") : "";
        return $" ({session.Say("regel", "line")} {string.Join(", ", lines.Take(MostLines).Select(Whole))}{rest})";
    }

    private string Counted(int rows) => rows == 1 ? session.Say("1 rij", "1 row") : $"{Whole(rows)} {session.Say("rijen", "rows")}";

    private string Figures(int count) => count == 1 ? session.Say("1 cijfer", "1 figure") : $"{Whole(count)} {session.Say("cijfers", "figures")}";

    private string Whole(int number) => number.ToString(session.Culture);

    private void Line(string text) => session.Terminal.Line(text);
}
