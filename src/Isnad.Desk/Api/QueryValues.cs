using System.Globalization;
using Isnad.Archive;

namespace Isnad.Desk.Api;

/// <summary>Reads values of an address. What is empty stands for nothing given, because forms send empty fields.</summary>
internal static class QueryValues
{
    /// <summary>Words parted by commas, or repeated.</summary>
    public static IReadOnlyList<string> Many(string[]? values) =>
        values is null ? [] : [.. values.SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];

    /// <summary>Names of an enumeration.</summary>
    public static IReadOnlyList<T> Names<T>(string name, string[]? values) where T : struct, Enum
    {
        var found = new List<T>();
        foreach (string value in Many(values))
        {
            if (!char.IsLetter(value[0]) || !Enum.TryParse(value, ignoreCase: true, out T one)) throw Wrong(name, value, "one of " + string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant())));
            found.Add(one);
        }
        return found;
    }

    /// <summary>A text, or null.</summary>
    public static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <summary>true or false, or null.</summary>
    public static bool? Truth(string name, string? value) => Text(value) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw Wrong(name, value!, "true or false"),
    };

    /// <summary>A day, or null.</summary>
    public static DateOnly? Day(string name, string? value)
    {
        if (Text(value) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : throw Wrong(name, text, "a day like 2021-06-08");
    }

    /// <summary>A day or an interval of days with open ends. Times of day are taken off: records know days.</summary>
    public static (DateOnly? From, DateOnly? To) Days(string name, string? value)
    {
        if (Text(value) is not { } text) return default;
        string[] ends = text.Split('/');
        if (ends.Length > 2) throw Wrong(name, text, "a day, or two parted by a slash");
        DateOnly? from = End(ends[0]), to = End(ends[^1]);
        if (from > to) throw Wrong(name, text, "an interval whose first day is not behind its last");
        return (from, to);

        DateOnly? End(string end) => end is "" or ".." && ends.Length == 2 ? null : Day(name, end.Split('T')[0]);
    }

    /// <summary>A time, or null.</summary>
    public static DateTimeOffset? Time(string name, string? value)
    {
        if (Text(value) is not { } text) return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : throw Wrong(name, text, "a time like 2026-01-31T10:30:00Z");
    }

    /// <summary>A least number, or an interval `a/b` with open ends.</summary>
    public static (double? Least, double? Most) Interval(string name, string? value)
    {
        if (Text(value) is not { } text) return default;
        string[] ends = text.Split('/');
        if (ends.Length > 2) throw Wrong(name, text, "a number, or two parted by a slash");
        return (End(ends[0]), ends.Length == 2 ? End(ends[1]) : null);

        double? End(string end) => end is "" or ".." && ends.Length == 2 ? null : Numbers(name, end, 1)![0];
    }

    /// <summary>So many numbers parted by commas, or null.</summary>
    public static double[]? Numbers(string name, string? value, int count)
    {
        if (Text(value) is not { } text) return null;
        string[] parts = text.Split(',');
        double[] numbers = new double[count];
        bool good = parts.Length == count;
        for (int i = 0; good && i < count; i++) good = double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) && double.IsFinite(numbers[i]);
        return good ? numbers : throw Wrong(name, text, string.Create(CultureInfo.InvariantCulture, $"{count} numbers parted by commas"));
    }

    /// <summary>A value that is none.</summary>
    public static ArchiveException Wrong(string name, string given, string expected) =>
        new(new ArchiveProblem("ISN0510", name, $"«{(given.Length > 80 ? given[..80] + "…" : given)}» is no value of it", "give " + expected));
}
