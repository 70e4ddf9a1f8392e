using System.Globalization;
using Isnad.Archive;
using Isnad.Cli.Batch;
using Isnad.Cli.Diagnostics;
using Isnad.Intake;
using Isnad.Intake.Net;
using Isnad.Intake.Walking;

namespace Isnad.Cli.Archives;

/// <summary>Adds everything that paths lead to, and tells what could not be added. Of crawls, where most is not Arabic, it counts.</summary>
internal sealed class AddingBatch : IDisposable
{
    private readonly Lock _telling = new();
    private readonly ReportAdder _adder;
    private readonly PageFetcher _fetcher;
    private readonly Terminal _terminal;
    private readonly IntakeLoader _loader;
    private readonly StreamWriter? _leftOut;
    private readonly SortedDictionary<string, (int Count, string What)> _counts = new(StringComparer.Ordinal);
    private Progress? _progress;

    /// <summary>Makes a batch.</summary>
    /// <param name="adder">Reads and writes.</param>
    /// <param name="known">What is known of reports besides.</param>
    /// <param name="fetcher">Fetches addresses.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="leftOut">File for what is left out of crawls, or null.</param>
    public AddingBatch(ReportAdder adder, KnownFields known, PageFetcher fetcher, Terminal terminal, string? leftOut)
    {
        (_adder, _fetcher, _terminal) = (adder, fetcher, terminal);
        _loader = new IntakeLoader(Tell, known.Of);
        _leftOut = leftOut is null ? null : new StreamWriter(leftOut) { NewLine = "\n" };
    }

    /// <summary>Whether something could not be added.</summary>
    public bool HasProblems { get; private set; }

    /// <summary>Runs the batch.</summary>
    public async Task<AddOutcome> RunAsync(IReadOnlyList<string> paths, CancellationToken cancel)
    {
        using Progress progress = _progress = Progress.Start(_terminal, paths);
        return await _adder.AddAsync(Items(paths, cancel), Load, problem => Tell(problem.ToDiagnostic()), cancel: cancel);
    }

    /// <summary>What was left out of crawls, in a sentence; null where nothing was.</summary>
    public string? LeftOut() => _counts.Count == 0 ? null
        : "left out: " + string.Join(", ", _counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value.Count} {c.Key} ({c.Value.What})")));

    /// <inheritdoc/>
    public void Dispose() => _leftOut?.Dispose();

    private IEnumerable<IntakeItem> Items(IReadOnlyList<string> paths, CancellationToken cancel)
    {
        var walker = new IntakeWalker(_terminal.Input);
        foreach (string path in paths)
        {
            bool isAddress = path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
            foreach (IntakeItem item in isAddress ? Fetched(path, cancel) : walker.Walk([path])) yield return item;
        }
    }

    private IntakeItem[] Fetched(string url, CancellationToken cancel)
    {
        FetchedPage page = _fetcher.FetchAsync(url, cancel: cancel).GetAwaiter().GetResult();
        if (page.Problem is { } problem) return [IntakeItem.Of(problem)];
        DocumentKind kind = page.MediaType switch { "application/pdf" => DocumentKind.Pdf, "text/plain" => DocumentKind.Text, _ => DocumentKind.Html };
        return [new IntakeItem { Where = url, Kind = kind, Url = page.Url, Bytes = page.Bytes, Charset = page.Charset, Fetched = DateTimeOffset.UtcNow, Size = page.Bytes.Length }];
    }

    private NewReport? Load(IntakeItem item)
    {
        NewReport? report = _loader.Load(item);
        lock (_telling) _progress!.Add(item.Size);
        return report;
    }

    private void Tell(ArchiveProblem problem, IntakeItem item)
    {
        // A damaged archive is always a problem; what it holds besides Arabic reports is none.
        if (!item.IsCrawled || problem.Code == "ISN0603") Tell(problem.ToDiagnostic());
        else
        {
            lock (_telling)
            {
                _counts[problem.Code] = (_counts.GetValueOrDefault(problem.Code).Count + 1, problem.What);
                _leftOut?.WriteLine(problem.ToDiagnostic());
            }
        }
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
