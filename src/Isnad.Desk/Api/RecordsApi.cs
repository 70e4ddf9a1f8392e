using System.ComponentModel;
using Isnad.Archive;
using Microsoft.AspNetCore.Mvc;

namespace Isnad.Desk.Api;

/// <summary>/events, /situations, /statements: lists, single records, what changed.</summary>
internal static class RecordsApi
{
    /// <summary>The lists with what they hold.</summary>
    public static IReadOnlyList<(string Path, RecordKind Kind)> Lists { get; } = [("events", RecordKind.Event), ("situations", RecordKind.Situation), ("statements", RecordKind.Statement)];

    /// <summary>Maps the endpoints.</summary>
    public static void MapRecords(this RouteGroupBuilder api)
    {
        foreach ((string path, RecordKind kind) in Lists)
        {
            api.MapGet("/" + path, (HttpRequest request, [AsParameters] RecordParameters which, [AsParameters] Paging paging, IArchiveStore store, CancellationToken cancel) => ListAsync(kind, request, which, paging, store, cancel))
                .AddEndpointFilter(EntityTags.FilterAsync)
                .WithName("list-" + path).WithTags(path)
                .WithSummary("A page of " + path)
                .WithDescription("Newest first, or as `order` says. With `updated_since` it is a feed: what changed since, in the order of the changes, and what is gone as `{\"uid\":…,\"deleted\":true,\"reason\":…}`; then nothing but `limit` and `cursor` may narrow it, and a page may be short before the end. GeoJSON where Accept asks for application/geo+json, or with `f=geojson`.")
                .Produces<ItemPage<RecordItem>>().Produces<GeoItems>(StatusCodes.Status200OK, GeoItems.MediaType).ProducesProblem(StatusCodes.Status400BadRequest);
            api.MapGet($"/{path}/{{uid}}", async (string uid, HttpResponse response, IArchiveStore store, CancellationToken cancel) => await OneAsync(kind, uid, response, store, cancel))
                .WithName("get-" + path).WithTags(path).WithSummary($"One of the {path}, with its entity tag")
                .Produces<RecordItem>().ProducesProblem(StatusCodes.Status404NotFound);
        }
    }

    /// <summary>The record of a kind; null where there is none.</summary>
    public static async Task<StoredRecord> FindAsync(RecordKind kind, string uid, IArchiveStore store, CancellationToken cancel) =>
        await store.RecordAsync(uid, cancel) is { } record && record.Kind == kind
            ? record
            : throw new ArchiveException(new ArchiveProblem("ISN0507", uid, $"there is no such {kind.ToString().ToLowerInvariant()} in the archive", "check the id; it may have been forgotten"));

    private static async Task<IResult> ListAsync(RecordKind kind, HttpRequest request, RecordParameters which, Paging paging, IArchiveStore store, CancellationToken cancel)
    {
        RecordFilter filter = which.Filter(kind);
        ItemPage<RecordItem> page;
        if (QueryValues.Time("updated_since", paging.UpdatedSince) is { } since)
        {
            if (request.Query.Keys.FirstOrDefault(k => k is not ("updated_since" or "limit" or "cursor" or "f")) is { } other) throw QueryValues.Wrong(other, "updated_since", "either one or the other: a feed is not narrowed");
            page = await FeedAsync(kind, since, request, paging, store, cancel);
        }
        else
        {
            RecordOrder order = QueryValues.Names<RecordOrder>("order", [paging.Order ?? ""]) is [var named] ? named : RecordOrder.Newest;
            Page<StoredRecord> found = await store.RecordsAsync(new RecordQuery(filter, order, paging.Cursor, paging.Items), cancel);
            page = new ItemPage<RecordItem>([.. found.Items.Select(RecordItem.Of)], Paging.Next(request, found.Next));
        }
        return GeoItems.IsWanted(request) ? TypedResults.Json(GeoItems.Of(page), contentType: GeoItems.MediaType) : TypedResults.Ok(page);
    }

    private static async Task<ItemPage<RecordItem>> FeedAsync(RecordKind kind, DateTimeOffset since, HttpRequest request, Paging paging, IArchiveStore store, CancellationToken cancel)
    {
        string name = kind.ToString().ToLowerInvariant();
        Page<Change> changes = await store.ChangesAsync(since, paging.Cursor, paging.Items, cancel);
        var items = new List<RecordItem>();
        foreach (Change change in changes.Items.Where(c => c.Kind == name))
        {
            if (change.IsDeleted) items.Add(RecordItem.Of(change));
            // Gone in between: the feed tells of it further on.
            else if (await store.RecordAsync(change.Id, cancel) is { } record) items.Add(RecordItem.Of(record));
        }
        return new ItemPage<RecordItem>(items, Paging.Next(request, changes.Next));
    }

    private static async Task<IResult> OneAsync(RecordKind kind, string uid, HttpResponse response, IArchiveStore store, CancellationToken cancel)
    {
        StoredRecord record = await FindAsync(kind, uid, store, cancel);
        response.Headers.ETag = EntityTags.Of(record.Change);
        return TypedResults.Ok(RecordItem.Of(record));
    }
}

/// <summary>Which part of a list.</summary>
internal sealed class Paging
{
    private const int Usual = 100, Most = 1000;

    /// <summary>How many items.</summary>
    [FromQuery(Name = "limit"), Description("At most so many items, 1 to 1000; 100 where nothing is said.")]
    public string? Limit { get; set; }

    /// <summary>Where to go on.</summary>
    [FromQuery(Name = "cursor"), Description("Where the page before ended; `next` holds the whole address.")]
    public string? Cursor { get; set; }

    /// <summary>Order.</summary>
    [FromQuery(Name = "order"), Description("newest, oldest, uncertain, changed or text.")]
    public string? Order { get; set; }

    /// <summary>The feed's beginning.</summary>
    [FromQuery(Name = "updated_since"), Description("A time: what changed since, and what is gone.")]
    public string? UpdatedSince { get; set; }

    /// <summary>The limit as a number.</summary>
    public int Items => QueryValues.Numbers("limit", Limit, 1) is not [var n] ? Usual : n is >= 1 and <= Most && double.IsInteger(n) ? (int)n : throw QueryValues.Wrong("limit", Limit!, "a whole number from 1 to 1000");

    /// <summary>Address of the next page: the same one with the cursor.</summary>
    public static string? Next(HttpRequest request, string? cursor)
    {
        if (cursor is null) return null;
        IEnumerable<KeyValuePair<string, string?>> kept = request.Query.Where(q => q.Key != "cursor").SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value));
        return request.Path + QueryString.Create(kept.Append(KeyValuePair.Create("cursor", (string?)cursor)));
    }
}
