using System.Collections.Concurrent;
using Isnad.Documents;
using Isnad.Tests.Architecture;

namespace Isnad.Tests.Robustness;

/// <summary>Whatever comes in, the reader neither fails nor hangs, points into the text, and gives the same bytes each time.</summary>
public sealed class FuzzTests
{
    private const int Seeds = 5_000;

    // Far above what all seeds take: only a reading that hangs gets there.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(400);

    [Fact]
    public async Task Spoiled_reports_are_read_all_the_same()
    {
        string[] samples = [.. Directory.GetFiles(Path.Combine(SourceTree.Root, "samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        Reader reader = Reader.Open();
        // Code is compiled at its first use, which is no time of the reading.
        foreach (string sample in samples) reader.Read(new Report { Id = "warm", Text = sample });
        var wrong = new ConcurrentBag<string>();
        var running = new ConcurrentDictionary<int, bool>();
        int next = 0;
        Task[] workers = new Task[Math.Min(4, Environment.ProcessorCount)];
        for (int i = 0; i < workers.Length; i++) workers[i] = Task.Factory.StartNew(Work, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var all = Task.WhenAll(workers);
        bool ended = await Task.WhenAny(all, Task.Delay(s_patience, TestContext.Current.CancellationToken)) == all;
        Assert.True(ended, "hangs at seed " + string.Join(" or ", running.Keys));
        Assert.True(wrong.IsEmpty, string.Join("\n\n", wrong.Take(5)));

        void Work()
        {
            var mutator = new ReportMutator(samples);
            using var checker = new ReadingChecker(reader);
            for (int seed; (seed = Interlocked.Increment(ref next)) <= Seeds;)
            {
                running.TryAdd(seed, true);
                string? problem = checker.Check(new Report { Id = "fuzz", Text = mutator.Mutate(seed), Published = ReportMutator.Published(seed) });
                if (problem is not null) wrong.Add($"seed {seed}: {problem}");
                running.TryRemove(seed, out _);
            }
        }
    }
}
