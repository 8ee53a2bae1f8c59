using Impact.Core.Estimation;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Means;

/// <summary>The two-group cases of the reference values, with their data.</summary>
internal static class TwoGroups
{
    public static IReadOnlyList<(ReferenceCase Case, IReadOnlyList<double> X, IReadOnlyList<double> Y)> All
    {
        get
        {
            var (tooth, lalonde, sleep) = (ReferenceCase.Data("toothgrowth.csv"), ReferenceCase.Data("lalonde.csv"), ReferenceCase.Data("sleep.csv"));
            return
            [
                (Case("anorexia_change_ft_cont"), WeightChange("FT"), WeightChange("Cont")),
                (Case("toothgrowth_supp"), tooth.Where("supp", "OJ").Numbers("len"), tooth.Where("supp", "VC").Numbers("len")),
                (Case("lalonde_re78"), lalonde.Where("treat", "1").Numbers("re78"), lalonde.Where("treat", "0").Numbers("re78")),
                (Case("sleep_two_sample"), sleep.Where("group", "1").Numbers("extra"), sleep.Where("group", "2").Numbers("extra")),
            ];
        }
    }

    public static IReadOnlyList<(ReferenceCase Case, IReadOnlyList<double> Before, IReadOnlyList<double> After)> Paired
    {
        get
        {
            var (family, sleep) = (ReferenceCase.Data("anorexia.csv").Where("Treat", "FT"), ReferenceCase.Data("sleep.csv"));
            return
            [
                (Case("sleep_paired"), sleep.Where("group", "1").Numbers("extra"), sleep.Where("group", "2").Numbers("extra")),
                (Case("anorexia_ft"), family.Numbers("Prewt"), family.Numbers("Postwt")),
            ];
        }
    }

    public static IReadOnlyList<double> WeightChange(string treatment)
    {
        var rows = ReferenceCase.Data("anorexia.csv").Where("Treat", treatment);
        return [.. rows.Numbers("Prewt").Zip(rows.Numbers("Postwt"), (before, after) => after - before)];
    }

    /// <summary>Holds a term to an expected test: statistic, df, p, interval and standard error where given.</summary>
    public static void Holds(this ReferenceCase reference, TermEstimate term, string test)
    {
        reference.Holds(term.Statistic!.Value, test, "statistic");
        reference.Holds(term.Df!.Value, test, "df");
        reference.Holds(term.P!.Value, test, "p");
        reference.Holds(term.Se!.Value, test, "se");
        reference.Holds([term.Low!.Value, term.High!.Value], test, "ci95");
    }

    private static ReferenceCase Case(string id) => ReferenceCase.Load("tests", id);
}
