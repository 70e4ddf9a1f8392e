namespace Isnad.Archive;

/// <summary>What changed of reports, records and incidents, and what is gone, for those who keep a copy.</summary>
public interface IChangeStore
{
    /// <summary>Changes in the order they were made; of several changes of one thing only the last.</summary>
    /// <param name="since">From this time on; null from the beginning.</param>
    /// <param name="cursor">Where to go on, or null. The cursor of the last page can be kept and asked again later.</param>
    /// <param name="limit">At most so many, 1–1000.</param>
    /// <param name="cancel">Stops.</param>
    Task<Page<Change>> ChangesAsync(DateTimeOffset? since, string? cursor = null, int limit = 100, CancellationToken cancel = default);

    /// <summary>Number of the last change: an entity tag of the whole archive.</summary>
    Task<long> LastChangeAsync(CancellationToken cancel = default);
}
