using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Impact.Ingest.Store;

/// <summary>A declaration that an organisation shares the domain of its pseudonyms with the others of that name.</summary>
internal sealed record SharedDomain(string Organisation, string Domain, DateTimeOffset DeclaredAt, string DeclaredBy, string Reason);

/// <summary>
/// Organisations that share a domain: the care use that a municipality delivers then meets the survey of a welfare organisation, when both use the same number for a person.
/// Never by itself: somebody declared it, with a reason, before the first delivery. Afterwards the pseudonyms that are stored would no longer fit.
/// </summary>
internal static class SharedDomains
{
    /// <summary>Marks a shared name, so that it can never be the name of an organisation.</summary>
    private const string Mark = "\u0001shared\u0001";

    /// <summary>The domain of the pseudonyms of an organisation: its own name, unless it declared to share one.</summary>
    public static string Of(SqliteConnection connection, string organisation) =>
        connection.ExecuteScalar<string?>("SELECT domain FROM shared_domain WHERE organisation = @organisation", new { organisation }) is { } shared ? Mark + shared : organisation;

    public static IReadOnlyList<SharedDomain> All(SqliteConnection connection) =>
    [
        .. connection.Query<(string Organisation, string Domain, string At, string By, string Reason)>(
                "SELECT organisation, domain, declared_at, declared_by, reason FROM shared_domain ORDER BY domain, organisation")
            .Select(row => new SharedDomain(row.Organisation, row.Domain, DateTimeOffset.ParseExact(row.At, "O", CultureInfo.InvariantCulture), row.By, row.Reason)),
    ];

    /// <summary>Declares that an organisation shares a domain.</summary>
    /// <returns>Whether it is declared: not when it has delivered before, or shares another domain.</returns>
    public static bool Declare(SqliteConnection connection, SharedDomain shared) => SqliteFile.InTransaction(connection, () => connection.Execute(
        """
        INSERT INTO shared_domain (organisation, domain, declared_at, declared_by, reason)
        SELECT @Organisation, @Domain, @At, @DeclaredBy, @Reason
        WHERE NOT EXISTS (SELECT 1 FROM submission WHERE organisation = @Organisation COLLATE NOCASE)
        ON CONFLICT (organisation) DO NOTHING
        """,
        new { shared.Organisation, shared.Domain, At = shared.DeclaredAt.ToString("O", CultureInfo.InvariantCulture), shared.DeclaredBy, shared.Reason }) == 1);
}
