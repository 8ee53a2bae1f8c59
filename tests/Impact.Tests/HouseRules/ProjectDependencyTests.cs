using System.Xml.Linq;

namespace Impact.Tests.HouseRules;

/// <summary>Who may know whom, read from the project files themselves.</summary>
public sealed class ProjectDependencyTests
{
    [Theory]
    [InlineData("Impact.Core", "MathNet.Numerics")]
    [InlineData("Impact.Ingest", "CsvHelper, Dapper, Impact.Core, Microsoft.Data.Sqlite.Core, SQLitePCLRaw.bundle_e_sqlite3, SQLitePCLRaw.core, YamlDotNet")]
    [InlineData("Impact.Reports", "Impact.Core, Microsoft.AspNetCore.App")]
    public void A_project_knows_only_what_its_step_needs(string project, string allowed) =>
        References(Repository.PathOf("src", project, project + ".csproj")).Except(allowed.Split(", ")).ShouldBeEmpty();

    [Fact]
    public void Nothing_in_src_knows_the_worker() =>
        Repository.Files("src", ".csproj").Where(file => References(file).Contains("Impact.Worker")).ShouldBeEmpty();

    [Fact]
    public void Every_package_has_its_version_in_one_place() =>
        Repository.Files(".", ".csproj").SelectMany(file => XDocument.Load(file).Descendants("PackageReference"))
            .Where(reference => reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null)
            .ShouldBeEmpty();

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(project).Descendants()
            .Where(item => item.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference")
            .Select(item => Name(item.Attribute("Include")!.Value))
            .Order(StringComparer.Ordinal);

    private static string Name(string include) =>
        include.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(include.Replace('\\', '/')) : include;
}
