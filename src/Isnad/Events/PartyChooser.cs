using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Phrases;

namespace Isnad.Events;

/// <summary>Chooses actor and recipient of a trigger among the candidates, or nobody.</summary>
internal sealed class PartyChooser(KnowledgeBase knowledge, LemmaVectors vectors)
{
    private readonly Network _actor = new(knowledge, vectors, "actor"), _recipient = new(knowledge, vectors, "recipient");
    private readonly MutualParties _mutual = new(knowledge);
    private readonly ArgumentCandidates _gatherer = new(knowledge);
    private readonly ActorFinder _actors = new(knowledge);

    /// <summary>Fills the parties of an event.</summary>
    public void Choose(Draft draft, in TriggerCandidate trigger, EventDraft into, Workspace workspace)
    {
        _gatherer.Gather(draft, trigger, workspace.Candidates);
        if (MutualParties.AreIn(trigger.Frame) && _mutual.Choose(draft, trigger, workspace, into.Actors))
        {
            into.ActorInherited = into.Actors[0].Sentence != into.Sentence;
            return;
        }
        Score(draft, trigger, workspace, recipient: false, workspace.ActorOptions);
        Score(draft, trigger, workspace, recipient: true, workspace.RecipientOptions);
        (ActorMention? actor, ActorMention? recipient) = BestPair(workspace);
        if (actor is not null) AddWithCoordinates(draft, actor, into.Actors);
        if (recipient is not null) AddWithCoordinates(draft, recipient, into.Recipients);
        into.ActorInherited = actor is not null && actor.Sentence != into.Sentence;
    }

    private void Score(Draft draft, in TriggerCandidate trigger, Workspace workspace, bool recipient, List<Option> into)
    {
        Network model = recipient ? _recipient : _actor;
        Choice choice = workspace.Choice;
        choice.Clear();
        ArgumentFeatures.ExtractNone(draft, trigger, workspace.Candidates, recipient, workspace.Features);
        choice.Add(model.IsFitted ? model.Score(workspace.Features, workspace.Network) : 0.5, -1);
        foreach (ArgumentCandidate candidate in workspace.Candidates)
        {
            ArgumentFeatures.Extract(draft, trigger, candidate, recipient, workspace.Features);
            choice.Add(model.IsFitted ? model.Score(workspace.Features, workspace.Network) : Unfitted(candidate, recipient), candidate.Group);
        }
        choice.Options(into);
    }

    /// <summary>Actor and recipient are chosen together: nobody does a thing to himself.</summary>
    private static (ActorMention? Actor, ActorMention? Recipient) BestPair(Workspace workspace)
    {
        (ActorMention?, ActorMention?) best = (null, null);
        double most = -1;
        foreach (Option actor in workspace.ActorOptions)
        {
            foreach (Option recipient in workspace.RecipientOptions)
            {
                double probability = actor.Probability * recipient.Probability;
                if (probability <= most) continue;
                ActorMention? a = actor.Index == 0 ? null : workspace.Candidates[actor.Index - 1].Mention, r = recipient.Index == 0 ? null : workspace.Candidates[recipient.Index - 1].Mention;
                if (a is not null && r is not null && (a == r || (a.Fullest >= 0 && a.Fullest == r.Fullest))) continue;
                most = probability;
                best = (a, r);
            }
        }
        return best;
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

