using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Isnad.Documents;
using Isnad.Knowledge;
using Isnad.Text;
using Isnad.Words;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Util;

namespace Isnad.Benchmarks;

/// <summary>
/// Segmentation, lemma and tag in context (the steps Text and Words) against Lucene.NET's Arabic analyzer over raw reports, one
/// thread, the two taking turns in one process; and how long the knowledge takes to be ready.
/// </summary>
internal static class WordTimes
{
    /// <summary>Reads a file of reports, one JSON object a line, gzipped or not.</summary>
    /// <param name="path">The file; without one, the samples and the texts made of them.</param>
    /// <param name="rounds">How many rounds count, after one that does not.</param>
    public static int Run(string? path, int rounds)
    {
        long start = Stopwatch.GetTimestamp();
        Reader reader = Reader.Open();
        TimeSpan open = Stopwatch.GetElapsedTime(start);
        Report[] reports = path is null ? BenchmarkReports.SamplesAndVaried() : Load(path);
        long words = BenchmarkReports.Words(reports);
        KnowledgeBase knowledge = reader.Knowledge;
        var text = new TextStep(new LexiconWordList(knowledge));
        var step = new WordsStep(knowledge);
        using var analyzer = new ArabicAnalyzer(LuceneVersion.LUCENE_48);
        var draft = new Draft();
        var best = new Times(TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue, 0);
        for (int round = 0; round <= rounds; round++)
        {
            Times now = Measure(reports, text, step, analyzer, draft);
            if (round > 0 && now.Ours < best.Ours) best = best with { Text = now.Text, Words = now.Words, Bytes = now.Bytes };
            if (round > 0 && now.Lucene < best.Lucene) best = best with { Lucene = now.Lucene };
            Line(round == 0 ? "first" : round.ToString(CultureInfo.InvariantCulture), now, words);
        }
        Line("best", best, words);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reports {reports.Length}, words {words}; reader open after {open.TotalMilliseconds:F1} ms; compiled knowledge {knowledge.Bytes / 1e6:F1} MB"));
        return 0;
    }

    private readonly record struct Times(TimeSpan Lucene, TimeSpan Text, TimeSpan Words, long Bytes)
    {
        public TimeSpan Ours => Text == TimeSpan.MaxValue ? TimeSpan.MaxValue : Text + Words;
    }

    private static Times Measure(Report[] reports, TextStep text, WordsStep words, Analyzer analyzer, Draft draft)
    {
        long start = Stopwatch.GetTimestamp();
        foreach (Report report in reports)
        {
            using TokenStream tokens = analyzer.GetTokenStream("text", report.Text);
            tokens.Reset();
            while (tokens.IncrementToken()) { }
            tokens.End();
        }
        TimeSpan lucene = Stopwatch.GetElapsedTime(start);
        long inText = 0, inWords = 0, bytes = GC.GetAllocatedBytesForCurrentThread();
        foreach (Report report in reports)
        {
            draft.Reset(report);
            long before = Stopwatch.GetTimestamp();
            text.Run(draft);
            long between = Stopwatch.GetTimestamp();
            words.Run(draft);
            inWords += Stopwatch.GetTimestamp() - between;
            inText += between - before;
        }
        return new Times(lucene, Stopwatch.GetElapsedTime(0, inText), Stopwatch.GetElapsedTime(0, inWords), GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static void Line(string round, Times times, long words) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{round,-6} Lucene {Nanoseconds(times.Lucene, words),6:F0} ns/word   Text {Nanoseconds(times.Text, words),6:F0}   Words {Nanoseconds(times.Words, words),6:F0}   Text and Words {times.Lucene / times.Ours:F2} of Lucene's speed   {(double)times.Bytes / words:F2} B/word"));

    private static double Nanoseconds(TimeSpan time, long words) => time.TotalNanoseconds / words;

    private static Report[] Load(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var lines = new StreamReader(plain);
        var reports = new List<Report>();
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument report = JsonDocument.Parse(line);
            reports.Add(new Report { Id = "", Text = report.RootElement.GetProperty("text").GetString() ?? "" });
        }
        return [.. reports];
    }
}
