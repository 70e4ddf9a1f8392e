namespace Isnad.Archive;

/// <summary>
/// Adds any number of reports: asks which are new, reads those on several threads, and writes them in batches while the next
/// are read. Memory holds two batches, however many reports there are. What a killed run had written is skipped by the next.
/// </summary>
/// <param name="store">Where to.</param>
/// <param name="reader">Reads them.</param>
/// <param name="threads">How many threads read.</param>
public sealed class ReportAdder(IArchiveStore store, ArchiveReader reader, int threads)
{
    // Enough to make a transaction worth its while; few enough that little is read twice after a crash.
    private const int MostInBatch = 256;
    private const long MostCharacters = 8 * 1024 * 1024;

    private readonly ParallelOptions _parallel = new() { MaxDegreeOfParallelism = Math.Max(1, threads) };

    /// <summary>Adds what the items hold.</summary>
    /// <param name="items">The items; enumerated by one thread, as late as can be.</param>
    /// <param name="load">Makes a report of an item, or tells what is wrong and gives null; called from several threads.</param>
    /// <param name="failed">Told of reports that the reading stumbled over; called from several threads.</param>
    /// <param name="written">Told after each batch what it did, and how many items it was; may be null.</param>
    /// <param name="cancel">Stops; what was written stays.</param>
    /// <returns>The sum of what was done.</returns>
    public async Task<AddOutcome> AddAsync<TItem>(IEnumerable<TItem> items, Func<TItem, NewReport?> load, Action<ArchiveProblem> failed, Action<AddOutcome, int>? written = null, CancellationToken cancel = default)
    {
        var sum = new AddOutcome();
        Task<AddOutcome> writing = Task.FromResult(new AddOutcome());
        int writingItems = 0;
        try
        {
            foreach (NewReport?[] batch in Batches(items, Checked))
            {
                (List<ReadReport> read, AddOutcome skipped) = await ReadNewAsync(batch, failed, cancel);
                await FinishAsync();
                sum += skipped;
                written?.Invoke(skipped, batch.Length - read.Count);
                writingItems = read.Count;
                writing = read.Count == 0 ? Task.FromResult(new AddOutcome()) : Task.Run(async () => await WriteAsync(read), cancel);
            }
        }
        finally
        {
            // A reading that stops half-way still lets the batch before it be written.
            await FinishAsync();
        }
        // What a run before left undone is linked too.
        while (await ServerPatience.Pipeline.ExecuteAsync(async token => await store.LinkAsync(MostInBatch, token), cancel) == MostInBatch)
        {
        }
        return sum;

        NewReport? Checked(TItem item)
        {
            NewReport? report = load(item);
            if (report is null || !HoldsNul(report)) return report;
            failed(new ArchiveProblem("ISN0511", report.Source, "the report holds a NUL character, which no database keeps", "take it out of text and fields"));
            return null;
        }

        // Linked by the same thread, so that the next batch is read meanwhile.
        async Task<AddOutcome> WriteAsync(List<ReadReport> read)
        {
            AddOutcome outcome = await ServerPatience.Pipeline.ExecuteAsync(async token => await store.AddAsync(read, token), cancel);
            await ServerPatience.Pipeline.ExecuteAsync(async token => await store.LinkAsync(MostInBatch, token), cancel);
            return outcome;
        }

        async Task FinishAsync()
        {
            Task<AddOutcome> last = writing;
            writing = Task.FromResult(new AddOutcome());
            AddOutcome outcome = await last;
            sum += outcome;
            if (writingItems > 0) written?.Invoke(outcome, writingItems);
            writingItems = 0;
        }
    }

    private async Task<(List<ReadReport> Read, AddOutcome Skipped)> ReadNewAsync(NewReport?[] batch, Action<ArchiveProblem> failed, CancellationToken cancel)
    {
        NewReport[] reports = [.. batch.OfType<NewReport>()];
        ReportKey[] keys = [.. reports.Select(r => new ReportKey(r.Report.Id, r.Hash))];
        IReadOnlyList<ReportStanding> standings = await ServerPatience.Pipeline.ExecuteAsync(async token => await store.StandingAsync(keys, ArchiveReader.Program, reader.Knowledge, token), cancel);
        var skipped = new AddOutcome();
        var read = new ReadReport?[reports.Length];
        for (int i = 0; i < reports.Length; i++)
        {
            if (standings[i] == ReportStanding.Known) skipped += new AddOutcome { Known = 1 };
            else if (standings[i] == ReportStanding.Forgotten) skipped += new AddOutcome { Forgotten = 1 };
        }
        Parallel.For(0, reports.Length, _parallel, i =>
        {
            if (standings[i] is ReportStanding.Known or ReportStanding.Forgotten) return;
            try
            {
                read[i] = reports[i].Line is null ? reader.Read(reports[i]) : reader.Import(reports[i]);
            }
            catch (FormatException wrong) when (reports[i].Line is not null)
            {
                failed(new ArchiveProblem("ISN0509", reports[i].Source, wrong.Message, "give a line as `isnad export --format jsonl --with-private-persons` writes it, or leave its records out to have the text read"));
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                failed(new ArchiveProblem("ISN0199", reports[i].Source, $"reading failed: {failure.GetType().Name}: {failure.Message}", "this is a fault of Isnad: please report it together with the text"));
            }
        });
        return ([.. read.OfType<ReadReport>()], skipped);
    }

    private static bool HoldsNul(NewReport report)
    {
        foreach (string? field in (ReadOnlySpan<string?>)[report.Report.Id, report.Report.Text, report.Report.Title, report.Report.Outlet, report.Report.Url, report.Report.Published, report.Source])
        {
            if (field is not null && field.Contains('\0')) return true;
        }
        return false;
    }

    private IEnumerable<NewReport?[]> Batches<TItem>(IEnumerable<TItem> items, Func<TItem, NewReport?> load)
    {
        var batch = new List<NewReport?>();
        long characters = 0;
        // Loading decodes and checks the language: in small groups, so that few are in memory that do not fit the batch.
        foreach (TItem[] group in items.Chunk(32))
        {
            var loaded = new NewReport?[group.Length];
            Parallel.For(0, group.Length, _parallel, i =>
            {
                loaded[i] = load(group[i]);
                _ = loaded[i]?.Hash;
            });
            foreach (NewReport? report in loaded)
            {
                batch.Add(report);
                characters += report is null ? 0 : report.Report.Text.Length + (report.Original?.Length ?? 0);
            }
            if (batch.Count < MostInBatch && characters < MostCharacters) continue;
            yield return [.. batch];
            batch.Clear();
            characters = 0;
        }
        if (batch.Count > 0) yield return [.. batch];
    }
}
