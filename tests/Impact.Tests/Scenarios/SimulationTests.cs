namespace Impact.Tests.Scenarios;

/// <summary>The simulations of the bench, whose figures stand in <c>docs/METHODS.md</c>: the command ends in 1 when a figure leaves its band.</summary>
public sealed class SimulationTests
{
    [LongTheory]
    [InlineData("claims --replicates 1000 --effect none --comparison waiting")]
    [InlineData("claims --replicates 1000 --effect none --comparison population")]
    [InlineData("claims --replicates 1000 --effect default --comparison waiting")]
    [InlineData("simulate --replicates 2000")]
    public async Task Every_figure_is_in_its_band(string command) =>
        (await Bench(command.Split(' '))).ShouldContain("|---|");

    private static Task<string> Bench(params string[] arguments) =>
        Tool.RunAsync(Repository.PathOf("artifacts", "bin", "Impact.Bench", "release", "Impact.Bench"), arguments);
}
