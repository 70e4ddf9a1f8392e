namespace Isnad.Text;

/// <summary>Reads words of other scripts, addresses of pages, mail and accounts.</summary>
internal sealed class ForeignReader
{
    // No address begins before this place: the run of signs up to it has been looked at.
    private int _searched;

    /// <summary>Begins a report.</summary>
    public void Begin() => _searched = 0;

    /// <summary>Reads the word or address that starts here and returns its end.</summary>
    /// <param name="text">The original.</param>
    /// <param name="start">A foreign letter.</param>
    /// <param name="sink">Where the token goes.</param>
    public int Read(string text, int start, TokenSink sink)
    {
        int end = start < _searched ? start : AddressEnd(text, start, out _searched);
        if (end > start) return Copy(text, start, end, TokenKind.Address, sink);
        end = start;
        for (int i = start; i < text.Length; i++)
        {
            CharacterClass kind = LetterTable.Class(text[i]);
            if (kind is CharacterClass.Foreign or CharacterClass.Digit or CharacterClass.Mark) end = i + 1;
            else if (kind != CharacterClass.Invisible && !IsInner(text, start, i)) break;
        }
        return Copy(text, start, end, TokenKind.Foreign, sink);
    }

    /// <summary>Reads «@account»; returns <paramref name="start"/> where none follows.</summary>
    /// <param name="text">The original.</param>
    /// <param name="start">The @.</param>
    /// <param name="sink">Where the token goes.</param>
    public static int ReadAccount(string text, int start, TokenSink sink)
    {
        int end = start + 1;
        while (end < text.Length && (IsWordPart(text[end]) || text[end] == '_')) end++;
        return end == start + 1 ? start : Copy(text, start, end, TokenKind.Address, sink);
    }

    private static int Copy(string text, int start, int end, TokenKind kind, TokenSink sink) => Copy(text, start, start, end, kind, sink);

    /// <summary>Adds a token whose form is the letters of a stretch without marks.</summary>
    /// <param name="text">The original.</param>
    /// <param name="start">Where its span starts.</param>
    /// <param name="formFrom">Where its letters start: behind the sign # of a hashtag.</param>
    /// <param name="end">Where both end.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="sink">Where the token goes.</param>
    /// <returns>Its end.</returns>
    public static int Copy(string text, int start, int formFrom, int end, TokenKind kind, TokenSink sink)
    {
        int formStart = sink.Forms.Count;
        for (int i = formFrom; i < end; i++)
        {
            char c = text[i];
            switch (LetterTable.Class(c))
            {
                case CharacterClass.Mark or CharacterClass.Invisible or CharacterClass.Tatweel: break;
                case CharacterClass.Ligature:
                    string several = LetterTable.Ligature(LetterTable.Clean(c));
                    sink.Forms.Widen(several.Length);
                    foreach (char letter in several) sink.Forms.Add(letter);
                    break;
                case CharacterClass.Letter or CharacterClass.Digit: sink.Forms.Add(LetterTable.Clean(c)); break;
                default: sink.Forms.Add(c); break;
            }
        }
        sink.Add(start, end, kind, formStart);
        return end;
    }

    /// <summary>Whether a sign is part of a word of any script or of a number.</summary>
    public static bool IsWordPart(char c) =>
        LetterTable.Class(c) is CharacterClass.Letter or CharacterClass.Ligature or CharacterClass.Digit or CharacterClass.Foreign;

    // «F-16», «O'Brien», «T.N.T», «AT&T»: signs that stay inside a word.
    private static bool IsInner(string text, int start, int i)
    {
        if (i + 1 >= text.Length || LetterTable.Class(text[i + 1]) is not (CharacterClass.Foreign or CharacterClass.Digit)) return false;
        return text[i] switch
        {
            '\'' or '’' or '&' or '-' => true,
            '.' => (i - start == 1 || text[i - 2] == '.') && (i + 2 >= text.Length || LetterTable.Class(text[i + 2]) != CharacterClass.Foreign),
            _ => false,
        };
    }

    // The end of an address that starts here, or start.
    private static int AddressEnd(string text, int start, out int searched)
    {
        int end = start, at = -1, lastDot = -1, scheme = -1;
        for (; end < text.Length && IsAddressSign(text[end]); end++)
        {
            if (text[end] == '@' && at < 0) at = end;
            else if (text[end] == '.') lastDot = end;
            else if (scheme < 0 && text[end] == ':' && end + 2 < text.Length && text[end + 1] == '/' && text[end + 2] == '/') scheme = end;
        }
        searched = end;
        while (end > start && text[end - 1] is '.' or '-' or ':' or '?' or '/' or '&' or ',' or '_') end--;
        if (scheme > start && end > scheme + 3) return end;
        if (at > start && at + 1 < end) return end;
        ReadOnlySpan<char> whole = text.AsSpan(start, end - start);
        if (whole.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && whole.Length > 4) return end;
        int slash = whole.IndexOf('/');
        ReadOnlySpan<char> host = slash > 0 ? whole[..slash] : whole;
        int dot = host.LastIndexOf('.');
        return lastDot >= 0 && dot > 1 && IsTopDomain(host[(dot + 1)..]) ? end : start;
    }

    private static bool IsTopDomain(ReadOnlySpan<char> end) =>
        end is "com" or "net" or "org" or "info" or "gov" or "edu" or "tv" or "ly" or "sa" or "ae" or "eg" or "uk" or "tn" or "sy" or "fr" or "de" or "ru" or "me" or "co";

    private static bool IsAddressSign(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '@' or ':' or '/' or '?' or '&' or '=' or '%' or '+' or '~' or '#';
}
