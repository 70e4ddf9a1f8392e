using System.Globalization;

namespace Isnad.Fitting;

/// <summary>Whether two EDTF dates agree as the codebook scores it: half of the days of both shared, a day of slack for «~».</summary>
internal static class DateMatch
{
    /// <summary>Whether a date is right against the annotation.</summary>
    public static bool Right(string? gold, string read)
    {
        if (string.IsNullOrEmpty(gold) || Days(gold) is not { } g || Days(read) is not { } p) return false;
        if (gold.Contains('~', StringComparison.Ordinal) && g.To - g.From <= 1 && p.To - p.From <= 1) return p.To >= g.From - 1 && p.From <= g.To + 1;
        return (Math.Min(g.To, p.To) - Math.Max(g.From, p.From) + 1) / (double)(Math.Max(g.To, p.To) - Math.Min(g.From, p.From) + 1) >= 0.5;
    }

    private static (int From, int To)? Days(string edtf)
    {
        int slash = edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            (int From, int To)? a = Days(edtf[..slash]), b = Days(edtf[(slash + 1)..]);
            return a is { } x && b is { } y ? (x.From, y.To) : a ?? b;
        }
        if (edtf.Length < 4 || !int.TryParse(edtf.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year == 0) return null;
        int month = Part(edtf, 5), day = Part(edtf, 8);
        var first = new DateOnly(year, Math.Max(1, month), Math.Max(1, Math.Min(day, DateTime.DaysInMonth(year, Math.Max(1, month)))));
        int lastMonth = month == 0 ? 12 : month;
        var last = new DateOnly(year, lastMonth, day == 0 ? DateTime.DaysInMonth(year, lastMonth) : first.Day);
        return (first.DayNumber, last.DayNumber);
    }

    private static int Part(string edtf, int at) =>
        edtf.Length >= at + 2 && int.TryParse(edtf.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value is > 0 and <= 31 ? value : 0;
}
