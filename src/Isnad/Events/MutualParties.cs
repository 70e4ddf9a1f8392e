using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Phrases;

namespace Isnad.Events;

/// <summary>
/// The parties of an act in which all take part alike: meetings, talks, agreements, clashes. Each candidate is judged by itself,
/// for there may be two of them or five; how many are taken is what most likely gives the list that is meant.
/// </summary>
internal sealed class MutualParties(KnowledgeBase knowledge)
{
    /// <summary>Probability from which a party beyond the second is taken.</summary>
    private const double Likely = 0.5;

    /// <summary>Probability below which even a party told by grammar is none.</summary>
    private const double Unlikely = 0.06;

    private readonly LinearModel _model = new(knowledge, "party");

    /// <summary>Whether an act is mutual: by its type, or because its frame has parties behind بين.</summary>
    public static bool AreIn(Frame frame) =>
        frame.Type.IsSymmetric() || Array.IndexOf(frame.Actor, Slot.Between) >= 0 || Array.IndexOf(frame.Recipient, Slot.Between) >= 0;

    /// <summary>Which sides grammar tells: 1 a party in a slot of the actor, 2 of the recipient, 4 parties behind بين.</summary>
    public static int Sides(Draft draft, in TriggerCandidate trigger, List<ArgumentCandidate> candidates)
    {
        int sides = 0;
        foreach (ArgumentCandidate candidate in candidates)
        {
            if (candidate.ActorRank >= 0) sides |= 1;
            if (candidate.RecipientRank >= 0) sides |= 2;
            if (IsBetween(draft, trigger, candidate)) sides |= 4;
        }
        return sides;
    }

    /// <summary>Fills the features of a candidate for a party.</summary>
    public static void Extract(Draft draft, in TriggerCandidate trigger, ArgumentCandidate candidate, int sides, FeatureList into)
    {
        ArgumentFeatures.Extract(draft, trigger, candidate, recipient: false, into);
        bool inSlot = candidate.ActorRank >= 0 || candidate.RecipientRank >= 0, beside = IsBesideParty(draft, trigger, candidate.Mention);
        int standing = inSlot ? 0 : beside ? 1 : candidate.Tie != TieKind.None ? 2 : candidate.Mention.Sentence == draft.Phrases.SentenceOf[trigger.Token] ? 3 : 4;
        into.Add(FeatureKind.Bias);
        into.AddIf(inSlot, FeatureKind.NoneSlot, 1);
        into.AddIf(beside, FeatureKind.Coordinated, 1);
        into.Add(FeatureKind.Coordinated, 2 + (int)Math.Min(14, (int)candidate.Mention.Preposition));
        into.Add(FeatureKind.Sides, sides * 8 + standing);
        into.AddIf(IsBetween(draft, trigger, candidate), FeatureKind.Sides, 64);
    }

    /// <summary>Adds the parties; false where the model finds none.</summary>
    public bool Choose(Draft draft, in TriggerCandidate trigger, Workspace workspace, List<ActorMention> into)
    {
        if (!_model.IsFitted) return false;
        List<Option> options = workspace.ActorOptions;
        options.Clear();
        int sides = Sides(draft, trigger, workspace.Candidates);
        for (int i = 0; i < workspace.Candidates.Count; i++)
        {
            Extract(draft, trigger, workspace.Candidates[i], sides, workspace.Features);
            options.Add(new Option(i, _model.Probability(workspace.Features)));
        }
        if (AreAllTold(draft, trigger, sides, workspace.Candidates)) KeepTold(draft, trigger, workspace.Candidates, options);
        options.Sort(static (a, b) => b.Probability != a.Probability ? b.Probability.CompareTo(a.Probability) : a.Index.CompareTo(b.Index));
        for (int i = 0; i < options.Count; i++)
        {
            ActorMention mention = workspace.Candidates[options[i].Index].Mention;
            if (!IsSameAsOne(draft, mention, into)) into.Add(mention);
            else options.RemoveAt(i--);
        }
        int taken = ListLength.Likeliest(options);
        // Two sides are the rule; a third must be likely by itself.
        while (taken > 2 && options[taken - 1].Probability < Likely) taken--;
        into.RemoveRange(taken, into.Count - taken);
        return taken > 0;
    }

    /// <summary>Whether grammar tells all parties: both sides, two behind بين, or one that is many by itself («اتفق الفرقاء»).</summary>
    private static bool AreAllTold(Draft draft, in TriggerCandidate trigger, int sides, List<ArgumentCandidate> candidates)
    {
        if ((sides & 3) == 3) return true;
        int between = 0, told = 0;
        bool many = false;
        foreach (ArgumentCandidate candidate in candidates)
        {
            if (IsBetween(draft, trigger, candidate)) between++;
            if (!IsTold(draft, trigger, candidate)) continue;
            told++;
            many |= trigger.Frame.Type.IsSymmetric() && candidate.ActorRank >= 0 && candidate.Mention.IsPlural && draft.Words[candidate.Mention.Head].Class is not LemmaClass.Org;
        }
        return between >= 2 || (told > 0 && many);
    }

    private static void KeepTold(Draft draft, in TriggerCandidate trigger, List<ArgumentCandidate> candidates, List<Option> options)
    {
        for (int i = options.Count - 1; i >= 0; i--)
        {
            if (options[i].Probability < Unlikely || !IsTold(draft, trigger, candidates[options[i].Index])) options.RemoveAt(i);
        }
    }

    private static bool IsTold(Draft draft, in TriggerCandidate trigger, ArgumentCandidate candidate) =>
        candidate.ActorRank >= 0 || candidate.RecipientRank >= 0 || IsBetween(draft, trigger, candidate) || IsBesideParty(draft, trigger, candidate.Mention);

    /// <summary>Whether a mention names an actor already chosen, or stands inside its words, or says them in short.</summary>
    private static bool IsSameAsOne(Draft draft, ActorMention mention, List<ActorMention> chosen)
    {
        foreach (ActorMention other in chosen)
        {
            if (IsWithin(draft, mention, other) || IsWithin(draft, other, mention)) return true;
            if ((mention.Fullest >= 0 && mention.Fullest == other.Fullest) || (mention.First < other.End && other.First < mention.End)) return true;
        }
        return false;
    }

    /// <summary>«البشير» beside «الرئيس السوداني عمر البشير»: every word of the one is in the other.</summary>
    private static bool IsWithin(Draft draft, ActorMention shorter, ActorMention longer)
    {
        for (int t = shorter.First; t < shorter.End; t++)
        {
            if (!draft.Words[t].IsNominal) continue;
            bool found = false;
            for (int i = longer.First; i < longer.End && !found; i++) found = draft.Words[t].Lemma >= 0 && draft.Words[t].Lemma == draft.Words[i].Lemma;
            if (!found) return false;
        }
        return true;
    }

    /// <summary>Whether it stands behind the بين that follows the trigger, or beside one that does.</summary>
    private static bool IsBetween(Draft draft, in TriggerCandidate trigger, ArgumentCandidate candidate)
    {
        ActorMention mention = candidate.Mention;
        return mention.Phrase >= 0 && mention.Preposition == Slot.Between && mention.First > trigger.Token && mention.Sentence == draft.Phrases.SentenceOf[trigger.Token]
            && !ClauseRelations.VerbBetween(draft, trigger.Token + 1, mention.First);
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
