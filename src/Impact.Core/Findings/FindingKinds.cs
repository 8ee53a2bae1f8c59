using System.Text.Json;

namespace Impact.Core.Findings;

/// <summary>Every kind of finding. Code, weight and words are in <c>findings.json</c>; a test keeps the two lists equal.</summary>
public static class FindingKinds
{
    private static readonly Dictionary<string, FindingKind> Catalogue = ReadCatalogue();

    /// <summary>The file is empty.</summary>
    public static FindingKind FileEmpty { get; } = Of("file-empty");

    /// <summary>The file has a header but no rows.</summary>
    public static FindingKind FileWithoutRows { get; } = Of("file-without-rows");

    /// <summary>Not a single row is right.</summary>
    public static FindingKind FileWithoutGoodRows { get; } = Of("file-without-good-rows");

    /// <summary>This is not a CSV file. It is ….</summary>
    public static FindingKind FileNotCsv { get; } = Of("file-not-csv");

    /// <summary>The file is larger than … MB.</summary>
    public static FindingKind FileTooLarge { get; } = Of("file-too-large");

    /// <summary>The text encoding of this file is not known.</summary>
    public static FindingKind FileEncodingUnknown { get; } = Of("file-encoding-unknown");

    /// <summary>This line has a character that cannot be read (byte …).</summary>
    public static FindingKind FileEncodingInvalid { get; } = Of("file-encoding-invalid");

    /// <summary>A quotation mark opens here and is not closed properly.</summary>
    public static FindingKind QuoteUnclosed { get; } = Of("quote-unclosed");

    /// <summary>There is a single quotation mark inside a text.</summary>
    public static FindingKind QuoteStray { get; } = Of("quote-stray");

    /// <summary>This line is too long to read.</summary>
    public static FindingKind RecordTooLong { get; } = Of("record-too-long");

    /// <summary>This line has another number of cells than the header: ….</summary>
    public static FindingKind CellCount { get; } = Of("cell-count");

    /// <summary>The file has more than … rows.</summary>
    public static FindingKind TooManyRows { get; } = Of("too-many-rows");

    /// <summary>The file has more than … columns.</summary>
    public static FindingKind TooManyColumns { get; } = Of("too-many-columns");

    /// <summary>There is no dataset of this name, or the header fits none.</summary>
    public static FindingKind DatasetUnknown { get; } = Of("dataset-unknown");

    /// <summary>The header with column names is missing.</summary>
    public static FindingKind HeaderNotFound { get; } = Of("header-not-found");

    /// <summary>The required column … is missing.</summary>
    public static FindingKind ColumnMissing { get; } = Of("column-missing");

    /// <summary>The column … is there more than once.</summary>
    public static FindingKind ColumnTwice { get; } = Of("column-twice");

    /// <summary>This column has no name.</summary>
    public static FindingKind ColumnWithoutName { get; } = Of("column-without-name");

    /// <summary>We do not know this column.</summary>
    public static FindingKind ColumnUnknown { get; } = Of("column-unknown");

    /// <summary>The questionnaire … does not have this item.</summary>
    public static FindingKind ColumnItemUnknown { get; } = Of("column-item-unknown");

    /// <summary>This column seems to hold personal data. We do not keep those.</summary>
    public static FindingKind ColumnPersonal { get; } = Of("column-personal");

    /// <summary>This column is named after the citizen service number (BSN). We may not receive it.</summary>
    public static FindingKind BsnColumn { get; } = Of("bsn-column");

    /// <summary>This column holds citizen service numbers (BSN). We may not receive those.</summary>
    public static FindingKind BsnValues { get; } = Of("bsn-values");

    /// <summary>This text has a number that may be a BSN.</summary>
    public static FindingKind BsnInText { get; } = Of("bsn-in-text");

    /// <summary>This column holds e-mail addresses. We do not keep those.</summary>
    public static FindingKind EmailValues { get; } = Of("email-values");

    /// <summary>This column holds telephone numbers. We do not keep those.</summary>
    public static FindingKind PhoneValues { get; } = Of("phone-values");

    /// <summary>This column holds bank account numbers. We do not keep those.</summary>
    public static FindingKind IbanValues { get; } = Of("iban-values");

    /// <summary>This column holds postcodes with letters. Those point at a few houses.</summary>
    public static FindingKind PostcodeValues { get; } = Of("postcode-values");

    /// <summary>This column holds addresses of computers (IP). We do not keep those.</summary>
    public static FindingKind IpValues { get; } = Of("ip-values");

    /// <summary>This column holds places on the map (GPS). Those point at a house.</summary>
    public static FindingKind LocationValues { get; } = Of("location-values");

    /// <summary>This column holds birth dates. We do not keep those.</summary>
    public static FindingKind BirthDateValues { get; } = Of("birth-date-values");

    /// <summary>This text seems to hold something that leads to a person.</summary>
    public static FindingKind PersonalInText { get; } = Of("personal-in-text");

    /// <summary>This column seems to hold personal data. We skipped it, as you chose.</summary>
    public static FindingKind ColumnSkipped { get; } = Of("column-skipped");

    /// <summary>This cell must not be empty.</summary>
    public static FindingKind RequiredEmpty { get; } = Of("required-empty");

    /// <summary>We do not know this code.</summary>
    public static FindingKind CodeUnknown { get; } = Of("code-unknown");

    /// <summary>This is not a valid date.</summary>
    public static FindingKind DateWrong { get; } = Of("date-wrong");

    /// <summary>There is a number where a date belongs. Excel has changed the date.</summary>
    public static FindingKind DateIsNumber { get; } = Of("date-is-number");

    /// <summary>This date lies before ….</summary>
    public static FindingKind DateOrder { get; } = Of("date-order");

    /// <summary>This is not a number.</summary>
    public static FindingKind NumberWrong { get; } = Of("number-wrong");

    /// <summary>It is not clear whether these are thousands or decimals.</summary>
    public static FindingKind NumberAmbiguous { get; } = Of("number-ambiguous");

    /// <summary>This must be a whole number.</summary>
    public static FindingKind NumberNotWhole { get; } = Of("number-not-whole");

    /// <summary>This number cannot be right.</summary>
    public static FindingKind NumberOutOfRange { get; } = Of("number-out-of-range");

    /// <summary>This is not a quarter.</summary>
    public static FindingKind QuarterWrong { get; } = Of("quarter-wrong");

    /// <summary>This is not a municipality code.</summary>
    public static FindingKind MunicipalityWrong { get; } = Of("municipality-wrong");

    /// <summary>This is not a number or code for a person or thing.</summary>
    public static FindingKind IdentifierWrong { get; } = Of("identifier-wrong");

    /// <summary>Excel has shortened this number. The real number is gone.</summary>
    public static FindingKind IdentifierScientific { get; } = Of("identifier-scientific");

    /// <summary>Excel has turned this number or code into a date.</summary>
    public static FindingKind IdentifierIsDate { get; } = Of("identifier-is-date");

    /// <summary>This must be a short code, not a text.</summary>
    public static FindingKind CodeWrong { get; } = Of("code-wrong");

    /// <summary>Excel has turned this code into a date.</summary>
    public static FindingKind CodeIsDate { get; } = Of("code-is-date");

    /// <summary>This text is too long or has strange characters.</summary>
    public static FindingKind TextWrong { get; } = Of("text-wrong");

    /// <summary>This row is about the same as line … but says something else.</summary>
    public static FindingKind KeyTwice { get; } = Of("key-twice");

    /// <summary>This row equals line …. We count it once.</summary>
    public static FindingKind RowTwice { get; } = Of("row-twice");

    /// <summary>In this row every statement of … has the same answer.</summary>
    public static FindingKind StraightLine { get; } = Of("straight-line");

    /// <summary>This row is also in the delivery of …. The latest quarter counts.</summary>
    public static FindingKind KeyInOtherQuarter { get; } = Of("key-in-other-quarter");

    /// <summary>These are more hours or days than a quarter has.</summary>
    public static FindingKind HoursImpossible { get; } = Of("hours-impossible");

    /// <summary>This is more than 16 hours a day, for a whole quarter.</summary>
    public static FindingKind HoursMany { get; } = Of("hours-many");

    /// <summary>There are hours of volunteers, but no volunteers who made them.</summary>
    public static FindingKind HoursOfNobody { get; } = Of("hours-of-nobody");

    /// <summary>This is more than 24 hours for each volunteer in one day.</summary>
    public static FindingKind HoursPerVolunteer { get; } = Of("hours-per-volunteer");

    /// <summary>The asker and the helper are the same person.</summary>
    public static FindingKind SamePerson { get; } = Of("same-person");

    /// <summary>This request was closed, but the day is missing.</summary>
    public static FindingKind ResultWithoutDay { get; } = Of("result-without-day");

    /// <summary>This request is said to be open, but has a day of closing.</summary>
    public static FindingKind ResultOpenClosed { get; } = Of("result-open-closed");

    /// <summary>The help was given, but the day on which somebody was found is missing.</summary>
    public static FindingKind MatchWithoutDay { get; } = Of("match-without-day");

    /// <summary>There is a decision, but no day of the request.</summary>
    public static FindingKind DecisionWithoutRequest { get; } = Of("decision-without-request");

    /// <summary>It says why somebody left, but not when.</summary>
    public static FindingKind ReasonWithoutEnd { get; } = Of("reason-without-end");

    /// <summary>This person went four rungs or more up or down at once.</summary>
    public static FindingKind RungJump { get; } = Of("rung-jump");

    /// <summary>This participant is not in the file of participants.</summary>
    public static FindingKind ParticipantUnknown { get; } = Of("participant-unknown");

    /// <summary>No participants have been sent yet. These rows do not count until then.</summary>
    public static FindingKind ParticipantsAbsent { get; } = Of("participants-absent");

    /// <summary>This measurement is from before the start of the participant, but is not called the first.</summary>
    public static FindingKind BeforeStart { get; } = Of("before-start");

    /// <summary>This row is about a time after the participant left.</summary>
    public static FindingKind AfterEnd { get; } = Of("after-end");

    /// <summary>This row is about a time after the quarter of this delivery (…).</summary>
    public static FindingKind OutsideQuarter { get; } = Of("outside-quarter");

    /// <summary>Blank rows were skipped: ….</summary>
    public static FindingKind RowsBlank { get; } = Of("rows-blank");

    /// <summary>Lines that start with # were skipped: ….</summary>
    public static FindingKind RowsComment { get; } = Of("rows-comment");

    /// <summary>Lines above the header were skipped: ….</summary>
    public static FindingKind RowsAboveHeader { get; } = Of("rows-above-header");

    /// <summary>There are … more findings, not listed here.</summary>
    public static FindingKind FindingsLeftOut { get; } = Of("findings-left-out");

    /// <summary>The file was read as Windows-1252, as you chose.</summary>
    public static FindingKind EncodingChosen { get; } = Of("encoding-chosen");

    /// <summary>We do not know the delivery that you name.</summary>
    public static FindingKind BaseUnknown { get; } = Of("base-unknown");

    /// <summary>The delivery that you name is about something else: ….</summary>
    public static FindingKind BaseOther { get; } = Of("base-other");

    /// <summary>The delivery that you name was withdrawn.</summary>
    public static FindingKind BaseWithdrawn { get; } = Of("base-withdrawn");

    /// <summary>Somebody has corrected this delivery already. The newest version is ….</summary>
    public static FindingKind BaseStale { get; } = Of("base-stale");

    /// <summary>This delivery was withdrawn before. Nothing has changed.</summary>
    public static FindingKind WithdrawnBefore { get; } = Of("withdrawn-before");

    /// <summary>This is not a correction file: not all of the columns … are there.</summary>
    public static FindingKind CorrectionColumnsMissing { get; } = Of("correction-columns-missing");

    /// <summary>This is a correction file, but you do not say of which delivery.</summary>
    public static FindingKind CorrectionWithoutBase { get; } = Of("correction-without-base");

    /// <summary>The number in the column regel is missing or wrong.</summary>
    public static FindingKind CorrectionLineWrong { get; } = Of("correction-line-wrong");

    /// <summary>Line … is in the correction file more than once.</summary>
    public static FindingKind CorrectionLineTwice { get; } = Of("correction-line-twice");

    /// <summary>Line … is not one of the wrong lines of this delivery.</summary>
    public static FindingKind CorrectionLineUnknown { get; } = Of("correction-line-unknown");

    /// <summary>This row was stored before. We leave it as it is.</summary>
    public static FindingKind CorrectionLineKnown { get; } = Of("correction-line-known");

    /// <summary>The columns of this file do not fit ….</summary>
    public static FindingKind ColumnsDoNotFit { get; } = Of("columns-do-not-fit");

    /// <summary>This file comes from ….</summary>
    public static FindingKind ToolRecognised { get; } = Of("tool-recognised");

    /// <summary>This file has totals or a cross table, no row per participant.</summary>
    public static FindingKind NoPersonRows { get; } = Of("no-person-rows");

    /// <summary>No column holds a number or code per participant.</summary>
    public static FindingKind NoPersonColumn { get; } = Of("no-person-column");

    /// <summary>This column seems to hold personal data. The profile skips it.</summary>
    public static FindingKind PersonalNotStored { get; } = Of("personal-not-stored");

    /// <summary>Incomplete responses were skipped: ….</summary>
    public static FindingKind RowsIncomplete { get; } = Of("rows-incomplete");

    /// <summary>Rows were skipped because the profile says so: ….</summary>
    public static FindingKind RowsSkipped { get; } = Of("rows-skipped");

    /// <summary>Rows of one answer were joined into responses: ….</summary>
    public static FindingKind AnswersJoined { get; } = Of("answers-joined");

    /// <summary>This profile cannot be read.</summary>
    public static FindingKind ProfileNotYaml { get; } = Of("profile-not-yaml");

    /// <summary>There is no profile of this name, and no such file.</summary>
    public static FindingKind ProfileUnknown { get; } = Of("profile-unknown");

    /// <summary>The profile lacks ….</summary>
    public static FindingKind ProfileEntryMissing { get; } = Of("profile-entry-missing");

    /// <summary>We do not know this entry of the profile.</summary>
    public static FindingKind ProfileEntryUnknown { get; } = Of("profile-entry-unknown");

    /// <summary>This entry of the profile is not right.</summary>
    public static FindingKind ProfileEntryWrong { get; } = Of("profile-entry-wrong");

    /// <summary>Something has to be filled in here in the profile.</summary>
    public static FindingKind ProfileEntryOpen { get; } = Of("profile-entry-open");

    /// <summary>The profile names a column that this file does not have.</summary>
    public static FindingKind ProfileColumnAbsent { get; } = Of("profile-column-absent");

    /// <summary>The profile names a column that is there more than once.</summary>
    public static FindingKind ProfileColumnTwice { get; } = Of("profile-column-twice");

    /// <summary>The profile does not say where … is.</summary>
    public static FindingKind ProfileFieldMissing { get; } = Of("profile-field-missing");

    /// <summary>The profile does not name this column.</summary>
    public static FindingKind ProfileColumnUnknown { get; } = Of("profile-column-unknown");

    /// <summary>The profile does not name this question.</summary>
    public static FindingKind ProfileItemUnknown { get; } = Of("profile-item-unknown");

    /// <summary>This study file cannot be read.</summary>
    public static FindingKind StudyNotYaml { get; } = Of("study-not-yaml");

    /// <summary>The study file lacks ….</summary>
    public static FindingKind StudyEntryMissing { get; } = Of("study-entry-missing");

    /// <summary>We do not know this entry of the study file.</summary>
    public static FindingKind StudyEntryUnknown { get; } = Of("study-entry-unknown");

    /// <summary>This entry of the study file is not right.</summary>
    public static FindingKind StudyEntryWrong { get; } = Of("study-entry-wrong");

    /// <summary>The study file names a file or folder that is not there.</summary>
    public static FindingKind StudyPathAbsent { get; } = Of("study-path-absent");

    /// <summary>There are no data for this study yet.</summary>
    public static FindingKind StudyWithoutData { get; } = Of("study-without-data");

    /// <summary>All kinds, in the order of the catalogue.</summary>
    public static IReadOnlyList<FindingKind> All { get; } = [.. Catalogue.Values];

    private static FindingKind Of(string code) => Catalogue[code];

    private static Dictionary<string, FindingKind> ReadCatalogue()
    {
        using var stream = typeof(FindingKinds).Assembly.GetManifestResourceStream("findings/findings.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("findings").EnumerateArray().Select(Kind).ToDictionary(kind => kind.Code, StringComparer.Ordinal);
    }

    private static FindingKind Kind(JsonElement entry) => new(
        entry.GetProperty("code").GetString()!,
        Enum.Parse<Severity>(entry.GetProperty("severity").GetString()!, ignoreCase: true),
        new FindingText(Sentence(entry.GetProperty("nl")), Sentence(entry.GetProperty("en"))));

    private static FindingSentence Sentence(JsonElement words) =>
        new(words.GetProperty("message").GetString()!, words.GetProperty("advice").GetString()!);
}
