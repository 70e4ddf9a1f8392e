using System.ComponentModel;
using Isnad.Archive;
using Isnad.Desk.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Isnad.Desk.Api;

/// <summary>/counts, /map, /places, /actors, /gazetteer: records counted.</summary>
internal static class CountsApi
{
    private const int MostBars = 400, MostLabels = 200;

    /// <summary>Maps the endpoints.</summary>
    public static void MapCounts(this RouteGroupBuilder api)
    {
        api.MapGet("/counts", CountAsync).WithName("count").WithTags("counts").AddEndpointFilter(EntityTags.FilterAsync)
            .WithSummary("How many records by a field").WithDescription("Days, months and years in order, everything else the most frequent first. Days are written 20210608, months 202106; 0 is unknown.")
            .Produces<ItemPage<FacetCount>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/map", MapAsync).WithName("map").WithTags("counts").AddEndpointFilter(EntityTags.FilterAsync)
            .WithSummary("Records as a map shows them").WithDescription("Exact places by the cells of a grid, vague ones as counts of their area, and how many have no place at all.")
            .Produces<RecordMap>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/places", async (HttpRequest request, [AsParameters] RecordParameters which, [AsParameters] Paging paging, IArchiveStore store, CancellationToken cancel) =>
            Listed(request, await store.PlacesAsync(which.Filter(), paging.Cursor, paging.Items, cancel))).WithName("list-places").WithTags("places").AddEndpointFilter(EntityTags.FilterAsync)
            .WithSummary("Places with how many records are there").Produces<ItemPage<PlaceCount>>();
        api.MapGet("/actors", async (HttpRequest request, [AsParameters] RecordParameters which, [AsParameters] Paging paging, [FromQuery(Name = "role"), Description("actor, recipient, holder, speaker, hearer or source; without it all but source.")] string[]? role, IArchiveStore store, CancellationToken cancel) =>
            Listed(request, await store.ActorsAsync(which.Filter(), QueryValues.Many(role), paging.Cursor, paging.Items, cancel))).WithName("list-actors").WithTags("actors").AddEndpointFilter(EntityTags.FilterAsync)
            .WithSummary("Those who take part, with how many records").Produces<ItemPage<ActorCount>>();
        api.MapGet("/gazetteer", ([FromQuery(Name = "bbox"), Description("West, south, east and north in degrees.")] string? bbox, [FromQuery(Name = "limit"), Description("At most so many, 1 to 200.")] int? limit, Gazetteer gazetteer) =>
        {
            double[] box = QueryValues.Numbers("bbox", bbox, 4) ?? [-180, -90, 180, 90];
            return TypedResults.Ok(new ItemPage<NamedPlace>(gazetteer.Towns(new GeoBox(box[0], box[1], box[2], box[3]), Math.Clamp(limit ?? 40, 1, MostLabels)), null));
        }).WithName("list-gazetteer").WithTags("places").WithSummary("Towns of a box, the largest first, to be written on a map").Produces<ItemPage<NamedPlace>>();
    }

    private static ItemPage<T> Listed<T>(HttpRequest request, Page<T> page) => new(page.Items, Paging.Next(request, page.Next));

    private static async Task<ItemPage<FacetCount>> CountAsync([AsParameters] RecordParameters which, [FromQuery(Name = "by"), Description("kind, type, mode, status, precision, outlet, review, day, month or year.")] string by, IArchiveStore store, CancellationToken cancel)
    {
        Facet facet = QueryValues.Names<Facet>("by", [by]) is [var one] ? one : throw QueryValues.Wrong("by", by, "one field");
        RecordFilter filter = which.Filter();
        IReadOnlyList<FacetCount> found = await store.FacetAsync(filter, facet, MostBars, cancel);
        // Where all values are told, their counts are all records.
        return new ItemPage<FacetCount>(found, null, found.Count < MostBars ? found.Sum(f => f.Count) : await store.CountAsync(filter, cancel));
    }

    private static async Task<RecordMap> MapAsync([AsParameters] RecordParameters which, [FromQuery(Name = "cell"), Description("Width and height of a cell in degrees.")] string? cell, HttpResponse response, IArchiveStore store, KeptCounts counts, CancellationToken cancel)
    {
        double degrees = QueryValues.Numbers("cell", cell, 1) is [var d] ? d : 1;
        if (degrees is <= 0 or > 90) throw QueryValues.Wrong("cell", cell!, "degrees, more than 0 and at most 90");
        RecordFilter filter = which.Filter();
        if (filter.HasPoint is not null) return await store.MapAsync(filter, degrees, cancel: cancel);
        // Those without a point are the same for every section of the map: they are counted once.
        (long without, bool isOfNow) = await counts.CountAsync(filter with { Box = null, Near = null, HasPoint = false }, cancel);
        if (!isOfNow) response.Headers.Remove("ETag");
        RecordMap map = await store.MapAsync(filter with { HasPoint = true }, degrees, cancel: cancel);
        return map with { WithoutPoint = without };
    }
}
