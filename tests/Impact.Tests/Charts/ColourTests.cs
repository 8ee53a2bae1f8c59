using System.Globalization;
using System.Text.RegularExpressions;
using Impact.Reports.Output;

namespace Impact.Tests.Charts;

public partial class ColourTests
{
    private static readonly Dictionary<string, string> Tokens =
        Token().Matches(Styles.Tokens).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    [Theory]
    [InlineData("ink", "paper")]
    [InlineData("ink", "teal-wash")]
    [InlineData("ink", "teal-pale")]
    [InlineData("ink", "sand-wash")]
    [InlineData("ink", "grey-wash")]
    [InlineData("ink", "grey-pale")]
    [InlineData("ink-soft", "paper")]
    [InlineData("ink-soft", "teal-wash")]
    [InlineData("ink-soft", "teal-pale")]
    [InlineData("ink-soft", "sand-wash")]
    [InlineData("ink-soft", "grey-wash")]
    [InlineData("teal", "paper")]
    [InlineData("teal", "teal-wash")]
    [InlineData("teal", "sand-wash")]
    [InlineData("teal", "grey-wash")]
    [InlineData("paper", "teal")]
    [InlineData("paper", "teal-deep")]
    [InlineData("gold", "teal-deep")]
    [InlineData("teal-deep", "gold")]
    [InlineData("teal-pale", "teal-deep")]
    [InlineData("warm", "paper")]
    [InlineData("warm", "teal-wash")]
    [InlineData("warm", "sand-wash")]
    [InlineData("warm", "grey-wash")]
    [InlineData("sand", "sand-wash")]
    [InlineData("sand-ink", "sand-pale")]
    [InlineData("grey", "grey-wash")]
    public void Text_can_be_read(string text, string ground) => Contrast(text, ground).ShouldBeGreaterThanOrEqualTo(4.5);

    [Theory]
    [InlineData("teal", "paper")]
    [InlineData("teal", "teal-wash")]
    [InlineData("warm", "paper")]
    [InlineData("warm-mid", "paper")]
    [InlineData("sand", "teal-wash")]
    [InlineData("sand", "sand-wash")]
    [InlineData("grey", "paper")]
    [InlineData("grey", "teal-wash")]
    [InlineData("teal-bright", "teal-deep")]
    [InlineData("gold", "teal-deep")]
    [InlineData("teal-dim", "teal-deep")]
    [InlineData("gold-dim", "teal-deep")]
    public void Marks_can_be_seen(string mark, string ground) => Contrast(mark, ground).ShouldBeGreaterThanOrEqualTo(3);

    [Fact]
    public void Colours_stand_in_the_tokens_and_nowhere_else()
    {
        var css = Styles.For(Some.Report()).Replace(Styles.Tokens, "", StringComparison.Ordinal);
        AnyColour().Matches(css).Select(m => m.Value).ShouldBeEmpty();
    }

    [Fact]
    public void Every_token_that_is_used_exists() =>
        Used().Matches(Styles.For(Some.Report())).Select(m => m.Groups[1].Value).Distinct()
            .Where(name => !Styles.Tokens.Contains($"--impact-{name}:", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void The_measure_of_contrast_is_that_of_WCAG()
    {
        Ratio("#ffffff", "#000000").ShouldBe(21, 1e-9);
        Ratio("#777777", "#ffffff").ShouldBe(4.48, 0.01);
    }

    private static double Contrast(string first, string second) => Ratio(Tokens[first], Tokens[second]);

    // WCAG 2.2, relative luminance and contrast ratio.
    private static double Ratio(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int at)
    {
        var c = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--impact-([\w-]+):\s*(#[0-9a-f]{6});")]
    private static partial Regex Token();

    [GeneratedRegex(@"#[0-9a-f]{3,8}\b(?![^{]*\{)")]
    private static partial Regex AnyColour();

    [GeneratedRegex(@"var\(--impact-([\w-]+)\)")]
    private static partial Regex Used();
}
