namespace Impact.Reports.Output;

/// <summary>Why no PDF was made: a stable id with a sentence for the reader.</summary>
internal sealed record PdfFault(string Id, string Dutch, string English)
{
    public static PdfFault NoBrowser { get; } = new(
        "no-browser",
        "Voor de PDF is een browser nodig en die is niet gevonden. Installeer: sudo apt-get install chromium-headless-shell fonts-open-sans (of wijs met IMPACT_CHROMIUM een eigen Chromium of Chrome aan).",
        "The PDF needs a browser and none was found. Install: sudo apt-get install chromium-headless-shell fonts-open-sans (or point IMPACT_CHROMIUM at a Chromium or Chrome of your own).");

    public static PdfFault UnsupportedSystem { get; } = new(
        "unsupported-system",
        "De PDF wordt alleen op Linux en macOS gemaakt. Gebruik op Windows WSL, of alleen het HTML-rapport.",
        "The PDF is made on Linux and macOS only. On Windows use WSL, or the HTML report alone.");

    public static PdfFault NoSandbox { get; } = new(
        "no-sandbox",
        "De browser kan op deze machine niet afgeschermd starten (geen sandbox), zoals in sommige containers. Installeer: sudo apt-get install chromium-sandbox. Helpt dat niet, zet dan IMPACT_CHROMIUM_NO_SANDBOX=1; doe dat alleen als de container zelf de afscherming is.",
        "The browser cannot start its sandbox on this machine, as in some containers. Install: sudo apt-get install chromium-sandbox. If that does not help, set IMPACT_CHROMIUM_NO_SANDBOX=1, and only when the container itself is the fence.");

    public static PdfFault Stopped { get; } = new(
        "browser-stopped",
        "De browser is gestopt voordat de PDF klaar was.",
        "The browser stopped before the PDF was finished.");

    public static PdfFault TooSlow { get; } = new(
        "too-slow",
        "Het maken van de PDF duurde te lang en is afgebroken.",
        "Making the PDF took too long and was stopped.");

    public static PdfFault UnknownForm { get; } = new(
        "unknown-form",
        "De browser gaf een PDF in een vorm die niet wordt herkend; zij is niet gebruikt.",
        "The browser gave a PDF in a form that is not recognised; it was not used.");

    public static PdfFault NoText { get; } = new(
        "no-text",
        "De PDF bevat geen leesbare tekst. Waarschijnlijk ontbreken lettertypen. Installeer: sudo apt-get install fonts-open-sans.",
        "The PDF holds no readable text. Fonts are probably missing. Install: sudo apt-get install fonts-open-sans.");

    /// <summary>Every fault, once.</summary>
    public static IReadOnlyList<PdfFault> All { get; } =
        [NoBrowser, UnsupportedSystem, NoSandbox, Stopped, TooSlow, UnknownForm, NoText];
}

/// <summary>The machine could not make a PDF. Holds nothing of the document.</summary>
internal sealed class PdfException(PdfFault fault, Exception? cause = null) : Exception(fault.Dutch, cause)
{
    public PdfFault Fault { get; } = fault;
}
