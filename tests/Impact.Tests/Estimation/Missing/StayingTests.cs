using Impact.Core.Estimation;
using Impact.Core.Estimation.Glm;
using Impact.Core.Estimation.Missing;
using Impact.Core.Estimation.Weighting;
using Impact.Core.Numerics;

namespace Impact.Tests.Estimation.Missing;

public class StayingTests
{
    // The influence of a person is n times the derivative of the estimate to the weight of that person: here by refitting both models with a little more of each.
    [Fact]
    public void The_error_of_two_waves_is_that_of_the_numerically_differentiated_estimate()
    {
        var course = Course.Draw(300, 5);
        const double step = 1e-4;
        double[] influence = [.. Enumerable.Range(0, 300).Select(i => 300 * (course.Mean(i, step) - course.Mean(i, -step)) / (2 * step))];

        var mean = course.Weighted().Mean;

        mean.Value.ShouldBe(course.Mean(0, 0), 1e-10);
        mean.Se(null).ShouldBe(new Influence(0, influence).Se(null), 1e-6);
    }

    [Fact]
    public void Waves_one_by_one_recover_a_mean_that_those_who_stayed_miss_and_the_start_alone_does_not_explain()
    {
        var course = Course.Draw(20000, 6);
        double[] stayed = [.. course.Last.Where(y => !double.IsNaN(y))];
        var se = course.Weighted().Mean.Se(null);

        Math.Abs(course.Weighted().Mean.Value).ShouldBeLessThan(3 * se);
        stayed.Average().ShouldBeGreaterThan(0.2);
        course.AtOnce().Mean.Value.ShouldBeGreaterThan(5 * se);
    }

    [Fact]
    public void Who_left_once_does_not_come_back()
    {
        var design = Design.Constant(4);
        var staying = Staying.Of([1, 1, 0, 1], design)!.Then([0, 1, 1, 1], Design.Constant(3))!;

        staying.Observed.ShouldBe([0, 1, 0, 1]);
        staying.Weight(1).ShouldBe(4.0 / 3 * 3 / 2, 1e-9);
        staying.Weight(2).ShouldBe(0);
    }

    /// <summary>Three measurements of mean 0; whoever is low at one is more likely to miss the next and all after it.</summary>
    private sealed record Course(double[] First, double[] Second, double[] Last)
    {
        public static Course Draw(int n, ulong seed)
        {
            var random = new CounterRandom(seed, 3);
            double[] first = [.. Enumerable.Range(0, n).Select(_ => random.NextNormal())];
            double[] second = [.. first.Select(x => Leaves(x) ? double.NaN : (0.3 * x) + random.NextNormal())];
            double[] last = [.. second.Select(x => double.IsNaN(x) || Leaves(x) ? double.NaN : (0.8 * x) + random.NextNormal())];
            return new(first, second, last);

            bool Leaves(double x) => random.NextDouble() < 1 / (1 + Math.Exp(1 + (1.2 * x)));
        }

        public StayedArm Weighted()
        {
            var start = Staying.Of(There(Second), Design.Constant(First.Length).With("first", First))!;
            var present = start.Present;
            return new(Last, start.Then(There(Last), Of(present))!, _ => 1);
        }

        public StayedArm AtOnce() => new(Last, Staying.Of(There(Last), Design.Constant(First.Length).With("first", First))!, _ => 1);

        public double Mean(int person, double more)
        {
            double[] weights = [.. First.Select((_, i) => i == person ? 1 + more : 1)];
            int[] present = [.. Enumerable.Range(0, First.Length).Where(i => !double.IsNaN(Second[i]))];
            var one = Fitted(There(Second), Design.Constant(First.Length).With("first", First), weights);
            var two = Fitted([.. present.Select(i => There(Last)[i])], Of(present), [.. present.Select(i => weights[i])]);
            var stayed = present.Select((unit, k) => (unit, Weight: weights[unit] / (one[unit] * two[k]))).Where(u => !double.IsNaN(Last[u.unit])).ToList();
            return stayed.Sum(u => u.Weight * Last[u.unit]) / stayed.Sum(u => u.Weight);
        }

        private Design Of(int[] present) => Design.Constant(present.Length).With("first", present.Select(i => First[i])).With("second", present.Select(i => Second[i]));

        private static double[] There(double[] values) => [.. values.Select(v => double.IsNaN(v) ? 0.0 : 1.0)];

        private static double[] Fitted(double[] stayed, Design design, double[] weights) => new GeneralisedLinearModel(stayed, design, GlmFamily.Logit) { Weights = weights }.Fit()!.Means;
    }
}
