using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>
/// Reads the longest phrase of place that begins at a token: operators («60 كلم جنوب», «قرب»), a name or a head noun with its name,
/// and chained whereabouts («في حي المغار بمدينة درنة شرقي البلاد», «الواقعة على بعد …»).
/// </summary>
internal readonly ref partial struct PlacePhraseReader(Draft draft, ReadOnlySpan<int> nameAt, Sentence sentence)
{
    /// <summary>How many links a chain may have.</summary>
    private const int Longest = 6;

    /// <summary>«منطقة "ورش الفانة"»: behind a noun without article three words in quotation marks are its name, whatever they look like.</summary>
    private const int Bearing = 4;

    private readonly PlaceTokens _t = new(draft, nameAt, sentence.EndToken);
    private readonly int _end = sentence.EndToken;

    /// <summary>Reads from a token; <see cref="PlacePhrase.End"/> is 0 where nothing begins there.</summary>
    public PlacePhrase Read(int first)
    {
        var phrase = new PlacePhrase { First = first, Name = -1, Head = -1 };
        int at;
        if (_t.Word(first) == PlaceWord.Between)
        {
            phrase.HasOperator = true;
            at = Pair(first + 1, ref phrase);
            if (at > 0 && phrase.Head < 0) phrase.Head = first + 1;
        }
        else at = Core(Operators(first, ref phrase), ref phrase);
        if (at == 0) return default;
        phrase.End = Tails(at, ref phrase);
        return phrase;
    }

    /// <summary>Passes over distance, direction and nearness; returns where the core should begin.</summary>
    private int Operators(int at, ref PlacePhrase phrase)
    {
        int start = at, quantities = 0;
        for (int guard = 0; at < _end && guard < 10; guard++)
        {
            PlaceWord word = _t.Word(at);
            bool first = at == start;
            switch (word)
            {
                case PlaceWord.North or PlaceWord.South or PlaceWord.East or PlaceWord.West or PlaceWord.Middle or PlaceWord.Near or PlaceWord.Inside or PlaceWord.At:
                    if (!first && _t.Conjoined(at) && guard > 0 && !_t.IsDirection(at - 1)) return at;
                    // «الجنوب الليبي», «شرقي» as a noun of its own are cores.
                    if (_t.HasArticle(at) && !(at + 1 < _end && _t.IsOf(at + 1))) return at;
                    if (at + 1 >= _end || _t.IsSuffixed(at)) return at;
                    at++;
                    break;
                case PlaceWord.Quantity when first && at + 1 < _end:
                    quantities = _t.Word(at + 1) == PlaceWord.Of && !_t.Clitics(at + 1) ? 2 : 1;
                    at += quantities;
                    break;
                case PlaceWord.Distance when !first || _t.Follows(at, PlaceWord.About, PlaceWord.Unit):
                    at++;
                    break;
                case PlaceWord.About when !first || _t.Follows(at, PlaceWord.Unit, PlaceWord.Unit):
                    at++;
                    break;
                case PlaceWord.Unit when !first:
                    at++;
                    break;
                case PlaceWord.None when !first && at + 1 < _end && draft.Words[at].Pos == PartOfSpeech.ADJ && _t.Word(at - 1) is PlaceWord.Inside or PlaceWord.Near && _t.Word(at + 1) == PlaceWord.Of:
                    at++; // «أرجاء متفرقة من»
                    break;
                case PlaceWord.Of or PlaceWord.To when !first:
                    at++;
                    break;
                case PlaceWord.None when !first && _t.Word(at - 1) == PlaceWord.Unit && _t.IsOn(at):
                    at++; // «7 كلم على المدينة»
                    break;
                default:
                    if ((draft.Words[at].Pos == PartOfSpeech.NUM || (!first && _t.Word(at - 1) is PlaceWord.Distance or PlaceWord.About)) && _t.Name(at) < 0 && _t.Follows(at, PlaceWord.Unit, PlaceWord.Unit)) at++;
                    else if (first && _t.IsOn(at) && at + 1 < _end && _t.Word(at + 1) is PlaceWord.Distance or PlaceWord.Near) at++;
                    else if (!first && _t.Word(at - 1) == PlaceWord.Unit && _t.Form(at) is "بحريا" or "تقريبا" or "فقط") at++;
                    else
                    {
                        phrase.HasOperator = at > start + quantities;
                        return at;
                    }
                    break;
            }
        }
        phrase.HasOperator = at > start + quantities;
        return at;
    }

    /// <summary>A name, or a head noun with what belongs to it; returns the token after it, or 0.</summary>
    private int Core(int at, ref PlacePhrase phrase)
    {
        if (at >= _end) return 0;
        if (_t.Word(at) == PlaceWord.This && at + 1 < _end && _t.IsHead(at + 1)) at++;
        if (_t.Name(at) >= 0) return Named(at, ref phrase);
        if (_t.At(at).Kind is TokenKind.QuoteOpen or TokenKind.ParenOpen && at + 1 < _end && _t.Name(at + 1) >= 0 && phrase.HasHead)
        {
            int inner = Named(at + 1, ref phrase);
            return inner < _end && _t.At(inner).Kind is TokenKind.QuoteClose or TokenKind.ParenClose ? inner + 1 : 0;
        }
        if (PlaceWords.IsDirection(_t.Word(at)) && _t.HasArticle(at))
        {
            // «الجنوب», «الشمال الشرقي»: a part of the country.
            if (phrase.Head < 0) phrase.Head = at;
            phrase.HasHead = true;
            phrase.HeadKind |= PlaceKind.Region;
            phrase.IsDefinite = true;
            return Adjectives(at, at + 1, ref phrase);
        }
        return _t.IsHead(at) ? Headed(at, ref phrase) : 0;
    }

    private int Named(int at, ref PlacePhrase phrase)
    {
        NameMatch match = draft.Mentions.Names[_t.Name(at)];
        if (phrase.Name < 0) phrase.Name = _t.Name(at);
        phrase.NameCount++;
        bool outer = phrase.Head < 0;
        if (outer) phrase.Head = at;
        PlaceKind kind = match.End - match.First > 1 ? PlaceWords.Head(_t.Form(at)) : PlaceKind.None;
        if (kind != PlaceKind.None && outer)
        {
            // «العاصمة الليبية», «منطقة …»: the head noun is part of the name.
            phrase.HasHead = true;
            phrase.HeadKind = kind;
        }
        int end = Adjectives(at, match.End, ref phrase);
        if (kind == PlaceKind.City && end < _end && end == match.End && _t.Name(end) >= 0 && !_t.Clitics(end)) return Named(end, ref phrase);
        return end;
    }

    private int Headed(int at, ref PlacePhrase phrase)
    {
        ReadOnlySpan<char> form = _t.Form(at);
        PlaceKind kind = PlaceWords.Head(form, out bool article);
        bool outer = phrase.Head < 0;
        if (outer)
        {
            phrase.Head = at;
            phrase.HasHead = true;
            phrase.HeadKind = kind;
            phrase.IsDefinite = article || draft.Words[at].IsDefinite;
        }
        int end = Adjectives(at, at + 1, ref phrase);
        if (_t.IsSuffixed(at)) return end;
        if (end >= _end) return end;
        if (end > at + 1 || draft.Words[at].IsDefinite)
        {
            // Apposition: «العاصمة طرابلس», «المدينة الساحلية درنة».
            if (_t.Name(end) >= 0 && !_t.Clitics(end)) return Named(end, ref phrase);
            return _t.At(end).Kind is TokenKind.QuoteOpen or TokenKind.ParenOpen && Quoted(end) is var quoted and > 0 ? Mark(quoted, ref phrase) : end;
        }
        if (_t.Name(end) >= 0 && !_t.Clitics(end)) return Mark(Named(end, ref phrase), ref phrase);
        if (_t.At(end).Kind is TokenKind.QuoteOpen or TokenKind.ParenOpen && Quoted(end, Bearing) is var close and > 0) return Own(Adjectives(at, Inner(end, close, ref phrase), ref phrase), ref phrase);
        if (_t.At(end).Kind == TokenKind.Number && !(end + 1 < _end && _t.Word(end + 1) == PlaceWord.Unit)) return Own(end + 1, ref phrase);
        if (!_t.Clitics(end) && (_t.IsHead(end) || _t.Word(end) is PlaceWord.Middle or PlaceWord.Near or PlaceWord.Inside))
        {
            int inner = _t.Word(end) is PlaceWord.None ? Core(end, ref phrase) : Core(Operators(end, ref phrase), ref phrase);
            if (inner > 0) return Mark(inner, ref phrase);
        }
        // «مدينة وميناء الحديدة».
        if (outer && draft.Words[end].Has(Proclitics.Wa) && _t.IsHead(end) && !draft.Words[end].IsDefinite && end + 1 < _end && _t.Name(end + 1) >= 0) return Mark(Named(end + 1, ref phrase), ref phrase);
        // The rest of the noun phrase: «معاقل تنظيم القاعدة», «بوابة الكنشيالو», «محور الورش والصالات».
        int chunk = draft.Phrases.PhraseOf[at];
        if (chunk < 0) return end;
        int stop = draft.Phrases.Phrases[chunk].End;
        for (; end < stop; end++)
        {
            if (_t.Name(end) >= 0 && end > at + 1) return Mark(Named(end, ref phrase), ref phrase);
            if (_t.IsTime(end) || (_t.At(end).Kind == TokenKind.QuoteOpen && end > at + 1)) return end;
            phrase.IsLong = true;
        }
        if (end < _end && draft.Words[end].Has(Proclitics.Wa) && draft.Words[end].Has(Features.Definite) && end - at == 2 && draft.Words[at + 1].IsDefinite && kind is PlaceKind.District && draft.Words[end].Pos == PartOfSpeech.NOUN) end++;
        return end;
    }

    private int Inner(int open, int close, ref PlacePhrase phrase)
    {
        for (int t = open + 1; t < close - 1; t++)
        {
            if (_t.Name(t) < 0) continue;
            Named(t, ref phrase);
            break;
        }
        return close;
    }

    /// <summary>The token after the closing mark of a short quoted or bracketed name, or 0.</summary>
    /// <param name="open">The opening mark.</param>
    /// <param name="sure">Up to which distance of the closing mark nothing else than a name can stand between them.</param>
    private int Quoted(int open, int sure = 0)
    {
        int close = _t.At(open).Pair;
        if (close <= open + 1 || close - open > 6 || close >= _end) return 0;
        if (close - open <= sure && _t.At(open).Kind == TokenKind.QuoteOpen) return close + 1;
        for (int t = open + 1; t < close; t++)
        {
            if (draft.Words[t].IsVerb || draft.Words[t].Pos == PartOfSpeech.ADP) return 0;
        }
        return close + 1;
    }

    private static int Own(int end, ref PlacePhrase phrase)
    {
        phrase.HasOwnName = true;
        return Mark(end, ref phrase);
    }

    private static int Mark(int end, ref PlacePhrase phrase)
    {
        phrase.IsLong = true;
        return end;
    }

    private int Adjectives(int head, int end, ref PlacePhrase phrase)
    {
        bool definite = draft.Words[head].IsDefinite || draft.Words[head].Pos == PartOfSpeech.PROPN || _t.Name(head) >= 0;
        while (end < _end && draft.Words[end].Pos == PartOfSpeech.ADJ && _t.Name(end) < 0 && !_t.Clitics(end) && draft.Words[end].IsDefinite == definite && _t.At(end).Kind == TokenKind.Word)
        {
            PlaceWord word = _t.Word(end);
            if (word is PlaceWord.Link && _t.Form(end) is not ("الحدودي" or "الحدودية" or "حدودي" or "حدودية")) break;
            if (word is PlaceWord.Near or PlaceWord.At || (PlaceWords.IsDirection(word) && !_t.HasArticle(end))) break;
            if (_t.IsTime(end)) break;
            // «مصرف البحرين المركزي»: the adjective is not the name's.
            if (_t.Name(head) >= 0 && !phrase.HasHead && !(draft.Words[end].Class == LemmaClass.ANisba && (draft.Words[end].Has(Features.Feminine) || end > head + 1))) break;
            if (draft.Words[end].Has(Features.Plural) && !draft.Words[head].Has(Features.Plural)) break;
            end++;
        }
        return end;
    }
}
