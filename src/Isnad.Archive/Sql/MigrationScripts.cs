using DbUp.Builder;
using DbUp.Engine;
using DbUp.Engine.Output;

namespace Isnad.Archive.Sql;

/// <summary>Runs the embedded scripts of a database that were not run on it yet.</summary>
internal static class MigrationScripts
{
    /// <summary>Runs them, each in a transaction of its own.</summary>
    /// <param name="builder">The database.</param>
    /// <param name="folder">Folder of the scripts: `Sqlite` or `Postgres`.</param>
    /// <param name="address">For messages.</param>
    /// <returns>Whether any had to be run.</returns>
    /// <exception cref="ArchiveException">Scripts were run that this version does not know.</exception>
    public static bool Run(UpgradeEngineBuilder builder, string folder, string address)
    {
        string prefix = $"Isnad.Archive.Migrations.{folder}.";
        UpgradeEngine engine = builder
            .WithScriptsEmbeddedInAssembly(typeof(MigrationScripts).Assembly, name => name.StartsWith(prefix, StringComparison.Ordinal))
            .WithTransactionPerScript().WithVariablesDisabled().LogToNowhere().Build();
        var known = new HashSet<string>(engine.GetDiscoveredScripts().Select(s => s.Name), StringComparer.Ordinal);
        if (engine.GetExecutedScripts().FirstOrDefault(s => !known.Contains(s)) is { } later)
        {
            throw new ArchiveException(new ArchiveProblem("ISN0505", address, $"this archive was written by a later version of Isnad ({later[prefix.Length..]})", "use that version"));
        }
        if (!engine.IsUpgradeRequired()) return false;
        DatabaseUpgradeResult result = engine.PerformUpgrade();
        if (!result.Successful) throw new InvalidOperationException($"{address}: the schema could not be made: {result.Error.Message}", result.Error);
        return true;
    }
}
