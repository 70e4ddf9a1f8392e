using System.Globalization;

namespace Isnad.Archive.Reading;

/// <summary>First and last day that an EDTF date may mean, as whole numbers: 2016-02 → 20160201, 20160229.</summary>
internal static class EdtfDays
{
    private const int Earliest = 10101, Latest = 99991231;

    /// <summary>Reads a date: day, month, year, `X` for digits left open, `~ ? %`, times of day, an interval with open ends. (0, 0) for what is none.</summary>
    public static (int First, int Last) Of(ReadOnlySpan<char> edtf)
    {
        int slash = edtf.IndexOf('/');
        if (slash < 0) return Single(edtf);
        ReadOnlySpan<char> from = edtf[..slash], to = edtf[(slash + 1)..];
        (int First, int Last) start = IsOpen(from) ? (Earliest, Earliest) : Single(from), end = IsOpen(to) ? (Latest, Latest) : Single(to);
        return start.First == 0 || end.Last < start.First ? default : (start.First, end.Last);
    }

    private static bool IsOpen(ReadOnlySpan<char> edge) => edge.IsEmpty || edge is "..";

    private static (int, int) Single(ReadOnlySpan<char> date)
    {
        date = date.TrimEnd("~?%");
        int time = date.IndexOf('T');
        if (time >= 0) date = date[..time];
        if (date.Length is not (4 or 7 or 10) || !Number(date[..4], out int lowYear, out int highYear) || lowYear < 0) return default;
        lowYear = Math.Max(1, lowYear);
        if (date.Length == 4) return (lowYear * 10000 + 101, highYear * 10000 + 1231);
        if (date[4] != '-' || !Number(date[5..7], out int lowMonth, out int highMonth)) return default;
        (lowMonth, highMonth) = date[5..7] is "XX" ? (1, 12) : (lowMonth, Math.Min(highMonth, 12));
        if (lowMonth is < 1 or > 12) return default;
        if (date.Length == 7) return (lowYear * 10000 + lowMonth * 100 + 1, highYear * 10000 + highMonth * 100 + DateTime.DaysInMonth(highYear, highMonth));
        if (date[7] != '-' || !Number(date[8..], out int lowDay, out int highDay)) return default;
        int most = DateTime.DaysInMonth(highYear, highMonth);
        (lowDay, highDay) = date[8..] is "XX" ? (1, most) : (lowDay, Math.Min(highDay, most));
        return lowDay < 1 || lowDay > most ? default : (lowYear * 10000 + lowMonth * 100 + lowDay, highYear * 10000 + highMonth * 100 + highDay);
    }

    // `201X` is any of ten years.
    private static bool Number(ReadOnlySpan<char> digits, out int low, out int high)
    {
        Span<char> lows = stackalloc char[digits.Length], highs = stackalloc char[digits.Length];
        digits.Replace(lows, 'X', '0');
        digits.Replace(highs, 'X', '9');
        high = 0;
        return int.TryParse(lows, NumberStyles.None, CultureInfo.InvariantCulture, out low) && int.TryParse(highs, NumberStyles.None, CultureInfo.InvariantCulture, out high);
    }
}
