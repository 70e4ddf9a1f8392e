namespace Isnad.Archive;

/// <summary>A feed that is asked for news again and again.</summary>
public sealed record Feed
{
    /// <summary>Its address.</summary>
    public required string Url { get; init; }
    /// <summary>Its title, or null before it was first read.</summary>
    public string? Title { get; init; }
    /// <summary>Entity tag of the last answer, or null.</summary>
    public string? ETag { get; init; }
    /// <summary>`Last-Modified` of the last answer, or null.</summary>
    public string? Modified { get; init; }
    /// <summary>When it was last asked, or null.</summary>
    public DateTimeOffset? Asked { get; init; }
    /// <summary>When it may be asked next.</summary>
    public DateTimeOffset Next { get; init; }
    /// <summary>How often in a row it failed.</summary>
    public int Failures { get; init; }
    /// <summary>How it failed last, or null.</summary>
    public string? Problem { get; init; }
}
