using System.Diagnostics;
using System.Globalization;
using Isnad.Archive;

namespace Isnad.Benchmarks;

/// <summary>
/// Fills an archive until it holds a number of events: the samples and reports put together of their sentences are read once
/// and stored again and again as other reports, their records moved to other days of thirteen years and up to half a degree away.
/// </summary>
internal static class ArchiveFilling
{
    private const int Batch = 500;
    private const double FarthestDegrees = 0.5;
    private static readonly DateTime s_first = new(2012, 1, 1);
    private const int Days = 13 * 365;

    /// <summary>Fills and tells how long it took.</summary>
    /// <param name="address">The archive.</param>
    /// <param name="events">At least so many events.</param>
    public static async Task<int> RunAsync(string address, long events)
    {
        var reader = new ArchiveReader(Reader.Open());
        ReadReport[] read = [.. BenchmarkReports.SamplesAndVaried().Select(r => reader.Read(new NewReport { Report = r, Source = r.Id }))];
        await using IArchiveStore store = ArchiveStore.Open(address, reader);
        var chance = new Random(20210608);
        long start = Stopwatch.GetTimestamp(), stored = 0;
        int reports = 0;
        while (stored < events)
        {
            ReadReport[] batch = [.. Enumerable.Range(reports, Batch).Select(i => Varied(read[i % read.Length], i, chance))];
            await store.AddAsync(batch);
            reports += Batch;
            stored += batch.Sum(r => (long)r.Records.Count(one => one.Kind == RecordKind.Event));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports} reports, {stored} events, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
        return 0;
    }

    private static ReadReport Varied(ReadReport read, int number, Random chance)
    {
        DateTime published = s_first.AddDays(chance.Next(Days));
        NewReport source = read.Source with
        {
            Report = read.Source.Report with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"v{number}"),
                Published = published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Outlet = string.Create(CultureInfo.InvariantCulture, $"صحيفة {chance.Next(40)}"),
            },
        };
        return read with { Source = source, Records = [.. read.Records.Select(r => r with { Columns = Moved(r.Columns, published, chance) })] };
    }

    private static RecordColumns Moved(RecordColumns columns, DateTime published, Random chance)
    {
        DateTime day = published.AddDays(-chance.Next(4));
        // «Last year» stays as long as a year.
        DateTime last = columns.FirstDay == 0 || columns.LastDay == 0 ? day : day + (Date(columns.LastDay) - Date(columns.FirstDay));
        // Every tenth on the point of the place itself, as a town of which much is told.
        double north = chance.Next(10) == 0 ? 0 : (chance.NextDouble() * 2 - 1) * FarthestDegrees, east = north == 0 ? 0 : (chance.NextDouble() * 2 - 1) * FarthestDegrees;
        return columns with
        {
            FirstDay = columns.FirstDay == 0 ? 0 : Number(day),
            LastDay = columns.LastDay == 0 ? 0 : Number(last),
            Lat = columns.Lat + north,
            Lon = columns.Lon + east,
            Confidence = Math.Round(columns.Confidence * (0.5 + chance.NextDouble() / 2), 4),
        };
    }

    private static DateTime Date(int number) => new(number / 10000, number / 100 % 100, number % 100);

    private static int Number(DateTime day) => day.Year * 10000 + day.Month * 100 + day.Day;
}
