using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>How far an actor's words reach beyond its phrase: «وزير الخارجية في الحكومة المؤقتة محمد الهادي الدايري», «مصدر من المدينة», «قوات الجيش والشرطة».</summary>
internal static class ActorExtent
{
    /// <summary>Longest name with its office, in tokens.</summary>
    private const int LongestApposition = 24;

    /// <summary>The token after the last.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="phraseIndex">The phrase it begins in.</param>
    /// <param name="from">Its first token.</param>
    /// <param name="counted">The phrase behind من that a counting head counts, or −1.</param>
    public static int End(Draft draft, int phraseIndex, int from, int counted)
    {
        List<NounPhrase> phrases = draft.Phrases.Phrases;
        NounPhrase phrase = phrases[phraseIndex];
        int end = Cut(draft, phrase, from);
        if (end < phrase.End) return end;
        if (counted >= 0 && (draft.Words[from].Class is LemmaClass.Count or LemmaClass.PQuantity || draft.Words[from].Pos == PartOfSpeech.NUM)) return phrases[counted].End;
        ref Analysis head = ref draft.Words[from];
        bool holder = head.Class is LemmaClass.Role or LemmaClass.Title || IsSource(draft, from) || head.Pos == PartOfSpeech.ADJ;
        for (int p = phraseIndex + 1; p < phrases.Count && p <= phraseIndex + 2; p++)
        {
            NounPhrase next = phrases[p];
            int gap = next.PrepositionToken >= 0 && next.PrepositionToken < next.First ? next.PrepositionToken : next.First;
            if (gap != end || draft.Phrases.SentenceOf[next.First] != draft.Phrases.SentenceOf[from]) break;
            if (next.CoordinatedWith >= 0)
            {
                if (p != phraseIndex + 1) break;
                if (IsSecondOffice(draft, phrases, from, p)) return phrases[p + 1].End;
                if (!JoinsSecondTerm(draft, phrase, from, next)) break;
                end = next.End;
                continue;
            }
            if (Completes(draft, next, from, end))
            {
                end = next.End;
                // «تابعين للمعارضة التشادية الموالية لفلان»: what completes it may be completed in turn.
                if (p == phraseIndex + 1 && !holder) continue;
                break;
            }
            bool inTheName = IsInTheNameOf(draft, next);
            if (!holder && next.Preposition == Slot.From && gap != next.First && IsSomeOf(draft, phrase, from, next)) return next.End;
            if (!holder || (!inTheName && next.Preposition is not (Slot.In or Slot.By or Slot.For or Slot.From or Slot.To or Slot.About or Slot.On))) break;
            // «مصادر لوكالة …»: who hears a source is no part of it.
            if (next.Preposition == Slot.For && IsSource(draft, from)) break;
            ref Analysis nextHead = ref draft.Words[next.Head];
            bool endsInName = draft.Words[next.End - 1].Pos == PartOfSpeech.PROPN && draft.Words[next.End - 1].Class is not LemmaClass.NPlace;
            bool body = nextHead.Class is LemmaClass.Org or LemmaClass.Group || (nextHead.Pos == PartOfSpeech.PROPN && nextHead.Class is LemmaClass.NOrg) || inTheName;
            bool from_ = next.Preposition is Slot.From or Slot.About && (nextHead.Class is LemmaClass.Place or LemmaClass.Part or LemmaClass.NPlace or LemmaClass.Org or LemmaClass.Group);
            bool nameFollows = p + 1 < phrases.Count && phrases[p + 1].First == AfterComma(draft, next.End, inTheName) && phrases[p + 1].Preposition == Slot.None && NameShape.Begins(draft, phrases[p + 1].First);
            if (!(endsInName || body || from_ || nameFollows)) break;
            end = next.End;
            if (nameFollows)
            {
                end = phrases[p + 1].End;
                break;
            }
        }
        return Apposition(draft, phraseIndex, from, NameShape.ChainEnd(draft, end));
    }

    /// <summary>
    /// «القوات الموالية للحكومة», «الحكومة المصرية بقيادة …», «السلطات في ليبيا»: what a participle selects, who leads a body, and where
    /// an authority sits are part of its words.
    /// </summary>
    private static bool Completes(Draft draft, in NounPhrase next, int from, int end)
    {
        ref Analysis last = ref draft.Words[end - 1];
        ref Analysis head = ref draft.Words[from];
        if (draft.Words.IsParticiple(end - 1) && (next.Governor == end - 1 || next.Preposition is Slot.For or Slot.On) && next.Preposition is not Slot.In) return IsBody(draft.Words[next.Head]) || IsInTheNameOf(draft, next);
        bool body = head.Class is LemmaClass.Org or LemmaClass.Group && head.Pos == PartOfSpeech.NOUN;
        if (body && next.Preposition == Slot.By) return draft.Text.Form(draft.Text.Tokens[next.First]) is "بقيادة" or "برئاسة" or "بزعامة";
        return body && next.Preposition == Slot.In && head.IsDefinite && end == from + 1 && draft.Words[next.Head].Class == LemmaClass.NPlace;
    }

    private static bool IsBody(in Analysis head) =>
        head.Class is LemmaClass.Org or LemmaClass.Group or LemmaClass.NOrg or LemmaClass.NPlace || (head.Pos == PartOfSpeech.PROPN && head.Class is not (LemmaClass.NGiven or LemmaClass.NFamily));

    /// <summary>
    /// The end of the phrase, or where the actor ends before it: a plural that shows its ending has no second term
    /// («متظاهرون اقتحام …»), and behind a counted noun a direction tells where («20 مدنيا جنوبي البلاد»).
    /// </summary>
    private static int Cut(Draft draft, in NounPhrase phrase, int from)
    {
        for (int t = from; t + 1 < phrase.End; t++)
        {
            ref Analysis word = ref draft.Words[t];
            ref Analysis next = ref draft.Words[t + 1];
            ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[t]);
            // «حكامه قائلا», «المدير موضحا»: how it was done, and no attribute.
            bool isClosed = word.IsDefinite || word.Has(Features.Suffixed) || word.Pos == PartOfSpeech.PROPN;
            if (isClosed && next.Pos == PartOfSpeech.ADJ && !next.IsDefinite && next.Has(Features.Accusative) && t + 1 > from) return t + 1;
            // «أطلق مسلح النار»: what is fired is no second term of who fires.
            if (t == from && word.Class is LemmaClass.Role or LemmaClass.Person && !word.IsDefinite && next is { Class: LemmaClass.Weapon, IsDefinite: true }) return t + 1;
            bool showsEnding = word.Pos is PartOfSpeech.NOUN or PartOfSpeech.ADJ && !word.IsDefinite && (word.Has(Features.Accusative) || (word.Has(Features.Plural | Features.Masculine) && form.Length > 4 && (form.EndsWith("ون") || form.EndsWith("ين")) && word.Class is LemmaClass.Role or LemmaClass.Person or LemmaClass.AParticiple or LemmaClass.ANisba));
            if (!showsEnding) continue;
            if (next.Pos == PartOfSpeech.NOUN && draft.Text.Tokens[t + 1].Kind == TokenKind.Word && next.Class is not (LemmaClass.Role or LemmaClass.Person)) return t + 1;
            if (next.Pos == PartOfSpeech.ADJ && PlaceWords.IsDirection(PlaceWords.Of(draft.Text.Form(draft.Text.Tokens[t + 1]))) && t + 2 < phrase.End && draft.Words[t + 2].IsDefinite) return t + 1;
        }
        return phrase.End;
    }

    /// <summary>«كارين بيرس مندوبة بريطانيا», «هشام عشماوي، ضابط الجيش», «المتحدث باسم القوات، العقيد تركي المالكي،»: name and office side by side.</summary>
    private static int Apposition(Draft draft, int phraseIndex, int from, int end)
    {
        List<NounPhrase> phrases = draft.Phrases.Phrases;
        bool named = HasName(draft, from, end), office = HasOffice(draft, from, end);
        if (!named && !office) return end;
        int next = phraseIndex + 1;
        while (next < phrases.Count && phrases[next].First < end) next++;
        if (next >= phrases.Count || phrases[next].Preposition != Slot.None || phrases[next].CoordinatedWith >= 0) return end;
        NounPhrase other = phrases[next];
        if (draft.Phrases.SentenceOf[other.First] != draft.Phrases.SentenceOf[from]) return end;
        bool comma = other.First == end + 1 && draft.Text.Tokens[end].Kind == TokenKind.Comma;
        if (other.First != end && !comma) return end;
        bool otherOffice = draft.Words[other.Head].Class is LemmaClass.Role or LemmaClass.Title, otherName = HasName(draft, other.First, other.End) || NameShape.Begins(draft, other.First);
        // «اللواء فلان، قائد منطقة فلان،»: the office behind a comma may itself hold a name, but not right behind a title.
        bool officeOf = otherOffice && !(other.First + 1 < other.End && draft.Words[other.First + 1].Pos == PartOfSpeech.PROPN);
        bool enclosed = comma && named && IsEnclosed(draft, other);
        // An office after a name, or a name after an office; a second name alone is somebody else.
        if (!(named && !office && otherOffice) && !(office && !named && otherName) && !(named && comma && officeOf) && !enclosed) return end;
        int reach = End(draft, next, other.First, -1);
        return reach - from > LongestApposition ? end : reach;
    }

    /// <summary>«، ضابط سابق، إن»: what stands between commas right before what is said describes the speaker.</summary>
    private static bool IsEnclosed(Draft draft, in NounPhrase other)
    {
        List<NounPhrase> phrases = draft.Phrases.Phrases;
        int end = other.End;
        for (int p = draft.Phrases.PhraseOf[other.First] + 1; p < phrases.Count && end + 1 < draft.Text.Tokens.Count; p++)
        {
            if (draft.Text.Tokens[end].Kind == TokenKind.Comma) return draft.Words[end + 1].Tag == WordTag.Comp;
            int gap = phrases[p].PrepositionToken >= 0 && phrases[p].PrepositionToken < phrases[p].First ? phrases[p].PrepositionToken : phrases[p].First;
            if (gap != end) return false;
            end = phrases[p].End;
        }
        return false;
    }

    private static int AfterComma(Draft draft, int token, bool allowed) =>
        allowed && token < draft.Text.Tokens.Count && draft.Text.Tokens[token].Kind == TokenKind.Comma ? token + 1 : token;

    private static bool HasName(Draft draft, int from, int end)
    {
        for (int t = from; t < end; t++)
        {
            if (draft.Words[t].Pos == PartOfSpeech.PROPN && draft.Words[t].Class is not (LemmaClass.NPlace or LemmaClass.NOrg)) return true;
        }
        return false;
    }

    private static bool HasOffice(Draft draft, int from, int end)
    {
        for (int t = from; t < end; t++)
        {
            if (draft.Words[t].Class is LemmaClass.Role or LemmaClass.Title) return true;
        }
        return false;
    }

    /// <summary>«الكاتب والباحث، فلان»: two offices of the one who is named behind them.</summary>
    private static bool IsSecondOffice(Draft draft, List<NounPhrase> phrases, int from, int second)
    {
        ref Analysis head = ref draft.Words[from];
        ref Analysis joined = ref draft.Words[phrases[second].Head];
        const Features Singular = Features.Singular;
        return head.Class == LemmaClass.Role && joined.Class == LemmaClass.Role && head.Has(Singular) && joined.Has(Singular) && head.IsDefinite == joined.IsDefinite
            && second + 1 < phrases.Count && phrases[second + 1].Preposition == Slot.None && phrases[second + 1].CoordinatedWith < 0
            && phrases[second + 1].First == AfterComma(draft, phrases[second].End, true) && NameShape.Begins(draft, phrases[second + 1].First);
    }

    /// <summary>«قوات الجيش والشرطة», «رئيس لجنة العدل والمصالحة»: the coordinated noun is a further second term, not a second actor.</summary>
    private static bool JoinsSecondTerm(Draft draft, in NounPhrase phrase, int from, in NounPhrase next)
    {
        ref Analysis head = ref draft.Words[from];
        ref Analysis last = ref draft.Words[phrase.End - 1];
        ref Analysis further = ref draft.Words[next.Head];
        if (head.Class is LemmaClass.Role && phrase.End - from >= 2 && last.IsDefinite && further.IsDefinite && further.Pos is PartOfSpeech.NOUN or PartOfSpeech.ADJ
            && last.Class is not (LemmaClass.Role or LemmaClass.Person or LemmaClass.Title)
            && further.Class is not (LemmaClass.Role or LemmaClass.Person or LemmaClass.Title or LemmaClass.Group or LemmaClass.Org)) return true;
        if (head.Class is not (LemmaClass.Group or LemmaClass.Role) || head.IsDefinite || phrase.End - from < 2) return false;
        ref Analysis second = ref draft.Words[from + 1];
        ref Analysis joined = ref draft.Words[next.Head];
        return second.IsDefinite && joined.IsDefinite && second.Class == joined.Class && joined.Class is LemmaClass.Org or LemmaClass.Group;
    }

    /// <summary>«12 فردا من مكتب الأمن», «عناصر من الشرطة»: indefinite people of a body.</summary>
    private static bool IsSomeOf(Draft draft, in NounPhrase phrase, int from, in NounPhrase body)
    {
        ref Analysis head = ref draft.Words[phrase.Head];
        ref Analysis of = ref draft.Words[body.Head];
        if (head.IsDefinite || head.Has(Features.Suffixed) || head.Class is not (LemmaClass.Person or LemmaClass.Role or LemmaClass.Group) || phrase.Head < from || phrase.End > phrase.Head + 2) return false;
        return of.Class is LemmaClass.Org or LemmaClass.Group or LemmaClass.NOrg && (of.IsDefinite || body.End > body.Head + 1);
    }

    private static bool IsSource(Draft draft, int token) => draft.Text.Form(draft.Text.Tokens[token]) is var form && (form.EndsWith("مصدر") || form.EndsWith("مصادر") || form.EndsWith("شهود"));

    private static bool IsInTheNameOf(Draft draft, in NounPhrase phrase) =>
        draft.Text.Form(draft.Text.Tokens[phrase.PrepositionToken >= 0 ? phrase.PrepositionToken : phrase.First]) is "باسم" or "بإسم";
}
