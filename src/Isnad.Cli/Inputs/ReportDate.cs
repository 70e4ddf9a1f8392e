using System.Globalization;

namespace Isnad.Cli.Inputs;

/// <summary>Checks publication dates: ISO date, or date-time with or without offset.</summary>
internal static class ReportDate
{
    private static readonly string[] s_formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Whether the date is one.</summary>
    public static bool IsValid(string date) =>
        DateTimeOffset.TryParseExact(date, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
