using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>What the tokens of a sentence are to a phrase of place.</summary>
internal readonly ref struct PlaceTokens(Draft draft, ReadOnlySpan<int> nameAt, int end)
{
    private readonly ReadOnlySpan<Token> _tokens = CollectionsMarshal.AsSpan(draft.Text.Tokens);
    private readonly ReadOnlySpan<int> _nameAt = nameAt;
    private readonly int _end = end;

    /// <summary>Token after the sentence's last.</summary>
    public int End => _end;

    /// <summary>A token.</summary>
    public ref readonly Token At(int t) => ref _tokens[t];

    /// <summary>The cleaned form of a token.</summary>
    public ReadOnlySpan<char> Form(int t) => draft.Text.Form(_tokens[t]);

    /// <summary>Index of the place name that begins at a token, or −1.</summary>
    public int Name(int t) => _nameAt[t];

    /// <summary>What a word does in a phrase of place; nothing for names.</summary>
    public PlaceWord Word(int t) => _nameAt[t] >= 0 || At(t).Kind is not (TokenKind.Word or TokenKind.Abbreviation) ? PlaceWord.None : PlaceWords.Of(Form(t));

    /// <summary>The kinds a head noun names, behind a suffix pronoun too: «مدينتهم», «مناطقها».</summary>
    public PlaceKind Kind(int t)
    {
        ReadOnlySpan<char> form = Form(t);
        if (PlaceWords.Head(form) is var kind && kind != PlaceKind.None) return kind;
        int end = Math.Min((int)draft.Words[t].StemEnd, form.Length);
        if (!draft.Words[t].Has(Features.Suffixed) || end < 2 || end > 24) return PlaceKind.None;
        // Before a suffix ة is written ت.
        Span<char> stem = stackalloc char[24];
        form[..end].CopyTo(stem);
        if (PlaceWords.Head(stem[..end]) is var bare && bare != PlaceKind.None) return bare;
        if (stem[end - 1] != 'ت') return PlaceKind.None;
        stem[end - 1] = 'ة';
        return PlaceWords.Head(stem[..end]);
    }

    /// <summary>Whether a word of place bears the article.</summary>
    public bool HasArticle(int t)
    {
        PlaceWords.Of(Form(t), out bool article);
        return article;
    }

    /// <summary>Whether a word is a direction.</summary>
    public bool IsDirection(int t) => PlaceWords.IsDirection(Word(t));

    /// <summary>Whether a word is من, عن or bears ل.</summary>
    public bool IsOf(int t) => Word(t) == PlaceWord.Of || For(t);

    /// <summary>Whether one of two kinds of words follows soon, past numbers.</summary>
    public bool Follows(int t, PlaceWord a, PlaceWord b)
    {
        for (int i = t + 1; i < _end && i < t + 5; i++)
        {
            PlaceWord word = Word(i);
            if (word == a && a == b) return true;
            if (word == b) return true;
            if (draft.Words[i].Pos != PartOfSpeech.NUM && word is not (PlaceWord.About or PlaceWord.Of)) return false;
        }
        return false;
    }

    /// <summary>Whether a noun of place stands here.</summary>
    public bool IsHead(int t)
    {
        if (At(t).Kind != TokenKind.Word || _nameAt[t] >= 0) return false;
        ref Analysis word = ref draft.Words[t];
        // Before a name a head noun is one, whatever the context made of it.
        if (t + 1 < _end && (_nameAt[t + 1] >= 0 || At(t + 1).Kind == TokenKind.QuoteOpen) && PlaceWords.Head(Form(t)) != PlaceKind.None && word.Pos != PartOfSpeech.ADP && !(word.Pos == PartOfSpeech.ADJ && word.IsDefinite)) return true;
        if (word.IsVerb || word.Pos is PartOfSpeech.ADP or PartOfSpeech.PART or PartOfSpeech.ADJ) return false;
        if (word.Pos == PartOfSpeech.NOUN && word.Class is LemmaClass.Place or LemmaClass.Facility) return true;
        return PlaceWords.Head(Form(t)) != PlaceKind.None && word.Pos is PartOfSpeech.NOUN or PartOfSpeech.PROPN;
    }

    /// <summary>Whether a conjunction or preposition is attached.</summary>
    public bool Clitics(int t) => _nameAt[t] >= 0 ? draft.Mentions.Names[_nameAt[t]].FormStart > 0 : draft.Words[t].HasConjunction || draft.Words[t].HasPreposition;

    /// <summary>Whether a conjunction is attached.</summary>
    public bool Conjoined(int t)
    {
        if (_nameAt[t] >= 0) return draft.Mentions.Names[_nameAt[t]].FormStart > 0 && Form(t)[0] == 'و';
        return draft.Words[t].HasConjunction || (At(t).Kind == TokenKind.Word && Form(t)[0] == 'و' && PlaceWords.Head(Form(t)[1..]) != PlaceKind.None);
    }

    /// <summary>Whether ب is attached.</summary>
    public bool Ba(int t)
    {
        ReadOnlySpan<char> form = Form(t);
        if (_nameAt[t] >= 0) return draft.Mentions.Names[_nameAt[t]].FormStart is > 0 and var start && form[start - 1] == 'ب';
        return draft.Words[t].Has(Proclitics.Ba);
    }

    /// <summary>Whether ل is attached.</summary>
    public bool For(int t) => _nameAt[t] >= 0
        ? draft.Mentions.Names[_nameAt[t]].FormStart is > 0 and var start && Form(t)[start - 1] == 'ل'
        : draft.Words[t].Has(Proclitics.La);

    /// <summary>Whether a suffix pronoun stands at the word's end; the ya of «ضواحي», «شمالي» is none.</summary>
    public bool IsSuffixed(int t) => draft.Words[t].Has(Features.Suffixed) && Form(t)[^1] != 'ي';

    /// <summary>Whether the word is مع behind «الحدود» or «الحدودي».</summary>
    public bool IsBorderWith(int t) => Form(t) is "مع" && t > 0 && Form(t - 1) is "الحدود" or "الحدودي" or "الحدودية" or "حدود" or "حدودي";

    /// <summary>Whether the word is على.</summary>
    public bool IsOn(int t) => Form(t) is "على" or "علي" or "وعلى";

    /// <summary>Whether the word tells a time.</summary>
    public bool IsTime(int t) => draft.Words[t].Class is LemmaClass.Time or LemmaClass.PTime;
}
