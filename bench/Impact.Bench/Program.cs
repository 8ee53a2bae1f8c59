using Impact.Bench.Ingest;
using Impact.Bench.Simulation;

return args switch
{
    ["claims", .. var options] => ClaimsCommand.Run(options),
    ["simulate", .. var options] => SimulateCommand.Run(options),
    ["ingest", .. var options] => IngestCommand.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project bench/Impact.Bench -- claims   [--replicates 1000] [--effect none|default] [--comparison waiting|population] [--rows 600] [--seed 1]
        dotnet run -c Release --project bench/Impact.Bench -- simulate [--replicates 2000] [--seed 1]
        dotnet run -c Release --project bench/Impact.Bench -- ingest   [--rows 200000]
        """);
    return 2;
}
