using System.Text.Json.Serialization;

namespace Impact.Core.Instruments;

/// <summary>One version of a questionnaire: what is asked, which answers there are and how they are scored.</summary>
/// <remarks>Written in <c>instruments/&lt;id&gt;-&lt;version&gt;.json</c>. A released version is never edited; scores of two versions are never put in one series.</remarks>
public sealed record Instrument
{
    /// <summary>Short name, the first part of a survey column: <c>djg6</c> of <c>djg6_3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Edition of this file.</summary>
    public required string Version { get; init; }

    /// <summary>Language of titles, item texts and labels, for example <c>nl</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Title for a reader.</summary>
    public required string Title { get; init; }

    /// <summary>Where it comes from and who may use it.</summary>
    public required InstrumentSource Source { get; init; }

    /// <summary>How many months back the questions look; null when they are about now.</summary>
    public int? RecallMonths { get; init; }

    /// <summary>How it stands in a printed questionnaire.</summary>
    public required OnPaper OnPaper { get; init; }

    /// <summary>Answers of every item that has none of its own.</summary>
    public IReadOnlyList<AnswerOption> Options { get; init; } = [];

    /// <summary>Texts that mean that the question was not answered.</summary>
    public IReadOnlyList<string> NoAnswer { get; init; } = [];

    /// <summary>Questions in the order in which they are asked.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>From answers to a score.</summary>
    public required ScoringKey Scoring { get; init; }

    /// <summary>Answers with the score they must give.</summary>
    public required IReadOnlyList<ScoredExample> Examples { get; init; }

    /// <summary>Answers that must be refused.</summary>
    public IReadOnlyList<FaultyExample> FaultyExamples { get; init; } = [];

    /// <summary>Whether some items count straight and others the other way round, so that nobody can mean the same answer to all.</summary>
    [JsonIgnore]
    public bool AsksBothWays => Items.Any(i => i.Reverse) && Items.Any(i => !i.Reverse);

    /// <summary>Whether every question can be printed; if not, <see cref="InstrumentSource.Obtain"/> says where to get them.</summary>
    [JsonIgnore]
    public bool HasTexts => Items.All(i => i.Text is not null);

    /// <summary>Name of the survey column of an item, for example <c>djg6_3</c>.</summary>
    public string Column(Item item) => $"{Id}_{item.Id}";

    /// <summary>The item of that id; null when there is none.</summary>
    public Item? Item(string id) => Items.FirstOrDefault(i => i.Id == id);
}

/// <summary>Origin of an instrument.</summary>
/// <param name="Citation">Publication of the scale and of its scoring.</param>
/// <param name="Licence">Who may use it, for what.</param>
/// <param name="Doi">Digital object identifier of the publication, when it has one.</param>
/// <param name="Url">Web address, when it has one.</param>
public sealed record InstrumentSource(string Citation, string Licence, string? Doi = null, string? Url = null)
{
    /// <summary>Where an organisation gets the questions, in Dutch, when their texts are not in the file.</summary>
    public string? Obtain { get; init; }
}

/// <summary>Who fills in a questionnaire.</summary>
public enum Respondent
{
    /// <summary>The person it is about.</summary>
    Person,

    /// <summary>A professional, about a person.</summary>
    Professional,
}

/// <summary>How an instrument stands in a printed questionnaire, in the words of who fills it in.</summary>
/// <param name="Heading">Neutral heading that does not steer an answer: not the name of the scale.</param>
/// <param name="Intro">What to do.</param>
/// <param name="By">Who fills it in.</param>
public sealed record OnPaper(string Heading, string Intro, Respondent By = Respondent.Person);

/// <summary>A worked example.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Answers">Answer code per item id; an open item is left out.</param>
/// <param name="Score">The score it must give.</param>
public sealed record ScoredExample(string Name, IReadOnlyDictionary<string, int> Answers, Score Score);

/// <summary>Answers that are no answers to this instrument.</summary>
/// <param name="Name">What is special about them.</param>
/// <param name="Answers">Answer code per item id.</param>
/// <param name="Reason">Words that the refusal must hold.</param>
public sealed record FaultyExample(string Name, IReadOnlyDictionary<string, int> Answers, string Reason);
