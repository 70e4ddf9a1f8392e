namespace Isnad.Archive;

/// <summary>A decision to be written.</summary>
public sealed record NewDecision
{
    /// <summary>Who decides.</summary>
    public required string Who { get; init; }
    /// <summary>What is done; <see cref="ReviewAction.Undo"/> has a method of its own.</summary>
    public required ReviewAction Action { get; init; }
    /// <summary>The record; null with <see cref="ReviewAction.Add"/>.</summary>
    public string? Uid { get; init; }
    /// <summary>With <see cref="ReviewAction.Add"/>: the report.</summary>
    public string? Report { get; init; }
    /// <summary>With <see cref="ReviewAction.Add"/>: what kind of record.</summary>
    public RecordKind? Kind { get; init; }
    /// <summary>With <see cref="ReviewAction.Edit"/> and <see cref="ReviewAction.Add"/>: the record's whole JSON by the output contract. The text of every span must stand there in the report.</summary>
    public string? Json { get; init; }
    /// <summary>A note, or null.</summary>
    public string? Note { get; init; }
    /// <summary>The <see cref="StoredRecord.Change"/> that was looked at; null writes in any case.</summary>
    public long? Change { get; init; }
}

/// <summary>A line of the audit: nothing in it is ever changed.</summary>
public sealed record Decision
{
    /// <summary>Its number, growing.</summary>
    public long Id { get; init; }
    /// <summary>The record.</summary>
    public required string Uid { get; init; }
    /// <summary>Id of the report.</summary>
    public required string Report { get; init; }
    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
    /// <summary>Who.</summary>
    public required string Who { get; init; }
    /// <summary>What.</summary>
    public ReviewAction Action { get; init; }
    /// <summary>State before; null where the record was not there.</summary>
    public ReviewState? StateBefore { get; init; }
    /// <summary>State after; null where the record is gone.</summary>
    public ReviewState? StateAfter { get; init; }
    /// <summary>JSON before, where it was changed.</summary>
    public string? JsonBefore { get; init; }
    /// <summary>JSON after, where it was changed.</summary>
    public string? JsonAfter { get; init; }
    /// <summary>A note, or null.</summary>
    public string? Note { get; init; }
    /// <summary>The decision that this one takes back, or null.</summary>
    public long? Undoes { get; init; }
    /// <summary>Whether it was taken back.</summary>
    public bool IsUndone { get; init; }
}

/// <summary>Which decisions; what is null does not narrow.</summary>
/// <param name="Uid">On this record.</param>
/// <param name="Report">On records of this report.</param>
/// <param name="Who">By this person.</param>
public sealed record DecisionFilter(string? Uid = null, string? Report = null, string? Who = null);
