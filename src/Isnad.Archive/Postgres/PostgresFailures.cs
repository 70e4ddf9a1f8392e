using System.Net.Sockets;
using Npgsql;

namespace Isnad.Archive.Postgres;

/// <summary>What PostgreSQL's failures mean for the user. Codes: https://www.postgresql.org/docs/15/errcodes-appendix.html</summary>
internal static class PostgresFailures
{
    /// <summary>The line for the user; null for what is a fault of the program.</summary>
    public static ArchiveProblem? Explain(Exception failure, string address)
    {
        for (Exception? at = failure; at is not null; at = at.InnerException)
        {
            if (at is PostgresException told) return Explain(told, address);
            if (at is NpgsqlException or SocketException) return Gone(address);
        }
        return null;
    }

    private static ArchiveProblem? Explain(PostgresException told, string address) => told.SqlState switch
    {
        "53100" => new("ISN0503", address, "there is no room left on the server's disk; nothing of this batch was written", "make room and start again: what is there already is not read twice"),
        "55P03" or "40P01" => new("ISN0502", address, "another process is writing to this archive and does not end", "wait for it, or end it, and start again"),
        "3D000" or "28P01" or "28000" or "42501" => new("ISN0501", address, "this archive cannot be opened: " + told.MessageText, "check database, user and password"),
        "0A000" or "58P01" when told.MessageText.Contains("postgis", StringComparison.OrdinalIgnoreCase) => new("ISN0501", address, "the server has no PostGIS", "install PostGIS on the server, for Debian postgresql-15-postgis-3"),
        // The one sign that no text of PostgreSQL can hold, asked for in a filter.
        "22021" => new("ISN0510", address, "U+0000 was asked for, which no text holds", "leave it out"),
        // Shutting down, starting up, connections cut.
        ['5', '7', 'P', ..] or ['0', '8', ..] or "53300" => Gone(address),
        _ => null,
    };

    private static ArchiveProblem Gone(string address) => new("ISN0504", address, "the database server cannot be reached", "check that it runs, then start again: what is there already is not read twice");
}
