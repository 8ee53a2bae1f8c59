using Impact.Core.Observations;
using Impact.Reports.Text;

namespace Impact.Tests.Text;

public class MethodTextTests
{
    [Theory]
    [InlineData(Assignment.Neighbourhood, "household", "per buurt")]
    [InlineData(Assignment.Household, null, "per huishouden")]
    [InlineData(Assignment.Person, null, "per persoon")]
    public void The_cluster_that_was_used_is_named(Assignment assigned, string? cluster, string named)
    {
        var model = Some.Report();
        var study = model.Study with { AssignedBy = assigned, Cluster = cluster };

        MethodText.Uncertainty(model with { Release = model.Release with { Study = study } }).ShouldContain($"geclusterd {named},");
    }
}
