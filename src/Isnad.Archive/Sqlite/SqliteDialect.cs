using System.Data;
using System.Data.Common;
using Dapper;
using Isnad.Archive.Search;
using Isnad.Archive.Sql;
using Microsoft.Data.Sqlite;

namespace Isnad.Archive.Sqlite;

/// <summary>SQLite: one file, written ahead (WAL), so that one process may add while others read.</summary>
/// <param name="file">Path of the file.</param>
/// <param name="patience">How long to wait for another process that writes, in seconds.</param>
internal sealed class SqliteDialect(string file, int patience = 30) : SqlDialect, IAsyncDisposable
{
    // Rows a driver may leave: fetching and sorting them takes some ten milliseconds.
    private const int FewRows = 5000;

    // Where all must be seen, fetching a tenth of a million by their keys is still quicker than walking an index of millions.
    private const int ManyRows = 100_000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = patience }.ToString();

    /// <inheritdoc/>
    public override string Address => file;

    /// <inheritdoc/>
    public override string UpdateReportTerms => "INSERT OR REPLACE INTO report_terms (rowid, terms) VALUES (@key, @terms)";

    /// <inheritdoc/>
    public override string InCircle => "isnad_km(r.lat, r.lon, @lat, @lon) <= @km";

    /// <inheritdoc/>
    public override void Migrate() => SqliteSchema.Migrate(file, _connection);

    /// <inheritdoc/>
    public override async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            await connection.OpenAsync(cancel);
            connection.CreateFunction("isnad_km", static (double? lat1, double? lon1, double lat2, double lon2) =>
                lat1 is { } lat && lon1 is { } lon ? GeoCircle.Distance(lat, lon, lat2, lon2) : double.MaxValue, isDeterministic: true);
            // NORMAL with WAL: a killed process loses nothing, a power cut at most the last transactions, and never the file.
            // What was written ahead goes into the file every 32 MB instead of 4: who writes one report waits for that, and for the disk, once in a hundred times and not in ten.
            await connection.ExecuteAsync("PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8192; PRAGMA journal_size_limit = 67108864");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    // In the order they came: SQLite itself lets them sleep and try again, and keeps a thread asleep for each.
    public override async Task<IDisposable?> TurnAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        return new Turn(_turn);
    }

    /// <inheritdoc/>
    public override Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancel) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false));

    /// <inheritdoc/>
    public override Task InsertAsync(DbTransaction transaction, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        bool hasTerms = columns[^1] == "terms";
        int own = hasTerms ? columns.Count - 1 : columns.Count;
        Insert(transaction, $"INSERT INTO {table} ({string.Join(", ", columns.Take(own))})", rows, own, static (row, i) => row[i], cancel);
        if (hasTerms) Insert(transaction, $"INSERT INTO {table}_terms (rowid, terms)", rows, 2, static (row, i) => i == 0 ? row[0] : row[^1], cancel);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override string MatchesTerms(string table, string key, string parameter) => $"{key} IN (SELECT rowid FROM {table}_terms WHERE {table}_terms MATCH {parameter})";

    /// <inheritdoc/>
    public override string Write(TermQuery query) => query.ToFts5();

    /// <inheritdoc/>
    public override string InRanges(string ranges) => $"{ranges} g CROSS JOIN {ByCell}";

    /// <inheritdoc/>
    public override string ByCell => "record r INDEXED BY record_by_cell";

    /// <inheritdoc/>
    public override string OfPlaces(SqlFilter filter) => "record r INDEXED BY record_by_place";

    /// <inheritdoc/>
    public override async Task<string?> OfTermsAsync(DbConnection connection, SqlFilter filter, bool seesAll, CancellationToken cancel)
    {
        const string keys = "SELECT rowid AS key FROM record_terms WHERE record_terms MATCH @terms";
        int most = seesAll ? ManyRows : FewRows;
        long count = await connection.ExecuteScalarAsync<long>(new CommandDefinition($"SELECT count(*) FROM ({keys} LIMIT {most + 1})", filter.Parameters, cancellationToken: cancel));
        return count > most ? null : $"({keys}) d CROSS JOIN record r ON r.key = d.key";
    }

    /// <inheritdoc/>
    public override string IsOneOf(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    /// <inheritdoc/>
    public override object Many<T>(IEnumerable<T> values) => System.Text.Json.JsonSerializer.Serialize(values);

    /// <inheritdoc/>
    public override async Task ErasedAsync(DbConnection connection, CancellationToken cancel)
    {
        await connection.ExecuteAsync(new CommandDefinition("INSERT INTO record_terms (record_terms) VALUES ('optimize'); INSERT INTO report_terms (report_terms) VALUES ('optimize'); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken: cancel));
    }

    /// <inheritdoc/>
    public override ArchiveProblem? Explain(Exception failure) => SqliteFailures.Explain(failure, file);

    /// <summary>Lets go of the file.</summary>
    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearPool(new SqliteConnection(_connection));
        return ValueTask.CompletedTask;
    }

    private static void Insert(DbTransaction transaction, string into, IReadOnlyList<object?[]> rows, int count, Func<object?[], int, object?> value, CancellationToken cancel)
    {
        using DbCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"{into} VALUES ({string.Join(", ", Enumerable.Range(0, count).Select(i => $"@p{i}"))})";
        var parameters = new DbParameter[count];
        for (int i = 0; i < count; i++)
        {
            parameters[i] = command.CreateParameter();
            parameters[i].ParameterName = $"@p{i}";
            command.Parameters.Add(parameters[i]);
        }
        command.Prepare();
        foreach (object?[] row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            for (int i = 0; i < count; i++) parameters[i].Value = value(row, i) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
