using Dapper;

namespace Isnad.Archive.Sql;

internal sealed partial class SqlArchiveStore
{
    /// <inheritdoc/>
    public Task<Page<Change>> ChangesAsync(DateTimeOffset? since, string? cursor = null, int limit = 100, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        long after = Cursor.Read(cursor, "changes", 1) is { } values ? Cursor.Number(values[0]) : 0;
        limit = Limit(limit);
        string from = since is { } time ? Letters.Time(time) : "";
        // Each part by its own index on change, so that no part is sorted whole.
        string Part(string select, string at) => $"SELECT * FROM ({select} WHERE change > @after AND {at} >= @from ORDER BY change LIMIT {limit + 1}) AS part";
        IEnumerable<ChangeRow> rows = await connection.QueryAsync<ChangeRow>(Command($"""
            {Part("SELECT change, changed_at AS at, 'report' AS kind, id, NULL AS reason FROM report", "changed_at")}
            UNION ALL {Part("SELECT change, changed_at AS at, kind, uid AS id, NULL AS reason FROM record", "changed_at")}
            UNION ALL {Part("SELECT change, changed_at AS at, 'incident' AS kind, id, CASE WHEN leads_to IS NULL THEN NULL ELSE 'merged' END AS reason FROM incident", "changed_at")}
            UNION ALL {Part("SELECT change, at, kind, id, reason FROM tombstone", "at")}
            ORDER BY change LIMIT {limit + 1}
            """, new { after, from }, cancel));
        return PageOf(rows, limit, r => r.Change_(), r => Cursor.Write("changes", Number(r.Change)));
    }, cancel);

    /// <inheritdoc/>
    public Task<long> LastChangeAsync(CancellationToken cancel = default) => ReadAsync(connection =>
        connection.ExecuteScalarAsync<long>(Command("SELECT change FROM clock WHERE one = 1", null, cancel)), cancel);

    private sealed class ChangeRow
    {
        public long Change { get; init; }
        public string At { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Id { get; init; } = "";
        public string? Reason { get; init; }

        public Change Change_() => new(Change, Letters.Time(At), Kind.Length == 1 ? Letters.Name(Letters.Kind(Kind)) : Kind, Id, Reason is not null, Reason);
    }
}
