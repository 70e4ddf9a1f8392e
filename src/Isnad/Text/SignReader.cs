namespace Isnad.Text;

/// <summary>Reads stops, dashes, quotation marks and other signs; runs of one sign make one token.</summary>
internal static class SignReader
{
    /// <summary>Reads a run of stops: «.», «؟!», «...»; two points or more have the form of an ellipsis.</summary>
    /// <param name="text">The original.</param>
    /// <param name="start">The first stop.</param>
    /// <param name="sink">Where the token goes.</param>
    public static int ReadStop(string text, int start, TokenSink sink)
    {
        int end = start, points = 0;
        char strongest = '.';
        while (end < text.Length && LetterTable.Class(text[end]) == CharacterClass.Stop)
        {
            char sign = LetterTable.Clean(text[end++]);
            if (sign == '.') points++;
            else if (sign == '؟' || strongest == '.') strongest = sign;
        }
        sink.AddSign(start, end, TokenKind.Stop, strongest == '.' && points > 1 ? '…' : strongest);
        return end;
    }

    /// <summary>Reads one sign as a token of its own.</summary>
    /// <param name="text">The original.</param>
    /// <param name="start">The sign.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="sink">Where the token goes.</param>
    public static int ReadOne(string text, int start, TokenKind kind, TokenSink sink)
    {
        sink.AddSign(start, start + 1, kind, LetterTable.Clean(text[start]));
        return start + 1;
    }

    /// <summary>Reads a run of dashes: «-», «--», «—».</summary>
    /// <param name="text">The original.</param>
    /// <param name="start">The first dash.</param>
    /// <param name="sink">Where the token goes.</param>
    public static int ReadDash(string text, int start, TokenSink sink)
    {
        int end = start + 1;
        while (end < text.Length && LetterTable.Class(text[end]) == CharacterClass.Dash) end++;
        sink.AddSign(start, end, TokenKind.Dash, '-');
        return end;
    }

    /// <summary>Reads a quotation mark; two single ones, and doubled angles, make one token. Which way it faces is decided later.</summary>
    /// <param name="text">The original.</param>
    /// <param name="start">The mark.</param>
    /// <param name="sink">Where the token goes.</param>
    public static int ReadQuote(string text, int start, TokenSink sink)
    {
        char c = text[start];
        bool doubled = start + 1 < text.Length && text[start + 1] == c && LetterTable.Clean(c) == '\'';
        int end = start + (doubled ? 2 : 1);
        sink.AddSign(start, end, TokenKind.QuoteOpen, doubled ? '"' : LetterTable.Clean(c));
        return end;
    }

    /// <summary>Reads any other sign: a run of the same one, or a pair of surrogates.</summary>
    /// <param name="text">The original.</param>
    /// <param name="start">The sign.</param>
    /// <param name="sink">Where the token goes.</param>
    public static int ReadSymbol(string text, int start, TokenSink sink)
    {
        char c = text[start];
        int end = start + 1;
        if (char.IsHighSurrogate(c) && end < text.Length && char.IsLowSurrogate(text[end])) end++;
        else while (end < text.Length && text[end] == c && !char.IsSurrogate(c)) end++;
        // «<<» and «>>» stand for « and ».
        if (c is '<' or '>' && end - start == 2) sink.AddSign(start, end, TokenKind.QuoteOpen, '"');
        else sink.AddSign(start, end, TokenKind.Symbol, char.IsSurrogate(c) ? '\uFFFD' : LetterTable.Clean(c));
        return end;
    }
}
