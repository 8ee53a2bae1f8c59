using Impact.Core.Claims;
using Impact.Core.Observations;

namespace Impact.Tests.Claims;

public class EvidenceLadderTests
{
    [Theory]
    [InlineData(false, true, ClaimLevel.Differs, 0)]
    [InlineData(true, false, ClaimLevel.Differs, 1)]
    [InlineData(true, true, ClaimLevel.CannotTell, 2)]
    [InlineData(true, true, ClaimLevel.Changed, 3)]
    [InlineData(true, true, ClaimLevel.Differs, 4)]
    public void Each_rung_needs_all_rungs_below_it(bool described, bool theory, ClaimLevel claim, int level)
    {
        var study = Some.Study with { Evidence = new EvidenceDocuments(described ? "d.md" : null, theory ? "t.md" : null) };

        EvidenceLadder.Level(study, claim).ShouldBe(level);
    }

    [Theory]
    [InlineData(Design.OneGroup, false, null, 1)]
    [InlineData(Design.Comparison, false, null, 1)]
    [InlineData(Design.Comparison, true, 0.6, 2)]
    [InlineData(Design.Comparison, true, -0.1, 3)]
    [InlineData(Design.Randomised, true, 0.0, 5)]
    public void A_comparison_of_groups_that_differ_at_the_start_is_a_lower_grade(Design design, bool compared, double? difference, int grade) =>
        EvidenceLadder.Maryland(Some.Study with { Design = design }, compared, difference).ShouldBe(grade);
}
