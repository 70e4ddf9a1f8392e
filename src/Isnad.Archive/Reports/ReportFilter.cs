namespace Isnad.Archive;

/// <summary>Which reports; what is null or empty does not narrow.</summary>
public sealed record ReportFilter
{
    /// <summary>Words that all stand in text or title, in any inflection.</summary>
    public string? Words { get; init; }
    /// <summary>One of these outlets.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];
    /// <summary>Published on this day or later.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Published on this day or earlier.</summary>
    public DateOnly? To { get; init; }
}
