using Isnad.Archive;
using Isnad.Cli.Diagnostics;
using Isnad.Cli.Inputs;
using Isnad.Intake.Net;

namespace Isnad.Cli.Archives;

/// <summary>What is to be added to an archive, as command lines name it.</summary>
/// <param name="Paths">Files, folders, addresses, or - for standard input.</param>
/// <param name="Manifest">Table with dates and outlets; null for the one in a folder given.</param>
/// <param name="Published">Publication date of reports that give none, or null.</param>
/// <param name="Outlet">Outlet of reports that give none, or null.</param>
/// <param name="Threads">How many threads read.</param>
/// <param name="AllowPrivate">Whether addresses of private networks are fetched.</param>
/// <param name="LeftOut">File for what is left out of crawls, or null.</param>
internal sealed record AddingInput(string[] Paths, string? Manifest, string? Published, string? Outlet, int Threads, bool AllowPrivate = false, string? LeftOut = null)
{
    /// <summary>Adds it, and says what was done.</summary>
    /// <returns>Whether all of it could be added.</returns>
    /// <exception cref="DiagnosticException">Date or manifest are none.</exception>
    public async Task<bool> AddToAsync(string address, ArchiveReader reader, Terminal terminal, CancellationToken cancel)
    {
        if (Published is not null && !ReportDate.IsValid(Published)) throw new DiagnosticException(InputProblems.WrongDate("--published", Published));
        var known = new KnownFields(Manifest is null ? Inputs.Manifest.Beside(Paths) : Inputs.Manifest.Read(Manifest), Published, Outlet);
        await using IArchiveStore archive = ArchiveStore.Open(address, reader);
        using var fetcher = new PageFetcher(AllowPrivate);
        using var batch = new AddingBatch(new ReportAdder(archive, reader, Threads), known, fetcher, terminal, LeftOut);
        AddOutcome done = await batch.RunAsync(Paths, cancel);
        terminal.Output.WriteLine(AddSentence.Of(done, archive.Address));
        if (batch.LeftOut() is { } leftOut) terminal.Output.WriteLine(leftOut);
        return !batch.HasProblems;
    }
}
