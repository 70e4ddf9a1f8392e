namespace Isnad.Text;

/// <summary>Reads hashtags: «#عاجل», «#حركة_الشباب».</summary>
internal static class HashtagReader
{
    /// <summary>
    /// Reads «#words_joined», a token for each word; returns <paramref name="start"/> where no word follows. The sign # is part of the
    /// first; the low lines stand between the words as spaces do.
    /// </summary>
    /// <param name="text">The original.</param>
    /// <param name="start">The #.</param>
    /// <param name="sink">Where the token goes.</param>
    public static int Read(string text, int start, TokenSink sink)
    {
        int first = sink.Count, end = start, part = start + 1;
        bool letters = false;
        for (int i = start + 1; i < text.Length && IsInHashtag(text[i]); i++) letters |= ForeignReader.IsWordPart(text[i]);
        if (!letters) return start;
        while (part < text.Length && IsInHashtag(text[part]))
        {
            int partEnd = part;
            for (int i = part; i < text.Length && IsInHashtag(text[i]) && text[i] != '_'; i++)
            {
                if (LetterTable.Class(text[i]) != CharacterClass.Invisible) partEnd = i + 1;
            }
            bool isFirst = sink.Count == first;
            if (HasWordPart(text.AsSpan(part, partEnd - part)))
            {
                ForeignReader.Copy(text, isFirst ? start : part, part, partEnd, KindOf(text.AsSpan(part, partEnd - part), isFirst), sink);
                end = partEnd;
            }
            part = partEnd;
            while (part < text.Length && (text[part] == '_' || LetterTable.Class(text[part]) == CharacterClass.Invisible)) part++;
        }
        return end;
    }

    private static bool IsInHashtag(char c) =>
        ForeignReader.IsWordPart(c) || c == '_' || LetterTable.Class(c) is CharacterClass.Tatweel or CharacterClass.Mark or CharacterClass.Invisible;

    private static bool HasWordPart(ReadOnlySpan<char> part)
    {
        foreach (char c in part)
        {
            if (ForeignReader.IsWordPart(c)) return true;
        }
        return false;
    }

    private static TokenKind KindOf(ReadOnlySpan<char> part, bool isFirst)
    {
        bool letters = false, digits = false, foreign = false;
        foreach (char c in part)
        {
            CharacterClass kind = LetterTable.Class(c);
            letters |= kind is CharacterClass.Letter or CharacterClass.Ligature;
            digits |= kind == CharacterClass.Digit;
            foreign |= kind == CharacterClass.Foreign;
        }
        if (!letters && !foreign) return TokenKind.Number;
        if (isFirst) return TokenKind.Hashtag;
        return digits || foreign ? TokenKind.Foreign : TokenKind.Word;
    }
}
