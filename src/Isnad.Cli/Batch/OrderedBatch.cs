using System.Collections.Concurrent;

namespace Isnad.Cli.Batch;

/// <summary>
/// Works on items in parallel and hands the results on in the order of the items. Memory is bounded: no more than a few items
/// for each thread are under way at any time.
/// </summary>
internal static class OrderedBatch
{
    private const int AheadPerThread = 16;

    /// <summary>Runs the work.</summary>
    /// <param name="items">The items; enumerated by one thread.</param>
    /// <param name="threads">How many threads work; with 1 everything happens on the caller's.</param>
    /// <param name="work">Makes a result of an item; called from the threads.</param>
    /// <param name="emit">Takes up a result; called in order, from the caller's thread.</param>
    public static void Run<TItem, TResult>(IEnumerable<TItem> items, int threads, Func<TItem, TResult> work, Action<TResult> emit)
    {
        using IEnumerator<TItem> source = items.GetEnumerator();
        if (!source.MoveNext()) return;
        TItem first = source.Current;
        bool more = source.MoveNext();
        if (threads <= 1 || !more)
        {
            // One report alone needs no threads, which take longer to start than it takes to read.
            emit(work(first));
            while (more)
            {
                emit(work(source.Current));
                more = source.MoveNext();
            }
            return;
        }
        RunParallel(Rest(first, source), threads, work, emit);
    }

    private static IEnumerable<TItem> Rest<TItem>(TItem first, IEnumerator<TItem> source)
    {
        yield return first;
        do yield return source.Current; while (source.MoveNext());
    }

    private static void RunParallel<TItem, TResult>(IEnumerable<TItem> items, int threads, Func<TItem, TResult> work, Action<TResult> emit)
    {
        using var waiting = new BlockingCollection<(TItem Item, TaskCompletionSource<TResult> Result)>();
        var ahead = new Queue<Task<TResult>>();
        var workers = new Thread[threads];
        for (int i = 0; i < threads; i++)
        {
            workers[i] = new Thread(() =>
            {
                foreach ((TItem item, TaskCompletionSource<TResult> result) in waiting.GetConsumingEnumerable())
                {
                    try
                    {
                        result.SetResult(work(item));
                    }
                    catch (Exception failure)
                    {
                        result.SetException(failure);
                    }
                }
            }, maxStackSize: 16 * 1024 * 1024) { IsBackground = true, Name = "reading" };
            workers[i].Start();
        }
        try
        {
            foreach (TItem item in items)
            {
                if (ahead.Count >= threads * AheadPerThread) emit(ahead.Dequeue().GetAwaiter().GetResult());
                var result = new TaskCompletionSource<TResult>();
                ahead.Enqueue(result.Task);
                waiting.Add((item, result));
                // Hands on what is ready, so that a pipe gets its lines as early as may be.
                while (ahead.TryPeek(out Task<TResult>? next) && next.IsCompleted) emit(ahead.Dequeue().GetAwaiter().GetResult());
            }
            while (ahead.TryDequeue(out Task<TResult>? next)) emit(next.GetAwaiter().GetResult());
        }
        finally
        {
            waiting.CompleteAdding();
            foreach (Thread worker in workers) worker.Join();
        }
    }
}
