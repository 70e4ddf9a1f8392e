using System.Text;

namespace Isnad.Tests.Robustness;

/// <summary>Spoils reports in the ways that feeds, scrapers and bad files do. A seed always gives the same text, on every machine.</summary>
internal sealed class ReportMutator(IReadOnlyList<string> sources)
{
    private const int LongestText = 4_000;

    // What breaks readers: marks of direction, joiners, quotes of all kinds, halves of pairs, line ends, signs that mean something to a step.
    private static readonly string[] s_awkward =
    [
        "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202E", "\u2066", "\u2067", "\u2069", "\u200B", "\u200C", "\u200D", "\uFEFF", "\u00AD",
        "\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uD83D\uDE00", "\uDC00\uD800", "\uFFFD", "\uFFFF", "\0", "\u0001", "\u001B", "\u007F", "\u0085",
        "\"", "«", "»", "“", "”", "''", "‹", "›", "((", "))", "()", "«»", "[", "]", "﴾", "﴿",
        "\n", "\r\n", "\n\n\n", "\r", "\u2028", "\t", " ", "\u00A0", "  ", "\u3000",
        ".", "..", "…", "؟", "!", "،", "؛", ":", "-", "–", "/", "\\", "#", "@", "_", "%", "٪", "&nbsp;", "<b>", "http://a.b/c?d=ه",
        "ـ", "ـــــــ", "ً", "ّ", "ٌٌٌ", "ٰ", "۝", "ﷲ", "ﻻ", "ﺍ", "پ", "گ", "ک", "ی", "ے", "é", "Ω", "漢字", "🇱🇾", "ا", "ء", "و", "ال", "لل",
        "0", "٠", "۹", "١٢٫٥", "1,000,000", "99999999999999999999", "-1", "1/1/0001", "31/2/2020", "29 فبراير 1900", "العام 999999", "24:61",
        "كلم", "كم غرب", "بين", "قرب", "شمال", "الماضي", "أن", "قال", "لم", "الذي", "طرابلس", "محمد", "مليون", "الخميس", "غداً",
    ];

    private ulong _state;

    /// <summary>The text of a seed.</summary>
    public string Mutate(int seed)
    {
        _state = (ulong)seed * 0x9E3779B97F4A7C15 + 0x1234_5678_9ABC_DEF1;
        var text = new StringBuilder(sources[Next(sources.Count)]);
        // Some seeds are spoiled a little, some beyond recognition.
        int times = 1 + Next(Next(4) == 0 ? 60 : 8);
        for (int i = 0; i < times; i++)
        {
            Change(text);
            if (text.Length > LongestText) text.Length = LongestText;
        }
        return text.ToString();
    }

    /// <summary>A publication date, or none, or something that is no date.</summary>
    public static string? Published(int seed) => (seed % 7) switch
    {
        0 => null,
        1 => "2020-02-29",
        2 => "0001-01-01",
        3 => "9999-12-31",
        4 => "2015-07-25T23:59:59+14:00",
        5 => "yesterday",
        _ => "2021-06-08",
    };

    private void Change(StringBuilder text)
    {
        switch (Next(16))
        {
            case 0: Delete(text, 200); break;
            case 1: Delete(text, 8); break;
            case 2: Duplicate(text, 300); break;
            case 3: Duplicate(text, 12); break;
            case 4: Swap(text); break;
            case 5: text.Insert(Place(text), s_awkward[Next(s_awkward.Length)]); break;
            case 6: for (int i = 0; i < 20; i++) text.Insert(Place(text), s_awkward[Next(s_awkward.Length)]); break;
            case 7: text.Insert(Place(text), (char)Next(char.MaxValue + 1)); break;
            case 8: for (int i = Next(30); i > 0; i--) text.Insert(Place(text), (char)Next(char.MaxValue + 1)); break;
            case 9: text.Insert(Place(text), LongWord()); break;
            case 10: Unbreak(text); break;
            case 11: text.Insert(Place(text), Digits()); break;
            case 12: text.Length = Place(text); break;
            case 13: text.Append(Next(2) == 0 ? "\n" : "").Append(sources[Next(sources.Count)]); break;
            case 14: Replace(text); break;
            default: Nest(text); break;
        }
    }

    private void Delete(StringBuilder text, int longest)
    {
        int at = Place(text);
        text.Remove(at, Math.Min(Next(longest), text.Length - at));
    }

    private void Duplicate(StringBuilder text, int longest)
    {
        int at = Place(text), length = Math.Min(Next(longest), text.Length - at);
        string span = text.ToString(at, length);
        for (int i = 1 + Next(3); i > 0; i--) text.Insert(Place(text), span);
    }

    private void Swap(StringBuilder text)
    {
        int at = Place(text), length = Math.Min(Next(150), text.Length - at);
        string span = text.ToString(at, length);
        text.Remove(at, length).Insert(Place(text), span);
    }

    private string LongWord()
    {
        string[] pieces = ["و", "ال", "ب", "مستشفى", "لل", "ست", "ون", "ها", "ا", "ـ", "ً", "a", "7", "ك"];
        var word = new StringBuilder();
        for (int i = Next(Next(5) == 0 ? 2_000 : 60); i > 0; i--) word.Append(pieces[Next(Next(2) == 0 ? pieces.Length : 1)]);
        return word.ToString();
    }

    private void Unbreak(StringBuilder text)
    {
        // One very long line, or words glued to one another.
        int at = Place(text), length = Math.Min(Next(600), text.Length - at);
        string glued = text.ToString(at, length).Replace(Next(2) == 0 ? " " : "\n", "", StringComparison.Ordinal);
        text.Remove(at, length).Insert(at, glued);
    }

    private string Digits()
    {
        string digits = Next(2) == 0 ? "0123456789" : "٠١٢٣٤٥٦٧٨٩";
        var number = new StringBuilder();
        for (int i = 1 + Next(Next(6) == 0 ? 400 : 12); i > 0; i--) number.Append(digits[Next(10)]).Append(Next(12) == 0 ? "./:,-"[Next(5)] : "");
        return number.ToString();
    }

    private void Replace(StringBuilder text)
    {
        for (int i = Next(40); i > 0 && text.Length > 0; i--) text[Next(text.Length)] = text[Next(text.Length)];
    }

    private void Nest(StringBuilder text)
    {
        (string open, string close) = Next(3) switch { 0 => ("«", "»"), 1 => ("(", ")"), _ => ("\"", "\"") };
        for (int i = Next(30); i > 0; i--)
        {
            text.Insert(Place(text), open);
            if (Next(4) > 0) text.Insert(Place(text), close);
        }
    }

    private int Place(StringBuilder text) => Next(text.Length + 1);

    private int Next(int below)
    {
        // SplitMix64: a generator of our own, so that seeds mean the same texts in every version of the runtime.
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }
}
