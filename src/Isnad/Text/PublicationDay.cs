using System.Globalization;

namespace Isnad.Text;

/// <summary>The day of a publication date given as ISO date or date-time.</summary>
internal static class PublicationDay
{
    /// <summary>The day as written, in the offset it is written in; null where it is none.</summary>
    public static DateOnly? Parse(string? published) =>
        published is { Length: >= 10 } && DateOnly.TryParseExact(published.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
