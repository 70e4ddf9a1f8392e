namespace Isnad.Text;

/// <summary>
/// Reads abbreviations of Arabic letters: «أ.ف.ب», «أ ف ب», «د. ب. أ», «د.» before a name. In «بي.بي.سي» each letter
/// name stays a word and takes its point with it, so that it reads as «بي بي سي» does.
/// </summary>
internal static class AbbreviationReader
{
    private const int MostLetters = 6;

    /// <summary>Reads the abbreviation that starts here; returns <paramref name="start"/> where there is none.</summary>
    /// <param name="text">The original.</param>
    /// <param name="start">An Arabic letter at the start of a word.</param>
    /// <param name="sink">Where the token goes.</param>
    public static int Read(string text, int start, TokenSink sink)
    {
        if (start + 1 >= text.Length) return start;
        if (!IsLone(text, start)) return ReadTitleWithConjunction(text, start, sink);
        bool afterNumber = sink.TryLast(out Token last) && last.Kind == TokenKind.Number;
        int end = text[start + 1] == '.' ? (afterNumber ? start : PointedEnd(text, start))
            : IsGap(text[start + 1]) ? SpacedEnd(text, start, last.Kind == TokenKind.ParenOpen && last.End == start) : start;
        if (end == start) return start;
        int formStart = sink.Forms.Count;
        for (int i = start; i < end; i++)
        {
            if (LetterTable.Class(text[i]) == CharacterClass.Letter) sink.Forms.Add(LetterTable.Clean(text[i]));
        }
        sink.Add(start, end, TokenKind.Abbreviation, formStart);
        return end;
    }

    // «ود. سالم», «وم. علي»: title and conjunction in one.
    private static int ReadTitleWithConjunction(string text, int start, TokenSink sink)
    {
        if (text[start] is not ('و' or 'ف' or 'ل') || start + 2 >= text.Length || text[start + 2] != '.') return start;
        if (text[start + 1] is not ('د' or 'م') || !IsTitle(text, start + 1)) return start;
        int formStart = sink.Forms.Count;
        sink.Forms.Add(text[start]);
        sink.Forms.Add(text[start + 1]);
        sink.Add(start, start + 3, TokenKind.Abbreviation, formStart);
        return start + 3;
    }

    /// <summary>The end of a word with the point that belongs to it: «بي.» of «بي.بي.سي», «العربية.» of «العربية.نت».</summary>
    /// <param name="text">The original.</param>
    /// <param name="start">Start of the word.</param>
    /// <param name="end">End of the word, where a full stop stands.</param>
    public static int WithPoint(string text, int start, int end)
    {
        int next = end + 1;
        if (next >= text.Length || end - start > 12) return end;
        CharacterClass kind = LetterTable.Class(text[next]);
        if (kind == CharacterClass.Digit) return IsLetterName(text.AsSpan(start, end - start)) ? next : end;
        if (kind != CharacterClass.Letter) return end;
        int nextEnd = next;
        while (nextEnd < text.Length && LetterTable.Class(text[nextEnd]) == CharacterClass.Letter) nextEnd++;
        ReadOnlySpan<char> following = text.AsSpan(next, nextEnd - next);
        if (following is "نت" or "كوم") return next;
        return IsLetterName(following) && IsLetterName(text.AsSpan(start, end - start)) ? next : end;
    }

    // A run of single letters with points: «أ.ف.ب», «د. ب. أ», or one letter before a name: «د. محمد».
    private static int PointedEnd(string text, int start)
    {
        int i = start, letters = 1, lastLetter = start;
        while (letters < MostLetters && i + 2 < text.Length && text[i + 1] == '.')
        {
            int next = IsGap(text[i + 2]) ? i + 3 : i + 2;
            if (next >= text.Length || !IsLone(text, next) || (letters > 1 && text[next] == 'و')) break;
            // «د. أ وب»: a letter that no point follows ends the run, and only where it is glued to its point.
            if (next == i + 3 && (next + 1 >= text.Length || text[next + 1] != '.') && letters == 1) break;
            i = lastLetter = next;
            letters++;
        }
        if (letters == 1) return IsTitle(text, start) ? start + 2 : start;
        int end = lastLetter + 1;
        // The point of «أ.ف.ب.» ends the sentence; that of «أ.د. محمد» and «(م.س.)» does not.
        if (end < text.Length && text[end] == '.' && letters == 2 && end + 1 < text.Length) return end + 1;
        return end;
    }

    private static bool IsTitle(string text, int start)
    {
        int next = start + 2;
        if (next < text.Length && IsGap(text[next])) next++;
        if (next >= text.Length || LetterTable.Class(text[next]) != CharacterClass.Letter) return false;
        if (text[start] is 'د' or 'م' or 'أ' or 'ا' or 'ص') return true;
        return text[start] is 'س' or 'ع' or 'ج' or 'ح' or 'خ' or 'ر' or 'ف' or 'ن' or 'ت' && text[next] is not ('و' or 'ف');
    }

    // «أ ف ب»: three or four letters with one space between them; two only in parentheses of their own: «(أ ب)».
    private static int SpacedEnd(string text, int start, bool inParens)
    {
        int i = start, letters = 1;
        while (letters < MostLetters && i + 2 < text.Length && IsGap(text[i + 1]) && IsLone(text, i + 2))
        {
            i += 2;
            letters++;
            if (text[i] == 'و') return start;
        }
        bool closed = i + 1 < text.Length && text[i + 1] == ')';
        if (letters == 2) return inParens && closed ? i + 1 : start;
        if (letters is not (3 or 4)) return start;
        // «و أ ب»: a conjunction that stands apart, unless an agency begins with it: «و م ع», «و أ ج», «و ا س».
        if (text[start] == 'و' && !(text[start + 4] is 'ع' or 'ج' or 'س')) return start;
        return i + 1;
    }

    // One letter and no other beside it.
    private static bool IsLone(string text, int at)
    {
        if (LetterTable.Class(text[at]) != CharacterClass.Letter) return false;
        return at + 1 >= text.Length || LetterTable.Class(text[at + 1]) is not (CharacterClass.Letter or CharacterClass.Ligature
            or CharacterClass.Mark or CharacterClass.Tatweel or CharacterClass.Invisible);
    }

    private static bool IsGap(char c) => c is ' ' or '\u00A0';

    // Names of Latin letters as Arabic spells them.
    private static bool IsLetterName(ReadOnlySpan<char> word) => word is "إيه" or "ايه" or "أيه" or "آي" or "أي" or "اي" or "بي" or "سي"
        or "دي" or "إي" or "إف" or "اف" or "أف" or "جي" or "إتش" or "اتش" or "أتش" or "جيه" or "جاي" or "كي" or "كيه" or "إل" or "ال" or "أل"
        or "إم" or "ام" or "أم" or "إن" or "ان" or "أن" or "أو" or "او" or "كيو" or "آر" or "ار" or "أر" or "إس" or "اس" or "أس" or "تي"
        or "يو" or "في" or "دبليو" or "إكس" or "اكس" or "واي" or "زد" or "زي";
}
