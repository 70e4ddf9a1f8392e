using Isnad.Knowledge.Format;
using Isnad.Text;
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

    /// <summary>Where a name ends that goes on behind a token with «بن», «بنت», «آل» and what follows them, whatever context took them for.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="end">Token after the last of the name so far.</param>
    public static int ChainEnd(Draft draft, int end)
    {
        if (end == 0 || draft.Words[end - 1].Pos != PartOfSpeech.PROPN || draft.Words[end - 1].Class is LemmaClass.NPlace or LemmaClass.NOrg) return end;
        while (end + 1 < draft.Text.Tokens.Count && draft.Text.Tokens[end + 1].Kind == TokenKind.Word && draft.Phrases.SentenceOf[end + 1] == draft.Phrases.SentenceOf[end - 1]
            && draft.Text.Form(draft.Text.Tokens[end]) is "بن" or "ابن" or "بنت" or "آل" or "ولد" && !draft.Words[end + 1].IsVerb && !draft.Words[end + 1].HasPreposition)
        {
            end += 2;
            while (end < draft.Text.Tokens.Count && draft.Words[end] is { Pos: PartOfSpeech.PROPN, Class: not (LemmaClass.NPlace or LemmaClass.NOrg) } next && next.Proclitics is Proclitics.None or Proclitics.Article) end++;
        }
        return end;
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
