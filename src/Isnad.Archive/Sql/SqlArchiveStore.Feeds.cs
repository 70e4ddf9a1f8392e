using Dapper;

namespace Isnad.Archive.Sql;

internal sealed partial class SqlArchiveStore
{
    /// <inheritdoc/>
    public Task<bool> AddFeedAsync(string url, CancellationToken cancel = default) => WriteAsync(async write =>
        await write.ExecuteAsync("INSERT INTO feed (url, added_at, next_at, failures) VALUES (@url, @now, @now, 0) ON CONFLICT (url) DO NOTHING", new { url, now = write.Now }, cancel) > 0, cancel);

    /// <inheritdoc/>
    public Task<bool> RemoveFeedAsync(string url, CancellationToken cancel = default) => WriteAsync(async write =>
        await write.ExecuteAsync("DELETE FROM feed WHERE url = @url", new { url }, cancel) > 0, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Feed>> FeedsAsync(CancellationToken cancel = default) => ReadAsync(async connection =>
        (IReadOnlyList<Feed>)[.. (await connection.QueryAsync<FeedRow>(Command("SELECT url, title, etag, modified, asked_at, next_at, failures, problem FROM feed ORDER BY url", null, cancel))).Select(r => r.Feed())], cancel);

    /// <inheritdoc/>
    public Task SaveFeedAsync(Feed feed, CancellationToken cancel = default) => WriteAsync(write => write.ExecuteAsync(
        "UPDATE feed SET title = @title, etag = @etag, modified = @modified, asked_at = @asked, next_at = @next, failures = @failures, problem = @problem WHERE url = @url",
        new { url = feed.Url, title = feed.Title, etag = feed.ETag, modified = feed.Modified, asked = feed.Asked is { } asked ? Letters.Time(asked) : null, next = Letters.Time(feed.Next), failures = feed.Failures, problem = feed.Problem }, cancel), cancel);

    private sealed class FeedRow
    {
        public string Url { get; init; } = "";
        public string? Title { get; init; }
        public string? Etag { get; init; }
        public string? Modified { get; init; }
        public string? Asked_At { get; init; }
        public string Next_At { get; init; } = "";
        public int Failures { get; init; }
        public string? Problem { get; init; }

        public Feed Feed() => new() { Url = Url, Title = Title, ETag = Etag, Modified = Modified, Asked = Asked_At is null ? null : Letters.Time(Asked_At), Next = Letters.Time(Next_At), Failures = Failures, Problem = Problem };
    }
}
