using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Isnad.Archive;

namespace Isnad.Desk.Reading;

/// <summary>
/// How many records a filter leaves. Many who look at the same view are counted for once: a count holds while nothing changed, and one
/// that took long holds for fifty times as long as it took, whatever changed. In an archive of a million that is ten seconds for the
/// whole; where counting takes no time, every count is of now.
/// </summary>
/// <param name="store">The archive.</param>
internal sealed class KeptCounts(IArchiveStore store)
{
    private const int Most = 1000, HoldsTimes = 50;
    private static readonly TimeSpan s_long = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <summary>Counts, or tells what was counted.</summary>
    /// <returns>The count, and whether it is of now.</returns>
    public async Task<(long Count, bool IsOfNow)> CountAsync(RecordFilter filter, CancellationToken cancel)
    {
        string key = JsonSerializer.Serialize(filter);
        long change = await store.LastChangeAsync(cancel);
        if (_kept.TryGetValue(key, out Kept? kept) && kept.Holds(change)) return (await kept.Count.WaitAsync(cancel), kept.Change == change);
        if (_kept.Count >= Most) _kept.Clear();
        // For all who wait for it: it goes on when the first of them has left.
        var begun = new Kept(change, () => store.CountAsync(filter, CancellationToken.None));
        kept = _kept.AddOrUpdate(key, begun, (_, other) => other.Holds(change) ? other : begun);
        return (await kept.Count.WaitAsync(cancel), kept.Change == change);
    }

    private sealed class Kept(long change, Func<Task<long>> count)
    {
        private readonly long _begun = Stopwatch.GetTimestamp();
        private readonly Lazy<Task<(long Count, TimeSpan Took, long End)>> _counted = new(() => Task.Run(async () =>
        {
            long start = Stopwatch.GetTimestamp();
            long found = await count();
            return (found, Stopwatch.GetElapsedTime(start), Stopwatch.GetTimestamp());
        }));

        public long Change => change;

        public Task<long> Count => CountedAsync();

        public bool Holds(long now)
        {
            if (!_counted.IsValueCreated || !_counted.Value.IsCompleted) return now == change || Stopwatch.GetElapsedTime(_begun) > s_long;
            if (!_counted.Value.IsCompletedSuccessfully) return false;
            (_, TimeSpan took, long end) = _counted.Value.Result;
            return now == change || (took > s_long && Stopwatch.GetElapsedTime(end) < took * HoldsTimes);
        }

        private async Task<long> CountedAsync() => (await _counted.Value).Count;
    }
}
