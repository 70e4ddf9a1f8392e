using Isnad.Archive;
using Isnad.Cli.Batch;
using Isnad.Cli.Diagnostics;
using Isnad.Cli.Inputs;
using Isnad.Documents;

namespace Isnad.Cli.Archives;

/// <summary>Adds everything that paths lead to, and tells what could not be added.</summary>
/// <param name="adder">Reads and writes.</param>
/// <param name="loader">Makes reports of bytes.</param>
/// <param name="terminal">Where it reads and writes.</param>
internal sealed class AddingBatch(ReportAdder adder, ReportLoader loader, Terminal terminal)
{
    private readonly Lock _telling = new();
    private Progress? _progress;

    /// <summary>Whether something could not be added.</summary>
    public bool HasProblems { get; private set; }

    /// <summary>Runs the batch.</summary>
    public async Task<AddOutcome> RunAsync(IReadOnlyList<string> paths, CancellationToken cancel)
    {
        using Progress progress = _progress = Progress.Start(terminal, paths);
        return await adder.AddAsync(new InputWalker(terminal.Input).Walk(paths), Load, problem => Tell(problem.ToDiagnostic()), cancel: cancel);
    }

    private NewReport? Load(InputItem item)
    {
        (Report? report, Diagnostic? problem) = loader.Load(item, out byte[]? bytes);
        if (problem is not null) Tell(problem);
        lock (_telling) _progress!.Add(item.Size);
        return report is null ? null : new NewReport { Report = report, Source = item.Where, Original = bytes, MediaType = item.Id is null ? "application/json" : "text/plain" };
    }

    private void Tell(Diagnostic problem)
    {
        lock (_telling)
        {
            HasProblems = true;
            _progress!.Interrupt(problem.ToString());
        }
    }
}
