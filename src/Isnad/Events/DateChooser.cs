using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Models;

namespace Isnad.Events;

/// <summary>Chooses the date of an act: words of time, the publication day, or none for background without a time.</summary>
internal sealed class DateChooser(KnowledgeBase knowledge, LemmaVectors vectors)
{
    /// <summary>How many sentences after the act a time may stand; behind a headline the whole story counts.</summary>
    private const int Ahead = 2;

    /// <summary>How many sentences back the beginning of something that goes on may stand.</summary>
    private const int SinceReach = 2;

    private readonly LinearModel _model = new(knowledge, "date");
    private readonly KnownActs _known = new(knowledge);
    private readonly EarlierTelling _tellings = new(knowledge, vectors);

    /// <summary>The options: none, the publication day and what is made of it, and the times of the story that are no durations.</summary>
    public void Gather(Draft draft, in TriggerCandidate trigger, List<DateOption> into)
    {
        into.Clear();
        into.Add(new DateOption(DateForm.None, null));
        if (draft.Published is { } published)
        {
            into.Add(new DateOption(DateForm.Publication, null));
            into.Add(new DateOption(DateForm.DayBefore, null));
            into.Add(new DateOption(DateForm.Year, null));
        }
        else published = DateOnly.MinValue;
        if (_known.Of(draft, trigger.Token) is { } history) into.Add(new DateOption(DateForm.Known, null, history));
        int sentence = draft.Phrases.SentenceOf[trigger.Token];
        int ahead = PriorEvents.IsHeadline(draft, sentence) ? int.MaxValue / 2 : Ahead;
        foreach (TimeMention time in draft.Mentions.Times)
        {
            if (time.Sentence > sentence + ahead) break;
            // Words that cannot be reckoned date nothing where the publication day is known; without one they stay as they are.
            if (time.IsDuration || (time.Edtf is null && draft.Published is not null)) continue;
            if (draft.Text.Sentences[time.Sentence].Story != draft.Text.Sentences[sentence].Story) continue;
            into.Add(new DateOption(DateForm.Told, time));
            bool past = time is { Start: { } start, Stop: { } stop } && stop < published && start < published.AddDays(-1);
            if (past && Math.Abs(sentence - time.Sentence) <= SinceReach) into.Add(new DateOption(DateForm.Since, time));
        }
    }

    /// <summary>Sets date and basis.</summary>
    /// <param name="draft">The reading.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="evidence">What grammar says about the status of the act.</param>
    /// <param name="into">The event.</param>
    /// <param name="workspace">Lists to work in.</param>
    public void Choose(Draft draft, in TriggerCandidate trigger, in StatusEvidence evidence, EventDraft into, Workspace workspace)
    {
        List<DateOption> options = workspace.Dates;
        Choice choice = workspace.Choice;
        Gather(draft, trigger, options);
        (EventDraft? telling, double likelihood) = _tellings.Find(draft, into, workspace);
        var context = new DateContext(evidence, into.Status, telling, likelihood);
        choice.Clear();
        for (int i = 0; i < options.Count; i++)
        {
            double score = Unfitted(options[i], into);
            if (_model.IsFitted)
            {
                DateFeatures.Extract(draft, trigger, options, i, context, workspace.Features);
                score = _model.Score(workspace.Features);
            }
            choice.Add(score, options[i].Group(draft.Published));
        }
        DateOption best = options[choice.Best()];
        // What the table knows is no guess; words of time within it tell it more finely.
        if (options.Find(static o => o.Form == DateForm.Known) is { Form: DateForm.Known } history && !LiesWithin(best, history, draft.Published)) best = history;
        into.Date = best;
        into.DateBasis = best.Form switch
        {
            DateForm.None => DateBasis.None,
            DateForm.Known => DateBasis.Inherited,
            DateForm.Told or DateForm.Since => best.Time!.Sentence == into.Sentence ? DateBasis.Told : DateBasis.Inherited,
            _ => DateBasis.Publication,
        };
    }

    private static bool LiesWithin(in DateOption told, in DateOption history, DateOnly? published) =>
        told.Form == DateForm.Told && told.Days(published) is { } days && history.Days(published) is { } known && days.First >= known.First && days.Last <= known.Last;

    /// <summary>Without weights: the sentence's own time, or else the publication day.</summary>
    private static double Unfitted(in DateOption option, EventDraft into) => option.Form switch
    {
        DateForm.Publication => 0.5,
        DateForm.None => 0,
        DateForm.Told when option.Time!.Sentence == into.Sentence => 1,
        _ => -1,
    };
}
