using System.CommandLine;
using Impact.Ingest.Datasets;
using Impact.Worker.Options;
using Microsoft.Data.Sqlite;

namespace Impact.Worker.Commands;

/// <summary>The options that several commands have in common.</summary>
internal sealed class SharedOptions
{
    public SharedOptions(Session session)
    {
        Data = new Option<string>("--data")
        {
            Description = session.Say("map met de gegevens van deze installatie", "folder with the data of this installation"),
            HelpName = session.Say("map", "folder"), Recursive = true, DefaultValueFactory = _ => DataFolder.DefaultName,
        };
        Store = new Option<string?>(StoreName)
        {
            Description = session.Say("verbinding met de database, in plaats van die in --data", "connection to the database, instead of the one in --data"),
            HelpName = "Data Source=…", Recursive = true,
        };
        Data.MustBeFolder();
        Store.Validators.Add(result => { if (!IsConnection(result.GetValueOrDefault<string?>())) result.AddError("store"); });
        Lang = new Option<string>("--lang") { Description = session.Say("taal: nl of en", "language: nl or en"), HelpName = "nl|en", Recursive = true, DefaultValueFactory = _ => "nl" };
        Lang.AcceptOnlyFromAmong("nl", "en");
    }

    private static bool IsConnection(string? text)
    {
        try
        {
            return new SqliteConnectionStringBuilder(text).DataSource.Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public Option<string> Data { get; }

    public Option<string?> Store { get; }

    public Option<string> Lang { get; }

    public DataFolder FolderOf(ParseResult call) => DataFolder.At(call.GetValue(Data)!);

    /// <summary>The connection string: the one that was given, or the database in the data folder.</summary>
    public string StoreOf(ParseResult call) => call.GetValue(Store) ?? $"Data Source={FolderOf(call).Database}";

    /// <summary>Whether there is a database yet; one that was named is taken to be there.</summary>
    public bool HasStore(ParseResult call) => call.GetValue(Store) is not null || System.IO.File.Exists(FolderOf(call).Database);

    public Installation InstallationOf(ParseResult call, Session session) => new(FolderOf(call), StoreOf(call), session.Clock);

    /// <summary>An option that takes a value.</summary>
    /// <param name="name">For example <c>--out</c>.</param>
    /// <param name="value">What the value is called in the help.</param>
    /// <param name="description">What it does.</param>
    public static Option<T> New<T>(string name, string value, string description) => new(name) { HelpName = value, Description = description };

    /// <summary>The folder where a command writes.</summary>
    public static Option<string> Out(Session session, string description)
    {
        var folder = New<string>("--out", session.Say("map", "folder"), description);
        folder.MustBeFolder();
        return folder;
    }

    /// <summary>An argument that names a file, which must be there.</summary>
    public static Argument<FileInfo> File(string value, string description)
    {
        var file = new Argument<FileInfo>("file") { HelpName = value, Description = description };
        file.MustBeFiles();
        return file;
    }

    /// <summary>Names a database; its value can hold a password and is never said back.</summary>
    public const string StoreName = "--store";

    /// <summary>Asks for an answer to be read by a program.</summary>
    public const string JsonName = "--json";

    public static Option<bool> Json(Session session) =>
        new(JsonName) { Description = session.Say("één JSON-document op de standaarduitvoer", "one JSON document on standard output") };

    public static Option<bool> Strict(Session session) =>
        new("--strict") { Description = session.Say("weiger het hele bestand bij één foute rij", "refuse the whole file when one row is wrong") };

    public static Option<string?> Dataset(Session session) =>
        new("--dataset") { Description = session.Say($"soort gegevens: {Names}; zonder dit volgt de soort uit de kop", $"kind of data: {Names}; without it the header tells the kind"), HelpName = session.Say("naam", "name") };

    private static string Names => string.Join(", ", Datasets.All.Select(dataset => dataset.Name));

    public static Option<string> Encoding(Session session)
    {
        var encoding = new Option<string>("--encoding")
        {
            Description = session.Say("tekenset van het bestand; windows-1252 alleen als u het zegt", "characters of the file; windows-1252 only when you say so"),
            HelpName = "utf-8|windows-1252", DefaultValueFactory = _ => "utf-8",
        };
        encoding.AcceptOnlyFromAmong("utf-8", Windows1252);
        return encoding;
    }

    public static Option<string?> Profile(Session session) => New<string?>(
        "--profile", session.Say("profiel", "profile"),
        session.Say("hoe uw kolommen heten: een bestand (.yaml) of de naam van een programma, zoals limesurvey", "what your columns are called: a file (.yaml) or the name of a program, such as limesurvey"));

    public const string Windows1252 = "windows-1252";

    public static Option<string> Personal(Session session)
    {
        var personal = new Option<string>("--personal")
        {
            Description = session.Say("kolom met persoonsgegevens: weiger het bestand, of sla de kolom over", "column of personal data: refuse the file, or skip the column"),
            HelpName = "refuse|drop", DefaultValueFactory = _ => "refuse",
        };
        personal.AcceptOnlyFromAmong("refuse", Drop);
        return personal;
    }

    public const string Drop = "drop";
}
