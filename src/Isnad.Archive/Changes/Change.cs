namespace Isnad.Archive;

/// <summary>Something that was written or is gone.</summary>
/// <param name="Number">Number of the change; grows with every write.</param>
/// <param name="At">When.</param>
/// <param name="Kind">`report`, `event`, `situation`, `statement` or `incident`.</param>
/// <param name="Id">Id of the report, of the record or of the incident.</param>
/// <param name="IsDeleted">Whether it is gone.</param>
/// <param name="Reason">Why it is gone: `forgotten` (erased by demand), `superseded` (a later reading does not find it), `undone`, `merged` (an incident whose id leads to another now); else null.</param>
public sealed record Change(long Number, DateTimeOffset At, string Kind, string Id, bool IsDeleted, string? Reason);
