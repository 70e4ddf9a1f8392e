using System.Globalization;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Words;

namespace Isnad.Fitting;

/// <summary>
/// Counts how often each lemma is read in raw news (no annotation): the analysis chosen in context gets most of a token,
/// its rivals share the rest by their cost. Run again after compiling, the counts settle.
/// </summary>
internal sealed class FrequencyCounter(Reader reader)
{
    private const double ChosenShare = 0.7;

    // A lemma that inflects and is only ever met in one shape is a phantom of another word («وهي» as a noun): its count may be
    // no more than so many times what its other shapes have, and a few.
    private const double OtherShapesTimes = 12, WithoutOtherShapes = 12;

    /// <summary>Counts over a file of reports, one JSON object a line, gzipped or not, and writes the table.</summary>
    public void Count(string corpus, string output)
    {
        KnowledgeBase knowledge = reader.Knowledge;
        double[] counts = new double[knowledge.Lexicon.LemmaCount];
        var shapes = new Dictionary<(int Lemma, int Shape), double>();
        foreach (Draft draft in RawReports.Read(corpus, knowledge))
        {
            for (int t = 0; t < draft.Words.Words.Count; t++) Add(draft, t, counts, shapes);
        }
        Restrain(counts, shapes, knowledge);
        using var writer = new StreamWriter(output) { NewLine = "\n" };
        writer.WriteLine("# How often each lemma is read in raw news, by tools/Isnad.Fitting over 12,000 unannotated reports; occurrences, rounded.");
        writer.WriteLine("lemma\tpos\tcount");
        foreach (int lemma in Enumerable.Range(0, counts.Length).Where(l => counts[l] >= 0.5).OrderByDescending(l => Math.Round(counts[l])).ThenBy(l => knowledge.Lexicon.Text(l), StringComparer.Ordinal))
        {
            writer.WriteLine($"{knowledge.Lexicon.Text(lemma)}\t{(PartOfSpeech)knowledge.Lexicon.Lemma(lemma).Pos}\t{Math.Round(counts[lemma]).ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private static void Add(Draft draft, int token, double[] counts, Dictionary<(int, int), double> shapes)
    {
        WordLayer layer = draft.Words;
        Word word = layer.Words[token];
        double total = 0;
        for (int i = word.First; i < word.First + word.Count; i++) total += Math.Exp(-layer.Analyses[i].Cost / 6.0);
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            Analysis analysis = layer.Analyses[i];
            if (analysis.Lemma < 0) continue;
            double share = (1 - ChosenShare) * Math.Exp(-analysis.Cost / 6.0) / total + (i == word.Best ? ChosenShare : 0);
            counts[analysis.Lemma] += share;
            if (!Inflects(analysis.Pos)) continue;
            ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[token]);
            int end = Math.Min(analysis.StemEnd, form.Length), start = Math.Min(analysis.StemStart, end);
            int shape = Hash(form[start..end]) * 2 + ((analysis.Features & (Features.Definite | Features.Suffixed)) != 0 ? 1 : 0);
            shapes[(analysis.Lemma, shape)] = shapes.GetValueOrDefault((analysis.Lemma, shape)) + share;
        }
    }

    private static void Restrain(double[] counts, Dictionary<(int Lemma, int Shape), double> shapes, KnowledgeBase knowledge)
    {
        double[] most = new double[counts.Length];
        foreach (((int lemma, _), double count) in shapes) most[lemma] = Math.Max(most[lemma], count);
        for (int lemma = 0; lemma < counts.Length; lemma++)
        {
            // Months and the like have one shape by nature.
            if (!Inflects((PartOfSpeech)knowledge.Lexicon.Lemma(lemma).Pos) || knowledge.Lexicon.Lemma(lemma).Class == LemmaClass.Time) continue;
            counts[lemma] = Math.Min(counts[lemma], WithoutOtherShapes + OtherShapesTimes * (counts[lemma] - most[lemma]));
        }
    }

    // The hash of the runtime differs from run to run.
    private static int Hash(ReadOnlySpan<char> letters)
    {
        uint hash = 2166136261;
        foreach (char c in letters) hash = (hash ^ c) * 16777619;
        return (int)hash;
    }

    private static bool Inflects(PartOfSpeech pos) => pos is PartOfSpeech.VERB or PartOfSpeech.NOUN or PartOfSpeech.ADJ;
}
