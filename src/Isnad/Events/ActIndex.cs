using Isnad.Mentions;
using Isnad.Models;
using Isnad.Phrases;
using Isnad.Text;

namespace Isnad.Events;

/// <summary>
/// Who stands in the slots of every word of a report that is likely an act: what one telling says by grammar another may leave out,
/// wherever it stands («عملية لتحرير درنة من الجهاديين»: the purpose names whom the operation is against).
/// </summary>
internal sealed class ActIndex
{
    /// <summary>Less likely acts are left out.</summary>
    private const double Likely = 0.3;

    private readonly List<Act> _acts = [];

    private readonly record struct Act(int Token, int Sentence, int Lemma, Knowledge.EventType Type, ActorMention? Actor, ActorMention? Recipient);

    /// <summary>Empties it.</summary>
    public void Clear() => _acts.Clear();

    /// <summary>Fills it anew.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="candidates">All candidates; those of one token stand together.</param>
    /// <param name="likelihoods">How likely each candidate is an act.</param>
    /// <param name="actors">Finds the actors in phrases.</param>
    public void Build(Draft draft, List<TriggerCandidate> candidates, ReadOnlySpan<double> likelihoods, ActorFinder actors)
    {
        _acts.Clear();
        for (int i = 0; i < candidates.Count; i++)
        {
            if (likelihoods[i] < Likely) continue;
            TriggerCandidate candidate = candidates[i];
            bool verbal = draft.Words[candidate.Token].IsVerb;
            ActorMention? actor = First(draft, candidate, candidate.Frame.Actor, verbal, actors), recipient = First(draft, candidate, candidate.Frame.Recipient, verbal, actors);
            if (actor is null && recipient is null) continue;
            _acts.Add(new Act(candidate.Token, draft.Phrases.SentenceOf[candidate.Token], draft.Words[candidate.Token].Lemma, candidate.Frame.Type, actor, recipient));
        }
    }

    /// <summary>
    /// How a mention stands in the slots of other acts: for each of doer and sufferer 1 of one with the same word, 2 of one of the same type
    /// in the sentence, 3 of one of the same type elsewhere, 4 of another type in the sentence; 0 for none. Doer + 5 × sufferer.
    /// </summary>
    public int Part(Draft draft, in TriggerCandidate trigger, ActorMention mention)
    {
        int doer = 0, sufferer = 0, sentence = draft.Phrases.SentenceOf[trigger.Token], lemma = draft.Words[trigger.Token].Lemma;
        foreach (Act act in _acts)
        {
            if (act.Token == trigger.Token) continue;
            bool here = act.Sentence == sentence;
            int kind = here && act.Type == trigger.Frame.Type ? 2 : lemma >= 0 && act.Lemma == lemma && act.Type == trigger.Frame.Type ? 1 : act.Type == trigger.Frame.Type ? 3 : here ? 4 : 0;
            if (kind == 0) continue;
            if (IsSame(draft, act.Actor, mention) && (doer == 0 || kind < doer)) doer = kind;
            if (IsSame(draft, act.Recipient, mention) && (sufferer == 0 || kind < sufferer)) sufferer = kind;
        }
        return doer + 5 * sufferer;
    }

    /// <summary>Who suffers the act at a token, or null.</summary>
    public ActorMention? RecipientAt(int token)
    {
        foreach (Act act in _acts)
        {
            if (act.Token == token && act.Recipient is { } recipient) return recipient;
        }
        return null;
    }

    private static ActorMention? First(Draft draft, in TriggerCandidate candidate, Knowledge.Slot[] slots, bool verbal, ActorFinder actors)
    {
        foreach (Knowledge.Slot slot in slots)
        {
            ArgumentFinder.Argument argument = SlotReader.Read(draft, candidate.Token, slot, verbal);
            if (!argument.Found) continue;
            ActorMention? mention = argument.PronounToken >= 0 ? ReferenceFinder.OfPronoun(draft, argument.PronounToken)
                : slot == Knowledge.Slot.Adjective ? actors.ByAdjective(draft, argument.Phrase, argument.From) : actors.In(draft, argument.Phrase, argument.From);
            if (mention is not null) return mention;
        }
        return null;
    }

    private static bool IsSame(Draft draft, ActorMention? party, ActorMention mention)
    {
        if (party is null) return false;
        if (party == mention || (party.Fullest >= 0 && party.Fullest == mention.Fullest)) return true;
        return party.End - party.First == mention.End - mention.First && draft.Words[party.Head].Lemma is >= 0 and var lemma && lemma == draft.Words[mention.Head].Lemma;
    }
}
