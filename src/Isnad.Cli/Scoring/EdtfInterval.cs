using System.Globalization;
using System.Text.RegularExpressions;

namespace Isnad.Cli.Scoring;

/// <summary>First and last day of an EDTF expression of level 0 or 1, as day numbers.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, inclusive.</param>
internal readonly partial record struct EdtfInterval(int First, int Last)
{
    /// <summary>Reads an expression; null where it tells no interval.</summary>
    public static EdtfInterval? Parse(string? edtf)
    {
        if (string.IsNullOrEmpty(edtf)) return null;
        int slash = edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            EdtfInterval? from = Parse(edtf[..slash]), to = Parse(edtf[(slash + 1)..]);
            return from is { } a && to is { } b ? new EdtfInterval(a.First, b.Last) : from ?? to;
        }
        Match match = Day().Match(edtf);
        if (!match.Success) return null;
        int year = Int(match.Groups[1], 0);
        if (year is < 1 or > 9999) return null;
        return new EdtfInterval(DayNumber(year, Int(match.Groups[2], 1), Int(match.Groups[3], 1)), DayNumber(year, Int(match.Groups[2], 12), Int(match.Groups[3], 31)));
    }

    private static int Int(Group group, int otherwise) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : otherwise;

    private static int DayNumber(int year, int month, int day)
    {
        month = Math.Clamp(month, 1, 12);
        return new DateOnly(year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(year, month))).DayNumber;
    }

    [GeneratedRegex(@"^(-?[0-9]{4})(?:-([0-9][0-9]))?(?:-([0-9][0-9]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
