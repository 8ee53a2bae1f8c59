using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>How requests for help go on, day by day with the same chances, from the day of asking on.</summary>
/// <param name="Find">Chance a day that somebody is found.</param>
/// <param name="Withdraw">Chance a day that the asker withdraws.</param>
/// <param name="HandOver">Chance a day that a professional takes over.</param>
internal sealed record RequestCourse(double Find, double Withdraw, double HandOver = 0)
{
    /// <summary>Days until the asker hears that nobody was found.</summary>
    public const int Patience = 42;

    /// <summary>Most days from finding somebody until the request is closed.</summary>
    public const int Help = 14;

    /// <summary>Days after which every request is closed.</summary>
    public const int Longest = Patience + Help;

    /// <summary>Part of the requests with a helper that ends well; the others are withdrawn after all.</summary>
    public double Kept { get; init; } = 0.92;

    private double Ends => Find + Withdraw + HandOver;

    private double EndsInTime => 1 - UnmetShare;

    /// <summary>Part of the requests for which somebody is found.</summary>
    public double FoundShare => Find / Ends * EndsInTime;

    /// <summary>Part of the requests that is fulfilled.</summary>
    public double FulfilledShare => FoundShare * Kept;

    /// <summary>Part of the requests that a professional takes over.</summary>
    public double HandedOverShare => HandOver / Ends * EndsInTime;

    /// <summary>Part of the requests for which nobody is found.</summary>
    public double UnmetShare => Math.Pow(1 - Ends, Patience);

    /// <summary>First day on which at least half would have a helper if nobody withdrew.</summary>
    public double MedianDays => Math.Ceiling(Math.Log(0.5) / Math.Log(1 - Find)) - 1;

    /// <summary>Chance that somebody is found exactly so many days after asking.</summary>
    public double FoundOn(int days) => days < Patience ? Find * Math.Pow(1 - Ends, days) : 0;

    /// <summary>Chance that it is fulfilled, and closed, exactly so many days after asking.</summary>
    public double FulfilledOn(int days) => Kept * Enumerable.Range(0, Help + 1).Sum(lag => days >= lag ? FoundOn(days - lag) : 0) / (Help + 1);

    /// <summary>From asking to closing.</summary>
    /// <param name="asked">The request, open.</param>
    /// <param name="draws">Draws of this request.</param>
    /// <param name="helper">Who is found.</param>
    public Match Follow(Match asked, Draws draws, ParticipantId helper)
    {
        for (var day = 0; day < Patience; day++)
        {
            var draw = draws.Uniform();
            var today = asked.AskedOn.AddDays(day);
            if (draw < Find) return Helped(asked with { MatchedOn = today, Helper = helper }, draws);
            if (draw < Find + Withdraw) return asked with { ClosedOn = today, Result = MatchResult.Withdrawn };
            if (draw < Ends) return asked with { ClosedOn = today, Result = MatchResult.HandedOver };
        }

        return asked with { ClosedOn = asked.AskedOn.AddDays(Patience), Result = MatchResult.Declined };
    }

    private Match Helped(Match matched, Draws draws) => matched with
    {
        ClosedOn = matched.MatchedOn!.Value.AddDays(draws.Between(0, Help)),
        Result = draws.Chance(Kept) ? MatchResult.Fulfilled : MatchResult.Withdrawn,
    };
}
