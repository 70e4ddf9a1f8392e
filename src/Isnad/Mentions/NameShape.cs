using Isnad.Knowledge.Format;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Tells whether words that context took for common ones can be somebody's name: «خالد منصور», «السويحلي».</summary>
internal static class NameShape
{
    /// <summary>Whether a personal name can begin at a token: a name, or an indefinite word that the lexicon knows as one too.</summary>
    public static bool Begins(Draft draft, int token)
    {
        ref Analysis word = ref draft.Words[token];
        if (word.Pos == PartOfSpeech.PROPN) return word.Class is not (LemmaClass.NPlace or LemmaClass.NOrg);
        return word.Pos is PartOfSpeech.ADJ or PartOfSpeech.NOUN && !word.IsDefinite && !word.Has(Features.Accusative) && word.Proclitics == Proclitics.None && IsAlsoName(draft, token);
    }

    /// <summary>Whether the phrase between two tokens can be a name that stands alone where a speaker is due.</summary>
    public static bool StandsAlone(Draft draft, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            ref Analysis word = ref draft.Words[t];
            if (word.Pos == PartOfSpeech.PROPN) continue;
            if (word.Pos is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ) || word.Has(Features.Accusative) || word.Has(Features.Suffixed) || word.HasPreposition) return false;
            if (word.Class is LemmaClass.Time or LemmaClass.PTime) return false;
            // A nisba with the article and nothing to modify is a family name.
            bool family = word.Pos == PartOfSpeech.ADJ && word.IsDefinite && word.Has(Features.Nisba) && !word.Has(Features.Plural) && !word.Has(Features.Feminine);
            if (!family && !word.Has(Features.Guessed) && word.Lemma >= 0 && !IsAlsoName(draft, t)) return false;
        }
        return end > first;
    }

    private static bool IsAlsoName(Draft draft, int token)
    {
        Word word = draft.Words.Words[token];
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            if (draft.Words.Analyses[i].Pos == PartOfSpeech.PROPN) return true;
        }
        return false;
    }
}
