using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Phrases;

namespace Isnad.Events;

/// <summary>Chooses actor and recipient of a trigger among the candidates, or nobody.</summary>
internal sealed class PartyChooser(KnowledgeBase knowledge)
{
    private readonly LinearModel _actor = new(knowledge, "actor"), _recipient = new(knowledge, "recipient");
    private readonly ArgumentCandidates _gatherer = new(knowledge);
    private readonly ActorFinder _actors = new(knowledge);

    /// <summary>Fills the parties of an event.</summary>
    public void Choose(Draft draft, in TriggerCandidate trigger, EventDraft into, Scratch scratch)
    {
        _gatherer.Gather(draft, trigger, scratch.Candidates);
        ActorMention? actor = Best(draft, trigger, scratch, recipient: false, exclude: null);
        ActorMention? recipient = Best(draft, trigger, scratch, recipient: true, exclude: actor);
        if (actor is not null) AddWithCoordinates(draft, actor, into.Actors);
        if (recipient is not null) AddWithCoordinates(draft, recipient, into.Recipients);
        into.ActorInherited = actor is not null && actor.Sentence != into.Sentence;
    }

    private ActorMention? Best(Draft draft, in TriggerCandidate trigger, Scratch scratch, bool recipient, ActorMention? exclude)
    {
        LinearModel model = recipient ? _recipient : _actor;
        ArgumentFeatures.ExtractNone(draft, trigger, scratch.Candidates, recipient, scratch.Features);
        double best = model.IsFitted ? model.Score(scratch.Features) : 0.5;
        ActorMention? found = null;
        foreach (ArgumentCandidate candidate in scratch.Candidates)
        {
            if (candidate.Mention == exclude) continue;
            ArgumentFeatures.Extract(draft, trigger, candidate, recipient, scratch.Features);
            double score = model.IsFitted ? model.Score(scratch.Features) : Unfitted(candidate, recipient);
            if (score <= best) continue;
            best = score;
            found = candidate.Mention;
        }
        return found;
    }

    /// <summary>Without weights the frame decides.</summary>
    private static double Unfitted(ArgumentCandidate candidate, bool recipient)
    {
        int rank = recipient ? candidate.RecipientRank : candidate.ActorRank;
        return rank < 0 ? 0 : 2 - rank * 0.1;
    }

    private void AddWithCoordinates(Draft draft, ActorMention mention, List<ActorMention> into)
    {
        into.Add(mention);
        if (mention.Phrase < 0) return;
        List<NounPhrase> phrases = draft.Phrases.Phrases;
        int last = mention.Phrase;
        for (int p = mention.Phrase + 1; p < phrases.Count && phrases[p].CoordinatedWith == last; p++)
        {
            if (phrases[p].First < mention.End)
            {
                last = p;
                continue;
            }
            if (_actors.In(draft, p, phrases[p].First) is not { } other) break;
            if (other.First > phrases[p].Head) break;
            into.Add(other);
            last = p;
        }
    }
}

/// <summary>Lists reused from trigger to trigger within one reading.</summary>
internal sealed class Scratch
{
    /// <summary>Candidates for parties.</summary>
    public List<ArgumentCandidate> Candidates { get; } = [];
    /// <summary>Features of one candidate.</summary>
    public FeatureList Features { get; } = new();
}
