namespace Impact.Core.Indicators.Statistics;

/// <summary>Persons and organisations with the ties between them. Ties of one to itself are left out; a tie seen twice counts once.</summary>
internal sealed class Network
{
    private readonly HashSet<string> nodes;
    private readonly Dictionary<(string From, string To), double> ties;

    private Network(HashSet<string> nodes, Dictionary<(string From, string To), double> ties)
    {
        this.nodes = nodes;
        this.ties = ties;
    }

    /// <summary>The network of units: a unit with a partner is a tie, one without is somebody who may have no ties.</summary>
    public static Network Of(IReadOnlyList<UnitValue> units) => new(
        [.. units.SelectMany(u => new[] { u.Subject, u.Partner }).OfType<string>()],
        units.Where(u => u.Partner is not null && u.Partner != u.Subject)
            .GroupBy(u => (u.Subject!, u.Partner!)).ToDictionary(g => g.Key, g => g.Max(u => u.Value ?? 0)));

    /// <summary>Persons and organisations, in a fixed order.</summary>
    public IReadOnlyList<string> Nodes => [.. nodes.Order(StringComparer.Ordinal)];

    /// <summary>Ties by all ties that could be: n (n − 1), because a tie has a direction. Not a number below two nodes.</summary>
    public double Density => nodes.Count < 2 ? double.NaN : ties.Count / ((double)nodes.Count * (nodes.Count - 1));

    /// <summary>The part of the ties that is answered by a tie back. Not a number without ties.</summary>
    public double Reciprocity => (double)ties.Keys.Count(t => ties.ContainsKey((t.To, t.From))) / ties.Count;

    /// <summary>The part of the ties with value 1. Not a number without ties.</summary>
    public double MarkedShare => ties.Values.Count(v => v == 1) / (double)ties.Count;

    /// <summary>Separate parts of at least two, whatever the direction of the ties.</summary>
    public double Components
    {
        get
        {
            var neighbours = ties.Keys.Concat(ties.Keys.Select(t => (t.To, t.From))).ToLookup(t => t.Item1, t => t.Item2);
            var (seen, parts) = (new HashSet<string>(), 0);
            foreach (var start in neighbours.Select(n => n.Key).Where(seen.Add))
            {
                parts++;
                var open = new Stack<string>([start]);
                while (open.TryPop(out var node))
                    foreach (var next in neighbours[node].Where(seen.Add)) open.Push(next);
            }

            return parts;
        }
    }

    /// <summary>The network without one of its nodes.</summary>
    public Network Without(string node) => new(
        [.. nodes.Where(n => n != node)],
        ties.Where(t => t.Key.From != node && t.Key.To != node).ToDictionary());
}
