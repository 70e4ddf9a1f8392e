using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Isnad.Archive;
using Isnad.Archive.Agreement;
using Isnad.Desk.Access;
using Isnad.Desk.Watching;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Isnad.Desk.Api;

/// <summary>A decision as it is sent.</summary>
/// <param name="Action">confirm, reject, note or flag. An edit is a PUT of the record.</param>
/// <param name="Note">A note, or null.</param>
internal sealed record SentDecision(string Action, string? Note);

/// <summary>Decisions of people: confirm, reject, edit, add, note, flag, undo, and the audit.</summary>
internal static class ReviewApi
{
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] s_envelope = ["uid", "record", "report", "version", "review", "outlet", "published", "title", "changed_at", "etag"];

    /// <summary>Maps the endpoints.</summary>
    public static void MapReview(this RouteGroupBuilder all)
    {
        RouteGroupBuilder api = all.MapGroup("").RequireAuthorization(Policies.Codes);
        foreach ((string path, RecordKind kind) in RecordsApi.Lists)
        {
            api.MapPut($"/{path}/{{uid}}", (string uid, [FromBody] JsonObject record, HttpContext http, IArchiveStore store, CancellationToken cancel) => EditAsync(kind, uid, record, http, store, cancel))
                .WithName("put-" + path).WithTags(path).WithSummary("Put a person's record in the place of what stands there").WithDescription("The whole record by the output contract; the text of every span must stand in the report where it says. With If-Match nothing is written where the record was changed meanwhile.")
                .Produces<RecordItem>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
            api.MapPost($"/{path}/{{uid}}/decisions", (string uid, SentDecision decision, HttpContext http, IArchiveStore store, CancellationToken cancel) => DecideAsync(kind, uid, decision, http, store, cancel))
                .WithName("decide-" + path).WithTags(path).WithSummary("Confirm, reject, flag, or write a note")
                .Produces<RecordItem>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed);
            api.MapPost($"/reports/{{id}}/{path}", (string id, [FromBody] JsonObject record, HttpContext http, IArchiveStore store, CancellationToken cancel) => AddAsync(kind, id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), record, http, store, cancel))
                .WithName("add-" + path).WithTags(path).WithSummary("Add a record that the program missed")
                .Produces<RecordItem>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        }
        api.MapGet("/agreement", async (IArchiveStore store, CancellationToken cancel) => TypedResults.Ok(await new AgreementReader(store).ReadAsync(cancel)))
            .WithName("agreement").WithTags("decisions").WithSummary("How far people agree who decided on the same records: Krippendorff's alpha and F1").Produces<CoderAgreement>();
        api.MapPost("/undo", UndoAsync).WithName("undo").WithTags("decisions")
            .WithSummary("Take back one's last decision that stands; called again, the one before")
            .Produces<Decision>().Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status412PreconditionFailed);
        all.MapGet("/decisions", async (HttpRequest request, [AsParameters] Paging paging, [FromQuery(Name = "uid"), Description("On this record.")] string? uid, [FromQuery(Name = "report"), Description("On records of this report.")] string? report, [FromQuery(Name = "who"), Description("By this person.")] string? who, IArchiveStore store, CancellationToken cancel) =>
        {
            Page<Decision> page = await store.DecisionsAsync(new DecisionFilter(QueryValues.Text(uid), QueryValues.Text(report), QueryValues.Text(who)), paging.Cursor, paging.Items, cancel);
            return new ItemPage<Decision>(page.Items, Paging.Next(request, page.Next));
        }).WithName("list-decisions").WithTags("decisions").WithSummary("The audit, latest first: who, what, when, from what, to what").Produces<ItemPage<Decision>>();
    }

    private static async Task<IResult> DecideAsync(RecordKind kind, string uid, SentDecision sent, HttpContext http, IArchiveStore store, CancellationToken cancel)
    {
        ReviewAction action = QueryValues.Names<ReviewAction>("action", [sent.Action ?? ""]) is [var one] && one is ReviewAction.Confirm or ReviewAction.Reject or ReviewAction.Note or ReviewAction.Flag
            ? one : throw QueryValues.Wrong("action", sent.Action ?? "", "confirm, reject, note or flag");
        await RecordsApi.FindAsync(kind, uid, store, cancel);
        if (action is ReviewAction.Confirm or ReviewAction.Reject) await LastWord.CheckAsync(uid, http, store, cancel);
        return Answer(await DecidedAsync(store, http, new NewDecision { Who = Coder.Of(http), Action = action, Uid = uid, Note = QueryValues.Text(sent.Note), Change = EntityTags.IfMatch(http.Request) }, cancel), http);
    }

    private static async Task<IResult> EditAsync(RecordKind kind, string uid, JsonObject record, HttpContext http, IArchiveStore store, CancellationToken cancel)
    {
        await RecordsApi.FindAsync(kind, uid, store, cancel);
        await LastWord.CheckAsync(uid, http, store, cancel);
        return Answer(await DecidedAsync(store, http, new NewDecision { Who = Coder.Of(http), Action = ReviewAction.Edit, Uid = uid, Json = Contract(record), Change = EntityTags.IfMatch(http.Request) }, cancel), http);
    }

    private static async Task<IResult> AddAsync(RecordKind kind, string report, JsonObject record, HttpContext http, IArchiveStore store, CancellationToken cancel)
    {
        StoredRecord added = await DecidedAsync(store, http, new NewDecision { Who = Coder.Of(http), Action = ReviewAction.Add, Report = report, Kind = kind, Json = Contract(record) }, cancel);
        http.Response.Headers.ETag = EntityTags.Of(added.Change);
        return TypedResults.Created($"/api/v1/{RecordsApi.Lists.Single(l => l.Kind == kind).Path}/{added.Uid}", RecordItem.Of(added));
    }

    private static async Task<IResult> UndoAsync(HttpContext http, IArchiveStore store, IncidentKeeper keeper, CancellationToken cancel)
    {
        if (await store.UndoAsync(Coder.Of(http), cancel) is not { } undone) return TypedResults.NoContent();
        await keeper.LinkAsync(cancel);
        return TypedResults.Ok(undone);
    }

    private static async Task<StoredRecord> DecidedAsync(IArchiveStore store, HttpContext http, NewDecision decision, CancellationToken cancel)
    {
        StoredRecord record = await store.DecideAsync(decision, cancel);
        await http.RequestServices.GetRequiredService<IncidentKeeper>().LinkAsync(cancel);
        http.RequestServices.GetRequiredService<DeskMetrics>().CountDecision(decision.Action.ToString().ToLowerInvariant());
        return record;
    }

    private static Ok<RecordItem> Answer(StoredRecord record, HttpContext http)
    {
        http.Response.Headers.ETag = EntityTags.Of(record.Change);
        return TypedResults.Ok(RecordItem.Of(record));
    }

    /// <summary>The record without what the archive says of it, so that what was got can be sent back.</summary>
    private static string Contract(JsonObject record)
    {
        foreach (string name in s_envelope) record.Remove(name);
        return record.ToJsonString(s_relaxed);
    }
}
