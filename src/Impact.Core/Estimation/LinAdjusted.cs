namespace Impact.Core.Estimation;

/// <summary>Effect in an experiment, adjusted for covariates that may work differently in the two arms.</summary>
public static class LinAdjusted
{
    /// <summary>Estimates the mean effect at follow-up, in the unit of the outcome.</summary>
    /// <param name="panel">Persons of both arms, drawn by lot.</param>
    /// <param name="level">Coverage of the interval, between 0 and 1.</param>
    /// <returns>The term <c>treated</c>, or <see cref="NotEstimable"/>: fewer than 10 persons or 4 clusters in an arm, no variation.</returns>
    /// <remarks>
    /// Follow-up on treated, the centred baseline and covariates, and their products with treated: Lin (2013), Ann. Appl. Stat. 7(1), 295–318. CR2 errors by
    /// cluster with Satterthwaite degrees of freedom. A covariate that one of the arms cannot tell from the others is left out and named.
    /// </remarks>
    public static Estimation Estimate(PairedPanel panel, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var (treated, comparison) = (Independent(panel, true), Independent(panel, false));
        Covariate[] usable = [.. Covariates(panel).Where(c => treated.Contains(c.Name) && comparison.Contains(c.Name))];
        var design = Interacted([new Covariate(PanelModel.Treated, [.. panel.TreatedColumn()])], usable);
        var estimation = new PanelModel("lin", PanelModel.Treated, new LinearModel([.. panel.FollowUp], design)).Estimate(panel, level);
        var leftOut = Covariates(panel).Select(c => c.Name).Except(usable.Select(c => c.Name)).ToArray();
        return estimation is Estimate estimate && leftOut.Length > 0 ? Named(estimate, leftOut) : estimation;
    }

    /// <summary>A model with an intercept, the centred covariates, their products with the treatment columns, and the treatment columns last.</summary>
    internal static Design Interacted(IReadOnlyList<Covariate> treatments, IReadOnlyList<Covariate> covariates)
    {
        Covariate[] centred = [.. covariates.Select(Centred)];
        var products = treatments.SelectMany(t => centred.Select(c => Product(t, c)));
        return Design.Constant(treatments[0].Values.Count).With(centred).With(products).With(treatments);
    }

    /// <summary>The product of two columns, named <c>first:second</c>.</summary>
    internal static Covariate Product(Covariate first, Covariate second) =>
        new(first.Name + ":" + second.Name, [.. first.Values.Zip(second.Values, (a, b) => a * b)]);

    private static Covariate Centred(Covariate covariate)
    {
        var mean = covariate.Values.Average();
        return covariate with { Values = [.. covariate.Values.Select(v => v - mean)] };
    }

    private static IEnumerable<Covariate> Covariates(PairedPanel panel) => [new Covariate("baseline", panel.Baseline), .. panel.Covariates];

    private static IReadOnlyList<string> Independent(PairedPanel panel, bool arm)
    {
        int[] rows = [.. Enumerable.Range(0, panel.Treated.Count).Where(i => panel.Treated[i] == arm)];
        if (rows.Length == 0) return [];
        var design = Design.Constant(rows.Length)
            .With(Covariates(panel).Select(c => c with { Values = Array.ConvertAll(rows, r => c.Values[r]) }));
        return [.. design.Independent().Names];
    }

    private static Estimate Named(Estimate estimate, string[] leftOut) =>
        estimate with { Diagnostics = new Dictionary<string, object?>(estimate.Diagnostics) { ["dropped_columns"] = leftOut } };
}
