using Npgsql;

namespace Isnad.Archive.Postgres;

/// <summary>Reads `postgres://user:password@host:port/database?option=value`, as psql does.</summary>
internal static class PostgresAddress
{
    private const int DefaultPort = 5432;

    /// <summary>The connection string, and the address without its password.</summary>
    /// <exception cref="ArchiveException">It is no such address.</exception>
    public static (string Connection, string Address) Parse(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.AbsolutePath.Trim('/').Length == 0) throw Wrong(address);
        string[] who = uri.UserInfo.Split(':', 2);
        var connection = new NpgsqlConnectionStringBuilder { Host = uri.Host.Length == 0 ? "localhost" : uri.Host, Port = uri.Port > 0 ? uri.Port : DefaultPort, Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')) };
        if (who[0].Length > 0) connection.Username = Uri.UnescapeDataString(who[0]);
        if (who.Length > 1) connection.Password = Uri.UnescapeDataString(who[1]);
        foreach (string option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = option.Split('=', 2);
            try
            {
                connection[parts[0] == "sslmode" ? "SSL Mode" : parts[0]] = Uri.UnescapeDataString(parts.Length > 1 ? parts[1].Replace("-", "", StringComparison.Ordinal) : "");
            }
            catch (Exception unknown) when (unknown is ArgumentException or FormatException)
            {
                throw Wrong(address);
            }
        }
        string shown = $"postgres://{(who[0].Length > 0 ? who[0] + "@" : "")}{connection.Host}:{connection.Port}/{connection.Database}";
        return (connection.ConnectionString, shown);
    }

    private static ArchiveException Wrong(string address)
    {
        // A password may stand before the @, and must not reach a log.
        int at = address.LastIndexOf('@');
        return new ArchiveException(new ArchiveProblem("ISN0501", at < 0 ? address : "postgres://…" + address[at..], "this is no address of a PostgreSQL database", "write it as postgres://user@host:5432/database"));
    }
}
