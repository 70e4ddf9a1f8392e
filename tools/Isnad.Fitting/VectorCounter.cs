using Isnad.Knowledge;
using Isnad.Models;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Fitting;

/// <summary>
/// Counts lemma vectors on raw news: which lemmas stand near which others (positive pointwise mutual information within five words,
/// nearer ones counting more; Levy and Goldberg 2014), cut to the directions that explain most (Deerwester et al. 1990).
/// </summary>
internal sealed class VectorCounter(Reader reader)
{
    private const int Window = 5, Least = 8, Spare = 12, Rounds = 6;

    /// <summary>How much rare neighbours are held back (Levy, Goldberg and Dagan 2015).</summary>
    private const double Smoothing = 0.75, Shift = 0.6931;

    /// <summary>Counts over a file of reports, one JSON object a line, gzipped or not, and writes the table.</summary>
    public void Count(string corpus, string output)
    {
        KnowledgeBase knowledge = reader.Knowledge;
        List<int[]> sentences = Sentences(corpus);
        int[] counts = new int[knowledge.Lexicon.LemmaCount];
        foreach (int lemma in sentences.SelectMany(s => s).Where(l => l >= 0)) counts[lemma]++;
        int[] vocabulary = [.. Enumerable.Range(0, counts.Length).Where(l => counts[l] >= Least)];
        SparseMatrix matrix = Association(sentences, vocabulary, counts.Length);
        double[][] vectors = Spectrum.Embed(matrix, LemmaVectors.Dimensions, Spare, Rounds);
        using var writer = new StreamWriter(output) { NewLine = "\n" };
        writer.WriteLine($"# Vectors of the lemmas met at least {Least} times in 12,000 unannotated reports, by tools/Isnad.Fitting --vectors: {LemmaVectors.Dimensions} signed bytes in Base64.");
        writer.WriteLine("lemma\tpos\tvector");
        var written = new HashSet<(string, PartOfSpeech)>();
        for (int i = 0; i < vocabulary.Length; i++)
        {
            (string Text, PartOfSpeech Pos) key = (knowledge.Lexicon.Text(vocabulary[i]), (PartOfSpeech)knowledge.Lexicon.Lemma(vocabulary[i]).Pos);
            if (!written.Add(key)) continue;
            byte[] bytes = [.. vectors[i].Select(v => (byte)(sbyte)Math.Clamp(Math.Round(127 * v), -127, 127))];
            writer.WriteLine($"{key.Text}\t{key.Pos}\t{Convert.ToBase64String(bytes)}");
        }
    }

    private List<int[]> Sentences(string corpus)
    {
        var sentences = new List<int[]>();
        foreach (Draft draft in RawReports.Read(corpus, reader.Knowledge))
        {
            foreach (Sentence sentence in draft.Text.Sentences)
            {
                int[] lemmas = new int[sentence.EndToken - sentence.FirstToken];
                for (int t = 0; t < lemmas.Length; t++) lemmas[t] = draft.Words[sentence.FirstToken + t].Lemma;
                sentences.Add(lemmas);
            }
        }
        return sentences;
    }

    private static SparseMatrix Association(List<int[]> sentences, int[] vocabulary, int lemmas)
    {
        int[] index = new int[lemmas];
        Array.Fill(index, -1);
        for (int i = 0; i < vocabulary.Length; i++) index[vocabulary[i]] = i;
        var together = new Dictionary<long, double>();
        double[] sums = new double[vocabulary.Length];
        foreach (int[] sentence in sentences)
        {
            for (int i = 0; i < sentence.Length; i++)
            {
                int a = sentence[i] < 0 ? -1 : index[sentence[i]];
                for (int d = 1; a >= 0 && d <= Window && i + d < sentence.Length; d++)
                {
                    int b = sentence[i + d] < 0 ? -1 : index[sentence[i + d]];
                    if (b < 0) continue;
                    Count(a, b, 1.0 / d);
                    Count(b, a, 1.0 / d);
                }
            }
        }
        double smooth = sums.Sum(s => Math.Pow(s, Smoothing));
        var matrix = new SparseMatrix(vocabulary.Length);
        foreach ((long pair, double count) in together.OrderBy(t => t.Key))
        {
            int a = (int)(pair >> 32), b = (int)(pair & 0xffffffff);
            // The mean of both directions, so that the matrix is its own mirror image.
            double information = Math.Log(count / sums[a] / (Math.Pow(sums[b], Smoothing) / smooth)), back = Math.Log(count / sums[b] / (Math.Pow(sums[a], Smoothing) / smooth));
            double value = (information + back) / 2 - Shift;
            if (value > 0) matrix.Add(a, b, value);
        }
        return matrix;

        void Count(int a, int b, double share)
        {
            sums[a] += share;
            ref double count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(together, ((long)a << 32) | (uint)b, out _);
            count += share;
        }
    }
}
