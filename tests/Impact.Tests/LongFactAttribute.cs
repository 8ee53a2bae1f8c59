namespace Impact.Tests;

/// <summary>A check that is repeated many times: it runs with <c>./test --long</c> only.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (!IsAsked) Skip = "Repeated many times: runs with ./test --long.";
    }

    public static bool IsAsked => Environment.GetEnvironmentVariable("IMPACT_LONG") == "1";
}

/// <summary>A <see cref="LongFactAttribute"/> with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongTheoryAttribute : TheoryAttribute
{
    public LongTheoryAttribute()
    {
        if (!LongFactAttribute.IsAsked) Skip = "Repeated many times: runs with ./test --long.";
    }
}
