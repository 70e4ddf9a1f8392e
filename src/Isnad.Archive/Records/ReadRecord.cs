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
    /// <summary>What it is filtered by.</summary>
    public required RecordColumns Columns { get; init; }
    /// <summary>What it is found by: terms parted by blanks, see <see cref="Search.RecordTerms"/>.</summary>
    public required string Terms { get; init; }
}
