namespace Impact.Core.Disclosure;

/// <summary>A figure after disclosure control: <see cref="Published{T}"/> or <see cref="Withheld{T}"/>.</summary>
/// <typeparam name="T">The figure.</typeparam>
public abstract record Released<T>
{
    private protected Released()
    {
    }

    /// <summary>Uses the figure, or the reason why it is not shown.</summary>
    /// <param name="published">Called with the figure when it may be shown.</param>
    /// <param name="withheld">Called with the reason when it may not.</param>
    public abstract TResult Match<TResult>(Func<T, TResult> published, Func<WithheldReason, TResult> withheld);

    /// <summary>Whether the figure may be shown.</summary>
    public bool IsPublished => Match(_ => true, _ => false);
}

/// <summary>A figure that may leave the service. Only disclosure control can make one.</summary>
/// <typeparam name="T">The figure.</typeparam>
public sealed record Published<T> : Released<T>
{
    internal Published(T value) => Value = value;

    /// <summary>The figure, rounded as the policy says.</summary>
    public T Value { get; }

    /// <inheritdoc/>
    public override TResult Match<TResult>(Func<T, TResult> published, Func<WithheldReason, TResult> withheld) => published(Value);
}

/// <summary>A figure that may not leave the service.</summary>
/// <typeparam name="T">The figure.</typeparam>
/// <param name="Reason">Why, in a form that tells nothing about the figure.</param>
public sealed record Withheld<T>(WithheldReason Reason) : Released<T>
{
    /// <inheritdoc/>
    public override TResult Match<TResult>(Func<T, TResult> published, Func<WithheldReason, TResult> withheld) => withheld(Reason);
}

/// <summary>Why a figure is not shown.</summary>
public enum WithheldReason
{
    /// <summary>Showing it could point to persons. Small cells and the cells that protect them look alike.</summary>
    Disclosure,

    /// <summary>There is no honest figure (nothing measured, or not estimable).</summary>
    NotEstimable,
}
