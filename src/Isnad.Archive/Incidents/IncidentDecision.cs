namespace Isnad.Archive;

/// <summary>What a person does with incidents.</summary>
public enum IncidentAction
{
    /// <summary>Two are one.</summary>
    Merge,
    /// <summary>Some records of one are another.</summary>
    Split,
    /// <summary>Takes a decision back.</summary>
    Undo,
}

/// <summary>A decision on incidents to be written.</summary>
public sealed record NewIncidentDecision
{
    /// <summary>Who decides.</summary>
    public required string Who { get; init; }
    /// <summary><see cref="IncidentAction.Merge"/> or <see cref="IncidentAction.Split"/>.</summary>
    public required IncidentAction Action { get; init; }
    /// <summary>Id of the incident.</summary>
    public required string Incident { get; init; }
    /// <summary>With a merge: id of the other incident.</summary>
    public string? Other { get; init; }
    /// <summary>With a split: ids of the records, or of the reports, that are another incident.</summary>
    public IReadOnlyList<string> Records { get; init; } = [];
    /// <summary>A note, or null.</summary>
    public string? Note { get; init; }
}

/// <summary>A line of the audit of incidents.</summary>
/// <param name="Id">Its number, growing.</param>
/// <param name="At">When.</param>
/// <param name="Who">Who.</param>
/// <param name="Action">What.</param>
/// <param name="Incident">Id of the incident.</param>
/// <param name="Other">With a merge the other incident; else null.</param>
/// <param name="Note">A note, or null.</param>
/// <param name="Undoes">The decision that this one takes back, or null.</param>
/// <param name="IsUndone">Whether it was taken back.</param>
public sealed record IncidentDecision(long Id, DateTimeOffset At, string Who, IncidentAction Action, string Incident, string? Other, string? Note, long? Undoes, bool IsUndone);
