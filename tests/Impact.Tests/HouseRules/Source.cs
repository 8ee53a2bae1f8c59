using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Impact.Tests.HouseRules;

/// <summary>The C# of <c>src</c>, read by the compiler's own parser (the one in the SDK that builds the tests).</summary>
internal static class Source
{
    public static IReadOnlyList<SyntaxTree> Trees { get; } =
        [.. Repository.Files("src", ".cs").Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Preview), Repository.RelativePath(file)))];

    public static IReadOnlyList<Method> Methods { get; } =
        [.. Trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>().Select(Measure))];

    public static string PlaceOf(SyntaxNode node) =>
        $"{node.SyntaxTree.FilePath}:{node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1}";

    private static Method Measure(BaseMethodDeclarationSyntax method)
    {
        var lines = method.SyntaxTree.GetLineSpan(method.Span);
        return new Method(PlaceOf(method), lines.EndLinePosition.Line - lines.StartLinePosition.Line + 1);
    }
}

/// <summary>A method with its number of lines, signature and braces counted, its documentation not.</summary>
internal sealed record Method(string Place, int Lines);
