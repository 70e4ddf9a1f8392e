using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Isnad.Archive;
using Isnad.Documents;
using Isnad.Incidents.Tests.Generated;

namespace Isnad.Benchmarks;

/// <summary>How long it takes to link a new report in an archive of many: reports of a file, or those that the tests generate, world after world.</summary>
internal static class LinkTimes
{
    private const int Measured = 300, NotCounted = 20, Worlds = 40;

    /// <summary>Fills the archive up to so many records, then adds reports one by one and measures.</summary>
    /// <param name="address">The archive: a new one, or one that a call before filled.</param>
    /// <param name="records">How many records it is to hold.</param>
    /// <param name="file">JSON lines of reports, gzipped or not; null for the generated ones. The last of them are kept back to be measured.</param>
    public static async Task<int> RunAsync(string address, long records, string? file)
    {
        var reader = new ArchiveReader(Reader.Open());
        await using IArchiveStore store = ArchiveStore.Open(address, reader);
        NewReport[] reports = file is null ? [.. Enumerable.Range(1, Worlds).SelectMany(World)] : [.. Lines(file)];
        if (await store.CountReportsAsync(new ReportFilter()) == 0)
        {
            foreach (NewReport[] batch in reports[..^Measured].Chunk(500)) await store.AddAsync([.. batch.AsParallel().AsOrdered().Select(reader.Read)]);
            await LinkFilling.RunAsync(address, records);
        }
        await LinkAllAsync(store);
        await MeasureAsync(store, [.. reports[^Measured..].Select(reader.Read)]);
        return 0;
    }

    private static async Task LinkAllAsync(IArchiveStore store)
    {
        const int batch = 500;
        long start = Stopwatch.GetTimestamp(), left = await store.CountUnlinkedAsync(), all = left;
        while (left > 0)
        {
            left -= await store.LinkAsync(batch);
            if (left / batch % 20 == 0) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0} s: {all - left} of {all} reports linked"));
        }
        if (all > 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all} reports linked in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s, in batches of {batch}"));
    }

    private static async Task MeasureAsync(IArchiveStore store, ReadReport[] fresh)
    {
        double[] adding = new double[fresh.Length], linking = new double[fresh.Length];
        for (int i = 0; i < fresh.Length; i++)
        {
            long from = Stopwatch.GetTimestamp();
            await store.AddAsync([fresh[i]]);
            adding[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            from = Stopwatch.GetTimestamp();
            await store.LinkAsync(1);
            linking[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }
        IncidentFigures figures = await store.IncidentFiguresAsync(new IncidentFilter());
        long reports = await store.CountReportsAsync(new ReportFilter()), held = await store.CountAsync(new RecordFilter());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports} reports, {held} records, {figures.Incidents} incidents, {fresh.Length} new reports, {Environment.WorkingSet / 1048576} MiB\n"));
        Console.WriteLine("| one new report | 50 % ms | 95 % ms | worst ms |\n| --- | --- | --- | --- |");
        // The first ones are compiled while they run, and open the files.
        Print("added", adding[NotCounted..]);
        Print("linked", linking[NotCounted..]);
    }

    private static IEnumerable<NewReport> Lines(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var lines = new StreamReader(plain);
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string? Text(string name) => json.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
            var report = new Report { Id = Text("id") ?? "", Title = Text("title"), Text = Text("text") ?? "", Outlet = Text("outlet"), Published = Text("published") };
            yield return new NewReport { Report = report, Source = path };
        }
    }

    private static IEnumerable<NewReport> World(int seed)
    {
        // 24 years, so that a town has an incident every week or two and not several a day.
        (IReadOnlyList<GeneratedReport> reports, _) = ReportGenerator.Generate(seed, new DateOnly(2000, 1, 1).AddDays(seed * 137 % 8400));
        return reports.Select(r => new NewReport { Report = r.Report with { Id = $"w{seed}-{r.Report.Id}" }, Source = "generated" });
    }

    private static void Print(string name, double[] times)
    {
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[times.Length / 2]:0.0} | {times[times.Length * 95 / 100]:0.0} | {times[^1]:0.0} |"));
    }
}
