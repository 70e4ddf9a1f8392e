using Isnad.Knowledge;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <content>Chained whereabouts behind a core: «بمدينة درنة», «شرقي البلاد», «الواقعة على بعد …», «وبنغازي».</content>
internal readonly ref partial struct PlacePhraseReader
{
    /// <summary>Chained whereabouts behind a core.</summary>
    private int Tails(int end, ref PlacePhrase phrase)
    {
        for (int links = 0; links < Longest && end < _end; links++)
        {
            int next = Tail(end, ref phrase);
            if (next <= end) break;
            end = next;
            phrase.IsLong = true;
        }
        return end;
    }

    private int Tail(int at, ref PlacePhrase phrase)
    {
        int comma = 0;
        if (_t.At(at).Kind == TokenKind.Comma && at + 1 < _end)
        {
            if (!PlaceWords.IsDirection(_t.Word(at + 1)) && !(_t.Word(at + 1) == PlaceWord.To && IsFrom(phrase)) && !(phrase.NameCount > 0 && _t.Name(at + 1) >= 0 && phrase.HasOperator)) return 0;
            comma = 1;
        }
        int start = at + comma;
        if (_t.At(start).Kind == TokenKind.ParenOpen) return Bracket(start, ref phrase);
        if (_t.At(start).Kind is not (TokenKind.Word or TokenKind.Number)) return 0;
        PlaceWord word = _t.Word(start);
        // «شرقي ليبيا» is a name by itself.
        if (_t.Name(start) >= 0 && !_t.Clitics(start) && PlaceWords.IsDirection(PlaceWords.Of(_t.Form(start)))) return Named(start, ref phrase);
        bool conjoined = _t.Conjoined(start);
        if (word == PlaceWord.To && phrase.HasHead && phrase.Name >= 0 && phrase.IsLong && IsFrom(phrase)) return Chain(start + 1, ref phrase, needsName: true);
        if (conjoined) return Coordinate(start, ref phrase);
        switch (word)
        {
            case PlaceWord.North or PlaceWord.South or PlaceWord.East or PlaceWord.West or PlaceWord.Middle or PlaceWord.Near or PlaceWord.At or PlaceWord.Inside:
                return Chain(start, ref phrase, needsName: false);
            case PlaceWord.In when !_t.IsSuffixed(start):
                return Chain(start + 1, ref phrase, needsName: phrase.Name >= 0 && !phrase.HasHead);
            case PlaceWord.Between when phrase.HasHead:
                return Pair(start + 1, ref phrase);
            case PlaceWord.Link or PlaceWord.LinkVerb when phrase.HasHead || phrase.Name >= 0:
                return Linked(start, ref phrase);
            case PlaceWord.Of when phrase.HasHead && phrase.Name < 0 && !phrase.IsDefinite && (phrase.HeadKind & PlaceKind.Area) != 0 && !_t.Clitics(start):
                return Chain(start + 1, ref phrase, needsName: true);
        }
        if (_t.IsBorderWith(start)) return Chain(start + 1, ref phrase, needsName: true);
        if (_t.Ba(start) && (_t.Name(start) >= 0 || _t.IsHead(start) || PlaceWords.IsDirection(word) || word is PlaceWord.Middle)) return Chain(start, ref phrase, needsName: false);
        if (_t.For(start) && phrase.HeadKind != PlaceKind.None && (_t.Name(start) >= 0 || _t.IsHead(start)) && draft.Words[start - 1].Pos == PartOfSpeech.ADJ) return Chain(start, ref phrase, needsName: false);
        return 0;
    }

    private bool IsFrom(in PlacePhrase phrase)
    {
        for (int t = phrase.First; t < _end && t < phrase.First + 8; t++)
        {
            if (_t.Word(t) == PlaceWord.Of) return true;
        }
        return false;
    }

    /// <summary>«(شمال ليبيا)», «(160 كلم عن العاصمة)».</summary>
    private int Bracket(int open, ref PlacePhrase phrase)
    {
        int close = _t.At(open).Pair;
        if (close <= open + 1 || close - open > 9 || close >= _end) return 0;
        PlacePhrase inner = phrase;
        int end = Core(Operators(open + 1, ref inner), ref inner);
        if (end == 0) return close == open + 2 && PlaceWords.IsDirection(_t.Word(open + 1)) ? close + 1 : 0;
        end = Tails(end, ref inner);
        if (end != close) return 0;
        phrase.NameCount = inner.NameCount;
        if (phrase.Name < 0) phrase.Name = inner.Name;
        return close + 1;
    }

    /// <summary>Operators and a core behind a core.</summary>
    private int Chain(int at, ref PlacePhrase phrase, bool needsName)
    {
        if (at >= _end) return 0;
        PlacePhrase inner = phrase;
        int core = Operators(at, ref inner);
        int end = Core(core, ref inner);
        if (end == 0) return 0;
        bool named = inner.NameCount > phrase.NameCount;
        bool definite = core < _end && (draft.Words[core].IsDefinite || _t.IsSuffixed(core));
        if (!named && !definite && (needsName || PlaceWords.Head(_t.Form(core)) == PlaceKind.None)) return 0;
        if (needsName && !named && !(PlaceWords.IsDirection(_t.Word(core)) && _t.HasArticle(core))) return 0;
        phrase.NameCount = inner.NameCount;
        if (phrase.Name < 0) phrase.Name = inner.Name;
        return end;
    }

    /// <summary>«أ وب» behind بين.</summary>
    private int Pair(int at, ref PlacePhrase phrase)
    {
        int end = Chain(at, ref phrase, needsName: false);
        if (end == 0 || end >= _end || !_t.Conjoined(end)) return 0;
        return Chain(end, ref phrase, needsName: false);
    }

    /// <summary>«الواقعة على بعد …», «الرابط بين أ وب», «القريبة من», «التي تبعد …».</summary>
    private int Linked(int at, ref PlacePhrase phrase)
    {
        int i = at;
        while (i < _end && i < at + 4 && _t.Word(i) is PlaceWord.Link or PlaceWord.LinkVerb) i++;
        if (i >= _end) return 0;
        switch (_t.Word(i))
        {
            case PlaceWord.Between:
                return Pair(i + 1, ref phrase);
            case PlaceWord.In or PlaceWord.Of or PlaceWord.To when !_t.Clitics(i):
                return Chain(i + 1, ref phrase, needsName: false);
        }
        if (_t.IsOn(i) && i + 1 < _end && _t.Word(i + 1) is not (PlaceWord.Distance or PlaceWord.Near)) return Chain(i + 1, ref phrase, needsName: false);
        return Chain(i, ref phrase, needsName: false);
    }

    /// <summary>«وبنغازي», «وضواحيها», «وميناء رأس لانوف».</summary>
    private int Coordinate(int at, ref PlacePhrase phrase)
    {
        if (_t.Name(at) < 0 && _t.IsSuffixed(at) && _t.Word(at) is PlaceWord.Near) return at + 1;
        bool joins = phrase.Name >= 0 ? _t.Name(at) >= 0 || (_t.IsHead(at) && phrase.HasHead) : phrase.HasHead && _t.IsHead(at) && phrase.IsLong;
        if (!joins || draft.Words[at].HasPreposition != draft.Words[phrase.First].HasPreposition && draft.Words[at].HasPreposition) return 0;
        if (!phrase.HasHead && phrase.Name >= 0 && !Governed(phrase.First)) return 0;
        PlacePhrase inner = phrase;
        inner.Head = -1;
        int end = Core(at, ref inner);
        if (end == 0 || inner.NameCount == phrase.NameCount) return 0;
        phrase.NameCount = inner.NameCount;
        return end;
    }

    /// <summary>Whether a preposition of place governs a token: only then «أ وب» are places and not two states.</summary>
    private bool Governed(int first)
    {
        if (_t.Ba(first)) return true;
        return first > 0 && draft.Words[first - 1].Pos == PartOfSpeech.ADP && _t.Word(first - 1) is PlaceWord.In or PlaceWord.Inside or PlaceWord.At or PlaceWord.Near;
    }
}
