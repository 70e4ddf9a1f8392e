using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Tells at which words of a phrase the mention of an actor can begin.</summary>
internal sealed class ActorHeads(KnowledgeBase knowledge)
{
    private readonly PartyNouns _parties = new(knowledge);

    /// <summary>Whether an actor begins at a token of a phrase.</summary>
    public bool CanBegin(Draft draft, int phraseIndex, int token)
    {
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        ref Analysis word = ref draft.Words[token];
        if (IsHead(draft, word, token) || _parties.Contains(draft, phraseIndex, token) || NamedAt(draft, token) >= 0) return true;
        if (draft.Text.Tokens[token].Kind == TokenKind.QuoteOpen) return token == phrase.First && IsQuotedName(draft, phraseIndex);
        // A number or «عدد», «بعض», «جميع» begins the mention if what it counts can act.
        if (word.Pos != PartOfSpeech.NUM && word.Class is not (LemmaClass.Count or LemmaClass.PQuantity)) return false;
        for (int t = token + 1; t < phrase.End; t++)
        {
            ref Analysis counted = ref draft.Words[t];
            if (counted.Pos == PartOfSpeech.NUM || counted.Class == LemmaClass.Count) continue;
            if (IsHead(draft, counted, t) || IsCounted(draft, t) || _parties.Contains(draft, phraseIndex, t)) return true;
            break;
        }
        if (Behind(draft, phraseIndex) >= 0) return true;
        // «إن العشرات سقطوا», «مقتل سبعة»: so many, and nothing said of what.
        return phrase.End == token + 1 && (word.Class == LemmaClass.Count ? token == phrase.First && word.IsDefinite && !IsPerCent(draft, token) : IsToll(draft, phraseIndex, token));
    }

    /// <summary>Whether a word by itself can be somebody.</summary>
    public bool IsHead(Draft draft, in Analysis word, int token)
    {
        switch (word.Pos)
        {
            case PartOfSpeech.NOUN:
                if (word.Class is LemmaClass.Person && PlaceWords.Head(draft.Text.Form(draft.Text.Tokens[token])) == PlaceKind.District && IsPlaceHead(draft, token)) return false; // «حي الزهور»
                if (word.Class is LemmaClass.Role or LemmaClass.Person or LemmaClass.Group or LemmaClass.Org or LemmaClass.Title) return true;
                if (word.Class is LemmaClass.Place && word.Has(Features.Suffixed) && draft.Text.Form(draft.Text.Tokens[token]).Contains("بلاد", StringComparison.Ordinal)) return true; // «بلاده»
                if (word.Class is LemmaClass.Media && word.Lemma >= 0 && knowledge.Lexicon.Lemma(word.Lemma).Human == (byte)'g') return true;
                return word.Lemma < 0 && word.Has(Features.Plural | Features.Definite) && word.Has(Features.Masculine);
            case PartOfSpeech.ADJ:
                // «المتشددين», «مجهولون»: an adjective that stands for people.
                if (word.Has(Features.Plural | Features.Masculine)) return !Modifies(draft, token);
                // Of things the plural takes the feminine singular: «النزيلات» are women.
                if (word.Has(Features.Plural | Features.Feminine) && word.Class is not LemmaClass.ANisba) return !PrecededByNoun(draft, token);
                if (IsOther(draft, token)) return StandsAlone(draft, token) || IsSecondTerm(draft, token);
                // «قتل مسلح», «اعترف المتهم»: one that is also a noun of a human being, where no noun precedes.
                return IsAlsoHuman(draft, token) && (StandsAlone(draft, token) || IsSecondTerm(draft, token));
            case PartOfSpeech.PROPN:
                return word.Class is not LemmaClass.NPlace || !InPlacePhrase(draft, token);
            default:
                return false;
        }
    }

    /// <summary>Index of the name of the actors table that begins at a token and is no common word here, or −1.</summary>
    public int NamedAt(Draft draft, int token)
    {
        List<NameMatch> names = draft.Mentions.Names;
        int i = draft.Mentions.FirstName(token);
        if (i >= names.Count || names[i].First != token || !IsActor(names[i].Entry)) return -1;
        NameMatch match = names[i];
        if (draft.Text.Tokens[token].Kind == TokenKind.Hashtag) return i;
        // «الوطن», «النهار»: a word alone is its common self, unless it was found to be a country.
        if (match.End - match.First == 1 && !IsCountry(draft, token)) return -1;
        return InPlacePhrase(draft, token) ? -1 : i;
    }

    /// <summary>The phrase behind من that a number or «عدد» counts («17 من عناصر …»), or that follows «أحد», «كل» at once; −1 for none.</summary>
    public int Behind(Draft draft, int phraseIndex)
    {
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        int next = phraseIndex + 1;
        if (next >= draft.Phrases.Phrases.Count) return -1;
        NounPhrase counted = draft.Phrases.Phrases[next];
        if (!(counted.Preposition == Slot.From && counted.First <= phrase.End + 1 && counted.CoordinatedWith < 0)
            && !(counted.Preposition == phrase.Preposition && counted.First == phrase.End && draft.Words[phrase.End - 1].Class == LemmaClass.PQuantity && !draft.Words[counted.First].HasConjunction)) return -1;
        if (counted.PrepositionToken >= 0 && draft.Phrases.SentenceOf[counted.First] != draft.Phrases.SentenceOf[phrase.First]) return -1;
        return IsHead(draft, draft.Words[counted.Head], counted.Head) || NamedAt(draft, counted.First) >= 0 ? next : -1;
    }

    private bool IsActor(int entry)
    {
        for (int e = entry; ; e++)
        {
            ref readonly NameEntry name = ref knowledge.Names.Entry(e);
            if (name.Kind == NameKind.Actor) return true;
            if (name.IsLast) return false;
        }
    }

    private static bool IsPlaceHead(Draft draft, int token)
    {
        foreach (PlaceMention place in draft.Mentions.Places)
        {
            if (place.First > token) return false;
            if (place.First <= token && token < place.End) return true;
        }
        return false;
    }

    private bool IsCountry(Draft draft, int token)
    {
        foreach (PlaceMention place in draft.Mentions.Places)
        {
            if (place.First > token) return false;
            if (token < place.End && place.Anchors.Count > 0 && place.Head == token) return knowledge.Places[place.Anchors[0]] is { Kind: PlaceKind.Country } or { IsCapital: true };
        }
        return false;
    }

    private static bool IsPerCent(Draft draft, int token) =>
        draft.Text.Form(draft.Text.Tokens[token]) is "المئة" or "المائة" or "بالمئة" or "بالمائة" or "المية";

    /// <summary>«قال "المرصد"»: a quotation without a verb where somebody is due.</summary>
    private static bool IsQuotedName(Draft draft, int phraseIndex)
    {
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[draft.Phrases.Phrases[phraseIndex].First]];
        return clause.Subject == phraseIndex && clause.Verb >= 0 && draft.Words[clause.Verb].Class is LemmaClass.Speech or LemmaClass.War or LemmaClass.Politics or LemmaClass.Diplomacy or LemmaClass.Request;
    }

    /// <summary>A bare number behind a noun of killing, wounding or arrest, or as what such a verb did it to.</summary>
    private static bool IsToll(Draft draft, int phraseIndex, int token)
    {
        if (draft.Words[token].Pos != PartOfSpeech.NUM || draft.Words[token].HasPreposition) return false;
        foreach (TimeMention time in draft.Mentions.Times)
        {
            if (time.First <= token && token < time.End) return false;
        }
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        if (token > phrase.First) return draft.Words[token - 1] is { Class: LemmaClass.Act, Pos: PartOfSpeech.NOUN };
        // «أربع سيارات» counts things.
        if (draft.Words[phrase.Head] is { Class: LemmaClass.Vehicle or LemmaClass.Weapon or LemmaClass.Facility or LemmaClass.Document or LemmaClass.Money or LemmaClass.Unit }) return false;
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[token]];
        return (clause.Subject == phraseIndex || clause.Object == phraseIndex) && clause.Verb >= 0 && draft.Words[clause.Verb].Class is LemmaClass.War or LemmaClass.Arrest or LemmaClass.Health;
    }

    /// <summary>«آخر», «الأخير»: another, the last one named.</summary>
    private static bool IsOther(Draft draft, int token) => draft.Words[token].Class is LemmaClass.AElative or LemmaClass.AQuality
        && draft.Text.Form(draft.Text.Tokens[token]) is "آخر" or "وآخر" or "أخرى" or "وأخرى" or "الآخر" or "والآخر" or "الأخير" or "الأخيرة" or "والأخير";

    /// <summary>«محاكمة لاجئ»: behind a noun of an act that it cannot modify.</summary>
    private static bool IsSecondTerm(Draft draft, int token)
    {
        if (token == 0 || draft.Phrases.PhraseOf[token - 1] != draft.Phrases.PhraseOf[token]) return false;
        ref Analysis before = ref draft.Words[token - 1];
        return before.Pos == PartOfSpeech.NOUN && before.Class is LemmaClass.Act or LemmaClass.Event && !before.IsDefinite && before.Has(Features.Feminine) && !draft.Words[token].Has(Features.Feminine);
    }

    /// <summary>«15 فلسطينيا», «20 ألف مدني»: an adjective that is counted stands for people.</summary>
    private static bool IsCounted(Draft draft, int token) =>
        draft.Words[token].Pos == PartOfSpeech.ADJ && !draft.Words[token].IsDefinite && draft.Words[token].Has(Features.Masculine) && draft.Words[token].Class is LemmaClass.ANisba or LemmaClass.AParticiple or LemmaClass.AElative;

    /// <summary>Whether an adjective in the masculine plural agrees with the noun before it: «أشخاص مسلحين» does, «قتال مسلحين» does not.</summary>
    private static bool Modifies(Draft draft, int token)
    {
        if (!PrecededByNoun(draft, token)) return false;
        ref Analysis before = ref draft.Words[token - 1];
        return before.Pos == PartOfSpeech.ADJ || before.Has(Features.Plural) || before.Has(Features.Dual) || before.Class is LemmaClass.Group or LemmaClass.Role or LemmaClass.Person;
    }

    private static bool StandsAlone(Draft draft, int token)
    {
        int phrase = draft.Phrases.PhraseOf[token];
        if (phrase < 0 || draft.Words[token].Has(Features.Accusative)) return false;
        int first = draft.Phrases.Phrases[phrase].First;
        return first == token || (first == token - 1 && draft.Words[first].Pos is PartOfSpeech.NUM or PartOfSpeech.DET);
    }

    private static bool IsAlsoHuman(Draft draft, int token)
    {
        Word word = draft.Words.Words[token];
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            Analysis other = draft.Words.Analyses[i];
            if (other.Pos == PartOfSpeech.NOUN && other.Class is LemmaClass.Role or LemmaClass.Person) return true;
        }
        return false;
    }

    private static bool PrecededByNoun(Draft draft, int token)
    {
        int phrase = draft.Phrases.PhraseOf[token];
        return token > 0 && phrase >= 0 && draft.Phrases.PhraseOf[token - 1] == phrase && draft.Words[token - 1].Pos is PartOfSpeech.NOUN or PartOfSpeech.ADJ
            && draft.Words[token - 1].IsDefinite == draft.Words[token].IsDefinite;
    }

    private static bool InPlacePhrase(Draft draft, int token)
    {
        int phrase = draft.Phrases.PhraseOf[token];
        if (phrase < 0) return false;
        NounPhrase p = draft.Phrases.Phrases[phrase];
        return draft.Words[p.Head].Class is LemmaClass.Place or LemmaClass.Part or LemmaClass.Facility && p.Head != token;
    }
}
