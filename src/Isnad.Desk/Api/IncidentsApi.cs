using System.ComponentModel;
using System.Text.Json.Nodes;
using Isnad.Archive;
using Isnad.Desk.Access;
using Isnad.Export;
using Isnad.Incidents.Control;
using Isnad.Incidents.Copies;
using Microsoft.AspNetCore.Mvc;

namespace Isnad.Desk.Api;

/// <summary>/incidents: what many reports tell of one act, with reasons, merges and splits; /control: who holds a place.</summary>
internal static class IncidentsApi
{
    private const string Tag = "incidents";

    /// <summary>Maps the endpoints.</summary>
    public static void MapIncidents(this RouteGroupBuilder api)
    {
        api.MapGet("/incidents", ListAsync).AddEndpointFilter(EntityTags.FilterAsync).WithName("list-incidents").WithTags(Tag).WithSummary("A page of incidents")
            .WithDescription("Narrowed as records are: an incident meets the filter where one of its records does. Each item is by docs/schema/isnad-incident.schema.json.")
            .Produces<ItemPage<JsonObject>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/incidents/figures", async ([AsParameters] RecordParameters which, IArchiveStore store, CancellationToken cancel) => TypedResults.Ok(await store.IncidentFiguresAsync(new IncidentFilter { Records = which.Filter() }, cancel)))
            .WithName("incident-figures").WithTags(Tag).WithSummary("How many incidents, by how many reports, how many with one root only, how many contradicted").Produces<IncidentFigures>();
        api.MapGet("/incidents/export", ExportAsync).RequireRateLimiting(Safety.RequestLimits.Costly).WithName("export-incidents").WithTags(Tag).WithSummary("All incidents of a filter as a file")
            .WithDescription("Persons who are not marked public are masked.").Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/incidents/{id}", async (string id, IArchiveStore store, CancellationToken cancel) => TypedResults.Ok(Json(await FindAsync(id, store, cancel))))
            .WithName("get-incident").WithTags(Tag).WithSummary("One incident").WithDescription("The id of an incident that was merged leads to the one it was merged into.").Produces<JsonObject>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/incidents/{id}/links", async (string id, IArchiveStore store, CancellationToken cancel) => TypedResults.Ok(await store.ExplainAsync((await FindAsync(id, store, cancel)).Id, cancel: cancel)))
            .WithName("explain-incident").WithTags(Tag).WithSummary("Why its reports are taken for one: links with their reasons").Produces<IReadOnlyList<ExplainedLink>>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/incidents/{id}/merge", (string id, SentMerge sent, HttpContext http, IArchiveStore store, CancellationToken cancel) => DecideAsync(new NewIncidentDecision { Who = Coder.Of(http), Action = IncidentAction.Merge, Incident = id, Other = sent.Other, Note = QueryValues.Text(sent.Note) }, store, cancel))
            .RequireAuthorization(Policies.Reviews).WithName("merge-incident").WithTags(Tag).WithSummary("Say that two incidents are one; no later run undoes it").Produces<IReadOnlyList<JsonObject>>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapPost("/incidents/{id}/split", (string id, SentSplit sent, HttpContext http, IArchiveStore store, CancellationToken cancel) => DecideAsync(new NewIncidentDecision { Who = Coder.Of(http), Action = IncidentAction.Split, Incident = id, Records = sent.Records ?? [], Note = QueryValues.Text(sent.Note) }, store, cancel))
            .RequireAuthorization(Policies.Reviews).WithName("split-incident").WithTags(Tag).WithSummary("Say that some records or reports of an incident are another; no later run undoes it").Produces<IReadOnlyList<JsonObject>>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapPost("/incidents/undo", async (HttpContext http, IArchiveStore store, CancellationToken cancel) => await store.UndoIncidentAsync(Coder.Of(http), cancel) is { } undone ? (IResult)TypedResults.Ok(undone) : TypedResults.NoContent())
            .RequireAuthorization(Policies.Reviews).WithName("undo-incident").WithTags(Tag).WithSummary("Take back one's last merge or split").Produces<IncidentDecision>().Produces(StatusCodes.Status204NoContent);
        api.MapGet("/incidents/decisions", async (HttpRequest request, [AsParameters] Paging paging, [FromQuery(Name = "incident"), Description("On this incident.")] string? incident, IArchiveStore store, CancellationToken cancel) =>
        {
            Page<IncidentDecision> page = await store.IncidentDecisionsAsync(QueryValues.Text(incident), paging.Cursor, paging.Items, cancel);
            return new ItemPage<IncidentDecision>(page.Items, Paging.Next(request, page.Next));
        }).WithName("list-incident-decisions").WithTags(Tag).WithSummary("What people merged and split, latest first").Produces<ItemPage<IncidentDecision>>();
        api.MapGet("/reports/{id}/copies", async (string id, IArchiveStore store, CancellationToken cancel) => TypedResults.Ok(await store.CopiesAsync(id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), cancel)))
            .WithName("report-copies").WithTags("reports").WithSummary("Reports that share text with a report, and who took over from whom").Produces<IReadOnlyList<CopyRelation>>();
        api.MapGet("/control", async ([FromQuery(Name = "place"), Description("Id of a place.")] string place, IArchiveStore store, CancellationToken cancel) => TypedResults.Ok(await new ControlReader(store).HistoryAsync(place, cancel)))
            .WithName("control").WithTags("control").WithSummary("Who is told to have held a place when").WithDescription("Days are numbers of days since 0001-01-01, 0 where not told.").Produces<IReadOnlyList<ControlSpan>>();
    }

    /// <summary>The incident with an id.</summary>
    /// <exception cref="ArchiveException">There is none.</exception>
    public static async Task<StoredIncident> FindAsync(string id, IArchiveStore store, CancellationToken cancel) =>
        await store.IncidentAsync(id, cancel) ?? throw new ArchiveException(new ArchiveProblem("ISN0507", id, "there is no such incident in the archive", "check the id; its reports may have been forgotten"));

    /// <summary>The filter of incidents that an address tells.</summary>
    public static IncidentFilter Filter(RecordParameters which, string? leastReports, string? contradicted) => new()
    {
        Records = which.Filter(),
        LeastReports = QueryValues.Numbers("least_reports", leastReports, 1) is [var least] ? (int)Math.Clamp(least, 1, int.MaxValue) : 1,
        Contradicted = QueryValues.Truth("contradicted", contradicted) == true,
    };

    private static async Task<IResult> ListAsync(HttpRequest request, [AsParameters] RecordParameters which, [AsParameters] Paging paging,
        [FromQuery(Name = "least_reports"), Description("Told by at least so many reports.")] string? leastReports, [FromQuery(Name = "contradicted"), Description("true: only those on which reports contradict each other.")] string? contradicted,
        IArchiveStore store, CancellationToken cancel)
    {
        IncidentOrder order = QueryValues.Names<IncidentOrder>("order", [paging.Order ?? ""]) is [var named] ? named : IncidentOrder.Newest;
        Page<StoredIncident> page = await store.IncidentsAsync(new IncidentQuery(Filter(which, leastReports, contradicted), order, paging.Cursor, paging.Items), cancel);
        return TypedResults.Ok(new ItemPage<JsonObject>([.. page.Items.Select(Json)], Paging.Next(request, page.Next)));
    }

    private static async Task<IResult> DecideAsync(NewIncidentDecision decision, IArchiveStore store, CancellationToken cancel) =>
        TypedResults.Ok<IReadOnlyList<JsonObject>>([.. (await store.DecideAsync(decision, cancel)).Select(Json)]);

    private static async Task<IResult> ExportAsync([AsParameters] RecordParameters which, [FromQuery(Name = "format"), Description("jsonl, csv, geojson, kml or parquet.")] string format,
        [FromQuery(Name = "least_reports"), Description("Told by at least so many reports.")] string? leastReports, [FromQuery(Name = "contradicted"), Description("true: only those on which reports contradict each other.")] string? contradicted,
        HttpResponse response, IArchiveStore store, ArchiveReader reader, CancellationToken cancel)
    {
        var options = new ExportOptions
        {
            Incidents = Filter(which, leastReports, contradicted),
            Format = QueryValues.Names<ExportFormat>("format", [format]) is [var one] ? one : throw QueryValues.Wrong("format", format, "one format"),
        };
        return await ExportApi.FileAsync(options.Format, "incidents", response, async to => (await new Exporter(store, reader).WriteAsync(options, to, cancel)).Count);
    }

    private static JsonObject Json(StoredIncident incident) => JsonNode.Parse(incident.Json)!.AsObject();
}

/// <summary>A merge as it is sent.</summary>
/// <param name="Other">Id of the incident that is the same.</param>
/// <param name="Note">A note, or null.</param>
internal sealed record SentMerge(string Other, string? Note);

/// <summary>A split as it is sent.</summary>
/// <param name="Records">Ids of records or reports that are another incident.</param>
/// <param name="Note">A note, or null.</param>
internal sealed record SentSplit(string[]? Records, string? Note);
