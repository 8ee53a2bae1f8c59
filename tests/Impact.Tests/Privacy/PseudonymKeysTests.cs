using Impact.Ingest;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using Impact.Ingest.Privacy;

namespace Impact.Tests.Privacy;

public sealed class PseudonymKeysTests
{
    [Fact]
    public void A_pseudonym_is_the_documented_computation()
    {
        var master = Enumerable.Range(1, 32).Select(i => (byte)i).ToArray();
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, "impact pseudonym"u8.ToArray(), "Synthese\0person"u8.ToArray());
        var mac = HMACSHA256.HashData(key, (byte[])[1, .. "p0001"u8]);
        new PseudonymKeys(master).Pseudonym("Synthese", "person", "p0001"u8).ShouldBe(Convert.ToHexStringLower(mac[..16]));
    }

    // Computed once with another implementation (hmac and hashlib of Python).
    [Fact]
    public void A_pseudonym_never_changes() => Some.Keys.Pseudonym("Synthese", "person", "p0001"u8).ShouldBe("2f9b2bb60824068fbf7fa93796e86dd3");

    [Fact]
    public void The_same_identifier_differs_by_organisation_kind_and_key() =>
        new[]
        {
            Some.Keys.Pseudonym("Synthese", "person", "7"u8),
            Some.Keys.Pseudonym("Venray", "person", "7"u8),
            Some.Keys.Pseudonym("Synthese", "household", "7"u8),
            PseudonymKeys.Random().Pseudonym("Synthese", "person", "7"u8),
        }.ShouldBeUnique();

    [Fact]
    public void One_spelling_per_identifier()
    {
        Identifiers.Normalise(" p1\t"u8).ToArray().ShouldBe("p1"u8.ToArray());
        Identifiers.Normalise(Encoding.UTF8.GetBytes("cafe\u0301")).ToArray().ShouldBe(Encoding.UTF8.GetBytes("café"));
        Identifiers.Normalise("007"u8).ToArray().ShouldBe("007"u8.ToArray());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_key_file_is_made_once_for_its_owner_only()
    {
        using var folder = new TemporaryFolder();
        var first = KeyFile.OpenOrCreate(folder.Path);
        KeyFile.OpenOrCreate(folder.Path).KeyId.ShouldBe(first.KeyId);
        File.GetUnixFileMode(Path.Combine(folder.Path, KeyFile.Name)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_key_that_others_may_read_is_refused()
    {
        using var folder = new TemporaryFolder();
        KeyFile.OpenOrCreate(folder.Path);
        File.SetUnixFileMode(Path.Combine(folder.Path, KeyFile.Name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Should.Throw<OperatorException>(() => KeyFile.OpenOrCreate(folder.Path)).Message.ShouldContain("chmod 600");
    }
}
