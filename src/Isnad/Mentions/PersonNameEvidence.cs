using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>What around words, and in them, makes a person's name of them.</summary>
internal sealed class PersonNameEvidence(KnowledgeBase knowledge)
{
    /// <summary>How far before a name its title or office may begin.</summary>
    private const int TitleReach = 6;

    private readonly PersonNameWords _words = new(knowledge);

    /// <summary>
    /// Whether a name is due at a token: a title or office that is complete stands before it («الوزير», «رئيس مجلس النواب»,
    /// «زميله»), a nationality by itself («الفرنسي»), or what the makers of a work are named behind («إخراج»).
    /// </summary>
    public bool IsDue(Draft draft, int sentence, int t)
    {
        // «الإمبراطور "هوانج تي"», «السناتور الجمهوري، أرلن سبيكتر،»
        if (t - 1 > sentence && (draft.Text.Tokens[t - 1].Kind == TokenKind.QuoteOpen ? draft.Text.Tokens[t - 1].Pair is var close && close > t && close <= t + 4 : draft.Text.Tokens[t - 1].Kind == TokenKind.Comma && draft.Words[t] is { Pos: PartOfSpeech.PROPN, HasConjunction: false })) return IsDueBehind(draft, sentence, t - 2);
        return t > sentence && IsDueBehind(draft, sentence, t - 1);
    }

    private bool IsDueBehind(Draft draft, int sentence, int last)
    {
        if (draft.Text.Tokens[last].Kind != TokenKind.Word) return false;
        ref Analysis before = ref draft.Words[last];
        if (draft.Text.Form(draft.Text.Tokens[last]) is "إخراج" or "وإخراج" or "اخراج" or "واخراج" or "تأليف" or "وتأليف" or "بقلم" or "بقيادة" or "بزعامة" or "برئاسة" or "المدعو" or "يدعى") return true;
        if (before.Pos == PartOfSpeech.ADJ && before.IsDefinite && IsNationalityAlone(draft, sentence, last)) return true;
        bool complete = before.IsDefinite || before.Class == LemmaClass.NPlace || (before.Has(Features.Suffixed) && before.Class is LemmaClass.Person or LemmaClass.Role);
        return complete && TitleEndsAt(draft, sentence, last, last + 1);
    }

    /// <summary>Whether what is around and in the words makes a name of them.</summary>
    public bool IsName(Draft draft, int sentence, int first, int end, bool due)
    {
        ref Analysis word = ref draft.Words[first];
        bool known = word.Pos == PartOfSpeech.PROPN && word.Lemma >= 0 && !word.Has(Features.Guessed);
        bool given = false, unknown = true;
        for (int t = first; t < end; t++)
        {
            given |= draft.Words[t] is { Pos: PartOfSpeech.PROPN, Class: LemmaClass.NGiven } || PersonNameWords.IsConnector(draft.Text.Form(draft.Text.Tokens[t]));
            unknown &= draft.Words[t] is { Pos: PartOfSpeech.PROPN, Lemma: < 0 };
        }
        bool verb = first > sentence && draft.Words[first - 1].IsVerb && !word.HasPreposition && !word.HasConjunction;
        bool spoken = first > sentence && draft.Words[first - 1] is { IsVerb: true, Class: LemmaClass.Speech or LemmaClass.Request or LemmaClass.Mental or LemmaClass.Diplomacy };
        if (due || spoken || IsTitled(draft, sentence, first)) return word.Pos == PartOfSpeech.PROPN || end - first > 1 || word.Lemma < 0 || !word.IsDefinite || spoken;
        if (end - first > 1)
        {
            if (given || PersonNameWords.IsGiven(draft, first) || (known && word.Class is LemmaClass.NFamily or LemmaClass.NNickname)) return true;
            return word.Pos == PartOfSpeech.PROPN && (WasNamed(draft, first, end) || (unknown && verb));
        }
        if (WasNamed(draft, first, end) || IsJoined(draft, sentence, first)) return true;
        if (unknown && verb && IsForeignShape(draft.Text.Form(draft.Text.Tokens[first]))) return true;
        return known && word.Class is LemmaClass.NGiven or LemmaClass.NFamily && !PersonNameWords.IsAlsoCommon(draft, first) && !IsPreposition(draft, first);
    }

    /// <summary>
    /// Whether a word that is no name by itself is the second mention of somebody whose last name it is: «وأضاف بري» behind «نبيه بري».
    /// </summary>
    public static bool IsSecondMention(Draft draft, int sentence, int t)
    {
        if (draft.Mentions.PersonNames.Count == 0 || draft.Text.Tokens[t].Kind != TokenKind.Word || draft.Text.Tokens[t].FormLength < 3) return false;
        ref Analysis word = ref draft.Words[t];
        if (word.Has(Features.Plural) || word.Has(Features.Accusative) || word.Pos is PartOfSpeech.ADP or PartOfSpeech.SCONJ or PartOfSpeech.NUM) return false;
        bool place = t > sentence && (draft.Words[t - 1].IsVerb || draft.Words[t - 1].Pos is PartOfSpeech.ADP or PartOfSpeech.SCONJ);
        return place && !(draft.Words[t - 1].Pos == PartOfSpeech.ADP && word.IsDefinite) && IsLastOfName(draft, t);
    }

    /// <summary>Whether a title or office stands before a token, with nothing but its attributes between.</summary>
    private bool IsTitled(Draft draft, int sentence, int token)
    {
        if (draft.Words[token].Pos == PartOfSpeech.PROPN && (draft.Words[token].HasConjunction || draft.Words[token].HasPreposition)) return false;
        return TitleEndsAt(draft, sentence, token - 1, token);
    }

    private bool TitleEndsAt(Draft draft, int sentence, int last, int token)
    {
        for (int t = last; t >= sentence && t >= token - TitleReach; t--)
        {
            ref Analysis word = ref draft.Words[t];
            if (word.Class is LemmaClass.Title) return t == token - 1 || word.IsDefinite;
            // «مسؤول كبير»: what an office without article is.
            if (word.Class is LemmaClass.Role && t == token - 1 && !word.IsDefinite && token < draft.Text.Tokens.Count && PersonNameWords.IsAlsoCommon(draft, token)) return false;
            if (word.Class is LemmaClass.Role) return !word.Has(Features.Plural) && (word.IsDefinite || t < token - 1 || !word.Has(Features.Accusative));
            if (word.Class is LemmaClass.Person && t == token - 1 && word.Has(Features.Suffixed)) return true;
            if (word.Pos is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ) && word.Class != LemmaClass.NPlace && !_words.IsNisba(draft, t)) return false;
            if (word.HasConjunction) return false;
        }
        return false;
    }

    /// <summary>«على التايلاندي …»: a nationality in the singular that modifies nothing.</summary>
    private bool IsNationalityAlone(Draft draft, int sentence, int t)
    {
        if (draft.Words[t].Has(Features.Plural) || !_words.IsNisba(draft, t)) return false;
        if (t == sentence || draft.Words[t].HasConjunction || draft.Words[t].HasPreposition) return true;
        return !(draft.Words[t - 1] is { Pos: PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.PROPN } modified && modified.IsDefinite);
    }

    /// <summary>Where «على» is never written so, «علي» is that preposition.</summary>
    private static bool IsPreposition(Draft draft, int token)
    {
        if (draft.Text.Form(draft.Text.Tokens[token]) is not ("علي" or "وعلي")) return false;
        foreach (Token other in draft.Text.Tokens)
        {
            if (other.Kind == TokenKind.Word && draft.Text.Form(other) is "على") return false;
        }
        return true;
    }

    /// <summary>Whether a word was part of a longer name before: «السويحلي».</summary>
    private static bool WasNamed(Draft draft, int first, int end)
    {
        ReadOnlySpan<char> form = Bare(draft, end - 1);
        foreach (PersonName name in draft.Mentions.PersonNames)
        {
            for (int t = name.First; t < name.End; t++)
            {
                if (name.First < first && Bare(draft, t).SequenceEqual(form)) return true;
            }
        }
        return false;
    }

    private static bool IsLastOfName(Draft draft, int token)
    {
        ReadOnlySpan<char> form = Bare(draft, token);
        if (form is "الله" or "الدين" or "عام" || PersonNameWords.IsOrdinal(form)) return false;
        foreach (PersonName name in draft.Mentions.PersonNames)
        {
            if (name.End - name.First > 1 && Bare(draft, name.End - 1).SequenceEqual(form)) return true;
        }
        return false;
    }

    /// <summary>Not a misspelled word with a preposition or a suffix: «بماجاء», «نساءهموأطفالهم».</summary>
    private static bool IsForeignShape(ReadOnlySpan<char> form) =>
        form.Length is > 3 and < 11 && form[0] is not ('ب' or 'ل' or 'و' or 'ف' or 'ك') && !form.StartsWith("ال") && !form.EndsWith("هم") && !form.EndsWith("ها") && !form.EndsWith("ته") && !form.EndsWith("ات") && !form.EndsWith("ية");

    /// <summary>«مورينيو وفينغر»: an unknown name joined to a name right before it.</summary>
    private static bool IsJoined(Draft draft, int sentence, int first)
    {
        if (draft.Mentions.PersonNames is not [.., var last] || last.First < sentence || draft.Words[first].Pos != PartOfSpeech.PROPN) return false;
        if (last.End == first) return draft.Words[first].HasConjunction;
        return last.End == first - 1 && draft.Text.Tokens[first - 1].Kind == TokenKind.Comma && draft.Words[first].Lemma < 0;
    }

    private static ReadOnlySpan<char> Bare(Draft draft, int token)
    {
        ref Analysis word = ref draft.Words[token];
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[token]);
        return word.HasConjunction || word.HasPreposition ? form[Math.Min((int)word.StemStart, form.Length - 1)..] : form;
    }
}
