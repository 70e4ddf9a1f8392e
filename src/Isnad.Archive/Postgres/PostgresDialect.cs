using System.Data;
using System.Data.Common;
using Dapper;
using DbUp;
using Isnad.Archive.Search;
using Isnad.Archive.Sql;
using Npgsql;
using NpgsqlTypes;

namespace Isnad.Archive.Postgres;

/// <summary>PostgreSQL with PostGIS: an archive that a team shares.</summary>
internal sealed class PostgresDialect : SqlDialect, IAsyncDisposable
{
    // Pages of lists take milliseconds: compiling their plans would take longer than running them, and what is asked for again
    // and again stands in memory, where a page out of order costs hardly more than the next one.
    private const string Planning = "-c jit=off -c random_page_cost=1.1 -c effective_io_concurrency=32 -c work_mem=16MB";

    // Rows that may be fetched one by one and sorted.
    private const int FewRows = 2000;

    private readonly string _connection;
    private readonly NpgsqlDataSource _source;

    /// <summary>Takes an address.</summary>
    /// <param name="address">`postgres://user:password@host:port/database`.</param>
    /// <exception cref="ArchiveException">It is none.</exception>
    public PostgresDialect(string address)
    {
        (_connection, Address) = PostgresAddress.Parse(address);
        var planned = new NpgsqlConnectionStringBuilder(_connection);
        // What the address itself asks for stands last, and so holds.
        planned.Options = $"{Planning} {planned.Options}".TrimEnd();
        _source = NpgsqlDataSource.Create(planned);
    }

    /// <inheritdoc/>
    public override string Address { get; }

    /// <inheritdoc/>
    public override string UpdateReportTerms => "UPDATE report SET terms = array_to_tsvector(string_to_array(@terms, ' ')) WHERE key = @key";

    /// <inheritdoc/>
    // The great circle by hand, as GeoCircle has it: PostGIS' own asks for the rows themselves, where indexes hold the coordinates,
    // and is planned for as if it left next to nothing.
    public override string InCircle =>
        "2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(r.lat - @lat) / 2), 2) + cos(radians(@lat)) * cos(radians(r.lat)) * power(sin(radians(r.lon - @lon) / 2), 2)))) <= @km";

    /// <inheritdoc/>
    public override void Migrate()
    {
        try
        {
            // Indexes on a large archive take their time, and so does the turn of another that makes them.
            // Out of no pool: a connection kept from before the server was gone would tell that it cannot be reached.
            string patient = new NpgsqlConnectionStringBuilder(_connection) { CommandTimeout = 0, Pooling = false }.ConnectionString;
            using var connection = new NpgsqlConnection(patient);
            connection.Open();
            // Two that start at once: one makes the tables, the other waits. The number stands for this program.
            connection.Execute("SELECT pg_advisory_lock(73211)");
            // Tables written anew are walked in vain until the server knows what they hold and that all of it may be seen.
            if (MigrationScripts.Run(DeployChanges.To.PostgresqlDatabase(patient), "Postgres", Address))
            {
                foreach (string table in (ReadOnlySpan<string>)["record", "tally", "tally_day"]) connection.Execute("VACUUM (ANALYZE) " + table);
            }
            connection.Execute("SELECT pg_advisory_unlock(73211)");
        }
        catch (Exception failure) when (Explain(failure) is { } problem)
        {
            throw new ArchiveException(problem, failure);
        }
    }

    /// <inheritdoc/>
    public override async Task<DbConnection> OpenAsync(CancellationToken cancel) => await _source.OpenConnectionAsync(cancel);

    /// <inheritdoc/>
    public override async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);

    /// <inheritdoc/>
    public override string NeedNotLast => "SET LOCAL synchronous_commit = off; ";

    /// <inheritdoc/>
    public override async Task InsertAsync(DbTransaction transaction, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)transaction.Connection!;
        await using NpgsqlBinaryImporter importer = await connection.BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)", cancel);
        int terms = columns[^1] == "terms" ? columns.Count - 1 : -1;
        foreach (object?[] row in rows)
        {
            await importer.StartRowAsync(cancel);
            for (int i = 0; i < row.Length; i++) await (i == terms ? importer.WriteAsync(Vector((string)row[i]!), NpgsqlDbType.TsVector, cancel) : WriteAsync(importer, row[i], cancel));
        }
        await importer.CompleteAsync(cancel);
    }

    /// <inheritdoc/>
    public override string MatchesTerms(string table, string key, string parameter) => $"r.terms @@ {parameter}::tsquery";

    /// <inheritdoc/>
    public override string Write(TermQuery query) => query.ToTsQuery();

    /// <inheritdoc/>
    // OFFSET 0 keeps the planner from taking the inner query apart.
    public override string InRanges(string ranges) => $"{ranges} g CROSS JOIN LATERAL (SELECT * FROM record WHERE record.cell BETWEEN g.column1 AND g.column2 OFFSET 0) r";

    /// <inheritdoc/>
    public override string ByCell => "record r";

    /// <inheritdoc/>
    // What is found is sorted; no order is walked along, in which places may come late or never.
    public override string OfPlaces(SqlFilter filter) => $"(SELECT * FROM record r WHERE {filter.Where()} OFFSET 0) r";

    /// <inheritdoc/>
    // The planner takes words and types for independent of each other, and walks an index to its end for a word that is not there.
    public override async Task<string?> OfTermsAsync(DbConnection connection, SqlFilter filter, bool seesAll, CancellationToken cancel)
    {
        if (seesAll || !filter.HasTypes) return null;
        // Out of indexes alone: rows are not looked at to be counted.
        long count = await connection.ExecuteScalarAsync<long>(new CommandDefinition($"""
            BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off; SET LOCAL enable_indexonlyscan = off;
            SELECT count(*) FROM (SELECT 1 FROM record r WHERE {filter.KindsAndTerms} LIMIT {FewRows + 1}) few; COMMIT
            """, filter.Parameters, cancellationToken: cancel));
        return count > FewRows ? null : $"(SELECT * FROM record r WHERE {filter.Where()} OFFSET 0) r";
    }

    /// <inheritdoc/>
    public override string IsOneOf(string column, string parameter) => $"{column} = ANY({parameter})";

    /// <inheritdoc/>
    public override object Many<T>(IEnumerable<T> values) => values.ToArray();

    /// <inheritdoc/>
    public override async Task ErasedAsync(DbConnection connection, CancellationToken cancel)
    {
        foreach (string table in (ReadOnlySpan<string>)["report", "report_version", "original", "record", "record_body", "record_party", "tally", "tally_day", "decision", "telling", "telling_record", "telling_block", "telling_link", "report_print", "report_band", "incident"])
        {
            connection.Execute(new CommandDefinition($"VACUUM {table}", cancellationToken: cancel));
        }
        await Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override ArchiveProblem? Explain(Exception failure) => PostgresFailures.Explain(failure, Address);

    /// <summary>Closes all connections.</summary>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    // Parsing here instead of on the server is called unreliable for quoted text; terms hold letters, digits and - _ . : only.
#pragma warning disable CS0618
    private static NpgsqlTsVector Vector(string terms) =>
        NpgsqlTsVector.Parse(string.Join(' ', terms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => "'" + t + "'")));
#pragma warning restore CS0618

    private static Task WriteAsync(NpgsqlBinaryImporter importer, object? value, CancellationToken cancel) => value switch
    {
        null => importer.WriteNullAsync(cancel),
        string text => importer.WriteAsync(text, NpgsqlDbType.Text, cancel),
        int number => importer.WriteAsync((long)number, NpgsqlDbType.Bigint, cancel),
        long number => importer.WriteAsync(number, NpgsqlDbType.Bigint, cancel),
        double number => importer.WriteAsync(number, NpgsqlDbType.Double, cancel),
        _ => importer.WriteAsync((byte[])value, NpgsqlDbType.Bytea, cancel),
    };
}
