using MathNet.Numerics.LinearAlgebra;

namespace Impact.Core.Estimation.Survival;

/// <summary>How much each person pulls at the coefficients of a Cox model.</summary>
/// <remarks>D. Y. Lin and L. J. Wei (1989); T. M. Therneau and P. M. Grambsch (2000), Modeling survival data, chapter 7.</remarks>
internal static class CoxResiduals
{
    /// <summary>The robust covariance: influences added up within clusters, then squared.</summary>
    /// <param name="fit">The fitted model.</param>
    /// <param name="clusters">Clusters of the people in the order of the data; null when each stands alone.</param>
    public static Matrix<double> Robust(CoxFit fit, IReadOnlyList<string>? clusters)
    {
        var influence = Scores(fit).Select(s => fit.Covariance * s).ToArray();
        var sums = clusters is null
            ? influence
            : [.. influence.Select((v, i) => (Cluster: clusters[fit.Data.Order[i]], Value: v)).GroupBy(p => p.Cluster).Select(g => g.Select(p => p.Value).Aggregate((a, b) => a + b))];
        return sums.Select(v => v.OuterProduct(v)).Aggregate((a, b) => a + b);
    }

    /// <summary>The score of each person, in the order of the sorted data; they add to zero.</summary>
    public static Vector<double>[] Scores(CoxFit fit)
    {
        var (data, zero) = (fit.Data, Vector<double>.Build.Dense(fit.Data.Width));
        var scores = data.X.Select(_ => zero).ToArray();
        var hazard = data.X.Select(x => Math.Exp(Vector<double>.Build.Dense(x).DotProduct(fit.Beta))).ToArray();
        var (all, allX) = (0.0, zero);
        var moments = Hazards(fit, hazard);

        // From the first time to the last: cumulative hazard, and the same times the mean covariates.
        for (var m = data.Moments.Count - 1; m >= 0; m--)
        {
            var ((start, end), moment) = (data.Moments[m], moments[m]);
            for (var i = start; i < end; i++)
            {
                var x = Vector<double>.Build.Dense(data.X[i]);
                var died = data.People[i].Event;
                var (own, ownX) = died ? (moment.Dying, moment.DyingX) : (moment.Whole, moment.WholeX);
                scores[i] = (died ? x - moment.Mean : zero) - hazard[i] * ((all + own) * x - (allX + ownX));
            }

            all += moment.Whole;
            allX += moment.WholeX;
        }

        return scores;
    }

    // Per distinct time: the jump of the hazard for those who go on and for those who have the event, and the mean covariates of the event.
    private static Jump[] Hazards(CoxFit fit, double[] hazard)
    {
        var total = new CoxLikelihood.Sums(fit.Data.Width);
        return [.. fit.Data.Moments.Select(moment => JumpOf(fit, hazard, total, moment))];
    }

    private static Jump JumpOf(CoxFit fit, double[] hazard, CoxLikelihood.Sums total, (int Start, int End) moment)
    {
        var (data, zero) = (fit.Data, Vector<double>.Build.Dense(fit.Data.Width));
        var events = new CoxLikelihood.Sums(data.Width);
        for (var i = moment.Start; i < moment.End; i++)
        {
            total.Add(Vector<double>.Build.Dense(data.X[i]), hazard[i]);
            if (data.People[i].Event)
                events.Add(Vector<double>.Build.Dense(data.X[i]), hazard[i]);
        }

        var jump = new Jump(0, zero, 0, zero, zero);
        for (var r = 0; r < events.Count; r++)
        {
            var part = fit.Efron ? (double)r / events.Count : 0;
            var (weight, mean, _) = total.Without(events, part);
            jump = new(
                jump.Whole + 1 / weight, jump.WholeX + mean / weight,
                jump.Dying + (1 - part) / weight, jump.DyingX + (1 - part) * mean / weight, jump.Mean + mean / events.Count);
        }

        return jump;
    }

    private sealed record Jump(double Whole, Vector<double> WholeX, double Dying, Vector<double> DyingX, Vector<double> Mean);
}
