using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Tells of a word whether it can begin a person's name or go on with one, by its readings and its shape.</summary>
internal sealed class PersonNameWords(KnowledgeBase knowledge)
{
    /// <summary>Whether a name can begin at a token.</summary>
    /// <param name="draft">The draft with its words.</param>
    /// <param name="t">The token.</param>
    /// <param name="expected">Whether a name is due here, because a finished title stands before it: then any personal reading will do.</param>
    public bool CanBegin(Draft draft, int t, bool expected)
    {
        Token token = draft.Text.Tokens[t];
        if (token.Kind != TokenKind.Word) return false;
        ReadOnlySpan<char> form = draft.Text.Form(token);
        if (form.Length < 3 && draft.Words[t] is { Pos: PartOfSpeech.PROPN, Class: LemmaClass.NGiven }) return true; // «طه», «مي»
        if (form.Length < 3) return IsSyllable(form) && IsUnknownName(draft, t + 1) && draft.Text.Form(draft.Text.Tokens[t + 1]).Length < 7;
        ref Analysis word = ref draft.Words[t];
        if (IsOpening(form)) return OpensName(draft, t, form);
        if (IsOrdinal(form) || (t > 0 && draft.Text.Form(draft.Text.Tokens[t - 1]) is "شهر") || (form is "المبارك" && t > 0 && draft.Text.Form(draft.Text.Tokens[t - 1]) is "رمضان")) return false;
        if (IsConnector(form) || form is "على" or "وعلى" or "الله" or "لله" or "والله" or "بالله" or "نوبل" or "السيد" or "والسيد" or "للسيد" or "بالسيد") return false;
        if (word.Pos == PartOfSpeech.PROPN)
        {
            if (word.Class is LemmaClass.NPlace or LemmaClass.NOrg) return expected && !word.IsDefinite && Reads(draft, t, personal: true);
            // «وزير الخارجية الروسي سيرغي لافروف»: before a name that begins, a nisba modifies what stands before it.
            return !(word.IsDefinite && t > 0 && IsNisba(draft, t) && draft.Words[t - 1].Class != LemmaClass.NGiven && BeginsPlainly(draft, t + 1));
        }
        if (IsJoinedGiven(draft, t)) return true;
        // «الخبير أمين فارس»: a noun of office is a name where a name follows it.
        if (expected && !word.IsDefinite && word.Pos is PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.VERB && HasWholeReading(draft, t) && (!IsCommon(word) || HasWholeReading(draft, t + 1))) return true;
        if (word.Pos is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ) || IsCommon(word) || !Reads(draft, t, personal: true) || word.Has(Features.Suffixed) || word.Has(Features.Plural)) return false;
        // «قال المالكي»: a definite word that is no name by itself is one where nothing stands that it could modify.
        return !word.IsDefinite || (!BeginsPlainly(draft, t + 1) && (expected || IsSubjectPlace(draft, t)));
    }

    /// <summary>Whether a name goes on at a token.</summary>
    /// <param name="draft">The draft with its words.</param>
    /// <param name="first">Where the name begins.</param>
    /// <param name="t">The token.</param>
    /// <param name="limit">End of the sentence.</param>
    public bool Continues(Draft draft, int first, int t, int limit)
    {
        Token token = draft.Text.Tokens[t];
        if (token.Kind != TokenKind.Word) return false;
        ReadOnlySpan<char> form = draft.Text.Form(token);
        ref Analysis word = ref draft.Words[t];
        ref Analysis before = ref draft.Words[t - 1];
        // «زين الدين زيدان»
        if (form is "الدين") return true;
        // «شافيز ولوكاشنكو»: of an unknown word the و is more likely the conjunction.
        if (word.Lemma < 0 && form.Length > 4 && form[0] == 'و') return false;
        if (word.HasConjunction || word.HasPreposition || (word.Has(Features.Suffixed) && word.Lemma >= 0)) return IsGiven(draft, t - 1) && !IsConjoined(word) && HasWholeReading(draft, t) && !IsHeadOfMore(draft, t, limit);
        bool given = IsGiven(draft, t - 1);
        if (word.Pos == PartOfSpeech.PROPN)
        {
            if (word.Class is LemmaClass.NPlace or LemmaClass.NOrg) return given && Reads(draft, t, personal: true);
            // «كلود بوليان الفرنسي»: a nisba of a country behind a foreign name is none of its words.
            return !(word.IsDefinite && IsNisba(draft, t) && before.Lemma < 0);
        }
        if (word.Pos is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ) || word.Has(Features.Accusative)) return false;
        // «برويز مشرف», «سعيد راتب»: a noun of office is a family name where it is the head of nothing.
        if (word.Class is LemmaClass.Role or LemmaClass.Title) return given && !word.IsDefinite && HasWholeReading(draft, t) && !IsHeadOfMore(draft, t, limit);
        if (IsCommon(word)) return false;
        if (Reads(draft, t, personal: true)) return true;
        // «أحمد مظهر»: behind a given name that stands by itself an indefinite noun can be nothing but the rest of the name.
        if (t == first + 1 && before is { Pos: PartOfSpeech.PROPN, Class: LemmaClass.NGiven, Lemma: >= 0 } && !word.IsDefinite && word.Class is not (LemmaClass.AElative or LemmaClass.AOrdinal) && word.Has(Features.Singular) && word.Proclitics == Proclitics.None && !IsHeadOfMore(draft, t, limit)) return true;
        if (before.Pos != PartOfSpeech.PROPN || before.Class != LemmaClass.NGiven) return word.IsDefinite && word.Lemma < 0 && !word.Has(Features.Plural);
        // «إلياس المر»: behind a given name a definite noun without a preposition is a family name; so is a nisba of no country.
        if (!word.IsDefinite || word.Has(Features.Plural) || word.Has(Features.Feminine)) return false;
        // «إلياس المر»
        bool alone = t == first + 1 && word.Has(Features.Masculine | Features.Singular) && !IsHeadOfMore(draft, t, limit);
        if (word.Pos == PartOfSpeech.NOUN) return word.Lemma < 0 || (word.Has(Features.Masculine | Features.Singular) && word.Class is LemmaClass.Animal or LemmaClass.Nature or LemmaClass.Thing or LemmaClass.Person or LemmaClass.Body or LemmaClass.Food or LemmaClass.None);
        return word.Lemma < 0 || (alone && word.Class is not (LemmaClass.AElative or LemmaClass.AOrdinal) && !IsDemonym(word) && !IsLinked(form));
    }

    /// <summary>The token behind «بن أبي طالب» and the like, or the token itself where no such word stands there.</summary>
    public static int Behind(Draft draft, int t, int limit)
    {
        int at = t;
        while (at < limit && draft.Text.Tokens[at].Kind == TokenKind.Word && IsConnector(draft.Text.Form(draft.Text.Tokens[at]))) at++;
        if (at == t || at >= limit || draft.Text.Tokens[at].Kind != TokenKind.Word) return t;
        // «ابن عمه», «ولد عام 1606»
        if (draft.Words[at].Has(Features.Suffixed) && !HasWholeReading(draft, at)) return t;
        if (draft.Text.Form(draft.Text.Tokens[at - 1]) is "ولد" && draft.Words[at].Pos != PartOfSpeech.PROPN && !HasWholeReading(draft, at)) return t;
        bool son = draft.Text.Form(draft.Text.Tokens[at - 1]) is "بن" or "بنت" or "ولد" or "آل";
        return (draft.Words[at].HasPreposition || draft.Words[at].IsVerb) && !son && !HasWholeReading(draft, at) ? t : at + 1;
    }

    /// <summary>Whether a word is a nisba of a country or city by one of its readings.</summary>
    public bool IsNisba(Draft draft, int t)
    {
        Word word = draft.Words.Words[t];
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            Analysis other = draft.Words.Analyses[i];
            if (other.Pos == PartOfSpeech.ADJ && IsDemonym(other)) return true;
        }
        return false;
    }

    /// <summary>Whether the reading chosen or another one of a whole word, without clitics, is a personal name.</summary>
    public static bool HasWholeReading(Draft draft, int t)
    {
        if (t >= draft.Text.Tokens.Count) return false;
        Word word = draft.Words.Words[t];
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            if (draft.Words.Analyses[i] is { Pos: PartOfSpeech.PROPN, Class: LemmaClass.NGiven or LemmaClass.NFamily, Proclitics: Proclitics.None, Lemma: >= 0 } other && !other.Has(Features.Suffixed)) return true;
        }
        return false;
    }

    /// <summary>Whether a word is a given name by one of its readings.</summary>
    public static bool IsGiven(Draft draft, int t)
    {
        Word word = draft.Words.Words[t];
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            if (draft.Words.Analyses[i] is { Pos: PartOfSpeech.PROPN, Class: LemmaClass.NGiven }) return true;
        }
        return false;
    }

    /// <summary>Whether the lexicon knows a word as something else than a name, and more often so.</summary>
    public static bool IsAlsoCommon(Draft draft, int t)
    {
        Word word = draft.Words.Words[t];
        int name = int.MaxValue, common = int.MaxValue;
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            Analysis other = draft.Words.Analyses[i];
            if (other.Pos == PartOfSpeech.PROPN) name = Math.Min(name, other.Cost);
            else if (other.Lemma >= 0) common = Math.Min(common, other.Cost);
        }
        return common <= name && common < int.MaxValue;
    }

    /// <summary>A name the lexicon does not know, by its shape and place.</summary>
    public static bool IsUnknownName(Draft draft, int t) =>
        t < draft.Text.Tokens.Count && draft.Text.Tokens[t].Kind == TokenKind.Word && draft.Words[t] is { Pos: PartOfSpeech.PROPN, Lemma: < 0 } word && !word.HasConjunction && !word.HasPreposition;

    /// <summary>Words within names: «بن», «آل», «أبو», «دي», «فان».</summary>
    public static bool IsConnector(ReadOnlySpan<char> form) => form is "بن" or "ابن" or "بنت" or "آل" or "ولد" or "أبو" or "ابو" or "أبي" or "ابي" or "أبا" or "ابا" or "عبد" or "وعبد" or "وأبو" or "وابو" or "دي" or "دو" or "دا" or "فان" or "فون" or "دير" or "بو" or "ماك" or "ديل";

    /// <summary>«الأول», «الثاني» behind the name of a king or pope.</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> form) => form is "الأول" or "الاول" or "الثاني" or "الثالث" or "الرابع" or "الخامس" or "السادس" or "السابع" or "الثامن" or "التاسع" or "العاشر";

    /// <summary>«محمد السابق», «أحمد الحالي»: what tells when somebody was in office.</summary>
    private static bool IsLinked(ReadOnlySpan<char> form) => form is "السابق" or "الحالي" or "الجديد" or "الراحل" or "الأسبق" or "المقبل" or "الماضي" or "الجاري";

    private bool IsDemonym(in Analysis word) => word.Lemma >= 0 && knowledge.Lexicon.Lemma(word.Lemma).Demonyms.Count > 0;

    /// <summary>Whether one of a word's readings is a name of human beings.</summary>
    private static bool Reads(Draft draft, int token, bool personal)
    {
        Word word = draft.Words.Words[token];
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            if (draft.Words.Analyses[i] is { Pos: PartOfSpeech.PROPN } other && other.Class is not (LemmaClass.NPlace or LemmaClass.NOrg) == personal) return true;
        }
        return false;
    }

    private static bool IsConjoined(in Analysis word) => word.HasConjunction && word.Pos is not PartOfSpeech.NOUN;

    /// <summary>«ويوسف حمدي وعادل فتحي»: a given name with و right behind a name, whatever context took it for.</summary>
    private static bool IsJoinedGiven(Draft draft, int t)
    {
        if (draft.Mentions.PersonNames is not [.., var last] || (last.End != t && !(last.End == t - 1 && draft.Text.Tokens[t - 1].Kind == TokenKind.Comma))) return false;
        Word word = draft.Words.Words[t];
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            if (draft.Words.Analyses[i] is { Pos: PartOfSpeech.PROPN, Class: LemmaClass.NGiven, Proclitics: Proclitics.Wa, Lemma: >= 0 }) return true;
        }
        return false;
    }

    /// <summary>«قائد الشرطة», «أمين عام الحزب»: what follows depends on the word.</summary>
    private static bool IsHeadOfMore(Draft draft, int t, int limit) =>
        t + 1 < limit && draft.Text.Tokens[t + 1].Kind == TokenKind.Word && draft.Words[t + 1] is { Pos: PartOfSpeech.NOUN or PartOfSpeech.ADJ, HasConjunction: false, HasPreposition: false } next
        && (next.IsDefinite || next.Class is LemmaClass.Role or LemmaClass.Org or LemmaClass.Group) && !HasWholeReading(draft, t + 1);

    private static bool IsSubjectPlace(Draft draft, int t) =>
        t == 0 || draft.Words[t - 1].IsVerb || draft.Words[t - 1].Pos is PartOfSpeech.SCONJ or PartOfSpeech.ADP || draft.Text.Tokens[t - 1].Kind is not TokenKind.Word;

    /// <summary>Whether a token is a name by the reading chosen: what a nisba before it does not belong to.</summary>
    private static bool BeginsPlainly(Draft draft, int t)
    {
        if (t >= draft.Text.Tokens.Count || draft.Text.Tokens[t].Kind != TokenKind.Word) return false;
        if (IsConnector(draft.Text.Form(draft.Text.Tokens[t]))) return true;
        ref Analysis word = ref draft.Words[t];
        if (word.HasConjunction || word.HasPreposition || word.IsDefinite) return false;
        return word.Pos == PartOfSpeech.PROPN ? word.Class is not (LemmaClass.NPlace or LemmaClass.NOrg) : HasWholeReading(draft, t);
    }

    /// <summary>Nouns that are names too, and hardly ever are where context took them for nouns.</summary>
    private static bool IsCommon(in Analysis word) => word.Class is LemmaClass.Role or LemmaClass.Title or LemmaClass.Time or LemmaClass.Document or LemmaClass.Org or LemmaClass.Group or LemmaClass.Count or LemmaClass.PTime;

    /// <summary>Syllables that begin names of the Far East, though Arabic reads them otherwise: «لي تشاو شينغ».</summary>
    private static bool IsSyllable(ReadOnlySpan<char> form) => form is "لي" or "هو" or "وو" or "قو" or "شو" or "وي" or "ما" or "مي" or "يو" or "كو" or "سو" or "تو" or "هي" or "بي";

    private static bool OpensName(Draft draft, int t, ReadOnlySpan<char> form)
    {
        if (t + 1 >= draft.Text.Tokens.Count || draft.Text.Tokens[t + 1].Kind != TokenKind.Word) return false;
        ref Analysis next = ref draft.Words[t + 1];
        // «فان عدم …» is the particle without its hamza.
        if (form is "فان" or "بو") return next.Pos == PartOfSpeech.PROPN;
        return !next.IsVerb && !next.HasPreposition && !next.HasConjunction;
    }

    /// <summary>The connectors a name can begin with.</summary>
    private static bool IsOpening(ReadOnlySpan<char> form) => form is "أبو" or "ابو" or "أبي" or "ابي" or "أبا" or "ابا" or "عبد" or "وعبد" or "وأبو" or "وابو" or "بن" or "ابن" or "فان" or "فون" or "بو" or "آل";
}
