using System.Globalization;
using System.Text.Json;
using Impact.Core.Estimation;

namespace Impact.Tests.Estimation;

/// <summary>What holds for every estimator of the list, whatever test it has of its own.</summary>
public class AllEstimatorsPropertyTests
{
    /// <summary>Estimators of counts: they have no rows to shuffle, no unit and no weights.</summary>
    private static readonly Dictionary<string, string> Counts = new()
    {
        ["proportion"] = """{"estimator":"proportion","successes":12,"n":40}""",
        ["proportions"] = """{"estimator":"proportions","successes":[12,22],"n":[40,50]}""",
        ["mcnemar"] = """{"estimator":"mcnemar","table":[[20,5],[12,30]]}""",
        ["mantel-haenszel"] = """{"estimator":"mantel-haenszel","table":[[[10,20],[15,12]],[[8,14],[9,7]]]}""",
        ["rate-ratio"] = """{"estimator":"rate-ratio","events":[12,30],"time":[100,120]}""",
        ["kappa"] = """{"estimator":"kappa","table":[[20,5],[6,30]]}""",
    };

    internal static readonly Dictionary<string, (string Spec, Func<Table> Data)> All = Counts.Select(c => (c.Key, c.Value, Data: (Func<Table>)(() => new([]))))
        .Concat(RegressionPropertyTests.Specs.Select(s => (s.Key, s.Value, (Func<Table>)RegressionPropertyTests.Data)))
        .Concat(EstimatorPropertyTests.Specs.Select(s => (s.Key, JsonSerializer.Serialize(s.Value), (Func<Table>)EstimatorPropertyTests.Data)))
        .ToDictionary(s => s.Key, s => (s.Item2, s.Item3));

    public static TheoryData<string> Names => [.. All.Keys];

    public static TheoryData<string> OfCounts => [.. Counts.Keys];

    [Fact]
    public void Every_estimator_of_the_list_is_tried() =>
        All.Values.Select(s => JsonDocument.Parse(s.Spec).RootElement.GetProperty("estimator").GetString()!).Distinct().Order().ShouldBe(Estimators.All.Select(e => e.Id).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void It_gives_an_answer_here(string name) => Estimators.Run(All[name].Spec, All[name].Data()).ShouldBeOfType<Estimate>().Terms.ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task One_thread_or_several_give_the_same_bits(string name)
    {
        var (spec, data) = All[name];
        (await OnOneThread(() => Written(spec, data()))).ShouldBe(Written(spec, data()));
    }

    /// <summary>Columns of more than one chunk of rows.</summary>
    [Theory]
    [InlineData("ols")]
    [InlineData("ols-cluster")]
    [InlineData("did")]
    [InlineData("logit-cluster")]
    [InlineData("poisson-cluster")]
    public async Task One_thread_or_several_give_the_same_bits_of_many_rows(string name)
    {
        var few = RegressionPropertyTests.Data();
        var many = few.Take([.. Enumerable.Range(0, 100_000).Select(i => (i * 7 + i / few.Rows) % few.Rows)]);
        (await OnOneThread(() => Written(All[name].Spec, many))).ShouldBe(Written(All[name].Spec, many));
    }

    /// <summary>A row twice with half the weight stays in its cluster, so that nothing changes; only these estimators take weights of rows.</summary>
    [Theory]
    [InlineData("""{"estimator":"ols","outcome":"y","terms":["x","treat"],"weights":"w","cluster":"g","vcov":"CR0"}""")]
    [InlineData("""{"estimator":"ols","outcome":"y","terms":["x","treat"],"weights":"w","cluster":"g","vcov":"CR2"}""")]
    [InlineData("""{"estimator":"did","outcome":"y","terms":["d","x"],"absorb":["unit","t"],"weights":"w","vcov":"CR0"}""")]
    [InlineData("""{"estimator":"event-study","outcome":"y","absorb":["unit","t"],"relative":"t","treated":"treat","reference":1,"weights":"w","vcov":"CR0"}""")]
    [InlineData("""{"estimator":"survey","outcome":"y","weights":"w","cluster":"g"}""")]
    [InlineData("""{"estimator":"survey","outcome":"b","weights":"w","cluster":"g","terms":"x","model":"logit"}""")]
    public void Every_row_twice_with_half_the_weight_is_the_same(string spec)
    {
        var data = RegressionPropertyTests.Data();
        var half = new Table([.. data.Columns.Select(c => c is NumberColumn { Name: "w" } w ? new NumberColumn("w", Array.ConvertAll(w.Values, v => v / 2)) : c)]);
        var (once, twice) = ((Estimate)Estimators.Run(spec, data), (Estimate)Estimators.Run(spec, half.Take([.. Enumerable.Range(0, 2 * data.Rows).Select(i => i / 2)])));
        foreach (var term in once.Terms)
        {
            twice[term.Term].Value.ShouldBe(term.Value, 1e-9 * Math.Max(1, Math.Abs(term.Value)));
            twice[term.Term].Se!.Value.ShouldBe(term.Se!.Value, 1e-9 * term.Se!.Value);
            (twice[term.Term].Df ?? 0).ShouldBe(term.Df ?? 0, 1e-7 * (term.Df ?? 1));
        }
    }

    [Fact]
    public void Only_these_estimators_take_weights_of_rows() =>
        Estimators.All.Where(e => e.Fields.Any(f => f.Name == "weights")).Select(e => e.Id).ShouldBe(["ols", "did", "event-study", "survey"]);

    [Theory]
    [MemberData(nameof(OfCounts))]
    public void Counts_are_read_alike_in_every_language(string name)
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            string[] texts = [.. new[] { "en-US", "nl-NL", "tr-TR" }.Select(culture =>
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                return Written(Counts[name], new([]));
            })];
            texts.Distinct().Count().ShouldBe(1);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Theory]
    [MemberData(nameof(OfCounts))]
    public void Of_nobody_nothing_is_estimated(string name) =>
        Estimators.Run(System.Text.RegularExpressions.Regex.Replace(Counts[name], "[0-9]+", "0"), new([])).ShouldBeOfType<NotEstimable>();

    [Fact]
    public async Task One_thread_means_one_thread()
    {
        var threads = new System.Collections.Concurrent.ConcurrentDictionary<int, bool>();
        await OnOneThread(() =>
        {
            Core.Numerics.RowChunks.ForEach(64, _ => { Thread.Sleep(2); threads[Environment.CurrentManagedThreadId] = true; });
            return "";
        });
        threads.Count.ShouldBe(1);
    }

    private static string Written(string spec, Table data) => EstimationJson.Write(Estimators.Run(spec, data));

    private static Task<string> OnOneThread(Func<string> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler);
}
