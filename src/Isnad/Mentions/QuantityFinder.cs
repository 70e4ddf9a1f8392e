using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Finds numbers of something: «ثلاثة جنود», «قتيلان», «عشرات القتلى», «بين 4000 و6000 مسلح».</summary>
internal sealed class QuantityFinder
{
    private const int PartReach = 7;
    /// <summary>Letters of the shortest dual: shorter ones are names like «بكين».</summary>
    private const int ShortestDual = 5;
    private readonly CalendarWords _calendar;
    private readonly QuantityParser _amounts;
    private readonly CountedNouns _nouns;
    private readonly NotCounted _not;

    /// <summary>Makes a finder.</summary>
    public QuantityFinder(KnowledgeBase knowledge)
    {
        _calendar = CalendarWords.Of(knowledge);
        _amounts = new QuantityParser(_calendar);
        _nouns = new CountedNouns(knowledge);
        _not = new NotCounted(knowledge);
    }

    /// <summary>Adds the report's quantities; runs after the times, whose numbers are none.</summary>
    public void Find(Draft draft)
    {
        int time = 0;
        List<TimeMention> times = draft.Mentions.Times;
        for (int s = 0; s < draft.Text.Sentences.Count; s++)
        {
            Sentence sentence = draft.Text.Sentences[s];
            int part = -PartReach; // token behind the last word that says «among them»
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                while (time < times.Count && times[time].End <= t) time++;
                if (time < times.Count && times[time].First <= t)
                {
                    t = times[time].End - 1;
                    continue;
                }
                if (draft.Text.Tokens[t].Kind is not (TokenKind.Word or TokenKind.Number)) continue;
                if (IsAmong(draft.Text.Form(draft.Text.Tokens[t])))
                {
                    part = t + 1;
                    continue;
                }
                // A number never runs into a time.
                int limit = time < times.Count ? Math.Min(sentence.EndToken, times[time].First) : sentence.EndToken;
                if (draft.Words[t].IsVerb && draft.Text.Tokens[t].Kind == TokenKind.Word) part = -PartReach;
                QuantityMention? found = Number(draft, t, limit, sentence, out int past) ?? Noun(draft, t, limit, sentence);
                if (found is null)
                {
                    // What is left of a number that counts nothing is no number of its own.
                    t = Math.Max(t, past - 1);
                    continue;
                }
                found.Sentence = s;
                found.Span = SpanTrimmer.Of(draft, found.First, found.End);
                found.IsPartOf = t - part < PartReach && t >= part;
                if (found.IsPartOf) part = found.End;
                found.Preposition = GoverningPreposition.Of(draft, t, sentence.FirstToken);
                draft.Mentions.Quantities.Add(found);
                t = found.End - 1;
            }
        }
    }

    private static bool IsAmong(ReadOnlySpan<char> form) => form is "بينهم" or "وبينهم" or "بينها" or "وبينها" or "ضمنهم" or "ضمنها" or "منهم" or "منها" or "بينهن" or "بينهما";

    private QuantityMention? Number(Draft draft, int t, int limit, in Sentence sentence, out int past)
    {
        past = t;
        if (!_amounts.Read(draft, t, limit, out Amount amount)) return null;
        past = amount.End;
        bool counts = amount.End < limit && IsNoun(draft, amount.End) && !draft.Words[amount.End].IsDefinite && (_nouns.IsPerson(draft.Words[amount.End]) || _nouns.Listed(draft, amount.End) is not null);
        if (_not.Is(draft, amount, counts, sentence)) return null;
        var mention = new QuantityMention { First = t, Head = amount.Number, End = amount.End, Low = amount.Low, High = amount.High };
        FindNoun(draft, mention, amount, limit, sentence);
        if (mention.Noun < 0 && mention.End == amount.End && !amount.IsHedged && !amount.IsVague)
        {
            if (NotCounted.IsNameNumber(draft, amount.Number, sentence) || !StandsForNoun(draft, amount, limit)) return null;
        }
        if (amount is { Low: 1, High: 1, IsHedged: false } && (mention.Noun < 0 || (mention.Noun > amount.Number && IsBareOne(draft, amount.Number)))) return null;
        if (mention.Noun >= 0) What(draft, mention, limit);
        Trailing(draft, mention, limit);
        return mention;
    }

    /// <summary>«واحد» counts only the human noun before it; «أحد» and «1» count what follows.</summary>
    private static bool IsBareOne(Draft draft, int t) => draft.Text.Form(draft.Text.Tokens[t]) is not (['أ' or 'ا', 'ح', 'د'] or ['إ' or 'ا', 'ح', 'د', 'ى'] or "1" or "لأحد" or "بأحد" or "لإحدى" or "بإحدى" or "وأحد" or "وإحدى");

    /// <summary>The counted noun: behind the number, behind «من», or before a number with the article.</summary>
    private void FindNoun(Draft draft, QuantityMention mention, in Amount amount, int limit, in Sentence sentence)
    {
        int next = amount.End;
        if (next < limit && draft.Text.Tokens[next].Kind == TokenKind.QuoteOpen) next++;
        if (next < limit && draft.Text.Tokens[next].Kind == TokenKind.Word)
        {
            ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[next]);
            if (form is "من" && next + 1 < limit && IsNoun(draft, next + 1))
            {
                mention.Noun = next + 1;
                mention.End = next + 2;
                return;
            }
            if (form is "منهم" or "منها" or "آخرين" or "آخرون" or "اخرين" or "اخرون" or "أخرين" or "أخرى" or "آخران")
            {
                mention.End = next + 1;
                return;
            }
            if (IsNoun(draft, next) && !draft.Words[next].HasConjunction && (!draft.Words[next].IsDefinite || amount.IsVague || amount is { Low: 1, High: 1 }) && (!amount.IsDefinite || amount.IsVague || draft.Text.Tokens[amount.Number].Kind == TokenKind.Number))
            {
                mention.Noun = next;
                mention.End = next + 1;
                for (int t = next + 1; t < limit && t < next + 3 && IsAdjective(draft, t, next); t++) mention.End = t + 1;
                return;
            }
        }
        int before = mention.First - 1;
        if (before < sentence.FirstToken || draft.Text.Tokens[before].Kind != TokenKind.Word) return;
        // «الذكرى الخمسين» is an ordinal, «البيت الواحد» counts nothing.
        bool agrees = amount.IsDefinite && amount.Low is > 1 and < 20 && draft.Words[before] is { IsDefinite: true, Pos: PartOfSpeech.NOUN or PartOfSpeech.ADJ };
        bool one = amount is { Low: 1, High: 1 } && draft.Words[before].IsNominal && _nouns.IsHuman(draft.Words[before]) && draft.Text.Form(draft.Text.Tokens[mention.First]) is "واحد" or "واحدة";
        // «إرهابيين اثنين»: the number two says that the form is a dual.
        bool two = amount is { Low: 2, High: 2 } && draft.Words[before].IsNominal && !draft.Words[before].IsDefinite && draft.Text.Form(draft.Text.Tokens[before]) is [.., 'ي' or 'ا', 'ن'];
        if (!agrees && !one && !two) return;
        mention.Noun = before;
        mention.First = before;
    }

    private static bool IsNoun(Draft draft, int t)
    {
        ref Analysis word = ref draft.Words[t];
        return draft.Text.Tokens[t].Kind == TokenKind.Word && word.IsNominal && word.Pos != PartOfSpeech.NUM && !word.HasPreposition;
    }

    private static bool IsAdjective(Draft draft, int t, int noun)
    {
        ref Analysis word = ref draft.Words[t];
        if (draft.Text.Tokens[t].Kind != TokenKind.Word || word.HasConjunction || word.HasPreposition || word.Has(Features.Suffixed)) return false;
        // A bare sound plural behind a bare plural describes it, also where it lives as a noun: «جنود فارين».
        bool describes = word.Pos == PartOfSpeech.ADJ || (word.Pos == PartOfSpeech.NOUN && word.Has(Features.Oblique) && word.Has(Features.Plural) && !word.IsDefinite && draft.Words[noun].Has(Features.Plural));
        return draft.Text.Form(draft.Text.Tokens[t]) is "آخرين" or "آخرون" || (describes && word.IsDefinite == draft.Words[noun].IsDefinite && !word.Has(Features.Elative));
    }

    /// <summary>Whether a number without a noun counts somebody all the same: «قُتل 12», «إصابة سبعة بجروح».</summary>
    private static bool StandsForNoun(Draft draft, in Amount amount, int limit)
    {
        int before = amount.Number - 1;
        if (before < 0) return false;
        ref Analysis word = ref draft.Words[before];
        bool act = word.IsVerb || word.Has(Features.Masdar) || word.Class is LemmaClass.Act or LemmaClass.Event
            || draft.Text.Form(draft.Text.Tokens[before]) is "و" or "مقتل" or "ومقتل" or "إصابة" or "وإصابة" or "اعتقال" or "عددهم" or "عدد" or "بـ" or "ب" or "إلى" or "الى" or "ل" or "لـ" or ":" or "مجموعه";
        if (!act || amount.IsDefinite) return false;
        return amount.End >= limit || draft.Text.Tokens[amount.End].Kind != TokenKind.Foreign;
    }

    private void What(Draft draft, QuantityMention mention, int limit)
    {
        mention.What = _nouns.What(draft, mention.Noun);
        // «60 قتيلا وجريحا», «عشرات القتلى والجرحى», «مئة بين قتيل وجريح»: together they are neither.
        int at = mention.End;
        if (at < limit && draft.Text.Form(draft.Text.Tokens[at]) is "بين" or "ما") at += draft.Text.Form(draft.Text.Tokens[at]) is "ما" ? 2 : 1;
        if (at + 1 < limit && at > mention.End && _nouns.Listed(draft, at)?.What == "killed") at++;
        else if (at > mention.End) return;
        if (at >= limit || (mention.What != "killed" && at == mention.End)) return;
        if (!draft.Words[at].HasConjunction || _nouns.Listed(draft, at)?.What != "wounded") return;
        mention.What = "other";
        mention.End = at + 1;
    }

    /// <summary>«13 شخصا على الأقل».</summary>
    private void Trailing(Draft draft, QuantityMention mention, int limit)
    {
        if (mention.Low is not { } low || mention.High is not { } high || low != high) return;
        for (int t = mention.End; t < limit && t < mention.End + 4; t++)
        {
            if (draft.Text.Tokens[t].Kind != TokenKind.Word || draft.Words[t].HasConjunction) return;
            int end = _calendar.Words.Find(draft, t, limit, out TimeWord word, out Prefixes prefixes);
            if (end < t + 2 || word.Kind != TimeWordKind.About || prefixes != Prefixes.None) continue;
            if (draft.Text.Form(draft.Text.Tokens[t]) is not ("على" or "كحد")) return;
            Amount amount = default;
            QuantityParser.Hedged(word.Hedge, low, high, ref amount);
            (mention.Low, mention.High, mention.End) = (amount.Low, amount.High, end);
            return;
        }
    }

    /// <summary>Nouns that count themselves: «قتيلان», «جنديين», «قتيل».</summary>
    private QuantityMention? Noun(Draft draft, int t, int limit, in Sentence sentence)
    {
        ref Analysis word = ref draft.Words[t];
        if (draft.Text.Tokens[t].Kind != TokenKind.Word || word.Lemma < 0 || word.Pos is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ) || word.Has(Features.Suffixed)) return null;
        bool isDual = word.Has(Features.Dual) && IsOnlyDual(draft, t, word);
        CountedNouns.Row? listed = isDual || (word.Has(Features.Singular) && !word.IsDefinite) ? _nouns.Listed(draft, t) : null;
        bool one = !isDual && listed is { IsOne: true } && word.Has(Features.Singular);
        if (!isDual && !one) return null;
        if (isDual && word.StemEnd - word.StemStart < ShortestDual) return null;
        if (isDual && word.IsDefinite && listed is null) return null;
        if (isDual && listed is null && !(word.Class is LemmaClass.Vehicle or LemmaClass.Weapon || _nouns.IsPerson(word))) return null;
        var mention = new QuantityMention { First = t, Head = t, End = t + 1, Noun = t, Low = isDual ? 2 : 1, High = isDual ? 2 : 1 };
        if (isDual && _calendar.Numbers.Find(draft, t + 1, limit, out NumberWord two, out _) is > 0 and var after && two is { Kind: NumberWordKind.Unit, Value: 2 }) mention.End = after;
        for (int a = mention.End; isDual && a < limit && a < t + 3 && IsAdjective(draft, a, t) && draft.Words[a].Has(Features.Dual); a++) mention.End = a + 1;
        What(draft, mention, limit);
        return mention;
    }

    /// <summary>Whether the form cannot as well be the sound plural: «جنديين» is a dual because the plural is «جنود».</summary>
    private static bool IsOnlyDual(Draft draft, int t, in Analysis word)
    {
        // Without ن it may be another form («إطارا») or a sound plural before its second term («طالبي اللجوء»); «مذكرتي» is neither.
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[t]);
        if (form[^1] != 'ن' && !(form is [.., 'ت', 'ي'] && word.Has(Features.Construct))) return false;
        Word all = draft.Words.Words[t];
        for (int i = all.First; i < all.First + all.Count; i++)
        {
            Analysis other = draft.Words.Analyses[i];
            if (other.Lemma == word.Lemma && other.Has(Features.Plural)) return false;
        }
        return true;
    }
}
