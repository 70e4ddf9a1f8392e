using System.Data.Common;
using Dapper;

namespace Isnad.Archive.Sql;

internal sealed partial class SqlArchiveStore
{
    // So many of an index's entries are sorted in some ten milliseconds; where a box or a place holds more, a walk along the order
    // soon has a page full of them.
    private const int MostSorted = 40_000;

    // Less is not worth another question.
    private const int FewEnough = 500;

    /// <inheritdoc/>
    public Task<Page<StoredRecord>> RecordsAsync(RecordQuery query, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        SqlFilter filter = await FilterAsync(connection, query.Filter, cancel);
        var order = SqlOrder.Of(query.Order);
        order.After(query.Cursor, filter);
        int limit = Limit(query.Limit);
        string last = $" ORDER BY {order.By("r")} LIMIT {limit + 1}";
        // First the keys, out of indexes; then whole rows of those few.
        string? from = await SourceAsync(connection, filter, seesAll: false, cancel);
        string keys = from is null && filter.HasFrom && order.IsByDay
            ? $"SELECT key FROM (SELECT r.key FROM record r WHERE {filter.Where()} AND {SqlInterval.Short}{last}) short UNION ALL SELECT key FROM (SELECT r.key FROM record r WHERE {filter.Where()} AND {SqlInterval.Long}{last}) long"
            : $"SELECT r.key FROM {from ?? "record r WHERE " + filter.Where()}{last}";
        IEnumerable<RecordItem> rows = await connection.QueryAsync<RecordItem>(Command($"{RecordItem.Select} WHERE r.key IN ({keys}){last}", filter.Parameters, cancel));
        return PageOf(rows, limit, r => r.Record(), order.Cursor);
    }, cancel);

    /// <inheritdoc/>
    public Task<StoredRecord?> RecordAsync(string uid, CancellationToken cancel = default) => ReadAsync(async connection =>
        (await connection.QuerySingleOrDefaultAsync<RecordItem>(Command(RecordItem.Select + " WHERE r.uid = @uid", new { uid }, cancel)))?.Record(), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredRecord>> RecordsOfAsync(string reportId, CancellationToken cancel = default) => ReadAsync(async connection =>
        (IReadOnlyList<StoredRecord>)[.. (await connection.QueryAsync<RecordItem>(Command(RecordItem.Select + " WHERE p.id = @reportId ORDER BY r.start_at, r.key", new { reportId }, cancel))).Select(r => r.Record())], cancel);

    /// <inheritdoc/>
    public Task<long> CountAsync(RecordFilter filter, CancellationToken cancel = default) => ReadAsync(connection => CountAsync(connection, filter, cancel), cancel);

    private async Task<long> CountAsync(DbConnection connection, RecordFilter filter, CancellationToken cancel)
    {
        SqlFilter sql = await FilterAsync(connection, filter, cancel);
        if (sql.IsTallied && sql.Box is null) return await TalliedAsync(connection, sql, "tally t", "1 = 1", cancel);
        return await connection.ExecuteScalarAsync<long>(Command($"SELECT count(*) FROM {await FromAsync(connection, sql, cancel)}", sql.Parameters, cancel));
    }

    /// <summary>The filter as SQL, its place as ids where the gazetteer knows it: those that records of the archive have.</summary>
    private async Task<SqlFilter> FilterAsync(DbConnection connection, RecordFilter filter, CancellationToken cancel)
    {
        string[]? within = null;
        if (filter.Place is { } place && reader.Terms.IsPlace(place))
        {
            IEnumerable<string> there = await connection.QueryAsync<string>(Command("SELECT DISTINCT place FROM tally", null, cancel));
            within = [.. there.Where(id => reader.Terms.PlaceAndParents(id).Contains(place, StringComparer.Ordinal))];
        }
        return SqlFilter.Of(filter, dialect, reader.Terms, within);
    }

    /// <summary>Table and conditions of a query that has to see all records of a filter.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="cancel">Stops.</param>
    /// <param name="joins">Tables to be joined to the records r.</param>
    private async Task<string> FromAsync(DbConnection connection, SqlFilter filter, CancellationToken cancel, string joins = "") =>
        await SourceAsync(connection, filter, seesAll: true, cancel, joins) ?? $"record r {joins} WHERE {filter.Where()}";

    // Databases cannot know how much a box, a place or a word holds beside other conditions: tallies and the index of words do. What
    // holds least is where records are taken from; null where the database should walk as it sees fit.
    private async Task<string?> SourceAsync(DbConnection connection, SqlFilter filter, bool seesAll, CancellationToken cancel, string joins = "")
    {
        string? source = null, also = null;
        long least = seesAll ? long.MaxValue : MostSorted;
        if (filter.Ranges is { } ranges && await TalliedAsync(connection, filter, $"{ranges} g CROSS JOIN tally t", "t.cell BETWEEN g.column1 AND g.column2", cancel) is var inBox && inBox < least)
        {
            (source, also, least) = (dialect.InRanges(ranges), "r.cell BETWEEN g.column1 AND g.column2 AND ", inBox);
        }
        if (filter.Places is not null && await TalliedAsync(connection, filter, "tally t", "1 = 1", cancel) is var inPlaces && inPlaces < least)
        {
            (source, also, least) = (dialect.OfPlaces(filter), null, inPlaces);
        }
        if (filter.Terms is not null && least > FewEnough && await dialect.OfTermsAsync(connection, filter, seesAll, cancel) is { } ofTerms) return $"{ofTerms} {joins} WHERE {filter.Where(filter.Terms)}";
        return source is null ? null : $"{source} {joins} WHERE {also}{filter.Where()}";
    }

    // How many records tallies count, by the conditions of a filter that they know.
    private static Task<long> TalliedAsync(DbConnection connection, SqlFilter filter, string from, string where, CancellationToken cancel)
    {
        string tallied = filter.Tallied;
        return connection.ExecuteScalarAsync<long>(Command($"SELECT CAST(COALESCE(sum(t.count), 0) AS BIGINT) FROM {from} WHERE {where}{(tallied.Length == 0 ? "" : " AND " + tallied)}", filter.Parameters, cancel));
    }
}
