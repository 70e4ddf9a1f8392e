namespace Isnad.Text;

/// <summary>Reads one Arabic word: cleans its spelling, notes its marks and cuts glued words apart.</summary>
/// <param name="glue">Decides where glued words are cut.</param>
internal sealed class WordReader(GlueSplitter glue)
{
    // No word is longer; a bound keeps a megabyte of letters from being scanned again for each cut.
    private const int LongestWord = 128;

    private int _letters;
    private int _tatweels;
    private int _afterTanween;
    private int _end;
    private bool _suspect;
    private TokenMarks _marks;

    /// <summary>Reads the word that starts here and returns where reading goes on.</summary>
    /// <param name="text">The original.</param>
    /// <param name="start">A letter, ligature or tatweel.</param>
    /// <param name="sink">Where tokens go.</param>
    public int Read(string text, int start, TokenSink sink)
    {
        Scan(text, start, Math.Min(text.Length, start + LongestWord), sink.Forms);
        if (_letters == 0) return ReadStrokes(text, start, sink);
        ReadOnlySpan<char> form = sink.Forms.Room[.._letters];
        if (_suspect || glue.IsSuspect(form))
        {
            int cut = glue.FindCut(form, _afterTanween);
            if (cut > 0) Scan(text, start, Locate(text, start, cut), sink.Forms);
        }
        // «هـ» and «م» after a year are abbreviations, no words; so is any letter that stands for a longer word.
        int formStart = sink.Forms.Count;
        int end = LetGoOfDash(text, start, sink.Forms.Room[_letters - 1]);
        if (sink.IsGlued(start)) _marks |= TokenMarks.Glued;
        TokenKind kind = _letters == 1 && IsEraOrUnit(sink) ? TokenKind.Abbreviation : TokenKind.Word;
        sink.Forms.Keep(_letters);
        sink.Add(start, end, kind, formStart, _marks);
        return end;

        bool IsEraOrUnit(TokenSink sink) => sink.Forms.Room[0] is 'ه' or 'م' or 'ق'
            && sink.TryLast(out Token last) && last.Kind == TokenKind.Number;
    }

    private void Scan(string text, int start, int limit, FormWriter writer)
    {
        Span<char> forms = writer.Room;
        int letters = 0, i = start;
        _tatweels = 0;
        _afterTanween = 0;
        _suspect = false;
        _marks = TokenMarks.None;
        _end = start;
        char last = '\0';
        bool openTanween = false;
        for (; i < limit; i++)
        {
            char c = text[i];
            CharacterClass kind = LetterTable.Class(c);
            if (kind == CharacterClass.Letter)
            {
                char letter = LetterTable.Clean(c);
                if (last is 'ة' or 'ى' || (letter == 'إ' && letters > 2)) _suspect = true;
                // The seat of the tanween may follow its sign: «كبيرًا», «هدًى».
                if (openTanween && !(letter is 'ا' or 'ى' && last is not 'ا'))
                {
                    _afterTanween = letters;
                    _suspect = true;
                    openTanween = false;
                }
                forms[letters++] = last = letter;
            }
            else if (kind == CharacterClass.Mark) openTanween |= TakeMark(LetterTable.Clean(c), forms, letters, ref last);
            else if (kind == CharacterClass.Tatweel) _tatweels++;
            else if (kind == CharacterClass.Ligature)
            {
                string several = LetterTable.Ligature(LetterTable.Clean(c));
                writer.Widen(several.Length);
                forms = writer.Room;
                several.CopyTo(forms[letters..]);
                letters += several.Length;
                last = several[^1];
            }
            else if (kind == CharacterClass.Invisible) continue;
            else break;
            _end = i + 1;
        }
        _letters = RestoreMaqsura(text, forms, letters);
    }

    // Returns whether the sign is a tanween.
    private bool TakeMark(char sign, Span<char> forms, int letters, ref char last)
    {
        switch (sign)
        {
            case 'ً': _marks |= TokenMarks.Tanween; return letters > 0;
            // On an alef these two are slips of the key beside it: «الاٍرهاب».
            case 'ٌ' or 'ٍ': return letters > 0 && last is not ('ا' or 'أ' or 'إ' or 'آ');
            case 'ّ': _marks |= TokenMarks.Shadda; return false;
            case 'ُ':
                // «وقُتل»: the first letter of the word behind its conjunction counts too.
                if (letters == 1 || (letters == 2 && forms[0] is 'و' or 'ف')) _marks |= TokenMarks.DammaFirst;
                return false;
            case 'ٓ' or 'ٔ' or 'ٕ':
                if (letters > 0) forms[letters - 1] = last = Compose(last, sign);
                return false;
            default: return false;
        }
    }

    // Text in decomposed spelling writes hamza and madda as marks.
    private static char Compose(char letter, char sign) => (letter, sign) switch
    {
        ('ا', 'ٓ') => 'آ',
        ('ا', 'ٔ') => 'أ',
        ('ا', 'ٕ') => 'إ',
        ('و', 'ٔ') => 'ؤ',
        ('ي' or 'ى', 'ٔ') => 'ئ',
        _ => letter,
    };

    // «مصطفیٰ», «عليٰ»: a final ي under a small alef is the ى of the standard spelling.
    private int RestoreMaqsura(string text, Span<char> forms, int letters)
    {
        if (_end > 0 && text[_end - 1] == 'ٰ' && letters > 1 && forms[letters - 1] == 'ي') forms[letters - 1] = 'ى';
        return letters;
    }

    // A stroke behind a letter that joins nothing is a dash: «الشرقيةـ».
    private int LetGoOfDash(string text, int start, char lastLetter)
    {
        int end = _end;
        if (_tatweels == 0 || lastLetter is not ('ا' or 'أ' or 'إ' or 'آ' or 'د' or 'ذ' or 'ر' or 'ز' or 'و' or 'ؤ' or 'ة' or 'ى' or 'ء')) return end;
        while (end > start && LetterTable.Class(text[end - 1]) is CharacterClass.Tatweel or CharacterClass.Invisible) end--;
        return end;
    }

    private int ReadStrokes(string text, int start, TokenSink sink)
    {
        sink.AddSign(start, _end, TokenKind.Dash, '-');
        return _end;
    }

    // The place in the original before letter number `letters`.
    private static int Locate(string text, int start, int letters)
    {
        int i = start, seen = 0;
        for (; i < text.Length; i++)
        {
            CharacterClass kind = LetterTable.Class(text[i]);
            int adds = kind == CharacterClass.Letter ? 1
                : kind == CharacterClass.Ligature ? LetterTable.Ligature(LetterTable.Clean(text[i])).Length : 0;
            if (adds > 0 && seen >= letters) return i;
            seen += adds;
        }
        return i;
    }
}
