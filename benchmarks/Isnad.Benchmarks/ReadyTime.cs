using System.Diagnostics;
using System.Globalization;
using Isnad.Knowledge;
using Isnad.Words;

namespace Isnad.Benchmarks;

/// <summary>
/// How long the compiled lexicon takes from nothing to the first word looked up, as the first thing a process does: the library is
/// loaded and its code prepared in this time too. Start it anew for every measurement.
/// </summary>
internal static class ReadyTime
{
    /// <summary>Measures and prints milliseconds.</summary>
    public static int Run()
    {
        long start = Stopwatch.GetTimestamp();
        bool knows = new LexiconWordList(KnowledgeBase.Embedded).Knows("والمدينة");
        TimeSpan ready = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"lexicon ready after {ready.TotalMilliseconds:F1} ms, compiled knowledge {KnowledgeBase.Embedded.Bytes / 1e6:F1} MB"));
        return knows ? 0 : 1;
    }
}
