namespace Isnad.Archive.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Feeds_are_kept_with_what_their_servers_said()
    {
        Assert.True(await Store.AddFeedAsync("https://x.example/feed", Cancel));
        Assert.False(await Store.AddFeedAsync("https://x.example/feed", Cancel));
        Feed feed = Assert.Single(await Store.FeedsAsync(Cancel));
        var now = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);
        feed = feed with { Title = "وكالة", ETag = "\"1\"", Modified = "Mon, 06 May 2024 07:08:09 GMT", Asked = now, Next = now.AddHours(1), Failures = 2, Problem = "x" };
        await Store.SaveFeedAsync(feed, Cancel);
        Assert.Equal(feed, Assert.Single(await Store.FeedsAsync(Cancel)));
        Assert.True(await Store.RemoveFeedAsync(feed.Url, Cancel));
        Assert.False(await Store.RemoveFeedAsync(feed.Url, Cancel));
    }
}
