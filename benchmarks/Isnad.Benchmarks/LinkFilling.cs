using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Dapper;
using Isnad.Archive;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Isnad.Benchmarks;

/// <summary>
/// Multiplies what an archive holds, table by table: each pass puts the same reports and records once more, under other keys and
/// ids, as many years earlier. So an archive of a million records has the variety of real reports, and as many on each day as one
/// of that size. The search by words is left out: linking does not ask it.
/// </summary>
internal static class LinkFilling
{
    private static readonly string[] s_tables = ["report", "report_version", "record", "record_body", "record_party"];

    /// <summary>Puts passes until there are so many records, and leaves all of them to be linked.</summary>
    public static async Task RunAsync(string address, long records)
    {
        await using DbConnection connection = address.StartsWith("postgres", StringComparison.Ordinal) ? new NpgsqlConnection(Postgres(address)) : new SqliteConnection($"Data Source={address}");
        await connection.OpenAsync();
        if (connection is SqliteConnection) await connection.ExecuteAsync("PRAGMA synchronous = OFF; PRAGMA cache_size = -524288");
        long start = Stopwatch.GetTimestamp(), one = await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM record"), change = await connection.ExecuteScalarAsync<long>("SELECT change FROM clock");
        int passes = (int)((records - 1) / one);
        for (int pass = 1; pass <= passes; pass++)
        {
            await using DbTransaction transaction = await connection.BeginTransactionAsync();
            foreach (string table in s_tables)
            {
                string[] columns = await ColumnsAsync(connection, table);
                string values = string.Join(", ", columns.Select(c => Value(c, pass, pass * change)));
                string own = table is "report" or "record" ? "key" : table is "report_version" ? "report" : "record";
                await connection.ExecuteAsync(new CommandDefinition($"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {values} FROM {table} WHERE {own} <= {change}", transaction: transaction, commandTimeout: 0));
            }
            await connection.ExecuteAsync(new CommandDefinition(string.Create(CultureInfo.InvariantCulture, $"UPDATE clock SET change = {(pass + 1) * change}"), transaction: transaction));
            await transaction.CommitAsync();
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0} s: {(pass + 1) * one} records"));
        }
        await connection.ExecuteAsync(new CommandDefinition("INSERT INTO unlinked (report) SELECT key FROM report WHERE true ON CONFLICT DO NOTHING", commandTimeout: 0));
        await connection.ExecuteAsync(new CommandDefinition("ANALYZE", commandType: System.Data.CommandType.Text, commandTimeout: 0));
    }

    // Generated ones are left to the database.
    private static async Task<string[]> ColumnsAsync(DbConnection connection, string table)
    {
        await using DbDataReader reader = await connection.ExecuteReaderAsync($"SELECT * FROM {table} LIMIT 0");
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).Where(c => c != "point")];
    }

    private static string Value(string column, int years, long shift) => column switch
    {
        "key" or "report" or "record" or "change" => string.Create(CultureInfo.InvariantCulture, $"{column} + {shift}"),
        "id" or "uid" => string.Create(CultureInfo.InvariantCulture, $"{column} || '~{years}'"),
        "published" => string.Create(CultureInfo.InvariantCulture, $"CAST(CAST(substr(published, 1, 4) AS INTEGER) - {years} AS TEXT) || substr(published, 5)"),
        "first_day" or "last_day" or "day" => string.Create(CultureInfo.InvariantCulture, $"CASE WHEN {column} BETWEEN 1000000 AND 99000000 THEN {column} - {years * 10000} ELSE {column} END"),
        _ => column,
    };

    private static string Postgres(string address)
    {
        var uri = new Uri(address);
        string[] who = uri.UserInfo.Split(':');
        return new NpgsqlConnectionStringBuilder { Host = uri.Host, Port = uri.IsDefaultPort ? 5432 : uri.Port, Username = who[0], Password = who.Length > 1 ? who[1] : null, Database = uri.AbsolutePath.Trim('/'), CommandTimeout = 0 }.ConnectionString;
    }
}
