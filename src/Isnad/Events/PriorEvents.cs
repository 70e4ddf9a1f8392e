using Isnad.Mentions;
using Isnad.Text;

namespace Isnad.Events;

/// <summary>
/// What the acts already decided say about a new one. The body is read before the headline, so for a headline all of the body
/// comes before.
/// </summary>
internal static class PriorEvents
{
    /// <summary>Whether an event was decided before a trigger is.</summary>
    public static bool Comes(Draft draft, EventDraft @event, int trigger)
    {
        bool headline = IsHeadline(draft, draft.Phrases.SentenceOf[trigger]), other = IsHeadline(draft, @event.Sentence);
        return headline == other ? @event.Trigger < trigger : headline;
    }

    /// <summary>Whether a sentence is a headline of the report's own story.</summary>
    public static bool IsHeadline(Draft draft, int sentence) => draft.Text.Sentences[sentence].Kind == SentenceKind.Headline;

    /// <summary>How a mention took part in earlier acts: bits 1 actor of one with the same word, 2 its recipient, 4 and 8 the same for the same type, 16 actor of another, 32 recipient of another.</summary>
    public static int Part(Draft draft, in TriggerCandidate trigger, ActorMention mention)
    {
        int bits = 0, lemma = draft.Words[trigger.Token].Lemma;
        bool headline = IsHeadline(draft, draft.Phrases.SentenceOf[trigger.Token]);
        foreach (EventDraft e in draft.Events.Events)
        {
            if (e.Actors.Count + e.Recipients.Count == 0 || !(headline == IsHeadline(draft, e.Sentence) ? e.Trigger < trigger.Token : headline)) continue;
            bool actor = Holds(draft, e.Actors, mention), recipient = Holds(draft, e.Recipients, mention);
            if (!actor && !recipient) continue;
            int shift = lemma >= 0 && draft.Words[e.Trigger].Lemma == lemma ? 0 : e.Type == trigger.Frame.Type ? 2 : 4;
            bits |= (actor ? 1 : 0) << shift | (recipient ? 2 : 0) << shift;
        }
        return bits;
    }

    /// <summary>How many earlier acts have the mention as actor (or recipient), at most 4.</summary>
    public static int Count(Draft draft, in TriggerCandidate trigger, ActorMention mention, bool recipient)
    {
        int count = 0;
        foreach (EventDraft e in draft.Events.Events)
        {
            if (Comes(draft, e, trigger.Token) && Holds(draft, recipient ? e.Recipients : e.Actors, mention)) count++;
        }
        return Math.Min(4, count);
    }

    /// <summary>Whether an earlier act with the same word (1) or of the same type (2) has an actor (or recipient), or has none (4, 8).</summary>
    public static int Filled(Draft draft, in TriggerCandidate trigger, bool recipient)
    {
        int bits = 0, lemma = draft.Words[trigger.Token].Lemma;
        foreach (EventDraft e in draft.Events.Events)
        {
            if (!Comes(draft, e, trigger.Token)) continue;
            bool filled = (recipient ? e.Recipients : e.Actors).Count > 0;
            if (lemma >= 0 && draft.Words[e.Trigger].Lemma == lemma) bits |= filled ? 1 : 4;
            else if (e.Type == trigger.Frame.Type) bits |= filled ? 2 : 8;
        }
        return bits;
    }

    /// <summary>Whether an earlier act with the same word (1), of the same type (2) or another (4) has this place.</summary>
    public static int Place(Draft draft, in TriggerCandidate trigger, PlaceMention place)
    {
        int bits = 0, lemma = draft.Words[trigger.Token].Lemma;
        foreach (EventDraft e in draft.Events.Events)
        {
            if (e.Place != place || !Comes(draft, e, trigger.Token)) continue;
            bits |= lemma >= 0 && draft.Words[e.Trigger].Lemma == lemma ? 1 : e.Type == trigger.Frame.Type ? 2 : 4;
        }
        return bits;
    }

    /// <summary>The same for a date, with bit 8 if the last act before has it, 16 if one in the same sentence has, 32 if one of the clause above has.</summary>
    public static int Date(Draft draft, in TriggerCandidate trigger, in DateOption option)
    {
        int bits = 0, lemma = draft.Words[trigger.Token].Lemma, last = -1, lastBits = 0;
        int sentence = draft.Phrases.SentenceOf[trigger.Token], above = draft.Phrases.Clauses[draft.Phrases.ClauseOf[trigger.Token]].Parent;
        (DateOnly, DateOnly)? days = option.Days(draft.Published);
        foreach (EventDraft e in draft.Events.Events)
        {
            if (!Comes(draft, e, trigger.Token)) continue;
            bool same = days is null ? e.Date == option : e.Date.Days(draft.Published) == days;
            if (e.Trigger > last && e.Trigger < trigger.Token) (last, lastBits) = (e.Trigger, same ? 8 : 0);
            if (!same) continue;
            bits |= lemma >= 0 && draft.Words[e.Trigger].Lemma == lemma ? 1 : e.Type == trigger.Frame.Type ? 2 : 4;
            if (e.Sentence == sentence) bits |= 16;
            if (e.Clause == above) bits |= 32;
        }
        return bits | lastBits;
    }

    private static bool Holds(Draft draft, List<ActorMention> parties, ActorMention mention)
    {
        foreach (ActorMention party in parties)
        {
            if (party == mention || (party.Fullest >= 0 && party.Fullest == mention.Fullest)) return true;
            if (party.End - party.First != mention.End - mention.First) continue;
            if (draft.Words[party.Head].Lemma is >= 0 and var lemma && lemma == draft.Words[mention.Head].Lemma) return true;
        }
        return false;
    }
}
