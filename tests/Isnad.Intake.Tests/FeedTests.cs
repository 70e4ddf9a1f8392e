using System.Net;
using Isnad.Archive;
using Isnad.Intake.Feeds;
using Isnad.Intake.Net;

namespace Isnad.Intake.Tests;

public sealed class FeedTests : IntakeFixture
{
    private static readonly ArchiveReader s_reader = new(Reader.Open());
    private bool _isBroken;
    private bool _pageFails;

    private static string Rss(string address) => $"""
        <rss version="2.0"><channel><title>وكالة الاختبار</title><link>{address}</link><description>d</description>
        <item><title>هجوم في سبها</title><link>{address}/1</link><pubDate>Tue, 08 Jun 2021 10:30:00 +0200</pubDate><description>موجز</description></item>
        <item><title>احتجاج في كركوك</title><link>{address}/2</link><description>موجز</description></item></channel></rss>
        """;

    private TestServer Server()
    {
        TestServer? server = null;
        return server = new TestServer((request, response) =>
        {
            switch (request.Url!.AbsolutePath)
            {
                case "/feed" when _isBroken: return TestServer.Utf8("garbage \u0001 <<<");
                case "/feed" when request.Headers["If-None-Match"] == "\"v1\"":
                    response.StatusCode = 304;
                    return null;
                case "/feed":
                    response.Headers["ETag"] = "\"v1\"";
                    return TestServer.Utf8(Rss(server!.Address));
                case "/2" when _pageFails:
                    response.StatusCode = 503;
                    return null;
                case "/1" or "/2": return TestServer.Utf8(Page("خبر " + request.Url.AbsolutePath, "2021-06-08", Paragraphs));
                default:
                    response.StatusCode = 404;
                    return null;
            }
        });
    }

    [Fact]
    public async Task Feeds_bring_their_pages_once_and_are_asked_politely()
    {
        using TestServer server = Server();
        await using IArchiveStore store = ArchiveStore.Open(At("isnad.db"), s_reader);
        using var fetcher = new PageFetcher(allowPrivate: true, TimeSpan.Zero);
        var runner = new FeedRunner(store, new ReportAdder(store, s_reader, 1), fetcher, Loader(), TimeProvider.System);
        Assert.True(await store.AddFeedAsync(server.Address + "/feed", Cancel));
        Assert.False(await store.AddFeedAsync(server.Address + "/feed", Cancel));
        // A page that fails for now is fetched the next time.
        _pageFails = true;
        Assert.Equal(1, (await runner.RunAsync(false, (_, _, _) => { }, Problems.Add, Cancel)).Added);
        Assert.Equal("ISN0608", Assert.Single(Problems).Code);
        Assert.Equal(0, (await runner.RunAsync(false, (_, _, _) => Assert.Fail("asked again at once"), Problems.Add, Cancel)).Added);
        _pageFails = false;
        Assert.Equal(1, (await runner.RunAsync(true, (_, _, _) => { }, Problems.Add, Cancel)).Added);
        int asked = server.Asked.Count;
        Assert.Equal(default, await runner.RunAsync(true, (feed, _, problem) => Assert.Null(problem), Problems.Add, Cancel));
        Assert.Equal(asked + 1, server.Asked.Count);
        Assert.Equal(1, server.Asked.Count(a => a == "/1"));
        Feed feed = Assert.Single(await store.FeedsAsync(Cancel));
        Assert.Equal(("وكالة الاختبار", "\"v1\"", 0), (feed.Title, feed.ETag, feed.Failures));
        ReportSummary first = (await store.ReportsAsync(new ReportFilter { Words = "سبها" }, cancel: Cancel)).Items[0];
        Assert.Equal("2021-06-08", first.Published);
    }

    [Fact]
    public async Task A_feed_that_returns_garbage_is_left_alone_for_longer_and_longer()
    {
        using TestServer server = Server();
        _isBroken = true;
        await using IArchiveStore store = ArchiveStore.Open(At("isnad.db"), s_reader);
        using var fetcher = new PageFetcher(allowPrivate: true, TimeSpan.Zero);
        var runner = new FeedRunner(store, new ReportAdder(store, s_reader, 1), fetcher, Loader(), TimeProvider.System);
        await store.AddFeedAsync(server.Address + "/feed", Cancel);
        var told = new List<string>();
        for (int i = 0; i < 3; i++) await runner.RunAsync(true, (_, _, problem) => told.Add(problem!.Code), Problems.Add, Cancel);
        Assert.Equal(["ISN0606", "ISN0606", "ISN0606"], told);
        Feed feed = Assert.Single(await store.FeedsAsync(Cancel));
        Assert.Equal(3, feed.Failures);
        Assert.True(feed.Next - feed.Asked > TimeSpan.FromMinutes(50));
        Assert.Equal(0, await store.CountReportsAsync(new ReportFilter(), Cancel));
        Assert.True(await store.RemoveFeedAsync(feed.Url, Cancel));
    }

    [Theory]
    [InlineData("file:///etc/passwd", "ISN0607")]
    [InlineData("ftp://x.example/a", "ISN0607")]
    [InlineData("http://127.0.0.1:9/", "ISN0608")]
    [InlineData("http://localhost:9/", "ISN0608")]
    [InlineData("http://[::1]:9/", "ISN0608")]
    [InlineData("http://169.254.169.254/latest/meta-data", "ISN0608")]
    [InlineData("http://[::ffff:10.0.0.1]/", "ISN0608")]
    public async Task Nothing_leads_into_the_machine_or_its_network(string url, string code)
    {
        using var fetcher = new PageFetcher(allowPrivate: false, TimeSpan.Zero);
        FetchedPage page = await fetcher.FetchAsync(url, cancel: Cancel);
        Assert.Equal(code, page.Problem!.Code);
        if (code == "ISN0608") Assert.Contains("private network", page.Problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_end_and_bodies_are_bounded_whatever_is_announced()
    {
        using var server = new TestServer((request, response) =>
        {
            switch (request.Url!.AbsolutePath)
            {
                case "/round":
                    response.StatusCode = (int)HttpStatusCode.Redirect;
                    response.RedirectLocation = "/round";
                    return null;
                case "/file":
                    response.StatusCode = (int)HttpStatusCode.Redirect;
                    response.RedirectLocation = "file:///etc/passwd";
                    return null;
                case "/bomb":
                    response.Headers["Content-Encoding"] = "gzip";
                    return FormatTests.Gzip(new byte[64 << 20]);
                default:
                    response.SendChunked = true;
                    return new byte[9 << 20];
            }
        });
        using var fetcher = new PageFetcher(allowPrivate: true, TimeSpan.Zero);
        async Task<string> Code(string path) => (await fetcher.FetchAsync(server.Address + path, cancel: Cancel)).Problem!.Code;
        Assert.Equal("ISN0608", await Code("/round"));
        Assert.Equal("ISN0607", await Code("/file"));
        Assert.Equal("ISN0103", await Code("/bomb"));
        Assert.Equal("ISN0103", await Code("/large"));
    }
}
