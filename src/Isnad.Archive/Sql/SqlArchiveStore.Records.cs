using Dapper;

namespace Isnad.Archive.Sql;

internal sealed partial class SqlArchiveStore
{
    /// <inheritdoc/>
    public Task<Page<StoredRecord>> RecordsAsync(RecordQuery query, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        SqlFilter filter = SqlFilter.Of(query.Filter, dialect, reader.Terms);
        var order = SqlOrder.Of(query.Order);
        order.After(query.Cursor, filter);
        string? driver = await dialect.DriverAsync(connection, filter, seesAll: false, cancel);
        int limit = Limit(query.Limit);
        // First the keys, out of the narrow table; then whole rows of those few.
        string keys = $"SELECT r.key FROM {From(driver)} WHERE {filter.Where(driver is null ? null : filter.Driven)} ORDER BY {order.By("r")} LIMIT {limit + 1}";
        IEnumerable<RecordItem> rows = await connection.QueryAsync<RecordItem>(Command($"{RecordItem.Select} WHERE r.key IN ({keys}) ORDER BY {order.By("r")}", filter.Parameters, cancel));
        return PageOf(rows, limit, r => r.Record(), order.Cursor);
    }, cancel);

    /// <inheritdoc/>
    public Task<StoredRecord?> RecordAsync(string uid, CancellationToken cancel = default) => ReadAsync(async connection =>
        (await connection.QuerySingleOrDefaultAsync<RecordItem>(Command(RecordItem.Select + " WHERE r.uid = @uid", new { uid }, cancel)))?.Record(), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredRecord>> RecordsOfAsync(string reportId, CancellationToken cancel = default) => ReadAsync(async connection =>
        (IReadOnlyList<StoredRecord>)[.. (await connection.QueryAsync<RecordItem>(Command(RecordItem.Select + " WHERE p.id = @reportId ORDER BY r.start_at, r.key", new { reportId }, cancel))).Select(r => r.Record())], cancel);

    /// <inheritdoc/>
    public Task<long> CountAsync(RecordFilter filter, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        SqlFilter sql = SqlFilter.Of(filter, dialect, reader.Terms);
        return await connection.ExecuteScalarAsync<long>(Command($"SELECT count(*) FROM {await FromAsync(connection, sql, cancel)}", sql.Parameters, cancel));
    }, cancel);

    private static string From(string? driver) => driver is null ? "record r" : $"({driver}) d CROSS JOIN record r ON r.key = d.key";

    /// <summary>Table and conditions of a query that has to see all records of a filter.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="cancel">Stops.</param>
    /// <param name="joins">Tables to be joined to the records r.</param>
    private async Task<string> FromAsync(System.Data.Common.DbConnection connection, SqlFilter filter, CancellationToken cancel, string joins = "")
    {
        string? driver = await dialect.DriverAsync(connection, filter, seesAll: true, cancel);
        if (driver is null && filter.Ranges is { } ranges) return $"{dialect.InRanges(ranges)} {joins} WHERE r.cell BETWEEN g.column1 AND g.column2 AND {filter.Coordinates ?? "r.cell IS NOT NULL"} AND {filter.Where(filter.Box)}";
        return $"{From(driver)} {joins} WHERE {filter.Where(driver is null ? null : filter.Driven)}";
    }
}
