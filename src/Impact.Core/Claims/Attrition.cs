using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>Who stayed and who left, and whether those who left differed at the start.</summary>
internal static class Attrition
{
    public static IEnumerable<GroupAttrition> Of(AnalysisDataset dataset, Study study, IReadOnlyList<MeasuredOutcome> outcomes)
    {
        var ofPersons = outcomes.Where(o => o.Counted is null).ToList();
        var main = ofPersons.FirstOrDefault(o => o.Outcome.Role == OutcomeRole.Primary) ?? ofPersons.FirstOrDefault();
        var measured = MeasuredAt(dataset, study, main);
        return new[] { Role.Supported, Role.Comparison }
            .Select(role => dataset.Participants.Where(p => p.Role == role).ToList())
            .Where(group => group.Count > 0)
            .Select(group => OfGroup(group, study, main, measured));
    }

    /// <summary>Who was measured when: by a survey; in a study without surveys, whoever has a value of the main outcome.</summary>
    private static HashSet<(ParticipantId, int)> MeasuredAt(AnalysisDataset dataset, Study study, MeasuredOutcome? main) =>
        dataset.Responses.Count > 0 || main is null
            ? [.. dataset.Responses.Select(r => (r.Participant, r.Wave))]
            : [.. from person in dataset.Participants from wave in study.FollowUp.Prepend(study.Baseline) where main.Panel.Has(person, wave) select (person.Id, wave)];

    private static GroupAttrition OfGroup(
        List<Participant> group, Study study, MeasuredOutcome? main, HashSet<(ParticipantId, int)> measured)
    {
        var atBaseline = main is null ? [] : group.Where(p => main.Panel.Has(p, study.Baseline)).ToList();
        bool Stayed(Participant p) => main?.Panel.MainFollowUp is { } wave && main.Panel.Has(p, wave);
        double? Mean(List<Participant> persons) =>
            persons.Count == 0 ? null : persons.Average(p => main!.Panel.Value(p, study.Baseline));
        var stayers = atBaseline.Where(Stayed).ToList();
        var leavers = atBaseline.Where(p => !Stayed(p)).ToList();
        return new GroupAttrition
        {
            Group = group[0].Role,
            Enrolled = group.Count,
            Measured = main is null && measured.Count == 0 ? [] : [.. study.FollowUp.Prepend(study.Baseline).Distinct().Order()
                .Select(wave => new WaveCount(wave, group.Count(p => measured.Contains((p.Id, wave)))))],
            StayersAtBaseline = Mean(stayers),
            LeaversAtBaseline = Mean(leavers),
            Leavers = leavers.Count,
            Stayers = stayers.Count,
        };
    }
}
