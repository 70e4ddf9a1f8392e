using Isnad.Knowledge.Format;
using Isnad.Phrases;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>
/// Finds things to which something can be done as to somebody: facilities, vehicles, weapons, agreements and decisions
/// («استهدف سيارات محترقة», «وقعوا اتفاقا مبدئيا»). They are arguments of acts only, and nobody refers back to them.
/// </summary>
internal static class ThingFinder
{
    /// <summary>Adds the thing of every phrase that holds one and no actor in its place.</summary>
    public static void Find(Draft draft)
    {
        List<NounPhrase> phrases = draft.Phrases.Phrases;
        int actors = draft.Mentions.Actors.Count, next = 0;
        for (int p = 0; p < phrases.Count; p++)
        {
            NounPhrase phrase = phrases[p];
            while (next < actors && draft.Mentions.Actors[next].End <= phrase.First) next++;
            int from = Begin(draft, phrase);
            if (from < 0 || (next < actors && draft.Mentions.Actors[next] is var actor && actor.First <= from && actor.End > from)) continue;
            draft.Mentions.Actors.Add(ActorFinder.NewThing(draft, p, from));
            draft.Mentions.Actors[^1].Fullest = draft.Mentions.Actors.Count - 1;
        }
    }

    /// <summary>The token from which a phrase tells a thing, behind nouns of acts («توقيع اتفاق», «تدمير أربع سيارات»), or −1.</summary>
    private static int Begin(Draft draft, in NounPhrase phrase)
    {
        int from = phrase.First;
        for (int t = phrase.First; t < phrase.End; t++)
        {
            ref Analysis word = ref draft.Words[t];
            if (word.Pos is PartOfSpeech.NUM or PartOfSpeech.DET || word.Class is LemmaClass.Count or LemmaClass.PQuantity) continue;
            if (word.Pos != PartOfSpeech.NOUN) return -1;
            if (word.Class is LemmaClass.Facility or LemmaClass.Vehicle or LemmaClass.Weapon or LemmaClass.Document or LemmaClass.Law or LemmaClass.Energy) return from;
            if (word.Class is not (LemmaClass.Act or LemmaClass.Event) || word.IsDefinite || word.Has(Features.Suffixed)) return -1;
            from = t + 1;
        }
        return -1;
    }
}
