namespace Isnad.Text;

/// <summary>Reads numbers in the digits of any script with their decimal and thousands marks, and clock times.</summary>
internal static class NumberReader
{
    /// <summary>Reads the number that starts here and returns its end.</summary>
    /// <param name="text">The original.</param>
    /// <param name="start">A digit.</param>
    /// <param name="sink">Where the token goes.</param>
    public static int Read(string text, int start, TokenSink sink)
    {
        int formStart = sink.Forms.Count, end = start, run = 0, i = start;
        bool marked = false;
        while (i < text.Length)
        {
            char c = text[i];
            CharacterClass kind = LetterTable.Class(c);
            if (kind == CharacterClass.Digit)
            {
                sink.Forms.Add(LetterTable.Clean(c));
                run++;
                end = ++i;
            }
            else if (kind is CharacterClass.Invisible) i++;
            else if (end > start && IsMark(text, i, run, marked, out char form))
            {
                sink.Forms.Add(form);
                marked |= c != ':';
                run = 0;
                i++;
            }
            else break;
        }
        TokenMarks marks = sink.IsGlued(start) ? TokenMarks.Glued : TokenMarks.None;
        sink.Add(start, end, TokenKind.Number, formStart, marks);
        return end;
    }

    private static bool IsMark(string text, int at, int before, bool marked, out char form)
    {
        char c = text[at];
        int digits = DigitsFrom(text, at + 1);
        form = c switch { '.' or '٫' => '.', ',' or '٬' or '،' => ',', ':' => ':', _ => '\0' };
        if (form == '\0' || digits == 0) return false;
        return c switch
        {
            // «2014،2015» are two numbers, «1،500» is one.
            '،' => digits == 3 && before <= 3,
            ':' => !marked && before <= 2 && digits == 2,
            _ => true,
        };
    }

    private static int DigitsFrom(string text, int i)
    {
        int digits = 0;
        for (; i < text.Length && digits < 4; i++)
        {
            CharacterClass kind = LetterTable.Class(text[i]);
            if (kind == CharacterClass.Digit) digits++;
            else if (kind != CharacterClass.Invisible) break;
        }
        return digits;
    }
}
