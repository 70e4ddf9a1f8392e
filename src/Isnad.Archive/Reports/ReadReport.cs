namespace Isnad.Archive;

/// <summary>A report with everything read out of it, ready to be stored. <see cref="ArchiveReader"/> makes it.</summary>
public sealed record ReadReport
{
    /// <summary>The report.</summary>
    public required NewReport Source { get; init; }

    /// <summary>JSON of the output contract without the lists of records: dateline, byline, program and knowledge.</summary>
    public required string Head { get; init; }

    /// <summary>The records, in the order of the output contract.</summary>
    public required IReadOnlyList<ReadRecord> Records { get; init; }

    /// <summary>What it is found by: lemmas of text and title.</summary>
    public required string Terms { get; init; }

    /// <summary>Version of the program that read it.</summary>
    public required string Program { get; init; }

    /// <summary>Hash of the knowledge it was read with.</summary>
    public required string Knowledge { get; init; }
}
