using System.Globalization;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Fitting;

/// <summary>
/// Re-estimates what it costs that one tag follows another: how often it does in raw news as now read (hard expectation
/// maximisation), against how often it would by chance, mixed with the costs in force.
/// </summary>
internal sealed class TagCounter(Reader reader)
{
    private const double Scale = 3, Mix = 0.5, Smoothing = 30;
    private const int Lowest = -14, Highest = 45, Beyond = 20;

    private readonly double[,] _pairs = new double[TagWeights.Count, TagWeights.Count];

    /// <summary>Counts over a file of reports and writes the table.</summary>
    public void Count(string corpus, string output)
    {
        foreach (Draft draft in RawReports.Read(corpus, reader.Knowledge))
        {
            foreach (Sentence sentence in draft.Text.Sentences)
            {
                var before = WordTag.Start;
                for (int t = sentence.FirstToken; t < sentence.EndToken; t++) before = Add(before, draft.Words[t]);
            }
        }
        using var writer = new StreamWriter(output) { NewLine = "\n" };
        writer.WriteLine("# What it costs that a word with one tag follows a word with another (model `tag`). Begun from the grammar of news prose by hand,");
        writer.WriteLine("# re-estimated by tools/Isnad.Fitting on 12,000 raw reports. Units: thirds of a natural logarithm; 0 is chance.");
        writer.WriteLine("model\tfeature\tweight");
        var weights = new TagWeights(reader.Knowledge);
        double[] from = new double[TagWeights.Count], to = new double[TagWeights.Count];
        double all = 0;
        for (int a = 0; a < TagWeights.Count; a++)
        {
            for (int b = 0; b < TagWeights.Count; b++) (from[a], to[b], all) = (from[a] + _pairs[a, b], to[b] + _pairs[a, b], all + _pairs[a, b]);
        }
        double offset = Offset(weights, from, to, all);
        for (int a = 0; a < TagWeights.Count; a++)
        {
            for (int b = 1; b < TagWeights.Count; b++)
            {
                double chance = (to[b] + 1) / (all + TagWeights.Count);
                double counted = Math.Clamp(-Scale * Math.Log((_pairs[a, b] + Smoothing * chance) / (from[a] + Smoothing) / chance), Lowest, Highest);
                double inForce = Math.Clamp(weights.Cost((WordTag)a, (WordTag)b) - offset, Lowest, Highest);
                // What grammar forbids stays forbidden, however often it was misread.
                double mixed = inForce > Beyond ? inForce : Mix * counted + (1 - Mix) * inForce;
                int cost = (int)Math.Round(mixed);
                if (cost != 0) writer.WriteLine($"tag\t{(WordTag)a}>{(WordTag)b}\t{cost.ToString(CultureInfo.InvariantCulture)}");
            }
        }
    }

    // The mean cost in force over what is read, so that 0 is chance there too.
    private static double Offset(TagWeights weights, double[] from, double[] to, double all)
    {
        double sum = 0;
        for (int a = 0; a < TagWeights.Count; a++)
        {
            for (int b = 0; b < TagWeights.Count; b++) sum += Math.Min(20, weights.Cost((WordTag)a, (WordTag)b)) * from[a] * to[b] / all / all;
        }
        return sum;
    }

    private WordTag Add(WordTag before, in Analysis word)
    {
        if (word.HasConjunction)
        {
            _pairs[(int)before, (int)WordTag.Conj]++;
            before = WordTag.Conj;
        }
        if (word.HasPreposition && word.Pos is not PartOfSpeech.VERB)
        {
            _pairs[(int)before, (int)WordTag.Prep]++;
            before = WordTag.Prep;
        }
        _pairs[(int)before, (int)word.FineTag]++;
        return word.FineTag;
    }
}
