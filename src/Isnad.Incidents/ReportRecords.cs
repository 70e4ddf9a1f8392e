namespace Isnad.Incidents;

/// <summary>A report with its records, as incidents are made of them.</summary>
public sealed record ReportRecords
{
    /// <summary>Id of the report.</summary>
    public required string Id { get; init; }
    /// <summary>Its text, which the spans of the records point into.</summary>
    public required string Text { get; init; }
    /// <summary>Outlet, or null.</summary>
    public string? Outlet { get; init; }
    /// <summary>When it was published, as given: ISO date or date-time; null where unknown.</summary>
    public string? Published { get; init; }
    /// <summary>The records. Events become tellings; statements tell who the speakers of chains are.</summary>
    public required IReadOnlyList<RecordSource> Records { get; init; }
}

/// <summary>A record of the output contract with its id in the archive.</summary>
/// <param name="Uid">Id that stays the same through re-reading.</param>
/// <param name="Kind">`e`, `s` or `t`.</param>
/// <param name="Json">The record by the output contract.</param>
/// <param name="FirstDay">First day it may have been as a whole number, 20210608; 0 where unknown.</param>
/// <param name="LastDay">Last day it may have been; 0 where unknown.</param>
/// <param name="IsConfirmed">Whether a person stands behind it.</param>
public sealed record RecordSource(string Uid, char Kind, string Json, int FirstDay, int LastDay, bool IsConfirmed = false);
