using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using Isnad.Archive.Sql;
using Microsoft.Data.Sqlite;

namespace Isnad.Archive.Sqlite;

/// <summary>Makes the tables, or brings those of an earlier version up to date, by the scripts under Migrations/Sqlite.</summary>
internal static class SqliteSchema
{
    /// <summary>Runs the scripts that are missing.</summary>
    /// <exception cref="ArchiveException">The file cannot be opened, is no archive, or is one of a later version.</exception>
    public static void Migrate(string file, string connection)
    {
        try
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
            if (!Directory.Exists(folder)) throw new ArchiveException(new ArchiveProblem("ISN0501", file, "the folder of this archive does not exist", "make the folder, or give another path with --store"));
            using (var journal = new SqliteConnection(connection))
            {
                journal.Open();
                using SqliteCommand mode = journal.CreateCommand();
                // Two processes that start at once: one turns the mode, the other waits.
                mode.CommandText = "PRAGMA journal_mode = WAL";
                mode.ExecuteNonQuery();
            }
            DbUp.Builder.UpgradeEngineBuilder builder = DeployChanges.To.SqliteDatabase(connection);
            MigrationScripts.Run(builder, "Sqlite", file);
        }
        catch (Exception failure) when (SqliteFailures.Explain(failure, file) is { } problem)
        {
            throw new ArchiveException(problem, failure);
        }
    }
}
