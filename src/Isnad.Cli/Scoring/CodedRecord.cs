namespace Isnad.Cli.Scoring;

/// <summary>An event or situation as the scoring sees it, of the gold or of the output.</summary>
internal sealed record CodedRecord
{
    /// <summary>Id, or null.</summary>
    public string? Id { get; init; }
    /// <summary>Id of another telling of the same act, or null.</summary>
    public string? SameAs { get; init; }
    /// <summary>Type of the event, kind of the situation.</summary>
    public string? Label { get; init; }
    /// <summary>Status.</summary>
    public string? Status { get; init; }
    /// <summary>The one word that carries the meaning.</summary>
    public required Wording Trigger { get; init; }
    /// <summary>Actors of an event.</summary>
    public required IReadOnlyList<Wording> Actors { get; init; }
    /// <summary>Recipients of an event.</summary>
    public required IReadOnlyList<Wording> Recipients { get; init; }
    /// <summary>Holder of a situation.</summary>
    public required IReadOnlyList<Wording> Holder { get; init; }
    /// <summary>Speakers, nearest first.</summary>
    public required IReadOnlyList<Wording> Source { get; init; }
    /// <summary>Place, or null.</summary>
    public PlacedWording? Place { get; init; }
    /// <summary>EDTF, or null.</summary>
    public string? Date { get; init; }
    /// <summary>Numbers.</summary>
    public required IReadOnlyList<Count> Counts { get; init; }
    /// <summary>Every span of the record, for the check that it reproduces its words.</summary>
    public required IReadOnlyList<Wording> Spans { get; init; }
}

/// <summary>A statement as the scoring sees it.</summary>
/// <param name="Cue">The reporting word.</param>
/// <param name="Speaker">Who speaks, or null.</param>
internal sealed record CodedStatement(Wording Cue, Wording? Speaker);

/// <summary>All records of a report.</summary>
/// <param name="Id">The report's id.</param>
/// <param name="Text">Its text; empty in output.</param>
/// <param name="Events">Events.</param>
/// <param name="Situations">Situations.</param>
/// <param name="Statements">Statements.</param>
internal sealed record CodedReport(string Id, string Text, IReadOnlyList<CodedRecord> Events, IReadOnlyList<CodedRecord> Situations, IReadOnlyList<CodedStatement> Statements)
{
    /// <summary>A report of which nothing was read.</summary>
    public static CodedReport Empty(string id) => new(id, "", [], [], []);
}
