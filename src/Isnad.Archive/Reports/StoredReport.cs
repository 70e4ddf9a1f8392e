namespace Isnad.Archive;

/// <summary>A report of the archive without its text, as lists show it.</summary>
public record ReportSummary
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }
    /// <summary>Number of its present version, from 1.</summary>
    public int Version { get; init; }
    /// <summary>Title, or null.</summary>
    public string? Title { get; init; }
    /// <summary>Outlet, or null.</summary>
    public string? Outlet { get; init; }
    /// <summary>Address, or null.</summary>
    public string? Url { get; init; }
    /// <summary>When it was published, as given, or null.</summary>
    public string? Published { get; init; }
    /// <summary>When it came into the archive.</summary>
    public DateTimeOffset Added { get; init; }
    /// <summary>When it or its reading was last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }
    /// <summary>Number of its last change; grows with every write to the archive.</summary>
    public long Change { get; init; }
    /// <summary>How many events were read out of it.</summary>
    public int Events { get; init; }
    /// <summary>How many situations.</summary>
    public int Situations { get; init; }
    /// <summary>How many statements.</summary>
    public int Statements { get; init; }
}

/// <summary>One version of a report, with its text.</summary>
public sealed record StoredReport : ReportSummary
{
    /// <summary>The text as it came; all spans of records of this version point into it, in code points.</summary>
    public required string Text { get; init; }
    /// <summary>Content hash of this version.</summary>
    public required string Hash { get; init; }
    /// <summary>Number of the present version; <see cref="ReportSummary.Version"/> is that of this text.</summary>
    public int Latest { get; init; }
    /// <summary>JSON of the output contract without the lists of records.</summary>
    public required string Head { get; init; }
    /// <summary>File or address it came from.</summary>
    public required string Source { get; init; }
    /// <summary>When it was fetched.</summary>
    public DateTimeOffset Fetched { get; init; }
    /// <summary>SHA-256 of the original bytes, or null.</summary>
    public string? OriginalHash { get; init; }
    /// <summary>Media type of the original bytes.</summary>
    public required string MediaType { get; init; }
    /// <summary>Version of the program that read the present version.</summary>
    public required string Program { get; init; }
    /// <summary>Hash of the knowledge it was read with.</summary>
    public required string Knowledge { get; init; }
}
