namespace Impact.Core.Estimation;

/// <summary>An estimator that a specification can ask for.</summary>
/// <param name="Id">Value of <c>estimator</c>.</param>
/// <param name="Fields">The fields it takes besides those of every specification.</param>
/// <param name="Run">Estimates; the fields are checked and rows with a missing used value are gone.</param>
internal sealed record Estimator(string Id, IReadOnlyList<Field> Fields, Func<EstimationRequest, Estimation> Run);

/// <summary>What a field of a specification holds.</summary>
internal enum FieldKind
{
    /// <summary>Name of a column of numbers.</summary>
    NumberColumn,

    /// <summary>Names of columns, each of numbers or named under <c>factors</c>.</summary>
    Terms,

    /// <summary>Name of one column that sorts rows into groups; text or numbers.</summary>
    Group,

    /// <summary>Name of a column, or a list of names; text or numbers.</summary>
    Columns,

    /// <summary>Name of a column of numbers whose missing cells have a meaning of their own: they drop no row.</summary>
    SparseColumn,

    /// <summary>One of the words in <see cref="Field.Words"/>, or any text when there are none.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number, a list of numbers, or of lists of numbers.</summary>
    Numbers,

    /// <summary>A list of words.</summary>
    Words,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>The fields of another specification.</summary>
    Inner,
}

/// <summary>A field of a specification.</summary>
/// <param name="Name">Name in the JSON.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Required">Whether it must be there.</param>
internal sealed record Field(string Name, FieldKind Kind, bool Required = false)
{
    /// <summary>The words allowed in a <see cref="FieldKind.Word"/>; empty when any is.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>A field with one of some words.</summary>
    public static Field Choice(string name, params string[] words) => new(name, FieldKind.Word) { Words = words };

    /// <summary>A column that sorts rows into groups.</summary>
    public static Field Group(string name, bool required = false) => new(name, FieldKind.Group, required);

    /// <summary>A required column of numbers.</summary>
    public static Field Column(string name) => new(name, FieldKind.NumberColumn, true);
}
