using Impact.Core.Estimation.Multiplicity;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Multiplicity;

public class MultipleTestingTests
{
    [SharedFact]
    public void Every_method_agrees()
    {
        foreach (var id in new[] { "bh1995", "ties_unsorted" })
        {
            var reference = ReferenceCase.Load("multiple_testing", id);
            double[] p = [.. reference.At("p").EnumerateArray().Select(e => e.GetDouble())];
            reference.Holds(MultipleTesting.Bonferroni(p), "bonferroni");
            reference.Holds(MultipleTesting.Holm(p), "holm");
            reference.Holds(MultipleTesting.Hochberg(p), "hochberg");
            reference.Holds(MultipleTesting.BenjaminiHochberg(p), "BH");
            reference.Holds(MultipleTesting.BenjaminiYekutieli(p), "BY");
        }
    }

    [Fact]
    public void Holm_multiplies_the_smallest_by_all_and_the_largest_by_one() =>
        MultipleTesting.Holm([0.04, 0.01, 0.02]).ShouldBe([0.04, 0.03, 0.04]);

    [Fact]
    public void Holm_never_adjusts_to_less_than_for_a_smaller_value() =>
        MultipleTesting.Holm([0.021, 0.01, 0.02]).ShouldBe([0.04, 0.03, 0.04], 1e-15);

    /// <summary>Values of R's <c>p.adjust(p, "BH")</c>.</summary>
    [Fact]
    public void Benjamini_and_Hochberg_divide_by_the_rank() =>
        MultipleTesting.BenjaminiHochberg([0.01, 0.04, 0.03, 0.2, 0.011]).ShouldBe([0.0275, 0.05, 0.05, 0.2, 0.0275], 1e-15);

    [Fact]
    public void Nothing_to_adjust_gives_nothing() => MultipleTesting.Holm([]).ShouldBeEmpty();

    [Fact]
    public void A_value_that_is_no_probability_is_a_fault_of_the_program() =>
        Should.Throw<ArgumentOutOfRangeException>(() => MultipleTesting.Holm([0.1, double.NaN]));
}
