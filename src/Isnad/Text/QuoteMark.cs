namespace Isnad.Text;

/// <summary>How a quotation mark looks and where it stands: the grounds on which it is taken to open or to close.</summary>
/// <param name="Family">Marks that are used together.</param>
/// <param name="Glyph">The sign itself.</param>
/// <param name="CanOpen">Something follows it without a space.</param>
/// <param name="CanClose">Something precedes it without a space.</param>
internal readonly record struct QuoteMark(QuoteFamily Family, char Glyph, bool CanOpen, bool CanClose)
{
    /// <summary>Reads the mark of a token.</summary>
    /// <param name="text">The original.</param>
    /// <param name="token">A quotation mark.</param>
    public static QuoteMark Of(string text, in Token token)
    {
        char glyph = text[token.Start];
        QuoteFamily family = glyph is '«' or '»' or '<' or '>' ? QuoteFamily.Angle
            : token.End - token.Start > 1 || LetterTable.Clean(glyph) == '"' ? QuoteFamily.Double : QuoteFamily.Single;
        bool left = IsLeftEdge(text, token.Start - 1);
        bool right = IsRightEdge(text, token.End, left);
        return new QuoteMark(family, glyph, !right, !left);
    }

    /// <summary>Whether the mark opens.</summary>
    /// <param name="isOpen">Whether a quotation of its family stands open.</param>
    public bool Opens(bool isOpen)
    {
        // Angles say themselves what they do, but some editors mirror them.
        if (Glyph is '«' or '<') return !(isOpen && CanClose && !CanOpen);
        if (Glyph is '»' or '>') return !isOpen && CanOpen && !CanClose;
        return CanOpen != CanClose ? CanOpen : !isOpen;
    }

    /// <summary>Whether writers type this mark for the tanween: «عددا"».</summary>
    public bool CanBeTanween => CanClose && !CanOpen && Family == QuoteFamily.Double && Glyph is not ('“' or '„');

    private static bool IsLeftEdge(string text, int i)
    {
        while (i >= 0 && LetterTable.Class(text[i]) == CharacterClass.Invisible) i--;
        if (i < 0) return true;
        return LetterTable.Class(text[i]) switch
        {
            CharacterClass.Space or CharacterClass.LineEnd or CharacterClass.ParenOpen or CharacterClass.Tatweel
                or CharacterClass.Colon or CharacterClass.Dash => true,
            CharacterClass.Symbol => text[i] == '/',
            CharacterClass.Quote => text[i] is '«' or '“' || (text[i] is not ('»' or '”') && (i == 0 || LetterTable.Class(text[i - 1]) is CharacterClass.Space or CharacterClass.LineEnd)),
            _ => false,
        };
    }

    private static bool IsRightEdge(string text, int i, bool left)
    {
        while (i < text.Length && LetterTable.Class(text[i]) == CharacterClass.Invisible) i++;
        if (i >= text.Length) return true;
        return LetterTable.Class(text[i]) switch
        {
            CharacterClass.Space or CharacterClass.LineEnd or CharacterClass.ParenClose or CharacterClass.Stop
                or CharacterClass.Comma or CharacterClass.Colon or CharacterClass.Dash => true,
            CharacterClass.Symbol => text[i] == '/',
            CharacterClass.Quote => text[i] is '»' or '”' || (text[i] is not ('«' or '“') && !left),
            _ => false,
        };
    }
}

/// <summary>Quotation marks that are used together.</summary>
internal enum QuoteFamily : byte
{
    /// <summary>« »</summary>
    Angle,
    /// <summary>" “ ” „ ″ and two single marks</summary>
    Double,
    /// <summary>' ‘ ’ ` ‹ ›</summary>
    Single,
}
