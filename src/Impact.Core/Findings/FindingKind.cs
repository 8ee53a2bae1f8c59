namespace Impact.Core.Findings;

/// <summary>A kind of finding: a stable code with its weight and its words.</summary>
/// <param name="Code">Stable code, for example <c>unknown-code</c>.</param>
/// <param name="Severity">Weight.</param>
/// <param name="Text">Words per language.</param>
public sealed record FindingKind(string Code, Severity Severity, FindingText Text);

/// <summary>The words of a finding. <c>{0}</c> stands for the detail.</summary>
/// <param name="Dutch">What is wrong, and what to do.</param>
/// <param name="English">The same in English.</param>
public sealed record FindingText(FindingSentence Dutch, FindingSentence English);

/// <summary>What is wrong and what to do.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Advice">What the sender can do.</param>
public sealed record FindingSentence(string Message, string Advice);
