using System.Globalization;
using System.Text;

namespace Isnad.Records;

/// <summary>Puts EDTF dates into words, with the preposition they take: «في 7 أبريل 2016», “on 7 April 2016”.</summary>
internal static class DateWords
{
    private static readonly string[] s_arabic = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
    private static readonly string[] s_english = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Appends the words; false, and nothing appended, where there is no date that can be said.</summary>
    /// <param name="edtf">Day, month or year, an interval of them, approximate (`~`) or not.</param>
    /// <param name="arabic">Arabic, or else English.</param>
    /// <param name="to">Where to.</param>
    public static bool Append(ReadOnlySpan<char> edtf, bool arabic, StringBuilder to)
    {
        int slash = edtf.IndexOf('/');
        if (slash >= 0) return Interval(edtf[..slash], edtf[(slash + 1)..], arabic, to);
        if (Parse(edtf) is not { } date) return false;
        bool about = edtf.EndsWith("~");
        to.Append(arabic
            ? about ? "نحو " : date.Month == 0 ? "في عام " : "في "
            : about ? "around " : date.Day > 0 ? "on " : "in ");
        Name(date, arabic, to);
        return true;
    }

    private static bool Interval(ReadOnlySpan<char> from, ReadOnlySpan<char> until, bool arabic, StringBuilder to)
    {
        (int, int, int)? first = Parse(from), last = Parse(until);
        if (first is null && last is null) return false;
        if (first is { } a && last is { } b)
        {
            to.Append(arabic ? "بين " : "between ");
            Name(a, arabic, to);
            to.Append(arabic ? " و" : " and ");
            Name(b, arabic, to);
            return true;
        }
        // An open or unknown end: only the other one can be said.
        to.Append(arabic ? first is null ? "حتى " : "منذ " : first is null ? "until " : "since ");
        Name((first ?? last)!.Value, arabic, to);
        return true;
    }

    private static void Name((int Year, int Month, int Day) date, bool arabic, StringBuilder to)
    {
        if (date.Day > 0) to.Append(CultureInfo.InvariantCulture, $"{date.Day} ");
        if (date.Month > 0) to.Append((arabic ? s_arabic : s_english)[date.Month - 1]).Append(' ');
        to.Append(CultureInfo.InvariantCulture, $"{date.Year}");
    }

    /// <summary>Year, month (0 for none) and day (0 for none); null for anything else.</summary>
    private static (int Year, int Month, int Day)? Parse(ReadOnlySpan<char> date)
    {
        date = date.TrimEnd("~?%");
        if (date.Length is not (4 or 7 or 10) || !Number(date[..4], out int year)) return null;
        int month = 0, day = 0;
        if (date.Length >= 7 && (date[4] != '-' || !Number(date.Slice(5, 2), out month) || month is < 1 or > 12)) return null;
        if (date.Length == 10 && (date[7] != '-' || !Number(date.Slice(8, 2), out day) || day is < 1 or > 31)) return null;
        return (year, month, day);
    }

    private static bool Number(ReadOnlySpan<char> digits, out int value) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
