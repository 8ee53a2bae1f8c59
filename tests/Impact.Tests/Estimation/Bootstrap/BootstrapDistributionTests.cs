using System.Globalization;
using Impact.Core.Estimation.Bootstrap;
using Impact.Core.Numerics;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Bootstrap;

public class BootstrapDistributionTests
{
    [SharedFact]
    public void The_intervals_of_given_resamples_agree()
    {
        var reference = ReferenceCase.Load("costs_bootstrap", "medexp_open_bootstrap");
        var data = ReferenceCase.Data("medexp_open.csv");
        var (costs, female) = (data.Numbers("med"), data.Numbers("female"));
        double Difference(IEnumerable<int> rows) =>
            rows.Where(r => female[r] == 1).Average(r => costs[r]) - rows.Where(r => female[r] == 0).Average(r => costs[r]);
        var all = Enumerable.Range(0, 120).ToArray();
        var bootstrap = new BootstrapDistribution(Difference(all), [.. Draws("medexp_open_boot_indices.csv").Select(Difference)]);
        var acceleration = BootstrapDistribution.Acceleration([.. all.Select(left => Difference(all.Where(r => r != left)))]);

        reference.Holds(bootstrap.Moments.Mean, "mean_boot");
        reference.Holds(bootstrap.Moments.Sd, "se_boot");
        reference.Holds(bootstrap.Bias, "bias");
        reference.Holds(bootstrap.BiasCorrection, "z0");
        reference.Holds(acceleration, "acceleration");
        var (percentile, basic, bca) = (bootstrap.Percentile(0.95), bootstrap.Basic(0.95), bootstrap.Bca(0.95, acceleration)!.Value);
        reference.Holds([percentile.Low, percentile.High], "percentile_type6");
        reference.Holds([basic.Low, basic.High], "basic_type6");
        reference.Holds([bca.Low, bca.High], "bca_type6");
    }

    [SharedFact]
    public void Given_draws_of_whole_clusters_agree()
    {
        var reference = ReferenceCase.Load("costs_bootstrap", "thornton_cluster_bootstrap");
        var data = ReferenceCase.Data("thornton_hiv.csv");
        var rows = data.Numbers("got").Zip(data.Numbers("any"), data.Numbers("villnum"))
            .Where(r => !double.IsNaN(r.First + r.Second + r.Third)).ToArray();
        var clusters = rows.GroupBy(r => r.Third).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        double Difference(IEnumerable<int> drawn)
        {
            var all = drawn.SelectMany(c => clusters[c]).ToArray();
            return all.Where(r => r.Second == 1).Average(r => r.First) - all.Where(r => r.Second == 0).Average(r => r.First);
        }

        var bootstrap = new BootstrapDistribution(
            Difference(Enumerable.Range(0, clusters.Length)), [.. Draws("thornton_cluster_draws.csv").Select(Difference)]);
        clusters.Length.ShouldBe(reference.At("clusters").GetInt32());
        reference.Holds(bootstrap.Observed, "t0");
        reference.Holds(bootstrap.Moments.Sd, "se_boot");
    }

    private static IEnumerable<int[]> Draws(string file) =>
        File.ReadLines(Path.Combine(ReferenceCase.Folder!, "data", file))
            .Select(line => line.Split(',').Select(i => int.Parse(i, CultureInfo.InvariantCulture) - 1).ToArray());
}
