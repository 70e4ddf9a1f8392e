namespace Isnad.Archive;

/// <summary>A page of records that is asked for.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Order">In which order.</param>
/// <param name="Cursor">Where to go on, or null; a cursor belongs to its order.</param>
/// <param name="Limit">At most so many, 1–1000.</param>
public sealed record RecordQuery(RecordFilter Filter, RecordOrder Order = RecordOrder.Newest, string? Cursor = null, int Limit = 100);
