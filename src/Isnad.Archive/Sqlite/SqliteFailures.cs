using Microsoft.Data.Sqlite;

namespace Isnad.Archive.Sqlite;

/// <summary>What SQLite's failures mean for the user.</summary>
internal static class SqliteFailures
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>The line for the user; null for what is a fault of the program.</summary>
    public static ArchiveProblem? Explain(Exception failure, string file)
    {
        for (Exception? at = failure; at is not null; at = at.InnerException)
        {
            if (at is SqliteException sqlite) return Explain(sqlite.SqliteErrorCode, sqlite.Message, file);
        }
        return null;
    }

    private static ArchiveProblem? Explain(int code, string message, string file) => code switch
    {
        Busy or Locked => new("ISN0502", file, "another process is writing to this archive and does not end", "wait for it, or end it, and start again"),
        Full => new("ISN0503", file, "there is no room left on the disk; nothing of this batch was written", "make room and start again: what is there already is not read twice"),
        ReadOnly => new("ISN0501", file, "this archive may not be written to", "check the permissions of the file and of its folder"),
        CannotOpen => new("ISN0501", file, "this archive cannot be opened", "check the path and that you may read and write there"),
        NotADatabase or Corrupt => new("ISN0501", file, "this file is no archive, or is damaged", "give another path with --store, or restore the file from a copy"),
        InputOutput => new("ISN0503", file, "the disk failed: " + message, "check the disk; what was written before is there"),
        _ => null,
    };
}
