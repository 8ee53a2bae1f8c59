namespace Impact.Reports.Output;

/// <summary>How the browser that prints is started.</summary>
internal sealed record PrintSettings
{
    /// <summary>Path of the browser; null to search for one.</summary>
    public string? Browser { get; init; }

    /// <summary>Print without Chromium's own sandbox. Only where a container is the fence.</summary>
    public bool NoSandbox { get; init; }

    /// <summary>Fontconfig file to use instead of the machine's; null for the machine's.</summary>
    public string? FontConfiguration { get; init; }

    /// <summary>After this time the print is given up.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The settings <c>IMPACT_CHROMIUM</c> and <c>IMPACT_CHROMIUM_NO_SANDBOX</c>.</summary>
    public static PrintSettings FromEnvironment() => new()
    {
        Browser = Environment.GetEnvironmentVariable("IMPACT_CHROMIUM") is { Length: > 0 } path ? path : null,
        NoSandbox = Environment.GetEnvironmentVariable("IMPACT_CHROMIUM_NO_SANDBOX") == "1",
    };
}
