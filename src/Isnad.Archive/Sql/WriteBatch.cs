using System.Data.Common;
using Dapper;

namespace Isnad.Archive.Sql;

/// <summary>
/// One writing transaction: numbers its changes, collects rows and writes them table by table. While it is open no other can
/// take numbers, so numbers become visible in their order and a feed that follows them misses nothing.
/// </summary>
internal sealed class WriteBatch : IAsyncDisposable
{
    private static readonly (string Table, string[] Columns)[] s_tables =
    [
        ("report", ["key", "id", "version", "hash", "title", "outlet", "url", "published", "day", "head", "program", "knowledge", "events", "situations", "statements", "added_at", "changed_at", "change", "terms"]),
        ("report_version", ["report", "version", "hash", "title", "outlet", "url", "published", "text", "source", "fetched_at", "original", "media_type"]),
        ("record", ["key", "uid", "report", "version", "kind", "local_id", "type", "mode", "status", "confidence", "first_day", "last_day", "lat", "lon", "cell", "radius_km", "precision", "place_id", "place_name", "retelling", "start_at", "end_at", "anchor", "outlet", "review", "changed_at", "change", "terms"]),
        ("record_body", ["record", "json", "machine"]),
        ("record_party", ["record", "place", "role", "entity", "name", "country", "sector", "person"]),
        ("decision", ["id", "uid", "report", "at", "who", "action", "state_before", "state_after", "json_before", "json_after", "note", "undoes"]),
        ("telling", ["key", "uid", "report", "component", "incident", "first_day", "last_day", "told", "body"]),
        ("telling_record", ["uid", "telling"]),
        ("telling_block", ["block", "telling"]),
        ("telling_link", ["a", "b", "score"]),
        ("report_print", ["report", "body"]),
        ("report_band", ["band", "report"]),
        ("incident", ["key", "id", "founder", "leads_to", "type", "mode", "standing", "first_day", "last_day", "lat", "lon", "radius_km", "precision", "place_id", "place_name", "reports", "records", "sources_low", "sources_high", "contradictions", "json", "changed_at", "change"]),
        ("tombstone", ["kind", "id", "reason", "at", "change"]),
        ("incident_decision", ["id", "at", "who", "action", "incident", "other", "note", "undoes"]),
        ("incident_decision_record", ["decision", "uid", "side"]),
    ];

    private readonly SqlDialect _dialect;
    private readonly DbConnection _connection;
    private readonly Dictionary<string, List<object?[]>> _rows = new(StringComparer.Ordinal);

    private WriteBatch(SqlDialect dialect, DbConnection connection, DbTransaction transaction, long change, string now)
    {
        (_dialect, _connection, Transaction, LastChange, Now) = (dialect, connection, transaction, change, now);
    }

    /// <summary>The transaction.</summary>
    public DbTransaction Transaction { get; }

    /// <summary>Number of the last change made.</summary>
    public long LastChange { get; private set; }

    /// <summary>The time all its rows bear.</summary>
    public string Now { get; }

    /// <summary>Begins.</summary>
    public static async Task<WriteBatch> BeginAsync(SqlDialect dialect, DateTimeOffset now, CancellationToken cancel)
    {
        DbConnection connection = await dialect.OpenAsync(cancel);
        try
        {
            DbTransaction transaction = await dialect.BeginWriteAsync(connection, cancel);
            // The row stays locked until the end.
            long change = await connection.ExecuteScalarAsync<long>(new CommandDefinition("UPDATE clock SET change = change WHERE one = 1 RETURNING change", transaction: transaction, cancellationToken: cancel));
            return new WriteBatch(dialect, connection, transaction, change, Letters.Time(now));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The next number: of a change, or the key of a new row.</summary>
    public long Next() => ++LastChange;

    /// <summary>Collects a row; its values are in the order of the table's columns above.</summary>
    public void Add(string table, params object?[] values)
    {
        if (!_rows.TryGetValue(table, out List<object?[]>? rows)) _rows.Add(table, rows = []);
        rows.Add(values);
    }

    /// <summary>Reads within the transaction.</summary>
    public Task<IEnumerable<T>> QueryAsync<T>(string sql, object parameters, CancellationToken cancel) =>
        _connection.QueryAsync<T>(new CommandDefinition(sql, parameters, Transaction, cancellationToken: cancel));

    /// <summary>Runs a statement within the transaction.</summary>
    public Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancel) =>
        _connection.ExecuteAsync(new CommandDefinition(sql, parameters, Transaction, cancellationToken: cancel));

    /// <summary>Writes the rows collected so far, so that later statements see them.</summary>
    public async Task FlushAsync(CancellationToken cancel)
    {
        foreach ((string table, string[] columns) in s_tables)
        {
            if (!_rows.Remove(table, out List<object?[]>? rows)) continue;
            await _dialect.InsertAsync(Transaction, table, columns, rows, cancel);
        }
    }

    /// <summary>Writes everything and ends.</summary>
    public async Task CommitAsync(CancellationToken cancel)
    {
        await FlushAsync(cancel);
        await ExecuteAsync("UPDATE clock SET change = @change WHERE one = 1", new { change = LastChange }, cancel);
        await Transaction.CommitAsync(cancel);
    }

    /// <summary>Takes back what was not committed.</summary>
    public async ValueTask DisposeAsync()
    {
        await Transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
