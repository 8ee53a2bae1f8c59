using Known = Impact.Core.Instruments.Instruments;

namespace Impact.Tests;

public sealed class ItemTests
{
    [Theory]
    [InlineData("ja!", 3)]
    [InlineData("ja", 3)]
    [InlineData(" Min Of Meer ", 2)]
    [InlineData("nee", 1)]
    [InlineData("nee!", 1)]
    [InlineData("3.0", 3)]
    [InlineData("2,00", 2)]
    public void The_five_answers_of_the_paper_form_and_the_codes_of_statistics_programs_are_read(string text, int code) =>
        Known.Djg6.Items[0].CodeOf(text).ShouldBe(code);

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("30")]
    [InlineData("2.5")]
    [InlineData("soms")]
    [InlineData("-1")]
    [InlineData("")]
    public void A_text_that_is_no_answer_has_no_code(string text) => Known.Djg6.Items[0].CodeOf(text).ShouldBeNull();

    [Theory]
    [InlineData("-1", true)]
    [InlineData(" Weet niet", true)]
    [InlineData("  ", true)]
    [InlineData("ja", false)]
    [InlineData("9", false)]
    public void The_codes_for_no_answer_are_told_from_unknown_codes(string text, bool open) =>
        Known.Djg6.Items[0].IsNoAnswer(text).ShouldBe(open);

    [Fact]
    public void Ten_on_the_ladder_of_cantril_is_not_read_as_one() => Known.Cantril.Items[0].CodeOf("10").ShouldBe(10);
}
