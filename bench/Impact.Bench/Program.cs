using Impact.Bench.Ingest;
using Impact.Bench.Planting;
using Impact.Bench.Simulation;
using Impact.Bench.Speed;

return args switch
{
    ["claims", .. var options] => ClaimsCommand.Run(options),
    ["recover", .. var options] => RecoverCommand.Run(options),
    ["simulate", .. var options] => SimulateCommand.Run(options),
    ["ingest", .. var options] => IngestCommand.Run(options),
    ["plants", .. var options] => PlantsCommand.Run(options),
    ["estimate", .. { Length: > 0 } options] => EstimateCommand.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project bench/Impact.Bench -- claims   [--replicates 1000] [--effect none|default] [--comparison waiting|population] [--rows 600] [--seed 1]
        dotnet run -c Release --project bench/Impact.Bench -- simulate [--replicates 2000] [--seed 1] [--only TOPIC]
        dotnet run -c Release --project bench/Impact.Bench -- recover  [--scenario ID] [--seeds 100] [--seed 1]
        dotnet run -c Release --project bench/Impact.Bench -- ingest   [--rows 200000]
        dotnet run -c Release --project bench/Impact.Bench -- plants   [--only WORD]
        bench/compare.sh estimate | ingest [ROWS]
        """);
    return 2;
}
