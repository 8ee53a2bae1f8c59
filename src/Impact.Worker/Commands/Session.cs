using System.Globalization;

namespace Impact.Worker.Commands;

/// <summary>The language of the text for people.</summary>
internal enum Language
{
    Dutch,
    English,
}

/// <summary>What every command works with: terminal, language, clock.</summary>
internal sealed record Session
{
    public required Terminal Terminal { get; init; }

    public required Language Language { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>Code of the language for JSON, <c>nl</c> or <c>en</c>.</summary>
    public string LanguageCode => Language == Language.Dutch ? "nl" : "en";

    /// <summary>How numbers are written for people.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language == Language.Dutch ? "nl-NL" : "en-GB");

    /// <summary>The text in the language of this session.</summary>
    public string Say(string dutch, string english) => Language == Language.Dutch ? dutch : english;

    /// <summary>Looks for <c>--lang en</c> before anything else is read, because the help is in that language too.</summary>
    public static Language LanguageOf(IReadOnlyList<string> arguments)
    {
        var asked = arguments.Zip(arguments.Skip(1)).Where(pair => pair.First == "--lang").Select(pair => pair.Second)
            .Concat(arguments.Where(argument => argument.StartsWith("--lang=", StringComparison.Ordinal)).Select(argument => argument["--lang=".Length..]));
        return asked.LastOrDefault()?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.English : Language.Dutch;
    }
}

/// <summary>How a command ends; part of the contract.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUse = 2;
    public const int Fault = 3;
}
