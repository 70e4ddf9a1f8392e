using System.Runtime.InteropServices;
using Isnad.Knowledge.Format;
using Isnad.Words;

namespace Isnad.Phrases;

/// <summary>
/// Without vowel signs «قتل» is both "killed" and "was killed". A verb of force that takes an object, has none, and is followed by
/// an indefinite or counted phrase tells what was done to that phrase: it is read as passive.
/// </summary>
internal static class PassiveReader
{
    private const Features Inflection = Features.PersonMask | Features.GenderMask | Features.NumberMask;

    /// <summary>Changes the chosen analysis of the clause's verb to its passive twin where the sentence calls for it.</summary>
    public static void Read(Draft draft, in Clause clause, bool subjectAfter)
    {
        if (clause.Verb < 0 || clause.Subject < 0 || clause.Object >= 0 || !subjectAfter) return;
        ref Analysis verb = ref draft.Words[clause.Verb];
        if (!verb.Has(Features.Perfect) || verb.Has(Features.Passive) || verb.Has(Features.Suffixed) || verb.Class is not (LemmaClass.War or LemmaClass.Arrest)) return;
        NounPhrase subject = draft.Phrases.Phrases[clause.Subject];
        ref Analysis head = ref draft.Words[subject.Head];
        bool counted = draft.Words[subject.First].Pos == PartOfSpeech.NUM || draft.Words[subject.First].Class is LemmaClass.Count;
        bool human = head.Class is LemmaClass.Person or LemmaClass.Role or LemmaClass.Group;
        if (!(counted || (human && !head.IsDefinite))) return;
        Word word = draft.Words.Words[clause.Verb];
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            Analysis twin = draft.Words.Analyses[i];
            if (twin.Lemma != verb.Lemma || !twin.Has(Features.Passive | Features.Perfect) || (twin.Features & Inflection) != (verb.Features & Inflection)) continue;
            CollectionsMarshal.AsSpan(draft.Words.Words)[clause.Verb] = word with { Best = i };
            return;
        }
    }
}
