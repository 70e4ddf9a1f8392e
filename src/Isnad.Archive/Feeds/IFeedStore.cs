namespace Isnad.Archive;

/// <summary>Feeds, kept with the archive they fill.</summary>
public interface IFeedStore
{
    /// <summary>Adds a feed; one that is there stays as it is.</summary>
    /// <returns>Whether it was not there.</returns>
    Task<bool> AddFeedAsync(string url, CancellationToken cancel = default);

    /// <summary>Takes a feed out; its reports stay.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveFeedAsync(string url, CancellationToken cancel = default);

    /// <summary>All feeds, by address.</summary>
    Task<IReadOnlyList<Feed>> FeedsAsync(CancellationToken cancel = default);

    /// <summary>Writes how a feed stands.</summary>
    Task SaveFeedAsync(Feed feed, CancellationToken cancel = default);
}
