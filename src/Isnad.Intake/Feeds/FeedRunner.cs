using Isnad.Archive;
using Isnad.Intake.Formats;
using Isnad.Intake.Net;
using Polly;
using Polly.Retry;

namespace Isnad.Intake.Feeds;

/// <summary>
/// Asks feeds for news and adds the pages they name. A feed is asked at most every quarter of an hour, with the tags of its last
/// answer; one that fails is asked less and less often. Each page is written before the next is fetched, and a feed counts as
/// asked only when all its pages are there: what a killed run left undone, the next one does.
/// </summary>
/// <param name="store">The archive, which knows the feeds.</param>
/// <param name="adder">Adds reports to it.</param>
/// <param name="fetcher">Fetches.</param>
/// <param name="loader">Makes reports of pages.</param>
/// <param name="clock">Tells the time.</param>
public sealed class FeedRunner(IArchiveStore store, ReportAdder adder, PageFetcher fetcher, IntakeLoader loader, TimeProvider clock)
{
    private const int FewLetters = 500;
    private static readonly TimeSpan s_between = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    private readonly ResiliencePipeline<FetchedPage> _retry = new ResiliencePipelineBuilder<FetchedPage>().AddRetry(new RetryStrategyOptions<FetchedPage>
    {
        ShouldHandle = new PredicateBuilder<FetchedPage>().HandleResult(p => p.Problem is not null && !p.IsFinal && p.After is null),
        MaxRetryAttempts = 2,
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromSeconds(1),
        UseJitter = true,
    }).Build();

    /// <summary>Asks all feeds that are due.</summary>
    /// <param name="all">Whether to ask those too that are not.</param>
    /// <param name="told">Told of each feed what it brought, or its problem.</param>
    /// <param name="failed">Told of pages that cannot be read.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<AddOutcome> RunAsync(bool all, Action<Feed, AddOutcome, ArchiveProblem?> told, Action<ArchiveProblem> failed, CancellationToken cancel = default)
    {
        var sum = new AddOutcome();
        foreach (Feed feed in await store.FeedsAsync(cancel))
        {
            if (!all && feed.Next > clock.GetUtcNow()) continue;
            (Feed now, AddOutcome outcome, ArchiveProblem? problem) = await AskAsync(feed, failed, cancel);
            await store.SaveFeedAsync(now, cancel);
            told(now, outcome, problem);
            sum += outcome;
        }
        return sum;
    }

    private async Task<(Feed, AddOutcome, ArchiveProblem?)> AskAsync(Feed feed, Action<ArchiveProblem> failed, CancellationToken cancel)
    {
        FetchedPage page = await _retry.ExecuteAsync(async token => await fetcher.FetchAsync(feed.Url, feed.ETag, feed.Modified, token), cancel);
        DateTimeOffset now = clock.GetUtcNow();
        if (page.Problem is { } problem) return (Failed(feed, problem, page.After, now), default, problem);
        Feed asked = feed with { Asked = now, Next = now + s_between, Failures = 0, Problem = null };
        if (page.IsUnchanged) return (asked, default, null);
        (IReadOnlyList<FeedEntry> entries, string? wrong) = FeedReader.Parse(page.Bytes);
        if (wrong is not null) return (Failed(feed, IntakeProblems.NoFeed(feed.Url, wrong), null, now), default, IntakeProblems.NoFeed(feed.Url, wrong));
        var sum = new AddOutcome();
        bool incomplete = false;
        foreach (FeedEntry entry in entries)
        {
            (IntakeItem? item, bool later) = await DocumentAsync(entry, feed.Url, failed, cancel);
            incomplete |= later;
            if (item is not null) sum += await adder.AddAsync([item], loader.Load, failed, cancel: cancel);
        }
        string? title = entries.Count > 0 ? entries[0].Outlet : feed.Title;
        // Pages that could not be fetched are asked for the next time, so the feed must come whole once more.
        asked = incomplete ? asked with { Title = title } : asked with { Title = title, ETag = page.ETag, Modified = page.Modified };
        return (asked, sum, null);
    }

    /// <summary>The entry's page, where the feed gives but a teaser of it and it is not there yet.</summary>
    private async Task<(IntakeItem? Item, bool Later)> DocumentAsync(FeedEntry entry, string feed, Action<ArchiveProblem> failed, CancellationToken cancel)
    {
        if (entry.Url is null && entry.Id is null) return (null, false);
        if (entry.Url is null || entry.Text.Length >= FewLetters) return (FeedReader.Item(entry, feed), false);
        if (await store.ReportAsync(WebId.Of(entry.Url), cancel: cancel) is not null) return (null, false);
        FetchedPage page = await _retry.ExecuteAsync(async token => await fetcher.FetchAsync(entry.Url, null, null, token), cancel);
        if (page.Problem is { } problem)
        {
            failed(problem);
            return (null, !page.IsFinal);
        }
        // Known by the address in the feed, whatever the page calls itself: that is what is asked for next time.
        return (new IntakeItem { Where = entry.Url, Kind = DocumentKind.Html, Id = WebId.Of(entry.Url), Url = entry.Url, Bytes = page.Bytes, Charset = page.Charset, Fetched = clock.GetUtcNow(), Fields = new() { Id = "", Text = "", Published = entry.Published, Outlet = entry.Outlet }, KeepsId = true }, false);
    }

    private static Feed Failed(Feed feed, ArchiveProblem problem, DateTimeOffset? after, DateTimeOffset now)
    {
        int failures = feed.Failures + 1;
        TimeSpan wait = TimeSpan.FromTicks(Math.Min(s_longest.Ticks, s_between.Ticks << Math.Min(failures - 1, 10)));
        DateTimeOffset next = now + wait;
        // Never later than a day, whatever a server says.
        if (after is { } told && told > next) next = told < now + s_longest ? told : now + s_longest;
        return feed with { Asked = now, Next = next, Failures = failures, Problem = problem.What };
    }
}
