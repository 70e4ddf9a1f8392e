using System.Diagnostics;
using System.Globalization;
using Isnad.Archive;
using Isnad.Incidents.Tests.Generated;

namespace Isnad.Benchmarks;

/// <summary>How long it takes to link a new report in an archive of many: the reports are those that the tests generate, world after world, spread over 24 years.</summary>
internal static class LinkTimes
{
    private const int Measured = 300;

    /// <summary>Fills the archive up to so many records, then adds reports one by one and measures.</summary>
    /// <param name="address">The archive; what it holds of such reports is not made again.</param>
    /// <param name="records">How many records it is to hold.</param>
    /// <param name="seconds">Fills no longer than so many seconds.</param>
    public static async Task<int> RunAsync(string address, long records, int seconds)
    {
        var reader = new ArchiveReader(Reader.Open());
        await using IArchiveStore store = ArchiveStore.Open(address, reader);
        var adder = new ReportAdder(store, reader, 1);
        long start = Stopwatch.GetTimestamp(), held = await store.CountAsync(new RecordFilter());
        int world = 1;
        while (held < records && Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
        {
            int first = world;
            world += 10;
            await adder.AddAsync(Enumerable.Range(first, 10).SelectMany(World), r => r, problem => Console.Error.WriteLine(problem));
            held = await store.CountAsync(new RecordFilter());
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0} s: {held} records of {world - 1} worlds"));
        }
        double[] adding = new double[Measured], linking = new double[Measured];
        // A world that is not there: its first reports open incidents, the others join them.
        NewReport[] fresh = [.. World(1_000_000 + (int)(await store.CountReportsAsync(new ReportFilter()) % 1000))];
        for (int i = 0; i < Measured; i++)
        {
            ReadReport read = reader.Read(fresh[i]);
            long from = Stopwatch.GetTimestamp();
            await store.AddAsync([read]);
            adding[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            from = Stopwatch.GetTimestamp();
            await store.LinkAsync(1);
            linking[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }
        IncidentFigures figures = await store.IncidentFiguresAsync(new IncidentFilter());
        long reports = await store.CountReportsAsync(new ReportFilter());
        held = await store.CountAsync(new RecordFilter());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports} reports, {held} records, {figures.Incidents} incidents, {Environment.WorkingSet / 1048576} MiB\n"));
        Console.WriteLine("| one new report | 50 % ms | 95 % ms | worst ms |\n| --- | --- | --- | --- |");
        Print("added", adding);
        Print("linked", linking);
        return 0;
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
