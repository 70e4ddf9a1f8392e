using System.Globalization;

namespace Isnad.Archive.Sql;

/// <summary>How values are written in columns.</summary>
internal static class Letters
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>`e`, `s` or `t`.</summary>
    public static string Of(RecordKind kind) => ((char)kind).ToString();

    /// <summary>The kind of a letter.</summary>
    public static RecordKind Kind(string letter) => (RecordKind)letter[0];

    /// <summary>The kind's name, as the feed of changes tells it.</summary>
    public static string Name(RecordKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>A state in small letters.</summary>
    public static string Of(ReviewState state) => state.ToString().ToLowerInvariant();

    /// <summary>The state of a word.</summary>
    public static ReviewState State(string word) => Enum.Parse<ReviewState>(word, ignoreCase: true);

    /// <summary>An action in small letters.</summary>
    public static string Of(ReviewAction action) => action.ToString().ToLowerInvariant();

    /// <summary>A day as a whole number: 20210608.</summary>
    public static int Day(DateOnly day) => day.Year * 10000 + day.Month * 100 + day.Day;

    /// <summary>The day a report was published, 0 where unknown.</summary>
    public static int Day(string? published) =>
        published is { Length: >= 10 } && DateOnly.TryParseExact(published.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? Day(day) : 0;

    /// <summary>A time in UTC, ordered as text as it is in time.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>The time of a column.</summary>
    public static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
