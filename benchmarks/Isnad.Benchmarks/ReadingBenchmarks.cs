using BenchmarkDotNet.Attributes;
using Isnad.Documents;
using Isnad.Text;
using Isnad.Words;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Util;

namespace Isnad.Benchmarks;

/// <summary>
/// The whole reading and its first two steps, against a light stemmer that only cuts prefixes and suffixes, on the same texts in
/// one process and one thread.
/// </summary>
[MemoryDiagnoser]
public class ReadingBenchmarks : IDisposable
{
    private readonly Reader _reader = Reader.Open();
    private readonly Draft _draft = new();
    private Report[] _reports = [];
    private ArabicAnalyzer? _analyzer;
    private TextStep? _text;
    private WordsStep? _words;

    /// <summary>Which texts.</summary>
    [Params("samples", "samples and varied")]
    public string Texts { get; set; } = "samples";

    /// <summary>How many words an operation reads.</summary>
    internal long WordCount => BenchmarkReports.Words(Texts == "samples" ? BenchmarkReports.Samples() : BenchmarkReports.SamplesAndVaried());

    /// <summary>Loads the texts and opens everything.</summary>
    [GlobalSetup]
    public void Open()
    {
        _reports = Texts == "samples" ? BenchmarkReports.Samples() : BenchmarkReports.SamplesAndVaried();
        _analyzer = new ArabicAnalyzer(LuceneVersion.LUCENE_48);
        _text = new TextStep(new LexiconWordList(_reader.Knowledge));
        _words = new WordsStep(_reader.Knowledge);
    }

    /// <summary>Lucene.NET's Arabic analyzer: tokens, lower case, stop words, normalisation, light stem.</summary>
    [Benchmark(Baseline = true)]
    public int LuceneArabicAnalyzer()
    {
        int count = 0;
        foreach (Report report in _reports)
        {
            using TokenStream tokens = _analyzer!.GetTokenStream("text", report.Text);
            tokens.Reset();
            while (tokens.IncrementToken()) count++;
            tokens.End();
        }
        return count;
    }

    /// <summary>Step Text alone: sentences and tokens.</summary>
    [Benchmark]
    public int TextAlone()
    {
        int count = 0;
        foreach (Report report in _reports)
        {
            _draft.Reset(report);
            _text!.Run(_draft);
            count += _draft.Text.Tokens.Count;
        }
        return count;
    }

    /// <summary>Steps Text and Words: every word with its lemma and inflection, the best one in context chosen.</summary>
    [Benchmark]
    public int TextAndWords()
    {
        int count = 0;
        foreach (Report report in _reports)
        {
            _draft.Reset(report);
            _text!.Run(_draft);
            _words!.Run(_draft);
            count += _draft.Words.Analyses.Count;
        }
        return count;
    }

    /// <summary>All steps, from text to records.</summary>
    [Benchmark]
    public int WholeReading()
    {
        int count = 0;
        foreach (Report report in _reports) count += _reader.Read(report).Events.Count;
        return count;
    }

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _analyzer?.Dispose();
        GC.SuppressFinalize(this);
    }
}
