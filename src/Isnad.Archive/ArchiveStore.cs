using Isnad.Archive.Postgres;
using Isnad.Archive.Sql;
using Isnad.Archive.Sqlite;

namespace Isnad.Archive;

/// <summary>Opens archives.</summary>
public static class ArchiveStore
{
    /// <summary>The file that commands use where none is named.</summary>
    public const string DefaultFile = "isnad.db";

    /// <summary>Opens an archive; makes it where there is none, and brings one of an earlier version up to date.</summary>
    /// <param name="address">Path of a SQLite file, or `postgres://user@host:port/database`; a password can stand in PGPASSWORD or ~/.pgpass.</param>
    /// <param name="reader">Reads reports and the words of searches.</param>
    /// <param name="clock">Tells the time of changes; null for the system's.</param>
    /// <exception cref="ArchiveException">It cannot be opened, is no archive, or is of a later version.</exception>
    public static IArchiveStore Open(string address, ArchiveReader reader, TimeProvider? clock = null)
    {
        return Open(IsServer(address) ? new PostgresDialect(address) : new SqliteDialect(address), reader, clock);
    }

    /// <summary>Opens an archive over a database.</summary>
    internal static IArchiveStore Open(SqlDialect dialect, ArchiveReader reader, TimeProvider? clock)
    {
        dialect.Migrate();
        return new SqlArchiveStore(dialect, reader, clock ?? TimeProvider.System);
    }

    /// <summary>Whether an address is that of a server, and not of a file.</summary>
    /// <param name="address">What was given.</param>
    public static bool IsServer(string address) => address.StartsWith("postgres://", StringComparison.Ordinal) || address.StartsWith("postgresql://", StringComparison.Ordinal);
}
