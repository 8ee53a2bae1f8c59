using Dapper;
using Impact.Ingest.Store;

namespace Impact.Tests.Store;

public class SqliteFileTests
{
    [Fact]
    public void A_large_sort_never_goes_to_the_temporary_folder()
    {
        using var connection = SqliteFile.Open("Data Source=sort;Mode=Memory");

        connection.ExecuteScalar<long>("PRAGMA temp_store").ShouldBe(2);
    }
}
