using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Isnad.Documents;
using Isnad.Knowledge;
using Isnad.Words;

namespace Isnad.Fitting;

/// <summary>
/// Counts how often each lemma is read in raw news (no annotation): the analysis chosen in context gets most of a token,
/// its rivals share the rest by their cost. Run again after compiling, the counts settle.
/// </summary>
internal sealed class FrequencyCounter(Reader reader)
{
    private const double ChosenShare = 0.7;

    /// <summary>Counts over a file of reports, one JSON object a line, gzipped or not, and writes the table.</summary>
    public void Count(string corpus, string output)
    {
        KnowledgeBase knowledge = reader.Knowledge;
        double[] counts = new double[knowledge.Lexicon.LemmaCount];
        IStep[] steps = [.. Pipeline.Create(knowledge).TakeWhile(s => s.Name != "Phrases")];
        var draft = new Draft();
        using Stream file = File.OpenRead(corpus);
        using Stream plain = corpus.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var lines = new StreamReader(plain);
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument report = JsonDocument.Parse(line);
            draft.Reset(new Report { Id = "", Text = report.RootElement.GetProperty("text").GetString() ?? "" });
            foreach (IStep step in steps) step.Run(draft);
            foreach (Word word in draft.Words.Words) Add(draft.Words, word, counts);
        }
        using var writer = new StreamWriter(output) { NewLine = "\n" };
        writer.WriteLine("# How often each lemma is read in raw news, by tools/Isnad.Fitting over 12,000 unannotated reports; occurrences, rounded.");
        writer.WriteLine("lemma\tpos\tcount");
        foreach (int lemma in Enumerable.Range(0, counts.Length).Where(l => counts[l] >= 0.5).OrderByDescending(l => Math.Round(counts[l])).ThenBy(l => knowledge.Lexicon.Text(l), StringComparer.Ordinal))
        {
            writer.WriteLine($"{knowledge.Lexicon.Text(lemma)}\t{(PartOfSpeech)knowledge.Lexicon.Lemma(lemma).Pos}\t{Math.Round(counts[lemma]).ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private static void Add(WordLayer layer, Word word, double[] counts)
    {
        int chosen = layer.Analyses[word.Best].Lemma;
        if (chosen >= 0) counts[chosen] += ChosenShare;
        double total = 0;
        for (int i = word.First; i < word.First + word.Count; i++) total += Math.Exp(-layer.Analyses[i].Cost / 6.0);
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            if (layer.Analyses[i].Lemma is >= 0 and var lemma) counts[lemma] += (1 - ChosenShare) * Math.Exp(-layer.Analyses[i].Cost / 6.0) / total;
        }
    }
}
