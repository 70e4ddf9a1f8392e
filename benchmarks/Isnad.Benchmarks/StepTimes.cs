using System.Diagnostics;
using System.Globalization;
using Isnad.Documents;

namespace Isnad.Benchmarks;

/// <summary>What each step costs a word, in nanoseconds and allocated bytes: where to look first when the whole became slower.</summary>
internal static class StepTimes
{
    /// <summary>Reads all texts some times and prints a line for each step.</summary>
    public static int Run(int rounds)
    {
        Report[] reports = BenchmarkReports.SamplesAndVaried();
        long words = BenchmarkReports.Words(reports) * rounds;
        var draft = new Draft();
        IReadOnlyList<IStep> steps = Pipeline.Create(Reader.Open().Knowledge);
        Measure(reports, steps, draft, Math.Max(3, rounds / 2), new long[steps.Count], new long[steps.Count]);
        long[] ticks = new long[steps.Count], bytes = new long[steps.Count];
        Measure(reports, steps, draft, rounds, ticks, bytes);
        for (int i = 0; i < steps.Count; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{steps[i].Name,-12}{ticks[i] * 1e9 / Stopwatch.Frequency / words,8:F0} ns/word{(double)bytes[i] / words,8:F0} B/word"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-12}{words * (double)Stopwatch.Frequency / ticks.Sum(),8:F0} words/s; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        return 0;
    }

    private static void Measure(Report[] reports, IReadOnlyList<IStep> steps, Draft draft, int rounds, long[] ticks, long[] bytes)
    {
        for (int round = 0; round < rounds; round++)
        {
            foreach (Report report in reports)
            {
                draft.Reset(report);
                for (int i = 0; i < steps.Count; i++)
                {
                    long before = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
                    steps[i].Run(draft);
                    ticks[i] += Stopwatch.GetTimestamp() - start;
                    bytes[i] += GC.GetAllocatedBytesForCurrentThread() - before;
                }
            }
        }
    }
}
