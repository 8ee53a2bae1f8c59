using Impact.Bench.Simulation;

namespace Impact.Bench.Planting;

/// <summary>Plants every fault of the list in turn and sees whether the tests that are named with it turn red.</summary>
internal static class PlantsCommand
{
    /// <summary>Prints a table; 1 when a fault was not found.</summary>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var (root, only) = (Root(), new Options(arguments).Text("only") ?? "");
        PlantedFault[] faults = [.. PlantedFault.Of(root).Where(f => f.Name.Contains(only, StringComparison.OrdinalIgnoreCase) || f.File.Contains(only, StringComparison.OrdinalIgnoreCase))];
        using var checkout = new ScratchCheckout(root);
        var healthy = checkout.Run(faults.SelectMany(f => f.Tests).Distinct());
        Console.WriteLine("| fault | in | test that turned red | found |");
        Console.WriteLine("|---|---|---|---|");
        var found = faults.Count(fault => IsFound(fault, healthy, checkout));
        Console.WriteLine();
        Console.WriteLine($"{faults.Length} planted, {found} found");
        return found == faults.Length && found > 0 ? 0 : 1;
    }

    private static bool IsFound(PlantedFault fault, TestRun healthy, ScratchCheckout checkout)
    {
        var (isFound, tests) = Judge(fault, healthy, checkout);
        Console.WriteLine($"| {fault.Name} | `{Path.GetFileName(fault.File)}` | {tests} | {(isFound ? "yes" : "NO")} |");
        return isFound;
    }

    private static (bool IsFound, string Tests) Judge(PlantedFault fault, TestRun healthy, ScratchCheckout checkout)
    {
        if (fault.Tests.FirstOrDefault(test => !healthy.IsGreen(test)) is { } sick) return (false, sick + " is not green without the fault");
        if (checkout.RunWith(fault) is not { } run) return (false, "does not compile");
        string?[] red = [.. fault.Tests.Select(run.FirstRed)];
        return (red.All(test => test is not null), string.Join("; ", red.OfType<string>().Select(Short)));
    }

    /// <summary>Class and method, with the arguments.</summary>
    private static string Short(string test)
    {
        var method = test.Split('(')[0];
        return "`" + string.Join('.', method.Split('.').TakeLast(2)) + test[method.Length..] + "`";
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Impact.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The bench runs from inside the checkout.");
    }
}
