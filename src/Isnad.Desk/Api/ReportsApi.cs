using System.ComponentModel;
using Isnad.Archive;
using Isnad.Desk.Access;
using Isnad.Desk.Safety;
using Microsoft.AspNetCore.Mvc;

namespace Isnad.Desk.Api;

/// <summary>/reports: lists, texts, records of a report, and new ones.</summary>
internal static class ReportsApi
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapReports(this RouteGroupBuilder api)
    {
        api.MapGet("/reports", ListAsync).WithName("list-reports").WithTags("reports").AddEndpointFilter(EntityTags.FilterAsync)
            .WithSummary("A page of reports, last published first").Produces<ItemPage<ReportSummary>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/reports/{id}", async (string id, [FromQuery(Name = "version"), Description("A version; the present one where none is named.")] int? version, HttpResponse response, IArchiveStore store, CancellationToken cancel) =>
        {
            StoredReport report = await store.ReportAsync(Id(id), version, cancel) ?? throw Missing(id);
            response.Headers.ETag = EntityTags.Of(report.Change);
            return TypedResults.Ok(report);
        }).WithName("get-report").WithTags("reports").WithSummary("One report with its text").Produces<StoredReport>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/reports/{id}/records", async (string id, IArchiveStore store, CancellationToken cancel) =>
        {
            IReadOnlyList<StoredRecord> records = await store.RecordsOfAsync(Id(id), cancel);
            if (records.Count == 0 && await store.ReportAsync(Id(id), null, cancel) is null) throw Missing(id);
            return TypedResults.Ok(new ItemPage<RecordItem>([.. records.Select(RecordItem.Of)], null));
        }).WithName("list-report-records").WithTags("reports").WithSummary("All records of a report in the order of its text").Produces<ItemPage<RecordItem>>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/reports", AddAsync).RequireAuthorization(Policies.Codes).WithName("add-reports").WithTags("reports").RequireRateLimiting(RequestLimits.Costly)
            .WithSummary("Read reports into the archive").WithDescription("One report as JSON, or any number as JSON Lines (application/x-ndjson). Reports that are there already are skipped; the same id with another text becomes a new version. Each gets one item in the answer, in the order they came.")
            .Accepts<IncomingReport>("application/json", IncomingReports.JsonLines)
            .Produces<ItemPage<AddedReport>>().ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapPost("/read", ReadAsync).WithName("read").WithTags("read").RequireRateLimiting(RequestLimits.Costly)
            .WithSummary("Read a report without keeping it").WithDescription("Answers with one object of the output contract (docs/schema/isnad-record.schema.json).")
            .Accepts<IncomingReport>("application/json")
            .Produces(StatusCodes.Status200OK, contentType: "application/json").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The id out of a path, where routing leaves %2F as it is.</summary>
    private static string Id(string id) => id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static ArchiveException Missing(string id) => new(new ArchiveProblem("ISN0507", id, "there is no such report in the archive", "check the id; it may have been forgotten"));

    private static async Task<ItemPage<ReportSummary>> ListAsync(HttpRequest request, [AsParameters] Paging paging, [FromQuery(Name = "q"), Description("Words of text or title, in any inflection.")] string? q, [FromQuery(Name = "outlet"), Description("Outlets.")] string[]? outlet, [FromQuery(Name = "datetime"), Description("Day of publication, or an interval.")] string? datetime, IArchiveStore store, CancellationToken cancel)
    {
        (DateOnly? from, DateOnly? to) = QueryValues.Days("datetime", datetime);
        var filter = new ReportFilter { Words = QueryValues.Text(q), Outlets = [.. (outlet ?? []).Where(o => o.Length > 0)], From = from, To = to };
        Page<ReportSummary> page = await store.ReportsAsync(filter, paging.Cursor, paging.Items, cancel);
        return new ItemPage<ReportSummary>(page.Items, Paging.Next(request, page.Next));
    }

    private static async Task<IResult> AddAsync(HttpRequest request, IncomingReports incoming, CancellationToken cancel)
    {
        IReadOnlyList<AddedReport> added = await incoming.AddAsync(request, cancel);
        return TypedResults.Ok(new ItemPage<AddedReport>(added, null));
    }

    private static async Task<IResult> ReadAsync(HttpRequest request, IncomingReports incoming, CancellationToken cancel) =>
        TypedResults.Bytes(await incoming.ReadAsync(request, cancel), "application/json; charset=utf-8");
}
