using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Impact.Worker.Jobs;

/// <summary>Work to be done once. Two orders with the same id are the same work.</summary>
/// <param name="Kind">Name of the kind of job, for example <c>ingest</c>.</param>
/// <param name="Key">What makes it the same work: a hash of everything that decides the result.</param>
/// <param name="Input">The input of the job as JSON. No survey answers, no identifiers of persons.</param>
internal sealed record JobOrder(string Kind, string Key, string Input)
{
    /// <summary>The job that must be done first; null when there is none.</summary>
    public string? After { get; init; }

    /// <summary>Not to be started before this moment; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Whether to do it again when it was done before. The work itself gives the same again.</summary>
    public bool Again { get; init; }

    public string Id => $"{Kind}-{Key}";

    /// <summary>Makes an order whose key is the hash of the parts that decide the result.</summary>
    public static JobOrder Of<TInput>(string kind, TInput input, params IEnumerable<string> parts) =>
        new(kind, KeyOf(parts), JsonSerializer.Serialize(input));

    /// <summary>32 hexadecimal digits over the parts; a part cannot run over into the next.</summary>
    public static string KeyOf(params IEnumerable<string> parts)
    {
        var text = string.Concat(parts.Select(part => $"{part.Length}:{part}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
