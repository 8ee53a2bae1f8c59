using Impact.Ingest;
using Impact.Ingest.Store;

namespace Impact.Tests.Store;

/// <summary>Two organisations know the same person only when both declared it, before they delivered.</summary>
public sealed class SharedDomainsTests : IDisposable
{
    private const string Care = "participant,initiative,quarter,care,by,quantity";
    private readonly ImpactStore store = Some.Store();

    [Fact]
    public void Without_a_declaration_a_number_in_two_organisations_is_two_persons()
    {
        Deliver();

        var data = store.LoadDataset(Some.Study with { Initiative = "ik-begin" });
        data.CareUse.ShouldHaveSingleItem().Participant.ShouldNotBe(data.Participants.ShouldHaveSingleItem().Id);
    }

    [Fact]
    public void With_one_the_care_of_the_municipality_meets_the_participants_of_the_welfare_organisation()
    {
        store.ShareDomain("Synthese", "venray", "j.jansen", "convenant 2025").ShouldBeTrue();
        store.ShareDomain("Gemeente Venray", "venray", "j.jansen", "convenant 2025").ShouldBeTrue();

        Deliver();

        var data = store.LoadDataset(Some.Study with { Initiative = "ik-begin" });
        data.CareUse.ShouldHaveSingleItem().Participant.ShouldBe(data.Participants.ShouldHaveSingleItem().Id);
        store.SharedDomains().Select(declared => (declared.Organisation, declared.DeclaredBy, declared.Reason, declared.DeclaredAt))
            .ShouldBe([("Gemeente Venray", "j.jansen", "convenant 2025", new FixedClock().GetUtcNow()), ("Synthese", "j.jansen", "convenant 2025", new FixedClock().GetUtcNow())]);
    }

    [Fact]
    public void After_a_delivery_it_is_too_late_and_once_is_enough()
    {
        store.ShareDomain("Gemeente Venray", "venray", "j.jansen", "convenant 2025");
        Deliver();

        store.ShareDomain("SYNTHESE", "venray", "j.jansen", "te laat").ShouldBeFalse();
        store.ShareDomain("gemeente venray", "horst", "j.jansen", "nog een").ShouldBeFalse();
        store.SharedDomains().ShouldHaveSingleItem().Domain.ShouldBe("venray");
    }

    [Fact]
    public void A_group_is_not_the_same_as_an_organisation_of_that_name()
    {
        store.ShareDomain("Gemeente Venray", "Synthese", "j.jansen", "zelfde naam");

        Deliver();

        var data = store.LoadDataset(Some.Study with { Initiative = "ik-begin" });
        data.CareUse.ShouldHaveSingleItem().Participant.ShouldNotBe(data.Participants.ShouldHaveSingleItem().Id);
    }

    public void Dispose() => store.Dispose();

    private void Deliver()
    {
        Some.Import(store, "participants", "2025Q1", Some.ParticipantsHeader, "p1,ik-begin,supported,GM0984,2025-01-10,");
        using var folder = new TemporaryFolder();
        var care = folder.Write("zorg.csv", Care, "p1,ik-begin,2025Q1,gp_consult_avg,professional,2");
        Import.Run(store, Some.Keys, Some.Request(care, "care_use") with { Organisation = "Gemeente Venray" }, CancellationToken.None).Submission.ShouldNotBeNull();
    }
}
