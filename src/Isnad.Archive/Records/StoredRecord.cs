namespace Isnad.Archive;

/// <summary>A record of the archive: what holds now, after what people decided.</summary>
public sealed record StoredRecord
{
    /// <summary>Its id in the archive: stays the same through re-reading and through changes elsewhere in the text. Opaque.</summary>
    public required string Uid { get; init; }
    /// <summary>Id of its report.</summary>
    public required string Report { get; init; }
    /// <summary>Version of the report's text that its spans point into.</summary>
    public int Version { get; init; }
    /// <summary>What it is.</summary>
    public RecordKind Kind { get; init; }
    /// <summary>Id within the report, `e1`; what `same_as` of others names.</summary>
    public required string LocalId { get; init; }
    /// <summary>Whether a machine or a person stands behind it.</summary>
    public ReviewState Review { get; init; }
    /// <summary>Its JSON by the output contract, as it holds now.</summary>
    public required string Json { get; init; }
    /// <summary>What the last reading made of it; null where no reading finds it (any more).</summary>
    public string? MachineJson { get; init; }
    /// <summary>Outlet of the report, or null.</summary>
    public string? Outlet { get; init; }
    /// <summary>Publication date of the report as given, or null.</summary>
    public string? Published { get; init; }
    /// <summary>Title of the report, or null.</summary>
    public string? Title { get; init; }
    /// <summary>Number of its last change: an entity tag.</summary>
    public long Change { get; init; }
    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}
