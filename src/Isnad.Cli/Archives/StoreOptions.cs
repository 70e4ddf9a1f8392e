using System.CommandLine;
using Isnad.Archive;
using Isnad.Cli.Diagnostics;
using Isnad.Cli.Overlay;

namespace Isnad.Cli.Archives;

/// <summary>What all commands that open an archive have.</summary>
internal static class StoreOptions
{
    /// <summary>--store</summary>
    public static Option<string> Store() => new("--store") { Description = "The archive: a file, or a PostgreSQL database.", HelpName = "FILE|postgres://…", DefaultValueFactory = _ => ArchiveStore.DefaultFile };

    /// <summary>Whether there is an archive: commands that only look make none.</summary>
    public static bool Exists(string address) => ArchiveStore.IsServer(address) || File.Exists(address);

    /// <summary>Opens an archive that is there.</summary>
    /// <exception cref="DiagnosticException">There is none.</exception>
    public static Opened Open(string address, string? knowledge)
    {
        return Exists(address) ? OpenOrMake(address, knowledge) : throw new DiagnosticException(InputProblems.Missing(address));
    }

    /// <summary>Opens an archive, and begins one where there is none.</summary>
    public static Opened OpenOrMake(string address, string? knowledge)
    {
        var reader = new ArchiveReader(KnowledgeOverlay.OpenReader(knowledge));
        return new Opened(ArchiveStore.Open(address, reader), reader);
    }

    /// <summary>An archive with its reader.</summary>
    public sealed record Opened(IArchiveStore Store, ArchiveReader Reader) : IAsyncDisposable
    {
        /// <inheritdoc/>
        public ValueTask DisposeAsync() => Store.DisposeAsync();
    }

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
