using System.Globalization;

namespace Impact.Bench.Simulation;

/// <summary>Options of the form <c>--name value</c>.</summary>
internal sealed class Options(IReadOnlyList<string> arguments)
{
    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public T Choice<T>(string name, T otherwise) where T : struct, Enum =>
        Text(name) is { } text ? Enum.Parse<T>(text, ignoreCase: true) : otherwise;

    public string? Text(string name)
    {
        for (var i = 0; i + 1 < arguments.Count; i++)
            if (arguments[i] == "--" + name) return arguments[i + 1];
        return null;
    }
}
