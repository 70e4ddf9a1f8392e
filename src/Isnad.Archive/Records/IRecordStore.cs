namespace Isnad.Archive;

/// <summary>Events, situations and statements.</summary>
public interface IRecordStore
{
    /// <summary>A page of records.</summary>
    Task<Page<StoredRecord>> RecordsAsync(RecordQuery query, CancellationToken cancel = default);

    /// <summary>One record by its id in the archive; null where there is none.</summary>
    Task<StoredRecord?> RecordAsync(string uid, CancellationToken cancel = default);

    /// <summary>All records of a report in the order of the text, rejected ones among them.</summary>
    Task<IReadOnlyList<StoredRecord>> RecordsOfAsync(string reportId, CancellationToken cancel = default);

    /// <summary>How many records.</summary>
    Task<long> CountAsync(RecordFilter filter, CancellationToken cancel = default);

    /// <summary>How many records by value of a facet: the most frequent first, days, months and years in order.</summary>
    /// <param name="filter">Which records.</param>
    /// <param name="facet">What they are counted by.</param>
    /// <param name="most">At most so many values.</param>
    /// <param name="cancel">Stops.</param>
    Task<IReadOnlyList<FacetCount>> FacetAsync(RecordFilter filter, Facet facet, int most = 100, CancellationToken cancel = default);

    /// <summary>Records as a map shows them.</summary>
    /// <param name="filter">Which records; its box is that of the map.</param>
    /// <param name="cellDegrees">Width and height of the grid's cells in degrees.</param>
    /// <param name="most">At most so many cells, the fullest.</param>
    /// <param name="cancel">Stops.</param>
    Task<RecordMap> MapAsync(RecordFilter filter, double cellDegrees, int most = 2000, CancellationToken cancel = default);

    /// <summary>Places with their counts, the most frequent first.</summary>
    Task<Page<PlaceCount>> PlacesAsync(RecordFilter filter, string? cursor = null, int limit = 100, CancellationToken cancel = default);

    /// <summary>Those who take part, with their counts, the most frequent first.</summary>
    /// <param name="filter">Which records.</param>
    /// <param name="roles">In which roles (<see cref="PartyColumns.Role"/>); none stands for all but `source`.</param>
    /// <param name="cursor">Where to go on, or null.</param>
    /// <param name="limit">At most so many, 1–1000.</param>
    /// <param name="cancel">Stops.</param>
    Task<Page<ActorCount>> ActorsAsync(RecordFilter filter, IReadOnlyList<string> roles, string? cursor = null, int limit = 100, CancellationToken cancel = default);
}
