using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Isnad.Documents;
using Isnad.Tests.Robustness;

namespace Isnad.Benchmarks;

/// <summary>Reads many spoiled reports on all processors and tells what went wrong.</summary>
internal static class FuzzRun
{
    private const int Shown = 20;

    /// <summary>Runs the seeds; the exit code is 1 if any reading was wrong.</summary>
    public static int Run(int count, int first)
    {
        string[] samples = BenchmarkReports.SampleTexts();
        Reader reader = Reader.Open();
        // Code is compiled at its first use, which is no time of the reading.
        foreach (string sample in samples) reader.Read(new Report { Id = "warm", Text = sample });
        var wrong = new ConcurrentQueue<(int Seed, string Problem)>();
        var running = new ConcurrentDictionary<int, long>();
        using var watch = new Timer(_ => Watch(running), null, 10_000, 10_000);
        long start = Stopwatch.GetTimestamp(), slowest = 0;
        int slowestSeed = 0, next = first - 1;
        object gate = new();
        Thread[] workers = new Thread[Environment.ProcessorCount];
        for (int i = 0; i < workers.Length; i++)
        {
            workers[i] = new Thread(Work);
            workers[i].Start();
        }
        foreach (Thread worker in workers) worker.Join();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} reports from seed {first} on in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s: {wrong.Count} wrong; slowest {new TimeSpan(slowest).TotalMilliseconds:F0} ms (seed {slowestSeed}); peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        // Each kind of problem once, by its message and the place it came from.
        foreach (var kind in wrong.OrderBy(w => w.Seed).GroupBy(w => Kind(w.Problem)).Take(Shown)) Console.WriteLine($"{kind.Count()} times, first at seed {kind.First().Seed}: {kind.First().Problem}");
        return wrong.IsEmpty ? 0 : 1;

        void Work()
        {
            var mutator = new ReportMutator(samples);
            using var checker = new ReadingChecker(reader);
            for (int seed; (seed = Interlocked.Increment(ref next)) < first + count;)
            {
                running[seed] = Stopwatch.GetTimestamp();
                string? problem = checker.Check(new Report { Id = "fuzz", Text = mutator.Mutate(seed), Published = ReportMutator.Published(seed) });
                running.TryRemove(seed, out long _);
                if (problem is not null) wrong.Enqueue((seed, problem));
                if (checker.Took.Ticks <= Volatile.Read(ref slowest)) continue;
                lock (gate)
                {
                    if (checker.Took.Ticks > slowest) (slowest, slowestSeed) = (checker.Took.Ticks, seed);
                }
            }
        }
    }

    private static string Kind(string problem) => string.Concat(problem.Split(", span ")[0].Where(c => !char.IsAsciiDigit(c)));

    private static void Watch(ConcurrentDictionary<int, long> running)
    {
        foreach ((int seed, long since) in running)
        {
            if (Stopwatch.GetElapsedTime(since).TotalSeconds > 10) Console.WriteLine($"seed {seed}: reading for more than 10 s");
        }
    }
}
