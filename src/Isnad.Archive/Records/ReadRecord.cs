namespace Isnad.Archive;

/// <summary>A record ready to be stored.</summary>
public sealed record ReadRecord
{
    /// <summary>What it is.</summary>
    public required RecordKind Kind { get; init; }
    /// <summary>Its id within the report: `e1`.</summary>
    public required string LocalId { get; init; }
    /// <summary>Its JSON by the output contract.</summary>
    public required string Json { get; init; }
    /// <summary>Its id in the archive it was exported from; null for one that is to get its id here.</summary>
    public string? Uid { get; init; }
    /// <summary>Who stands behind it.</summary>
    public ReviewState Review { get; init; }
    /// <summary>What it is filtered by.</summary>
    public required RecordColumns Columns { get; init; }
    /// <summary>What it is found by: terms parted by blanks, see <see cref="Search.RecordTerms"/>.</summary>
    public required string Terms { get; init; }
}
