using System.Buffers;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Finds where things are: names of places, head nouns with their names, chained whereabouts, and short second mentions.</summary>
internal sealed class PlaceFinder
{
    private readonly PlaceTable _places;
    private readonly PlaceNames _names;
    private readonly PlaceReferences _references;

    /// <summary>Makes a finder.</summary>
    /// <param name="knowledge">The tables.</param>
    public PlaceFinder(KnowledgeBase knowledge)
    {
        _places = knowledge.Places;
        _names = new PlaceNames(knowledge, _places);
        _references = new PlaceReferences(_places, _names);
    }

    /// <summary>Adds the places of a report to its mentions, in text order.</summary>
    public void Find(Draft draft)
    {
        int count = draft.Text.Tokens.Count;
        int[] cells = ArrayPool<int>.Shared.Rent(Math.Max(1, count));
        Span<int> nameAt = cells.AsSpan(0, count);
        _names.Mark(draft, nameAt);
        for (int s = 0; s < draft.Text.Sentences.Count; s++)
        {
            Sentence sentence = draft.Text.Sentences[s];
            if (sentence.Kind is not (SentenceKind.Furniture or SentenceKind.Byline)) FindIn(draft, nameAt, sentence, s);
        }
        ArrayPool<int>.Shared.Return(cells);
    }

    private void FindIn(Draft draft, ReadOnlySpan<int> nameAt, in Sentence sentence, int index)
    {
        var reader = new PlacePhraseReader(draft, nameAt, sentence);
        var tokens = new PlaceTokens(draft, nameAt, sentence.EndToken);
        for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            if (!CanBegin(draft, tokens, t)) continue;
            PlacePhrase phrase = reader.Read(t);
            if (phrase.End == 0 || !IsPlace(draft, tokens, phrase) || (tokens.Word(t) == PlaceWord.Between && AreStates(draft, nameAt, phrase))) continue;
            draft.Mentions.Places.Add(Make(draft, tokens, nameAt, phrase, index));
            AddInner(draft, tokens, nameAt, phrase, index);
            t = phrase.End - 1;
        }
    }

    private static bool CanBegin(Draft draft, in PlaceTokens tokens, int t)
    {
        if (tokens.Name(t) >= 0 || tokens.IsHead(t)) return true;
        if (tokens.At(t).Kind is not (TokenKind.Word or TokenKind.Number)) return false;
        if (tokens.IsOn(t)) return t + 1 < tokens.End && tokens.Word(t + 1) is PlaceWord.Distance or PlaceWord.Near;
        ref Analysis word = ref draft.Words[t];
        if (word.IsVerb || (word.Pos == PartOfSpeech.ADJ && word.IsDefinite)) return false;
        PlaceWord place = tokens.Word(t);
        if (PlaceWords.IsDirection(place) || place is PlaceWord.Middle or PlaceWord.Near or PlaceWord.Inside or PlaceWord.At or PlaceWord.Between or PlaceWord.Quantity) return !tokens.IsSuffixed(t);
        return word.Pos == PartOfSpeech.NUM && t + 1 < tokens.End && tokens.Word(t + 1) == PlaceWord.Unit;
    }

    private static bool IsPlace(Draft draft, in PlaceTokens tokens, in PlacePhrase phrase)
    {
        // «تنظيم القاعدة في …» is no base.
        if (tokens.Form(phrase.Head).EndsWith("القاعدة") && !phrase.HasOperator && !Governs(tokens, phrase.First, PlaceWord.In)) return false;
        if (IsWhereItHappened(draft, tokens, phrase)) return true;
        // «القضاء في مصر»: the name alone is the place.
        if (phrase.HasHead && !phrase.HasOperator && tokens.Name(phrase.Head) < 0 && phrase.Head + 1 < tokens.End && tokens.Name(phrase.Head + 1) < 0 && PlaceWords.IsWeak(tokens.Form(phrase.Head))) return false;
        if (phrase.NameCount > 0) return true;
        if (!phrase.HasHead) return false;
        ref Analysis head = ref draft.Words[phrase.Head];
        if (PlaceWords.IsDirection(tokens.Word(phrase.Head))) return !phrase.HasOperator && Governs(tokens, phrase.First, PlaceWord.In);
        if (phrase.HasOwnName && PlaceWords.Head(tokens.Form(phrase.Head)) != PlaceKind.None) return true;
        if (IsFalseFriend(draft, tokens, phrase)) return false;
        bool toward = phrase.IsLong && phrase.First > 0 && tokens.Word(phrase.First - 1) is PlaceWord.To or PlaceWord.Of && draft.Words[phrase.First - 1].Pos == PartOfSpeech.ADP;
        bool governed = toward || phrase.HasOperator || Governs(tokens, phrase.First, PlaceWord.In) || (phrase.First > 0 && tokens.IsOn(phrase.First - 1));
        ReadOnlySpan<char> form = tokens.Form(phrase.Head);
        bool site = phrase.Head + 1 < phrase.End && PlaceWords.MakesSite(tokens.Form(phrase.Head + 1));
        if (PlaceWords.IsWeak(form)) return phrase.HasOperator && (phrase.IsDefinite || (phrase.IsLong && draft.Words[phrase.End - 1].IsDefinite));
        bool struck = PlaceArguments.IsArgument(draft, phrase.First);
        if (PlaceWords.IsBare(form)) return site ? governed || struck || toward || tokens.Word(Math.Max(0, phrase.First - 1)) is PlaceWord.To or PlaceWord.Of : governed && (phrase.IsLong || phrase.HasOperator);
        PlaceKind kind = tokens.Kind(phrase.Head);
        if (kind != PlaceKind.None && head.Has(Features.Suffixed) && (kind & (PlaceKind.Settlement | PlaceKind.Area | PlaceKind.District | PlaceKind.Country)) != 0 && (governed || struck || (phrase.First > 0 && tokens.Word(phrase.First - 1) is PlaceWord.To or PlaceWord.Of))) return true;
        // «استهدف القصف قرية», «إحراق مقر لحزب»: a place that something is done to.
        if (struck && kind != PlaceKind.None && (!head.Has(Features.Plural) || (kind & PlaceKind.Site) != 0 || head.Has(Features.Suffixed)) && (kind & (PlaceKind.Country | PlaceKind.Area | PlaceKind.Admin2)) == 0) return true;
        // «حي الكلاسة», «بلدة الزاوية القديمة»: a settlement, quarter or site by its own name.
        bool named = phrase.Head + 1 < phrase.End && draft.Words[phrase.Head + 1] is { Pos: PartOfSpeech.NOUN or PartOfSpeech.PROPN, IsDefinite: true } || (phrase.Head + 1 < phrase.End && draft.Words[phrase.Head + 1].Pos == PartOfSpeech.PROPN);
        if (named && !head.Has(Features.Plural) && !head.IsDefinite && (kind & (PlaceKind.Settlement | PlaceKind.District | PlaceKind.Airport | PlaceKind.Port | PlaceKind.Oilfield | PlaceKind.Border | PlaceKind.Gate | PlaceKind.Camp)) != 0 && (kind & (PlaceKind.Area | PlaceKind.Admin2)) == 0) return true;
        // «منطقة الليثي»
        if (named && !head.IsDefinite && form.EndsWith("منطقة") && !head.Has(Features.Plural)) return true;
        if (toward && head.Class is LemmaClass.Facility && head.Pos == PartOfSpeech.NOUN) return true;
        if (phrase.IsDefinite && head.Class == LemmaClass.Facility && phrase.First > 0 && tokens.Word(phrase.First - 1) == PlaceWord.To && draft.Words[phrase.First - 1].Pos == PartOfSpeech.ADP) return true;
        if (phrase.IsDefinite && (!phrase.IsLong || (kind & PlaceKind.Area) != 0) && kind != PlaceKind.None && !head.Has(Features.Plural)) return governed || kind is not (PlaceKind.Country or PlaceKind.Facility or PlaceKind.Road) || tokens.Form(phrase.Head).EndsWith("بلاد");
        // «المناطق الليبية», «جميع المحافظات», «معظم أحياء المدينة».
        bool counted = phrase.Head > phrase.First && tokens.Word(phrase.First) == PlaceWord.Quantity;
        if (head.Has(Features.Plural) && (kind & (PlaceKind.Area | PlaceKind.Settlement | PlaceKind.District)) != 0 && (counted || phrase.End > phrase.Head + 1)) return true;
        return governed && head.Pos == PartOfSpeech.NOUN && (head.Class is LemmaClass.Facility or LemmaClass.Place || kind != PlaceKind.None) && !head.Has(Features.Accusative);
    }

    /// <summary>«إلى مكان الانفجار», «في موقع الهجوم».</summary>
    private static bool IsWhereItHappened(Draft draft, in PlaceTokens tokens, in PlacePhrase phrase)
    {
        if (!phrase.HasHead || phrase.End <= phrase.Head + 1 || phrase.NameCount > 0 || phrase.First == 0) return false;
        ReadOnlySpan<char> form = tokens.Form(phrase.Head);
        return form.EndsWith("مكان") | form.EndsWith("موقع") && draft.Words[phrase.Head + 1] is { Class: LemmaClass.Act or LemmaClass.Event, IsDefinite: true }
            && (tokens.Ba(phrase.First) || tokens.Word(phrase.First - 1) is PlaceWord.In or PlaceWord.To or PlaceWord.Of);
    }

    /// <summary>«عن طريق», «مواقع التواصل», «القطاع العقاري»: words of place that are none.</summary>
    private static bool IsFalseFriend(Draft draft, in PlaceTokens tokens, in PlacePhrase phrase)
    {
        ReadOnlySpan<char> head = tokens.Form(phrase.Head);
        int next = phrase.Head + 1;
        if (head is "طريق" && phrase.First > 0 && tokens.Form(phrase.First - 1) is "عن") return true;
        if (head.EndsWith("قطاع") && next < phrase.End) return true;
        if (next + 1 < tokens.End && tokens.At(next).Kind == TokenKind.QuoteOpen) next++;
        return next < tokens.End && head.Contains("موا", StringComparison.Ordinal) | head.Contains("موقع", StringComparison.Ordinal)
            && tokens.Form(next) is "التواصل" or "فيس" or "فيسبوك" or "تويتر" or "إلكتروني" or "إلكترونية" or "الإلكتروني" or "الإلكترونية" or "يوتيوب";
    }

    /// <summary>Of a name the letters from where it begins: «لبنان» is no ل with a noun.</summary>
    private static TextSpan SpanOf(Draft draft, ReadOnlySpan<int> nameAt, in PlacePhrase phrase)
    {
        TextSpan span = SpanTrimmer.Of(draft, phrase.First, phrase.End);
        return nameAt[phrase.First] >= 0 && draft.Mentions.Names[nameAt[phrase.First]].FormStart == 0 ? span with { Start = draft.Text.Tokens[phrase.First].Start } : span;
    }

    private static bool Governs(in PlaceTokens tokens, int first, PlaceWord word) =>
        tokens.Ba(first) || (first > 0 && tokens.Word(first - 1) == word);

    private PlaceMention Make(Draft draft, in PlaceTokens tokens, ReadOnlySpan<int> nameAt, in PlacePhrase phrase, int sentence)
    {
        var mention = new PlaceMention
        {
            First = phrase.First, End = phrase.End, Head = phrase.Head, Sentence = sentence,
            Span = SpanOf(draft, nameAt, phrase), Preposition = PrepositionOf(draft, tokens, phrase.First),
        };
        for (int t = phrase.First; t < phrase.End; t++)
        {
            if (nameAt[t] < 0) continue;
            int row = _names.Prominent(draft.Mentions.Names[nameAt[t]]);
            if (mention.Place < 0) mention.Place = row;
            mention.Anchors.Add(row);
        }
        if (phrase.NameCount == 0 && phrase.IsDefinite && (phrase.HeadKind == PlaceKind.Country || !draft.Words[phrase.Head].Has(Features.Plural))) _references.Refer(draft, nameAt, phrase, mention);
        else if (IsBareName(phrase)) mention.ActsAsState = ActsAsState(draft, phrase, mention);
        return mention;
    }

    /// <summary>The names within a longer phrase, with the head noun right before them, and «البلاد», «المدينة» at its end.</summary>
    private void AddInner(Draft draft, in PlaceTokens tokens, ReadOnlySpan<int> nameAt, in PlacePhrase phrase, int sentence)
    {
        for (int t = phrase.First + 1; t < phrase.End; t++)
        {
            bool back = nameAt[t] < 0 && t == phrase.End - 1 && tokens.IsHead(t) && PlaceWords.Head(tokens.Form(t), out bool article) is PlaceKind.Country or (PlaceKind.City | PlaceKind.Town) && article;
            if (nameAt[t] < 0 && !back) continue;
            int first = t, end = back ? t + 1 : draft.Mentions.Names[nameAt[t]].End;
            bool isHeaded = !back && !tokens.Clitics(t) && tokens.IsHead(t - 1) && PlaceWords.Head(tokens.Form(t - 1)) != PlaceKind.None;
            if (isHeaded) first--;
            if (first == phrase.First) continue;
            var inner = new PlacePhrase
            {
                First = first, End = end, Head = isHeaded ? first : t, Name = back ? -1 : nameAt[t], NameCount = back ? 0 : 1,
                HasHead = isHeaded || back, HeadKind = PlaceWords.Head(tokens.Form(first)), IsDefinite = back,
            };
            draft.Mentions.InnerPlaces.Add(Make(draft, tokens, nameAt, inner, sentence));
            t = end - 1;
        }
    }

    /// <summary>«العلاقات بين روسيا وتركيا»: no stretch of land.</summary>
    private bool AreStates(Draft draft, ReadOnlySpan<int> nameAt, in PlacePhrase phrase)
    {
        for (int t = phrase.First; t < phrase.End; t++)
        {
            if (nameAt[t] >= 0 && _places[_names.Prominent(draft.Mentions.Names[nameAt[t]])] is { Kind: not (PlaceKind.Country or PlaceKind.Region or PlaceKind.Continent), IsCapital: false }) return false;
        }
        return !phrase.HasHead;
    }

    private static bool IsBareName(in PlacePhrase phrase) => phrase.NameCount == 1 && !phrase.HasHead && !phrase.HasOperator;

    private static Slot PrepositionOf(Draft draft, in PlaceTokens tokens, int first)
    {
        if (tokens.Ba(first)) return Slot.By;
        if (tokens.For(first)) return Slot.For;
        int phrase = draft.Phrases.PhraseOf[first];
        if (phrase >= 0)
        {
            NounPhrase chunk = draft.Phrases.Phrases[phrase];
            return chunk.First == first ? chunk.Preposition : Slot.Genitive;
        }
        return first > 0 && draft.Words[first - 1].Pos == PartOfSpeech.ADP ? Slots.Parse(tokens.Form(first - 1)) : Slot.None;
    }

    /// <summary>«أعلنت فرنسا», «تتهم واشنطن موسكو», «العلاقات مع روسيا»: the words mean the government.</summary>
    private bool ActsAsState(Draft draft, in PlacePhrase phrase, PlaceMention mention)
    {
        PlaceRow row = _places[mention.Place];
        if (row.Kind != PlaceKind.Country && !row.IsCapital && row.Kind != PlaceKind.Region) return false;
        if (mention.Preposition is Slot.With or Slot.Against or Slot.AtHandOf) return row.Kind != PlaceKind.Region;
        if (mention.Preposition != Slot.None) return false;
        int index = draft.Phrases.PhraseOf[phrase.First];
        for (int guard = 0; index >= 0 && guard < 5; guard++)
        {
            Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[draft.Phrases.Phrases[index].First]];
            if (clause.Verb >= 0 && (clause.Subject == index || (clause.Object == index && row.Kind != PlaceKind.Region))) return true;
            index = draft.Phrases.Phrases[index].CoordinatedWith;
        }
        return false;
    }
}
