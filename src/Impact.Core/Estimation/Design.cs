using Impact.Core.Numerics;

namespace Impact.Core.Estimation;

/// <summary>The columns of a linear model, each of n values.</summary>
/// <param name="Names">One name per column.</param>
/// <param name="Columns">The columns.</param>
internal sealed record Design(IReadOnlyList<string> Names, IReadOnlyList<double[]> Columns)
{
    /// <summary>Name of the column of ones.</summary>
    public const string Intercept = "(Intercept)";

    /// <summary>A model with an intercept only.</summary>
    /// <param name="rows">Number of rows.</param>
    public static Design Constant(int rows)
    {
        var ones = new double[rows];
        Array.Fill(ones, 1);
        return new Design([Intercept], [ones]);
    }

    /// <summary>This model with a column more.</summary>
    public Design With(string name, IEnumerable<double> column) => new([.. Names, name], [.. Columns, [.. column]]);

    /// <summary>This model with columns more.</summary>
    public Design With(IEnumerable<Covariate> covariates) => covariates.Aggregate(this, (design, c) => design.With(c.Name, c.Values));

    /// <summary>The columns that the columns before them do not explain.</summary>
    public Design Independent() => Part(IndependentColumns.Of(TallQr.Reduce(Columns), Columns.Count));

    /// <summary>The columns with the numbers given, in that order.</summary>
    public Design Part(IReadOnlyList<int> chosen) => new([.. chosen.Select(i => Names[i])], [.. chosen.Select(i => Columns[i])]);
}
