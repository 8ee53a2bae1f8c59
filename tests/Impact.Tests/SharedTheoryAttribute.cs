using Impact.Tests.Reference;

namespace Impact.Tests;

/// <summary>A test with several cases that needs the reference values beside the checkout, and is skipped by name where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (ReferenceCase.Folder is null)
            Skip = "The folder shared/reference beside the checkout is absent.";
    }
}
