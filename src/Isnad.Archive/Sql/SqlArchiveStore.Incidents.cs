using System.Data.Common;
using Dapper;
using Isnad.Incidents.Copies;
using Isnad.Incidents.Linking;
using Isnad.Incidents.Tellings;

namespace Isnad.Archive.Sql;

internal sealed partial class SqlArchiveStore
{
    /// <inheritdoc/>
    public Task<Page<StoredIncident>> IncidentsAsync(IncidentQuery query, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        (string where, SqlFilter filter) = await WhereAsync(connection, query.Filter, cancel);
        string column = query.Order == IncidentOrder.Largest ? "reports" : "first_day", name = "incidents-" + column;
        if (Cursor.Read(query.Cursor, name, 2) is { } after)
        {
            where += $" AND (i.{column}, i.key) < (@afterValue, @afterKey)";
            filter.Parameters.Add("afterValue", Cursor.Number(after[0]));
            filter.Parameters.Add("afterKey", Cursor.Number(after[1]));
        }
        int limit = Limit(query.Limit);
        IEnumerable<IncidentRow> rows = await connection.QueryAsync<IncidentRow>(Command($"{IncidentRow.Select} WHERE {where} ORDER BY i.{column} DESC, i.key DESC LIMIT {limit + 1}", filter.Parameters, cancel));
        return PageOf(rows, limit, r => r.Incident(), r => Cursor.Write(name, Number(query.Order == IncidentOrder.Largest ? r.Reports : r.First_Day), Number(r.Key)));
    }, cancel);

    /// <inheritdoc/>
    public Task<long> CountIncidentsAsync(IncidentFilter filter, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        (string where, SqlFilter sql) = await WhereAsync(connection, filter, cancel);
        return await connection.ExecuteScalarAsync<long>(Command($"SELECT count(*) FROM incident i WHERE {where}", sql.Parameters, cancel));
    }, cancel);

    /// <inheritdoc/>
    public Task<IncidentFigures> IncidentFiguresAsync(IncidentFilter filter, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        (string where, SqlFilter sql) = await WhereAsync(connection, filter, cancel);
        (long incidents, long reports, long one, long contradicted) = await connection.QuerySingleAsync<(long, long, long, long)>(Command(
            $"SELECT CAST(count(*) AS BIGINT), CAST(COALESCE(sum(i.reports), 0) AS BIGINT), CAST(COALESCE(sum(CASE WHEN i.sources_high <= 1 THEN 1 ELSE 0 END), 0) AS BIGINT), CAST(COALESCE(sum(CASE WHEN i.contradictions > 0 THEN 1 ELSE 0 END), 0) AS BIGINT) FROM incident i WHERE {where}", sql.Parameters, cancel));
        return new IncidentFigures(incidents, reports, one, contradicted);
    }, cancel);

    /// <inheritdoc/>
    public Task<StoredIncident?> IncidentAsync(string id, CancellationToken cancel = default) => ReadAsync(async connection =>
        (await connection.QuerySingleOrDefaultAsync<IncidentRow>(Command($"{IncidentRow.Select} WHERE i.key = (SELECT COALESCE(o.leads_to, o.key) FROM incident o WHERE o.id = @id)", new { id }, cancel)))?.Incident(), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> IncidentsOfAsync(string reportId, CancellationToken cancel = default) => ReadAsync(async connection =>
        (IReadOnlyDictionary<string, string>)(await connection.QueryAsync<(string Uid, string Id)>(Command("SELECT m.uid, i.id FROM report p JOIN telling t ON t.report = p.key JOIN telling_record m ON m.telling = t.key JOIN incident i ON i.key = t.incident WHERE p.id = @reportId", new { reportId }, cancel)))
            .ToDictionary(r => r.Uid, r => r.Id, StringComparer.Ordinal), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ExplainedLink>> ExplainAsync(string id, int most = 100, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        IEnumerable<LinkedRow> rows = await connection.QueryAsync<LinkedRow>(Command($"""
            SELECT a.body, b.body AS other, l.score FROM telling a JOIN telling_link l ON l.a = a.key JOIN telling b ON b.key = l.b AND b.incident = a.incident
            WHERE a.incident = (SELECT COALESCE(o.leads_to, o.key) FROM incident o WHERE o.id = @id) ORDER BY l.score DESC, l.a, l.b LIMIT {Limit(most)}
            """, new { id }, cancel));
        var links = new List<ExplainedLink>();
        foreach (LinkedRow row in rows)
        {
            Telling a = TellingCodec.Read(row.Body), b = TellingCodec.Read(row.Other);
            var reasons = new List<LinkReason>();
            PairScorer.Score(a, b, reasons);
            links.Add(new ExplainedLink(a.Uid, a.Report, b.Uid, b.Report, row.Score, reasons));
        }
        return (IReadOnlyList<ExplainedLink>)links;
    }, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CopyRelation>> CopiesAsync(string reportId, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        // Reports that share boilerplate are many; those whose text is shared are few.
        const int most = 200;
        byte[]? body = await connection.ExecuteScalarAsync<byte[]?>(Command("SELECT p.body FROM report_print p JOIN report r ON r.key = p.report WHERE r.id = @reportId", new { reportId }, cancel));
        if (body is null) return (IReadOnlyList<CopyRelation>)[];
        ReportPrint print = PrintCodec.Read(body);
        object many = dialect.Many(print.Bands().Select(b => (long)b).Distinct());
        IEnumerable<byte[]> others = await connection.QueryAsync<byte[]>(Command($"SELECT p.body FROM report_print p JOIN (SELECT report, count(*) AS shared FROM report_band WHERE {dialect.IsOneOf("band", "@many")} GROUP BY report ORDER BY count(*) DESC, report LIMIT {most}) b ON b.report = p.report", new { many }, cancel));
        return [.. others.Select(o => CopyFinder.Compare(print, PrintCodec.Read(o))).OfType<CopyRelation>().OrderByDescending(c => c.Share).ThenBy(c => c.Original, StringComparer.Ordinal).ThenBy(c => c.Copy, StringComparer.Ordinal)];
    }, cancel);

    // Filters of records narrow by the records that incidents are made of.
    private async Task<(string Where, SqlFilter Filter)> WhereAsync(DbConnection connection, IncidentFilter filter, CancellationToken cancel)
    {
        SqlFilter sql = await FilterAsync(connection, filter.Records with { NotAfter = null }, cancel);
        var conditions = new List<string> { "i.leads_to IS NULL" };
        if (filter.Records.NotAfter is { } last)
        {
            // Not by its earliest report: what any of them told too late would be told with the others.
            conditions.Add("""
                i.last_day <= @notAfter AND NOT EXISTS (SELECT 1 FROM telling t JOIN report p ON p.key = t.report
                WHERE t.incident = i.key AND (p.day > @notAfter OR (p.day = 0 AND p.added_at >= @notAfterTime)))
                """);
            sql.Parameters.Add("notAfter", Letters.Day(last));
            sql.Parameters.Add("notAfterTime", Letters.Time(new DateTimeOffset(last.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)));
        }
        if (filter.LeastReports > 1)
        {
            conditions.Add("i.reports >= @leastReports");
            sql.Parameters.Add("leastReports", filter.LeastReports);
        }
        if (filter.Contradicted) conditions.Add("i.contradictions > 0");
        if (!sql.Narrows) return (string.Join(" AND ", conditions), sql);
        conditions.Add($"i.key IN (SELECT t.incident FROM {await FromAsync(connection, sql, cancel, "JOIN telling_record m ON m.uid = r.uid JOIN telling t ON t.key = m.telling")})");
        return (string.Join(" AND ", conditions), sql);
    }

    private sealed class LinkedRow
    {
        public byte[] Body { get; init; } = [];
        public byte[] Other { get; init; } = [];
        public double Score { get; init; }
    }
}
