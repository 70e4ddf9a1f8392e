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
    public void Choose(Draft draft, in TriggerCandidate trigger, EventDraft into, Workspace workspace)
    {
        _gatherer.Gather(draft, trigger, workspace.Candidates);
        ActorMention? actor = Best(draft, trigger, workspace, recipient: false, exclude: null);
        ActorMention? recipient = Best(draft, trigger, workspace, recipient: true, exclude: actor);
        if (actor is not null) AddWithCoordinates(draft, actor, into.Actors);
        if (recipient is not null) AddWithCoordinates(draft, recipient, into.Recipients);
        into.ActorInherited = actor is not null && actor.Sentence != into.Sentence;
    }

    private ActorMention? Best(Draft draft, in TriggerCandidate trigger, Workspace workspace, bool recipient, ActorMention? exclude)
    {
        LinearModel model = recipient ? _recipient : _actor;
        Choice choice = workspace.Choice;
        choice.Clear();
        ArgumentFeatures.ExtractNone(draft, trigger, workspace.Candidates, recipient, workspace.Features);
        choice.Add(model.IsFitted ? model.Score(workspace.Features) : 0.5, -1);
        foreach (ArgumentCandidate candidate in workspace.Candidates)
        {
            ArgumentFeatures.Extract(draft, trigger, candidate, recipient, workspace.Features);
            double score = candidate.Mention == exclude ? double.NegativeInfinity
                : model.IsFitted ? model.Score(workspace.Features) : Unfitted(candidate, recipient);
            choice.Add(score, candidate.Group);
        }
        int best = choice.Best();
        return best <= 0 ? null : workspace.Candidates[best - 1].Mention;
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

