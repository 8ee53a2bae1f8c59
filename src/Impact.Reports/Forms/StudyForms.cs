using Impact.Core.Indicators;
using Impact.Core.Instruments;
using Impact.Core.Observations;
using Impact.Reports.Output;

namespace Impact.Reports.Forms;

/// <summary>The papers with which an organisation starts measuring. They hold no data, only questions and blanks.</summary>
public static class StudyForms
{
    /// <summary>The questionnaire of a study for one kind of respondent.</summary>
    /// <param name="study">The study.</param>
    /// <param name="instruments">What is asked, in order; at least one.</param>
    /// <param name="by">Who fills it in; every instrument is of this kind.</param>
    public static Task<string> Questionnaire(Study study, IReadOnlyList<Instrument> instruments, Respondent by) =>
        new HtmlDocument("nl", $"Vragenlijst: {study.Title}", Styles.ForForm("vragenlijst")).RenderAsync<Questionnaire>(new()
        {
            [nameof(Forms.Questionnaire.Study)] = study,
            [nameof(Forms.Questionnaire.Instruments)] = instruments,
            [nameof(Forms.Questionnaire.By)] = by,
        });

    /// <summary>The letter for somebody who is asked to take part.</summary>
    /// <param name="study">The study.</param>
    /// <param name="needs">What the study asks and keeps.</param>
    public static Task<string> InformationLetter(Study study, StudyNeeds needs) =>
        new HtmlDocument("nl", $"Informatie over het onderzoek: {study.Title}", Styles.ForForm("brief")).RenderAsync<InformationLetter>(new()
        {
            [nameof(Forms.InformationLetter.Study)] = study,
            [nameof(Forms.InformationLetter.Needs)] = needs,
        });
}
