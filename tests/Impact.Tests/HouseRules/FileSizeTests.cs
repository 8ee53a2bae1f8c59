namespace Impact.Tests.HouseRules;

/// <summary>A file holds one idea: half below 60 lines, nine of ten below 200, none above 400.</summary>
public sealed class FileSizeTests
{
    private static readonly IReadOnlyList<(string File, int Lines)> Sizes =
        [.. Repository.Files("src", ".cs", ".razor").Select(file => (Repository.RelativePath(file), File.ReadAllLines(file).Length))];

    [Fact]
    public void No_file_is_above_400_lines() => Sizes.Where(size => size.Lines > 400).ShouldBeEmpty();

    [Fact]
    public void Nine_of_ten_files_are_below_200_lines() => Spread.ShareBelow(Sizes.Select(size => size.Lines), 200).ShouldBeGreaterThanOrEqualTo(0.9);

    [Fact]
    public void Half_of_the_files_are_below_60_lines() => Spread.ShareBelow(Sizes.Select(size => size.Lines), 60).ShouldBeGreaterThanOrEqualTo(0.5);

    [Fact]
    public void No_test_file_is_above_400_lines() =>
        Repository.Files("tests", ".cs").Where(file => File.ReadAllLines(file).Length > 400).ShouldBeEmpty();
}
