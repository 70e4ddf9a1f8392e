using Dapper;
using Isnad.Archive.Reading;

namespace Isnad.Archive.Sql;

internal sealed partial class SqlArchiveStore
{
    /// <inheritdoc/>
    public async Task<StoredRecord> DecideAsync(NewDecision decision, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(decision.Who);
        if (decision.Action == ReviewAction.Undo) throw new ArgumentException("a decision is taken back by UndoAsync", nameof(decision));
        string uid = await WriteAsync(write => decision.Action == ReviewAction.Add ? AddRecordAsync(decision, write, cancel) : DecideAsync(decision, write, cancel), cancel);
        return (await RecordAsync(uid, cancel))!;
    }

    /// <inheritdoc/>
    public Task<Decision?> UndoAsync(string who, CancellationToken cancel = default) => WriteAsync(async write =>
    {
        DecisionRow? last = (await write.QueryAsync<DecisionRow>($"{DecisionRow.Select} WHERE d.who = @who AND d.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.id) ORDER BY d.id DESC LIMIT 1", new { who }, cancel)).SingleOrDefault();
        if (last is null) return null;
        StoredRow? row = await RowAsync(last.Uid, write, cancel);
        bool changes = last.State_Before != last.State_After || last.Json_After is not null;
        if (changes && await IsDecidedSinceAsync(last, write, cancel)) throw new RecordChangedException(last.Uid);
        string? state = last.State_Before, json = last.Json_Before;
        if (changes && row is not null)
        {
            await UnlinkAsync(row.Report, write, cancel);
            await write.ExecuteAsync("DELETE FROM record WHERE key = @key", new { key = row.Key }, cancel);
            // What stood there for the machine is what the machine finds now.
            string? restored = state is null ? null : state == "machine" ? row.Machine : json ?? row.Json;
            if (restored is null)
            {
                state = null;
                await BuryAsync(Letters.Name(Letters.Kind(row.Kind)), row.Uid, "undone", write, cancel);
            }
            else await PutAsync(row, restored, Letters.State(state!), write, cancel);
        }
        long id = write.Next();
        write.Add("decision", id, last.Uid, last.Report_Key, write.Now, who, Letters.Of(ReviewAction.Undo), last.State_After, state, last.Json_After, json, null, last.Id);
        await write.FlushAsync(cancel);
        return (await write.QueryAsync<DecisionRow>(DecisionRow.Select + " WHERE d.id = @id", new { id }, cancel)).Single().Decision();
    }, cancel);

    /// <inheritdoc/>
    public Task<Page<Decision>> DecisionsAsync(DecisionFilter filter, string? cursor = null, int limit = 100, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        var conditions = new List<string> { "1 = 1" };
        if (filter.Uid is not null) conditions.Add("d.uid = @uid");
        if (filter.Report is not null) conditions.Add("p.id = @report");
        if (filter.Who is not null) conditions.Add("d.who = @who");
        long before = Cursor.Read(cursor, "decisions", 1) is { } after ? Cursor.Number(after[0]) : long.MaxValue;
        limit = Limit(limit);
        IEnumerable<DecisionRow> rows = await connection.QueryAsync<DecisionRow>(Command($"{DecisionRow.Select} WHERE {string.Join(" AND ", conditions)} AND d.id < @before ORDER BY d.id DESC LIMIT {limit + 1}", new { uid = filter.Uid, report = filter.Report, who = filter.Who, before }, cancel));
        return PageOf(rows, limit, r => r.Decision(), r => Cursor.Write("decisions", Number(r.Id)));
    }, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Decision>> SharedDecisionsAsync(CancellationToken cancel = default) => ReadAsync(async connection => (IReadOnlyList<Decision>)[.. (await connection.QueryAsync<DecisionRow>(Command(
        $"""
        {DecisionRow.Select} WHERE d.uid IN (SELECT uid FROM decision WHERE action IN ('confirm', 'edit', 'reject') GROUP BY uid HAVING count(DISTINCT who) > 1)
            AND d.action IN ('confirm', 'edit', 'reject') AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.id) ORDER BY d.id
        """, null, cancel))).Select(r => r.Decision())], cancel);

    private async Task<string> DecideAsync(NewDecision decision, WriteBatch write, CancellationToken cancel)
    {
        StoredRow row = await RowAsync(decision.Uid ?? "", write, cancel) ?? throw Missing(decision.Uid ?? "", "record");
        long change = (await write.QueryAsync<long>("SELECT change FROM record WHERE key = @key", new { key = row.Key }, cancel)).Single();
        if (decision.Change is { } seen && seen != change) throw new RecordChangedException(row.Uid);
        ReviewState before = Letters.State(row.Review);
        ReviewState after = decision.Action switch
        {
            ReviewAction.Confirm => ReviewState.Confirmed,
            ReviewAction.Edit => before == ReviewState.Added ? ReviewState.Added : ReviewState.Edited,
            ReviewAction.Reject => ReviewState.Rejected,
            _ => before,
        };
        string json = row.Json;
        if (decision.Action == ReviewAction.Edit)
        {
            json = Renamed(decision.Json, row.Local_Id);
            await CheckedAsync(Letters.Kind(row.Kind), json, row, write, cancel);
        }
        if (json != row.Json || after != before) await UnlinkAsync(row.Report, write, cancel);
        write.Add("decision", write.Next(), row.Uid, row.Report, write.Now, decision.Who, Letters.Of(decision.Action), Letters.Of(before), Letters.Of(after), row.Json, json == row.Json ? null : json, decision.Note, null);
        await write.ExecuteAsync("DELETE FROM record WHERE key = @key", new { key = row.Key }, cancel);
        await PutAsync(row, json, after, write, cancel);
        return row.Uid;
    }

    private async Task<string> AddRecordAsync(NewDecision decision, WriteBatch write, CancellationToken cancel)
    {
        RecordKind kind = decision.Kind ?? throw new ArgumentException("a record that is added has a kind", nameof(decision));
        StoredRow? report = (await write.QueryAsync<StoredRow>("SELECT key AS report, version, outlet, hash AS anchor FROM report WHERE id = @id", new { id = decision.Report }, cancel)).SingleOrDefault();
        if (report is null) throw Missing(decision.Report ?? "", "report");
        IEnumerable<string> ids = await write.QueryAsync<string>("SELECT local_id FROM record WHERE report = @report AND kind = @kind", new { report = report.Report, kind = Letters.Of(kind) }, cancel);
        string localId = Letters.Of(kind) + Number(ids.Select(i => long.TryParse(i.AsSpan(1), out long n) ? n : 0).DefaultIfEmpty().Max() + 1);
        string json = Renamed(decision.Json, localId);
        ReadRecord record = await CheckedAsync(kind, json, report, write, cancel);
        long key = write.Next();
        // The key makes it another record than any the machine may find at the same words.
        string uid = RecordUid.Of(decision.Report!, report.Anchor, record, checked((int)(key % int.MaxValue)));
        new RecordRow { Key = key, Uid = uid, Report = report.Report, Version = report.Version, Outlet = report.Outlet, Review = ReviewState.Added, Record = record with { LocalId = localId }, Machine = null }.WriteTo(write);
        await UnlinkAsync(report.Report, write, cancel);
        write.Add("decision", write.Next(), uid, report.Report, write.Now, decision.Who, Letters.Of(ReviewAction.Add), null, Letters.Of(ReviewState.Added), null, json, decision.Note, null);
        return uid;
    }

    /// <summary>Writes a record anew under its old key and id.</summary>
    private async Task PutAsync(StoredRow row, string json, ReviewState state, WriteBatch write, CancellationToken cancel)
    {
        using var parsed = System.Text.Json.JsonDocument.Parse(json);
        ReadRecord record = reader.Record(Letters.Kind(row.Kind), parsed.RootElement) with { LocalId = row.Local_Id };
        string? machine = state == ReviewState.Machine ? null : row.Review == "machine" ? row.Json : row.Machine;
        new RecordRow { Key = row.Key, Uid = row.Uid, Report = row.Report, Version = row.Version, Outlet = row.Outlet, Review = state, Record = record, Machine = machine }.WriteTo(write);
        await write.FlushAsync(cancel);
    }

    private async Task<ReadRecord> CheckedAsync(RecordKind kind, string json, StoredRow row, WriteBatch write, CancellationToken cancel)
    {
        string text = (await write.QueryAsync<string>("SELECT text FROM report_version WHERE report = @report AND version = @version", new { report = row.Report, version = row.Version }, cancel)).Single();
        try
        {
            return reader.Record(kind, json, text);
        }
        catch (FormatException wrong)
        {
            throw NoRecord(wrong);
        }
    }

    private static string Renamed(string? json, string localId)
    {
        try
        {
            return RecordIds.WithId(json ?? "", localId);
        }
        catch (FormatException wrong)
        {
            throw NoRecord(wrong);
        }
    }

    private static async Task<StoredRow?> RowAsync(string uid, WriteBatch write, CancellationToken cancel) =>
        (await write.QueryAsync<StoredRow>(StoredRow.Select + "WHERE r.uid = @uid", new { uid }, cancel)).SingleOrDefault();

    private static async Task<bool> IsDecidedSinceAsync(DecisionRow last, WriteBatch write, CancellationToken cancel) =>
        (await write.QueryAsync<long>("SELECT count(*) FROM decision d WHERE d.uid = @uid AND d.id > @id AND d.undoes IS NULL AND d.action NOT IN ('note', 'flag') AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.id)", new { uid = last.Uid, id = last.Id }, cancel)).Single() > 0;

    private static ArchiveException Missing(string id, string what) => new(new ArchiveProblem("ISN0507", id, $"there is no such {what} in the archive", "check the id; it may have been forgotten"));

    private static ArchiveException NoRecord(FormatException wrong) => new(new ArchiveProblem("ISN0509", "record", wrong.Message, "send a whole record as docs/schema/isnad-record.schema.json describes it"), wrong);
}
