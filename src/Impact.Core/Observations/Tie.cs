namespace Impact.Core.Observations;

/// <summary>Help, referral, cooperation or company between two persons or organisations, seen on one day.</summary>
/// <param name="Date">When it was seen.</param>
/// <param name="From">Pseudonym of who gives or refers.</param>
/// <param name="FromKind">Code of what that is, for example <c>resident</c>, <c>volunteer</c>, <c>professional</c>.</param>
/// <param name="To">Pseudonym of who receives.</param>
/// <param name="ToKind">Code of what that is.</param>
/// <param name="Kind">help, referral, cooperation or social.</param>
public sealed record Tie(DateOnly Date, ParticipantId From, string FromKind, ParticipantId To, string ToKind, string Kind);
