using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Phrases;
using Isnad.Text;

namespace Isnad.Events;

/// <summary>Chooses the place of an act: told in its clause, its sentence, or carried over from an earlier one.</summary>
internal sealed class PlaceChooser(KnowledgeBase knowledge)
{
    /// <summary>How many sentences back a place may be carried over.</summary>
    private const int Reach = 4;

    private readonly LinearModel _model = new(knowledge, "place");

    /// <summary>The candidates: places of the story up to the trigger's sentence.</summary>
    public static void Gather(Draft draft, in TriggerCandidate trigger, List<PlaceMention> into)
    {
        into.Clear();
        int sentence = draft.Phrases.SentenceOf[trigger.Token];
        int ahead = PriorEvents.IsHeadline(draft, sentence) ? Reach : 0;
        foreach (PlaceMention place in draft.Mentions.Places)
        {
            if (place.Sentence > sentence + ahead) break;
            if (sentence - place.Sentence > Reach) continue;
            if (draft.Text.Sentences[place.Sentence].Story != draft.Text.Sentences[sentence].Story) continue;
            into.Add(place);
        }
    }

    /// <summary>Fills the features of a place.</summary>
    public static void Extract(Draft draft, in TriggerCandidate trigger, PlaceMention place, IReadOnlyList<PlaceMention> all, FeatureList into)
    {
        into.Clear();
        int t = trigger.Token, form = (int)trigger.Form, type = (int)trigger.Frame.Type;
        bool verbal = form < 2, before = place.End <= t;
        int back = draft.Phrases.SentenceOf[t] - place.Sentence;
        int distance = before ? t - place.End : place.First - t;
        int bucket = distance < 1 ? 0 : distance < 3 ? 1 : distance < 6 ? 2 : distance < 12 ? 3 : distance < 24 ? 4 : 5;
        into.Add(FeatureKind.SentenceDistance, Math.Clamp(back, -2, 4) + 2);
        into.Add(FeatureKind.SentenceDistance, 8 + Math.Clamp(back, -2, 4) * 22 + 44 + type);
        into.Add(FeatureKind.Prior2, PriorEvents.Place(draft, trigger, place) + (draft.Words[t].IsDefinite ? 8 : 0) + (back == 0 ? 16 : 0));
        into.AddIf(place.ActsAsState, FeatureKind.ActorForm, 1);
        into.Add(FeatureKind.PlaceKind, (int)place.Precision);
        into.Add(FeatureKind.PlaceKind, 16 + (int)place.Precision * 22 + type is < 256 and var crossed ? crossed : 255);
        into.AddIf(place.RefersTo >= 0, FeatureKind.Sameness, 1);
        into.AddIf(place.Point is null, FeatureKind.Sameness, 2);
        into.Add(FeatureKind.Preposition, (int)place.Preposition + (back > 0 ? 64 : 0));
        into.Add(FeatureKind.SlotRank, Rank(draft, trigger, place) + 1);
        if (back == 0)
        {
            into.Add(FeatureKind.Distance, bucket + (before ? 8 : 0) + (verbal ? 0 : 16));
            into.Add(FeatureKind.ClauseKind, draft.Phrases.ClauseOf[place.First] == draft.Phrases.ClauseOf[t] ? 1 : 0);
            into.Add(FeatureKind.BetweenVerb, (ClauseRelations.VerbBetween(draft, t, place) ? 1 : 0) + (before ? 2 : 0) + (verbal ? 0 : 4));
        }
        into.AddIf(draft.Text.Sentences[place.Sentence].Kind is SentenceKind.Headline, FeatureKind.Headline, 1);
        into.AddIf(draft.Text.Sentences[place.Sentence].Kind is SentenceKind.Dateline, FeatureKind.Headline, 2);
        int later = 0;
        foreach (PlaceMention other in all)
        {
            if (other.First > place.First) later++;
        }
        into.Add(FeatureKind.Recency, Math.Min(6, later));
        int inPhrase = draft.Phrases.PhraseOf[place.First];
        bool insideActor = inPhrase >= 0 && draft.Phrases.Phrases[inPhrase].First < place.First && draft.Words[draft.Phrases.Phrases[inPhrase].Head].Class is Knowledge.Format.LemmaClass.Org or Knowledge.Format.LemmaClass.Role or Knowledge.Format.LemmaClass.Group;
        into.AddIf(insideActor, FeatureKind.Nested);
    }

    /// <summary>Fills the features of choosing no place.</summary>
    public static void ExtractNone(Draft draft, in TriggerCandidate trigger, IReadOnlyList<PlaceMention> all, FeatureList into)
    {
        into.Clear();
        int type = (int)trigger.Frame.Type;
        into.Add(FeatureKind.None);
        into.Add(FeatureKind.NoneType, type);
        into.Add(FeatureKind.NoneForm, (int)trigger.Form);
        into.Add(FeatureKind.TypeForm, type * 6 + (int)trigger.Form);
        bool inSentence = false;
        foreach (PlaceMention place in all) inSentence |= place.Sentence == draft.Phrases.SentenceOf[trigger.Token];
        into.Add(FeatureKind.NoneSlot, (inSentence ? 1 : 0) + (trigger.Frame.WantsPlace ? 2 : 0));
        into.AddIf(draft.Text.Sentences[draft.Phrases.SentenceOf[trigger.Token]].Kind is SentenceKind.Headline, FeatureKind.Headline, 1);
    }

    /// <summary>Sets place and whether it is inherited.</summary>
    public void Choose(Draft draft, in TriggerCandidate trigger, EventDraft into, List<PlaceMention> scratch, FeatureList features, Choice choice)
    {
        Gather(draft, trigger, scratch);
        choice.Clear();
        ExtractNone(draft, trigger, scratch, features);
        choice.Add(_model.IsFitted ? _model.Score(features) : 0, -1);
        foreach (PlaceMention place in scratch)
        {
            Extract(draft, trigger, place, scratch, features);
            double score = _model.IsFitted ? _model.Score(features)
                : place.ActsAsState || place.Sentence != into.Sentence || !trigger.Frame.WantsPlace ? -1 : 1;
            choice.Add(score, Group(place));
        }
        int best = choice.Best();
        PlaceMention? found = best <= 0 ? null : scratch[best - 1];
        into.Place = found;
        into.PlaceInherited = found is not null && found.Sentence != into.Sentence;
    }

    /// <summary>Mentions of one point share a group.</summary>
    public static int Group(PlaceMention place) => place.Point is { } p ? ((int)(p.Lat * 50) * 40_000 + (int)(p.Lon * 50)) & int.MaxValue : -1;

    private static int Rank(Draft draft, in TriggerCandidate trigger, PlaceMention place)
    {
        bool verbal = draft.Words[trigger.Token].IsVerb;
        for (int i = 0; i < trigger.Frame.Place.Length; i++)
        {
            ArgumentFinder.Argument argument = SlotReader.Read(draft, trigger.Token, trigger.Frame.Place[i], verbal);
            if (argument.Phrase >= 0 && draft.Phrases.PhraseOf[place.First] == argument.Phrase) return i;
        }
        return -1;
    }
}
