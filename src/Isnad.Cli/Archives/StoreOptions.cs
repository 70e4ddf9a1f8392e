using System.CommandLine;
using Isnad.Archive;
using Isnad.Cli.Diagnostics;

namespace Isnad.Cli.Archives;

/// <summary>What all commands that open an archive have.</summary>
internal static class StoreOptions
{
    /// <summary>--store</summary>
    public static Option<string> Store() => new("--store") { Description = "The archive: a file, or a PostgreSQL database.", HelpName = "FILE|postgres://…", DefaultValueFactory = _ => ArchiveStore.DefaultFile };

    /// <summary>Whether there is an archive: commands that only look make none.</summary>
    public static bool Exists(string address) => ArchiveStore.IsServer(address) || File.Exists(address);

    /// <summary>Runs a command on an archive and tells its problems as the others are told.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (ArchiveException problem)
        {
            throw new DiagnosticException(problem.Problem.ToDiagnostic());
        }
    }

    /// <summary>The line of an archive's problem.</summary>
    public static Diagnostic ToDiagnostic(this ArchiveProblem problem) => new(problem.Code, problem.Where, problem.What, problem.Remedy);
}
