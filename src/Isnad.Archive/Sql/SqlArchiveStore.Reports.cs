using Dapper;
using Isnad.Archive.Search;

namespace Isnad.Archive.Sql;

internal sealed partial class SqlArchiveStore
{
    private const string SummaryColumns = "r.key, r.id, r.version, r.title, r.outlet, r.url, r.published, r.day, r.added_at, r.changed_at, r.change, r.events, r.situations, r.statements";

    /// <inheritdoc/>
    public Task<StoredReport?> ReportAsync(string id, int? version = null, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        ReportRow? row = await connection.QuerySingleOrDefaultAsync<ReportRow>(Command($"""
            SELECT {SummaryColumns.Replace("r.version, r.title, r.outlet, r.url, r.published", "v.version, v.title, v.outlet, v.url, v.published", StringComparison.Ordinal)},
                r.version AS latest, r.head, r.program, r.knowledge, v.text, v.hash, v.source, v.fetched_at, v.original, v.media_type
            FROM report r JOIN report_version v ON v.report = r.key AND v.version = COALESCE(@version, r.version) WHERE r.id = @id
            """, new { id, version }, cancel));
        return row?.Whole();
    }, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportVersion>> VersionsAsync(string id, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        IEnumerable<ReportRow> rows = await connection.QueryAsync<ReportRow>(Command("SELECT v.version, v.hash, v.title, v.source, v.fetched_at, v.original FROM report_version v JOIN report r ON r.key = v.report WHERE r.id = @id ORDER BY v.version", new { id }, cancel));
        return (IReadOnlyList<ReportVersion>)[.. rows.Select(r => new ReportVersion(r.Version, r.Hash, r.Title, r.Source, Letters.Time(r.Fetched_At), r.Original))];
    }, cancel);

    /// <inheritdoc/>
    public Task<byte[]?> OriginalAsync(string id, int? version = null, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        byte[]? bytes = await connection.ExecuteScalarAsync<byte[]?>(Command("SELECT o.bytes FROM report r JOIN report_version v ON v.report = r.key AND v.version = COALESCE(@version, r.version) JOIN original o ON o.hash = v.original WHERE r.id = @id", new { id, version }, cancel));
        return bytes is null ? null : Inflated(bytes);
    }, cancel);

    /// <inheritdoc/>
    public Task<Page<ReportSummary>> ReportsAsync(ReportFilter filter, string? cursor = null, int limit = 100, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        (string where, DynamicParameters parameters) = Where(filter);
        if (Cursor.Read(cursor, "reports", 2) is { } after)
        {
            where += " AND (r.day, r.key) < (@afterDay, @afterKey)";
            parameters.Add("afterDay", Cursor.Number(after[0]));
            parameters.Add("afterKey", Cursor.Number(after[1]));
        }
        limit = Limit(limit);
        IEnumerable<ReportRow> rows = await connection.QueryAsync<ReportRow>(Command($"SELECT {SummaryColumns} FROM report r WHERE {where} ORDER BY r.day DESC, r.key DESC LIMIT {limit + 1}", parameters, cancel));
        return PageOf(rows, limit, r => r.Summary(), r => Cursor.Write("reports", Number(r.Day), Number(r.Key)));
    }, cancel);

    /// <inheritdoc/>
    public Task<long> CountReportsAsync(ReportFilter filter, CancellationToken cancel = default) => ReadAsync(connection =>
    {
        (string where, DynamicParameters parameters) = Where(filter);
        return connection.ExecuteScalarAsync<long>(Command($"SELECT count(*) FROM report r WHERE {where}", parameters, cancel));
    }, cancel);

    /// <inheritdoc/>
    public async Task<bool> ForgetAsync(string id, CancellationToken cancel = default)
    {
        bool found = await WriteAsync(async write =>
        {
            long? key = (await write.QueryAsync<long?>("SELECT key FROM report WHERE id = @id", new { id }, cancel)).SingleOrDefault();
            if (key is null) return false;
            foreach ((string kind, string uid) in await write.QueryAsync<(string, string)>("SELECT kind, uid FROM record WHERE report = @key ORDER BY key", new { key }, cancel))
            {
                await BuryAsync(Letters.Name(Letters.Kind(kind)), uid, "forgotten", write, cancel);
            }
            await BuryAsync("report", id, "forgotten", write, cancel);
            List<string> originals = [.. await write.QueryAsync<string>("SELECT DISTINCT original FROM report_version WHERE report = @key AND original IS NOT NULL", new { key }, cancel)];
            await write.ExecuteAsync("DELETE FROM record WHERE report = @key", new { key }, cancel);
            await write.ExecuteAsync("DELETE FROM report WHERE key = @key", new { key }, cancel);
            // What was linked of it goes in the same transaction: nothing of a forgotten report stays.
            await LinkReportsAsync([(key.Value, id)], write, cancel);
            foreach (string original in originals)
            {
                await write.ExecuteAsync("DELETE FROM original WHERE hash = @original AND NOT EXISTS (SELECT 1 FROM report_version WHERE original = @original)", new { original }, cancel);
            }
            return true;
        }, cancel);
        if (found) await ReadAsync(async connection => { await dialect.ErasedAsync(connection, cancel); return true; }, cancel);
        return found;
    }

    private (string Where, DynamicParameters Parameters) Where(ReportFilter filter)
    {
        var conditions = new List<string> { "1 = 1" };
        var parameters = new DynamicParameters();
        for (int i = 0; i < filter.Outlets.Count; i++) parameters.Add($"outlet{i}", filter.Outlets[i].Replace('\0', '\uFFFD'));
        if (filter.Outlets.Count > 0) conditions.Add($"r.outlet IN ({string.Join(", ", Enumerable.Range(0, filter.Outlets.Count).Select(i => $"@outlet{i}"))})");
        if (filter.From is { } from)
        {
            conditions.Add("r.day >= @fromDay");
            parameters.Add("fromDay", Letters.Day(from));
        }
        if (filter.To is { } to)
        {
            conditions.Add("r.day <= @toDay AND r.day > 0");
            parameters.Add("toDay", Letters.Day(to));
        }
        if (!string.IsNullOrWhiteSpace(filter.Words))
        {
            var query = new TermQuery();
            reader.Terms.Require(filter.Words, query);
            if (!query.IsEmpty)
            {
                conditions.Add(dialect.MatchesTerms("report", "r.key", "@terms"));
                parameters.Add("terms", dialect.Write(query));
            }
        }
        return (string.Join(" AND ", conditions), parameters);
    }

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
