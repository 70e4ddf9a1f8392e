using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>Chooses the date of an act: words of time, the publication day, or none for background without a time.</summary>
internal sealed class DateChooser(KnowledgeBase knowledge)
{
    private const int Reach = 2;

    private readonly LinearModel _model = new(knowledge, "date");

    /// <summary>The candidates: times of the story up to the trigger's sentence that are no durations.</summary>
    public static void Gather(Draft draft, in TriggerCandidate trigger, List<TimeMention> into)
    {
        into.Clear();
        int sentence = draft.Phrases.SentenceOf[trigger.Token];
        int ahead = PriorEvents.IsHeadline(draft, sentence) ? Reach : 0;
        foreach (TimeMention time in draft.Mentions.Times)
        {
            if (time.Sentence > sentence + ahead) break;
            if (time.IsDuration || sentence - time.Sentence > Reach) continue;
            if (draft.Text.Sentences[time.Sentence].Story != draft.Text.Sentences[sentence].Story) continue;
            into.Add(time);
        }
    }

    /// <summary>Fills the features of a time.</summary>
    public static void Extract(Draft draft, in TriggerCandidate trigger, TimeMention time, FeatureList into)
    {
        into.Clear();
        int t = trigger.Token, form = (int)trigger.Form;
        bool verbal = form < 2, before = time.End <= t;
        int back = draft.Phrases.SentenceOf[t] - time.Sentence;
        int distance = before ? t - time.End : time.First - t;
        int bucket = distance < 1 ? 0 : distance < 3 ? 1 : distance < 6 ? 2 : distance < 12 ? 3 : distance < 24 ? 4 : 5;
        into.Add(FeatureKind.SentenceDistance, Math.Clamp(back, -2, 3) + 2);
        into.Add(FeatureKind.Prior2, PriorEvents.Time(draft, trigger, time, DateBasis.Told) + (draft.Words[t].IsDefinite ? 8 : 0) + (back == 0 ? 16 : 0));
        if (back == 0)
        {
            into.Add(FeatureKind.Distance, bucket + (before ? 8 : 0) + (verbal ? 0 : 16));
            bool same = draft.Phrases.ClauseOf[time.First] == draft.Phrases.ClauseOf[t];
            into.Add(FeatureKind.ClauseKind, (same ? 1 : 0) + (verbal ? 2 : 0) + (draft.Phrases.Clauses[draft.Phrases.ClauseOf[t]].Verb == t ? 4 : 0));
            into.Add(FeatureKind.BetweenVerb, (VerbBetween(draft, t, time) ? 1 : 0) + (before ? 2 : 0) + (verbal ? 0 : 4));
            into.AddIf(ReportingClause(draft, time.First), FeatureKind.Speaker);
        }
        into.Add(FeatureKind.TimeKind, Kind(draft, time));
        into.Add(FeatureKind.TimeKind, 16 + Kind(draft, time) * 6 + form);
        into.AddIf(time.Edtf is null, FeatureKind.Sameness, 2);
        into.Add(FeatureKind.Preposition, (int)time.Preposition);
    }

    /// <summary>Fills the features of taking the publication day (1) or no date (0).</summary>
    public static void ExtractDefault(Draft draft, in TriggerCandidate trigger, IReadOnlyList<TimeMention> all, bool publication, FeatureList into)
    {
        into.Clear();
        int p = publication ? 1 : 0, t = trigger.Token;
        ref Analysis word = ref draft.Words[t];
        Sentence sentence = draft.Text.Sentences[draft.Phrases.SentenceOf[t]];
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[t]];
        into.Add(FeatureKind.PublicationChoice, p);
        into.Add(FeatureKind.PriorNone, PriorEvents.Time(draft, trigger, null, publication ? DateBasis.Publication : DateBasis.None) + (publication ? 8 : 0) + (draft.Words[t].IsDefinite ? 16 : 0));
        if (!publication) return; // «none» is the point of reference
        into.Add(FeatureKind.NoneType, (int)trigger.Frame.Type);
        into.Add(FeatureKind.NoneForm, (int)trigger.Form);
        into.Add(FeatureKind.Headline, (int)sentence.Kind);
        into.Add(FeatureKind.Position, Math.Min(5, draft.Phrases.SentenceOf[t]));
        into.Add(FeatureKind.ClauseKind, 16 + (int)clause.Kind);
        into.Add(FeatureKind.Definite, (word.IsDefinite ? 1 : 0) + (word.Has(Features.Suffixed) ? 2 : 0));
        if (clause.Verb >= 0)
        {
            ref Analysis verb = ref draft.Words[clause.Verb];
            into.Add(FeatureKind.Tense, (verb.Has(Features.Perfect) ? 1 : 0) + (verb.Has(Features.Future) ? 2 : 0) + (clause.Auxiliary >= 0 ? 4 : 0) + (clause.Verb == t ? 8 : 0));
        }
        bool inSentence = false, inReport = false;
        foreach (TimeMention time in all)
        {
            inSentence |= time.Sentence == draft.Phrases.SentenceOf[t];
            inReport = true;
        }
        into.Add(FeatureKind.NoneSlot, (inSentence ? 1 : 0) + (inReport ? 2 : 0));
        into.AddIf(trigger.Light.Verb >= 0, FeatureKind.Light);
    }

    /// <summary>Sets time and basis.</summary>
    public void Choose(Draft draft, in TriggerCandidate trigger, EventDraft into, List<TimeMention> scratch, FeatureList features, Choice choice)
    {
        Gather(draft, trigger, scratch);
        choice.Clear();
        foreach (bool publication in (ReadOnlySpan<bool>)[false, true])
        {
            ExtractDefault(draft, trigger, scratch, publication, features);
            choice.Add(_model.IsFitted ? _model.Score(features) : publication ? 0.5 : 0, publication && draft.Published is { } day ? day.DayNumber : -1);
        }
        foreach (TimeMention time in scratch)
        {
            Extract(draft, trigger, time, features);
            choice.Add(_model.IsFitted ? _model.Score(features) : time.Sentence == into.Sentence ? 1 : -1, Group(time));
        }
        int best = choice.Best();
        into.Time = best >= 2 ? scratch[best - 2] : null;
        into.DateBasis = into.Time is { } found ? found.Sentence == into.Sentence ? DateBasis.Told : DateBasis.Inherited
            : best == 1 ? DateBasis.Publication : DateBasis.None;
    }

    /// <summary>Times of one day share a group with each other and with the publication day.</summary>
    public static int Group(TimeMention time) => time.Start is { } start && time.Stop == start ? start.DayNumber : -1;

    private static bool ReportingClause(Draft draft, int token)
    {
        int verb = draft.Phrases.Clauses[draft.Phrases.ClauseOf[token]].Verb;
        return verb >= 0 && draft.Words[verb].Class == Knowledge.Format.LemmaClass.Speech;
    }

    private static int Kind(Draft draft, TimeMention time)
    {
        if (time.Start is not { } start || time.Stop is not { } stop) return 0;
        int days = stop.DayNumber - start.DayNumber;
        int span = days == 0 ? 1 : days < 8 ? 2 : days < 32 ? 3 : days < 400 ? 4 : 5;
        bool past = draft.Published is { } published && stop.DayNumber < published.DayNumber - 7, future = draft.Published is { } day && start > day;
        return span + (future ? 5 : past ? 10 : 0);
    }

    private static bool VerbBetween(Draft draft, int trigger, Mention mention)
    {
        (int from, int to) = mention.End <= trigger ? (mention.End, trigger) : (trigger + 1, mention.First);
        for (int t = from; t < to; t++)
        {
            if (draft.Words[t].IsVerb) return true;
        }
        return false;
    }
}
