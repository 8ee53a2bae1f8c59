using Impact.Core.Indicators;
using Impact.Core.Instruments;

namespace Impact.Worker.Commands;

/// <summary>Prints what a user of the answers to a questionnaire has to know.</summary>
internal static class Codebook
{
    public static void Print(Instrument instrument, Session session)
    {
        var say = session.Terminal;
        say.Line($"{instrument.Id} ({session.Say("versie", "version")} {instrument.Version}): {instrument.Title}");
        if (instrument.RecallMonths is { } months) say.Line(session.Say($"Terugkijken in maanden: {months}.", $"Months looked back: {months}."));
        say.Line();
        PrintItems(instrument, session);
        say.Line();
        foreach (var line in CodebookRules.Of(instrument.Scoring, session)) say.Line(line);
        PrintMissing(instrument, session);
        Categories(instrument.Scoring.Cutoffs, "", session);
        foreach (var part in instrument.Scoring.Subscales) PrintPart(part, session);
        say.Line();
        PrintSource(instrument.Source, session);
    }

    /// <summary>A range as words, for example <c>0–6</c>.</summary>
    public static string Span(IReadOnlyList<double> range, Session session) => $"{range[0].ToString(session.Culture)}–{range[1].ToString(session.Culture)}";

    private static void PrintItems(Instrument instrument, Session session)
    {
        IReadOnlyList<AnswerOption>? shown = null;
        foreach (var item in instrument.Items)
        {
            var reverse = item.Reverse ? session.Say(" (telt omgekeerd)", " (counts the other way round)") : "";
            session.Terminal.Line($"{instrument.Column(item)}{reverse}  {item.Text ?? session.Say("(tekst niet in dit programma)", "(text not in this program)")}");
            if (shown is not null && item.Options.SequenceEqual(shown)) continue;
            session.Terminal.Line("    " + Answers(item, session));
            shown = item.Options;
        }

        session.Terminal.Line($"    {session.Say("open", "open")}: {string.Join(", ", instrument.NoAnswer.Prepend(session.Say("leeg", "blank")))}");
    }

    private static string Answers(Item item, Session session) => item.Span is [var lowest, var highest]
        ? session.Say($"een getal van {lowest} tot en met {highest}", $"a number from {lowest} to {highest}")
        : string.Join("; ", item.Options.Select(option => $"{option.Value.ToString(session.Culture)} = {option.Label}"));

    private static void PrintMissing(Instrument instrument, Session session)
    {
        var missing = instrument.Scoring.Missing;
        if (instrument.Scoring.HasTotal)
        {
            session.Terminal.Line($"{session.Say("Bereik", "Range")}: {Span(instrument.Scoring.Range, session)}. {Better(instrument.Scoring.Direction, session)}");
            if (instrument.Scoring.Rule is not (StepsRule or GoalsRule)) session.Terminal.Line(session.Say($"Open vragen toegestaan voor een totaal: {missing.Total}.", $"Open questions allowed for a total: {missing.Total}."));
        }
        else
        {
            session.Terminal.Line(Better(instrument.Scoring.Direction, session));
        }

        if (instrument.Scoring.Subscales.Count > 0) session.Terminal.Line(session.Say($"Open vragen toegestaan voor een deel: {missing.Subscale}.", $"Open questions allowed for a part: {missing.Subscale}."));
        if (missing.Note is { } note) session.Terminal.Line($"{session.Say("Let op (Engels)", "Note")}: {note}");
    }

    private static string Better(Direction direction, Session session) => direction == Direction.HigherIsBetter
        ? session.Say("Hoger is beter.", "Higher is better.")
        : session.Say("Lager is beter.", "Lower is better.");

    private static void PrintPart(Subscale part, Session session)
    {
        session.Terminal.Line($"{session.Say("Deel", "Part")} {part.Id}: {part.Title}, {Span(part.Range, session)}");
        Categories(part.Cutoffs, "  ", session);
    }

    private static void Categories(IReadOnlyList<Cutoff> cutoffs, string indent, Session session)
    {
        foreach (var category in cutoffs)
            session.Terminal.Line($"{indent}{session.Say("vanaf", "from")} {category.From.ToString(session.Culture)}: {category.Label} [{category.Source}]");
    }

    private static void PrintSource(InstrumentSource source, Session session)
    {
        session.Terminal.Line($"{session.Say("Bron", "Source")}: {source.Citation}{(source.Doi is { } doi ? $", doi:{doi}" : "")}{(source.Url is { } url ? $", {url}" : "")}");
        session.Terminal.Line($"{session.Say("Licentie", "Licence")}: {source.Licence}");
        if (source.Obtain is { } obtain) session.Terminal.Line($"{session.Say("Vragen krijgen", "Getting the questions")}: {obtain}");
    }
}
