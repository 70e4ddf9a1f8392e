using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Phrases;

namespace Isnad.Events;

/// <summary>
/// The parties of an act in which all take part alike: meetings, talks, agreements, clashes. Each candidate is judged by itself,
/// for there may be two of them or five.
/// </summary>
internal sealed class MutualParties(KnowledgeBase knowledge)
{
    /// <summary>Most parties of one act.</summary>
    private const int Most = 5;

    private readonly LinearModel _model = new(knowledge, "party");

    /// <summary>Whether an act is mutual: by its type, or because its frame has parties behind بين.</summary>
    public static bool AreIn(Frame frame) =>
        frame.Type.IsSymmetric() || Array.IndexOf(frame.Actor, Slot.Between) >= 0 || Array.IndexOf(frame.Recipient, Slot.Between) >= 0;

    /// <summary>Fills the features of a candidate for a party.</summary>
    public static void Extract(Draft draft, in TriggerCandidate trigger, ArgumentCandidate candidate, FeatureList into)
    {
        ArgumentFeatures.Extract(draft, trigger, candidate, recipient: false, into);
        into.Add(FeatureKind.Bias);
        into.AddIf(candidate.ActorRank >= 0 || candidate.RecipientRank >= 0, FeatureKind.NoneSlot, 1);
        into.AddIf(IsBesideParty(draft, trigger, candidate.Mention), FeatureKind.Coordinated, 1);
        into.Add(FeatureKind.Coordinated, 2 + (int)Math.Min(14, (int)candidate.Mention.Preposition));
    }

    /// <summary>Adds the parties; false where the model finds none.</summary>
    public bool Choose(Draft draft, in TriggerCandidate trigger, Workspace workspace, List<ActorMention> into)
    {
        if (!_model.IsFitted) return false;
        List<Option> options = workspace.ActorOptions;
        options.Clear();
        for (int i = 0; i < workspace.Candidates.Count; i++)
        {
            Extract(draft, trigger, workspace.Candidates[i], workspace.Features);
            double probability = _model.Probability(workspace.Features);
            if (probability >= _model.Threshold) options.Add(new Option(i, probability));
        }
        options.Sort(static (a, b) => b.Probability != a.Probability ? b.Probability.CompareTo(a.Probability) : a.Index.CompareTo(b.Index));
        foreach (Option option in options)
        {
            ActorMention mention = workspace.Candidates[option.Index].Mention;
            if (into.Count < Most && !IsSameAsOne(mention, into)) into.Add(mention);
        }
        return into.Count > 0;
    }

    /// <summary>Whether a mention names an actor already chosen, or stands inside its words.</summary>
    private static bool IsSameAsOne(ActorMention mention, List<ActorMention> chosen)
    {
        foreach (ActorMention other in chosen)
        {
            if ((mention.Fullest >= 0 && mention.Fullest == other.Fullest) || (mention.First < other.End && other.First < mention.End)) return true;
        }
        return false;
    }

    /// <summary>Whether the mention is coordinated with one that stands in a slot of the trigger.</summary>
    private static bool IsBesideParty(Draft draft, in TriggerCandidate trigger, ActorMention mention)
    {
        if (mention.Phrase < 0) return false;
        int first = mention.Phrase;
        for (int guard = 0; guard < 8 && draft.Phrases.Phrases[first].CoordinatedWith >= 0; guard++) first = draft.Phrases.Phrases[first].CoordinatedWith;
        if (first == mention.Phrase) return false;
        bool verbal = draft.Words[trigger.Token].IsVerb;
        foreach (Slot slot in trigger.Frame.Actor)
        {
            if (SlotReader.Read(draft, trigger.Token, slot, verbal).Phrase == first) return true;
        }
        foreach (Slot slot in trigger.Frame.Recipient)
        {
            if (SlotReader.Read(draft, trigger.Token, slot, verbal).Phrase == first) return true;
        }
        return false;
    }
}
