using System.Globalization;

namespace Isnad.Text;

/// <summary>
/// One flat table over all UTF-16 units: the class of each and its cleaned spelling. Persian letters become their Arabic
/// twins, digits ASCII, presentation forms letters; hamzas stay as spelled, and گ چ پ ڤ stay letters of their own.
/// </summary>
internal static class LetterTable
{
    // A class plus one, 0 where not yet asked for: a text uses some hundreds of all units, and all would cost a fifth of the start.
    // Two threads that fill the same place write the same value.
    private static readonly byte[] s_classes = new byte[char.MaxValue + 1];
    // What to flip in a unit to have its cleaned spelling, so that units that stay need no entry.
    private static readonly char[] s_changes = new char[char.MaxValue + 1];
    private static readonly List<string> s_ligatures = [];

    static LetterTable()
    {
        Map("۰۱۲۳۴۵۶۷۸۹", "0123456789");
        Map("٠١٢٣٤٥٦٧٨٩", "0123456789");
        Map("ٱکڪیېےۓۀہۂھۃەٲٳ٫٬", "اككييييههههةهأإ.,");
        Map("–—―‐‑‒−", '-');
        Map("?!…۔,;", "؟!….،؛");
        Map("“”„‟″«»", '"');
        Map("‹›‘’‚‛`´′", '\'');
        Map("٪", '%');
        Map("[{﴿]}﴾", "((()))");
        PresentationForms.Visit(AddForm);
        AddMarkForms();
    }

    /// <summary>The class of a unit.</summary>
    public static CharacterClass Class(char c)
    {
        byte known = s_classes[c];
        return known != 0 ? (CharacterClass)(known - 1) : First(c);
    }

    /// <summary>The cleaned spelling of a unit; for a ligature the number that <see cref="Ligature"/> takes.</summary>
    public static char Clean(char c) => (char)(c ^ s_changes[c]);

    /// <summary>The letters of a ligature.</summary>
    /// <param name="number">What <see cref="Clean"/> returned for it.</param>
    public static string Ligature(char number) => s_ligatures[number];

    private static void Map(string from, string to)
    {
        for (int i = 0; i < from.Length; i++) SetCleaned(from[i], to[i]);
    }

    private static void Map(string from, char to)
    {
        foreach (char c in from) SetCleaned(c, to);
    }

    private static void AddForm(char form, string letters)
    {
        SetClass(form, letters.Length == 1 ? CharacterClass.Letter : CharacterClass.Ligature);
        SetCleaned(form, letters.Length == 1 ? letters[0] : (char)s_ligatures.Count);
        if (letters.Length > 1) s_ligatures.Add(letters);
    }

    // FE70–FE7F and some of FC5E–FCF4 are vowel signs with a space or a stroke to carry them.
    private static void AddMarkForms()
    {
        const string signs = "ًًٌٌٍٍََُُِِّّْْ";
        for (int i = 0; i < signs.Length; i++) AddMark((char)(0xFE70 + i), signs[i]);
        for (char c = '\uFC5E'; c <= '\uFC63'; c++) AddMark(c, 'ّ');
        for (char c = '\uFCF2'; c <= '\uFCF4'; c++) AddMark(c, 'ّ');
    }

    private static void AddMark(char form, char sign)
    {
        SetClass(form, CharacterClass.Mark);
        SetCleaned(form, sign);
    }

    private static void SetClass(char c, CharacterClass @class) => s_classes[c] = (byte)(@class + 1);

    private static void SetCleaned(char c, char cleaned) => s_changes[c] = (char)(c ^ cleaned);

    private static CharacterClass First(char c)
    {
        CharacterClass @class = Classify(c);
        SetClass(c, @class);
        return @class;
    }

    private static CharacterClass Classify(char c)
    {
        switch (c)
        {
            case '\n' or '\r' or '\u0085' or '\u2028' or '\u2029': return CharacterClass.LineEnd;
            case 'ـ': return CharacterClass.Tatweel;
            case '.' or '!' or '?' or '؟' or '…' or '۔': return CharacterClass.Stop;
            case ',' or '،' or ';' or '؛' or '、': return CharacterClass.Comma;
            case ':': return CharacterClass.Colon;
            case '-' or '–' or '—' or '―' or '‐' or '‑' or '‒' or '−': return CharacterClass.Dash;
            case '"' or '“' or '”' or '„' or '‟' or '″' or '«' or '»' or '‹' or '›': return CharacterClass.Quote;
            case '\'' or '‘' or '’' or '‚' or '‛' or '`' or '´' or '′': return CharacterClass.Quote;
            case '(' or '[' or '{' or '﴿': return CharacterClass.ParenOpen;
            case ')' or ']' or '}' or '﴾': return CharacterClass.ParenClose;
            case '#': return CharacterClass.Hash;
            case '@': return CharacterClass.At;
            case '٫' or '٬': return CharacterClass.NumberSeparator;
            case (>= '0' and <= '9') or (>= '٠' and <= '٩') or (>= '۰' and <= '۹'): return CharacterClass.Digit;
            default: return ByCategory(c);
        }
    }

    private static CharacterClass ByCategory(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => CharacterClass.Space,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark => CharacterClass.Mark,
        UnicodeCategory.Format => CharacterClass.Invisible,
        UnicodeCategory.ModifierLetter when IsArabic(c) => CharacterClass.Mark,
        UnicodeCategory.OtherLetter when IsArabic(c) => CharacterClass.Letter,
        UnicodeCategory.OtherLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter => CharacterClass.Foreign,
        _ => CharacterClass.Symbol,
    };

    private static bool IsArabic(char c) =>
        c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF');
}
