using System.Runtime.InteropServices;
using Isnad.Knowledge.Format;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>
/// Finds names of human beings, also those never seen before, by what stands around and in them: a title or office before
/// them («الخبير الاقتصادي أمين فارس»), a verb of speech, a given name, «بن», «آل», «عبد», and what was part of a name before.
/// </summary>
internal static class PersonNameFinder
{
    /// <summary>Longest name, in tokens.</summary>
    private const int Longest = 8;

    /// <summary>How far before a name its title or office may begin.</summary>
    private const int TitleReach = 6;

    /// <summary>Adds the names of a report, in text order.</summary>
    public static void Find(Draft draft)
    {
        List<PersonName> names = draft.Mentions.PersonNames;
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(draft.Text.Tokens);
        foreach (Sentence sentence in draft.Text.Sentences)
        {
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                if (!CanBegin(draft, tokens, t)) continue;
                int end = End(draft, tokens, t, sentence.EndToken);
                if (!IsName(draft, names, sentence.FirstToken, t, end)) continue;
                names.Add(new PersonName(t, end));
                t = end - 1;
            }
        }
    }

    private static bool CanBegin(Draft draft, ReadOnlySpan<Token> tokens, int t)
    {
        if (tokens[t].Kind != TokenKind.Word || tokens[t].FormLength < 3) return false;
        ref Analysis word = ref draft.Words[t];
        if (IsOpening(draft.Text.Form(tokens[t]))) return t + 1 < tokens.Length && tokens[t + 1].Kind == TokenKind.Word && !draft.Words[t + 1].IsVerb && !draft.Words[t + 1].HasPreposition;
        if (IsConnector(draft.Text.Form(tokens[t])) || draft.Text.Form(tokens[t]) is "الله" or "نوبل" or "السيد" or "والسيد" or "للسيد" or "بالسيد") return false;
        if (word.Pos == PartOfSpeech.PROPN) return word.Class is not (LemmaClass.NPlace or LemmaClass.NOrg);
        return word.Pos is PartOfSpeech.NOUN or PartOfSpeech.ADJ && !IsCommon(word) && IsAlsoPersonal(draft, t) && !word.Has(Features.Suffixed) && !word.Has(Features.Plural);
    }

    private static int End(Draft draft, ReadOnlySpan<Token> tokens, int first, int limit)
    {
        int t = IsOpening(draft.Text.Form(tokens[first])) ? Behind(draft, tokens, first, limit) : first + 1;
        while (t < limit && t - first < Longest)
        {
            if (tokens[t].Kind == TokenKind.Dash && t + 1 < limit && (tokens[t].Marks & TokenMarks.SpaceBefore) == 0 && Continues(draft, tokens, t + 1)) t += 2;
            else if (Behind(draft, tokens, t, limit) is var behind && behind > t) t = behind;
            else if (Continues(draft, tokens, t)) t++;
            else break;
        }
        return t < limit && IsOrdinal(draft.Text.Form(tokens[t])) && t > first ? t + 1 : t;
    }

    /// <summary>The token behind «بن أبي طالب» and the like, or the token itself where no such word stands there.</summary>
    private static int Behind(Draft draft, ReadOnlySpan<Token> tokens, int t, int limit)
    {
        int at = t;
        while (at < limit && tokens[at].Kind == TokenKind.Word && IsConnector(draft.Text.Form(tokens[at]))) at++;
        if (at == t || at >= limit || tokens[at].Kind != TokenKind.Word || draft.Words[at].HasPreposition || draft.Words[at].IsVerb) return t;
        return at + 1;
    }

    /// <summary>Nouns that are names too, and hardly ever are where context took them for nouns.</summary>
    private static bool IsCommon(in Analysis word) => word.Class is LemmaClass.Role or LemmaClass.Title or LemmaClass.Time or LemmaClass.Document or LemmaClass.Org or LemmaClass.Group or LemmaClass.Count or LemmaClass.PTime;

    /// <summary>Whether one of a word's readings is a name of human beings.</summary>
    private static bool IsAlsoPersonal(Draft draft, int token)
    {
        Word word = draft.Words.Words[token];
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            if (draft.Words.Analyses[i] is { Pos: PartOfSpeech.PROPN, Class: not (LemmaClass.NPlace or LemmaClass.NOrg) }) return true;
        }
        return false;
    }

    private static bool Continues(Draft draft, ReadOnlySpan<Token> tokens, int t)
    {
        if (tokens[t].Kind != TokenKind.Word) return false;
        ref Analysis word = ref draft.Words[t];
        // «شافيز ولوكاشنكو»: of an unknown word the و is more likely the conjunction.
        if (word.Lemma < 0 && tokens[t].FormLength > 4 && draft.Text.Form(tokens[t])[0] == 'و') return false;
        if (word.HasConjunction || word.HasPreposition || word.Has(Features.Suffixed) && word.Lemma >= 0) return false;
        if (word.Pos == PartOfSpeech.PROPN) return word.Class is not (LemmaClass.NPlace or LemmaClass.NOrg);
        if (word.Pos is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ) || word.Has(Features.Accusative)) return false;
        if (IsCommon(word)) return false;
        if (IsAlsoPersonal(draft, t)) return true;
        // «إلياس المر»: behind a given name a definite noun without a preposition is a family name.
        if (word.Pos == PartOfSpeech.NOUN && word.IsDefinite && word.Has(Features.Masculine | Features.Singular) && word.Class is LemmaClass.Animal or LemmaClass.Nature or LemmaClass.Thing or LemmaClass.Person or LemmaClass.Body or LemmaClass.Food or LemmaClass.None && draft.Words[t - 1] is { Pos: PartOfSpeech.PROPN, Class: LemmaClass.NGiven }) return true;
        // «الجفيري»: a nisba with the article where nothing is there to modify.
        return word.IsDefinite && word.Lemma < 0 && !word.Has(Features.Plural);
    }

    /// <summary>Whether what is around and in the words makes a name of them.</summary>
    private static bool IsName(Draft draft, List<PersonName> names, int sentence, int first, int end)
    {
        ref Analysis word = ref draft.Words[first];
        bool known = word.Pos == PartOfSpeech.PROPN && word.Lemma >= 0 && !word.Has(Features.Guessed);
        bool given = false;
        for (int t = first; t < end; t++) given |= draft.Words[t] is { Pos: PartOfSpeech.PROPN, Class: LemmaClass.NGiven } || IsConnector(draft.Text.Form(draft.Text.Tokens[t]));
        bool titled = IsTitled(draft, sentence, first), spoken = first > sentence && draft.Words[first - 1] is { IsVerb: true, Class: LemmaClass.Speech or LemmaClass.Request or LemmaClass.Mental or LemmaClass.Diplomacy };
        if (titled || spoken) return word.Pos == PartOfSpeech.PROPN || end - first > 1 || word.Lemma < 0 || !word.IsDefinite || spoken;
        if (end - first > 1) return given || (known && word.Class is LemmaClass.NFamily or LemmaClass.NNickname) || (word.Pos == PartOfSpeech.PROPN && WasNamed(draft, names, first, end));
        return (known && word.Class is LemmaClass.NGiven or LemmaClass.NFamily) || WasNamed(draft, names, first, end) || (names.Count > 0 && names[^1].End == first && word.HasConjunction && word.Pos == PartOfSpeech.PROPN);
    }

    /// <summary>Whether a title or office stands before a token, with nothing but its attributes between.</summary>
    private static bool IsTitled(Draft draft, int sentence, int token)
    {
        if (draft.Words[token].HasConjunction || draft.Words[token].HasPreposition) return false;
        for (int t = token - 1; t >= sentence && t >= token - TitleReach; t--)
        {
            ref Analysis word = ref draft.Words[t];
            if (word.Class is LemmaClass.Title) return t == token - 1 || word.IsDefinite;
            if (word.Class is LemmaClass.Role) return !word.Has(Features.Plural) && (word.IsDefinite || t < token - 1 || !word.Has(Features.Accusative));
            if (word.Pos is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ) && word.Class != LemmaClass.NPlace) return false;
            if (word.HasConjunction) return false;
        }
        return false;
    }

    /// <summary>Whether a word was the last or only word of a longer name before: «السويحلي».</summary>
    private static bool WasNamed(Draft draft, List<PersonName> names, int first, int end)
    {
        ReadOnlySpan<char> form = Bare(draft, end - 1);
        foreach (PersonName name in names)
        {
            for (int t = name.First; t < name.End; t++)
            {
                if (name.First < first && Bare(draft, t).SequenceEqual(form)) return true;
            }
        }
        return false;
    }

    private static ReadOnlySpan<char> Bare(Draft draft, int token)
    {
        ref Analysis word = ref draft.Words[token];
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[token]);
        return word.HasConjunction || word.HasPreposition ? form[Math.Min((int)word.StemStart, form.Length - 1)..] : form;
    }

    private static bool IsConnector(ReadOnlySpan<char> form) => form is "بن" or "ابن" or "بنت" or "آل" or "ولد" or "أبو" or "ابو" or "أبي" or "ابي" or "أبا" or "عبد" or "وعبد" or "وأبو" or "دي" or "دو" or "دا" or "فان" or "فون" or "دير" or "بو" or "ماك" or "ديل";

    /// <summary>The connectors a name can begin with.</summary>
    private static bool IsOpening(ReadOnlySpan<char> form) => form is "أبو" or "ابو" or "أبي" or "ابي" or "أبا" or "عبد" or "وعبد" or "وأبو" or "بن" or "فان" or "فون" or "بو";

    private static bool IsOrdinal(ReadOnlySpan<char> form) => form is "الأول" or "الاول" or "الثاني" or "الثالث" or "الرابع" or "الخامس" or "السادس" or "السابع" or "الثامن" or "التاسع" or "العاشر";
}
