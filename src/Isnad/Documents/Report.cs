namespace Isnad.Documents;

/// <summary>One news report as it came in. The text is kept untouched: every span of a reading points into it.</summary>
public sealed record Report
{
    /// <summary>The report's identifier, unique within its input.</summary>
    public required string Id { get; init; }

    /// <summary>The text as given, byte order mark excluded, line ends untouched.</summary>
    public required string Text { get; init; }

    /// <summary>The title where the input gives one apart from the text.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published: ISO date or date-time with offset; null where unknown.</summary>
    public string? Published { get; init; }

    /// <summary>The outlet that published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }
}
