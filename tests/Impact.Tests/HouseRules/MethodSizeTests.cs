using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Impact.Tests.HouseRules;

/// <summary>A method is read at a glance: half below 8 lines, nine of ten below 25, above 40 only a numerical kernel.</summary>
public sealed class MethodSizeTests
{
    private static readonly string[] Kernels = ["src/Impact.Core/Numerics/", "src/Impact.Core/Estimation/"];

    [Fact]
    public void Half_of_the_methods_are_below_8_lines() => Spread.ShareBelow(Source.Methods.Select(method => method.Lines), 8).ShouldBeGreaterThanOrEqualTo(0.5);

    [Fact]
    public void Nine_of_ten_methods_are_below_25_lines() => Spread.ShareBelow(Source.Methods.Select(method => method.Lines), 25).ShouldBeGreaterThanOrEqualTo(0.9);

    [Fact]
    public void Only_a_numerical_kernel_is_above_40_lines() =>
        Source.Methods.Where(method => method.Lines > 40 && !Kernels.Any(method.Place.StartsWith)).ShouldBeEmpty();

    [Fact]
    public void Nothing_takes_more_than_4_parameters() =>
        Source.Trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<ParameterListSyntax>())
            .Where(list => list.Parameters.Count > 4 && list.Parent is not (RecordDeclarationSyntax or ParenthesizedLambdaExpressionSyntax))
            .Select(list => Source.PlaceOf(list)).ShouldBeEmpty();
}
