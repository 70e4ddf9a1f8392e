using Isnad.Text;

namespace Isnad.Documents;

/// <summary>Tells Arabic from texts in other scripts, from Persian and Urdu, and from Arabic that was decoded wrongly.</summary>
public static class LanguageCheck
{
    private const int LowestShare = 30;

    /// <summary>The problem with the text's language, if there is one.</summary>
    /// <param name="text">The text.</param>
    public static DocumentProblem Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text)) return DocumentProblem.Empty;
        if (IsGarbled(text)) return DocumentProblem.WrongEncoding;
        if (ArabicShare(text) < LowestShare) return DocumentProblem.NotArabic;
        return IsPersianOrUrdu(text) ? DocumentProblem.PersianOrUrdu : DocumentProblem.None;
    }

    /// <summary>Arabic letters in per cent of all letters; 0 where there are none.</summary>
    /// <param name="text">The text.</param>
    public static int ArabicShare(ReadOnlySpan<char> text)
    {
        long arabic = 0, foreign = 0;
        foreach (char c in text)
        {
            CharacterClass kind = LetterTable.Class(c);
            if (kind is CharacterClass.Letter or CharacterClass.Ligature) arabic++;
            else if (kind == CharacterClass.Foreign) foreign++;
        }
        return arabic == 0 ? 0 : (int)(arabic * 100 / (arabic + foreign));
    }

    // UTF-8 read as Latin or windows-1256 («Ø§Ù„», «ط§ظ„»), and letters lost to replacement signs.
    private static bool IsGarbled(string text)
    {
        int latin = 0, windows = 0, lost = 0, visible = 0;
        char before = '\0';
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c)) visible++;
            if (c is 'Ø' or 'Ù') latin++;
            // Two letters in turn, where the second is one that Arabic hardly knows.
            if (before is 'ط' or 'ظ' && c is (> '\u007F' and < '\u0600') or (>= '\u2010' and <= '\u2122') or '§') windows++;
            if (c == '\uFFFD') lost++;
            before = c;
        }
        return latin * 5 > visible || windows * 10 > visible || lost * 20 > visible;
    }

    private static bool IsPersianOrUrdu(ReadOnlySpan<char> text)
    {
        int words = 0, arabic = 0, other = 0, letters = 0, strong = 0;
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inWord = i < text.Length && LetterTable.Class(text[i]) is CharacterClass.Letter or CharacterClass.Mark;
            if (inWord)
            {
                letters++;
                if (text[i] is 'گ' or 'چ' or 'پ' or 'ژ' or 'ٹ' or 'ڈ' or 'ڑ' or 'ں' or 'ے' or 'ہ' or 'ھ') strong++;
                if (start < 0) start = i;
            }
            else if (start >= 0)
            {
                words++;
                if (IsArabicWord(text[start..i])) arabic++;
                else if (IsOtherWord(text[start..i])) other++;
                start = -1;
            }
        }
        // A Persian keyboard writes ی and ک into Arabic; only words and the letters Arabic has not tell the language.
        return (other > arabic && other * 100 >= words * 3) || (strong * 100 >= letters * 3 && arabic * 100 < words * 3);
    }

    private static bool IsArabicWord(ReadOnlySpan<char> word) => word is "في" or "فی" or "فى" or "من" or "على" or "علی" or "علي" or "إلى" or "إلی" or "الى"
        or "أن" or "إن" or "ان" or "عن" or "التي" or "التی" or "الذي" or "الذی" or "هذا" or "هذه" or "مع" or "بعد" or "قال" or "كان" or "کان" or "لم" or "ما";

    private static bool IsOtherWord(ReadOnlySpan<char> word) => word is "است" or "این" or "اين" or "که" or "كه" or "را" or "برای" or "براي" or "از" or "با" or "شد" or "شده"
        or "می" or "مي" or "های" or "هاي" or "آن" or "کرد" or "كرد" or "گفت" or "بود" or "در" or "خود" or "کے" or "كے" or "ہے" or "ہیں" or "میں" or "کی" or "کا" or "سے" or "نے" or "اور" or "کو" or "پر"
        or "ئەو" or "لە" or "کە" or "بۆ" or "دې" or "چې" or "په";
}
