using System.Globalization;
using Isnad.Measure;
using Isnad.Words;

namespace Isnad.Fitting;

/// <summary>
/// Fits the costs of words, which are about categories and never about a word, on annotated text by coordinate descent,
/// and says how the fit does on sentences it has not seen.
/// </summary>
internal sealed class WordFitter
{
    private static readonly int[] s_steps = [1, -1, 3, -3, 7, -7];

    private readonly List<AnnotatedText> _texts = [];
    private readonly WordCosts _costs;
    private readonly WordsStep _step;

    /// <summary>Loads annotated files.</summary>
    public WordFitter(Reader reader, IEnumerable<string> paths)
    {
        _costs = new WordCosts(reader.Knowledge);
        _step = new WordsStep(reader.Knowledge, _costs, new TagWeights(reader.Knowledge));
        foreach (string path in paths) _texts.Add(new AnnotatedText(reader, path, path.EndsWith(".conllu", StringComparison.Ordinal) ? new TreebankScore(null) : new FarasaScore(null)));
    }

    /// <summary>Fits, cross-validates in two folds of sentences and writes the table.</summary>
    public void Fit(string output)
    {
        int[] start = Snapshot();
        double before = Goodness(s => true), unseen = 0;
        for (int fold = 0; fold < 2; fold++)
        {
            int seen = fold;
            Restore(start);
            Descend(s => s % 2 == seen);
            unseen += Goodness(s => s % 2 != seen) / 2;
        }
        Restore(start);
        Descend(s => true);
        string figure = string.Create(CultureInfo.InvariantCulture, $"before {100 * before:0.00}, on unseen sentences {100 * unseen:0.00}, on all {100 * Goodness(s => true):0.00}");
        Console.WriteLine(figure);
        using var writer = new StreamWriter(output) { NewLine = "\n" };
        writer.WriteLine("# What the parts of an analysis cost (model `word`): categories, clitics, spelling, guesses, agreement. The names are those of");
        writer.WriteLine("# WordCost in src/Isnad/Words. Fitted by tools/Isnad.Fitting on annotated text. Mean of the measures cross-validated in two");
        writer.WriteLine($"# folds of sentences: {figure}. Units: thirds of a natural logarithm.");
        writer.WriteLine("model\tfeature\tweight");
        foreach (WordCost name in Enum.GetValues<WordCost>()) writer.WriteLine($"word\t{name}\t{_costs[name].ToString(CultureInfo.InvariantCulture)}");
    }

    private void Descend(Func<int, bool> sentences)
    {
        double best = Goodness(sentences);
        for (int round = 0; round < 3; round++)
        {
            double atStart = best;
            foreach (WordCost name in Enum.GetValues<WordCost>())
            {
                // Annotated text is well edited and would make a missing hamza dearer than raw news bears.
                if (name == WordCost.PlainForMarked) continue;
                int value = _costs[name], kept = value;
                foreach (int step in s_steps)
                {
                    // The costs are integers; a percentage moves in larger steps.
                    _costs[name] = value + (name == WordCost.LemmaPercent ? step * 5 : step);
                    double goodness = Goodness(sentences);
                    // A gain of less than one word in ten thousand is chance.
                    if (goodness <= best + 0.00002) continue;
                    (best, kept) = (goodness, _costs[name]);
                }
                _costs[name] = kept;
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  round {round + 1}: {100 * best:0.000}"));
            if (best - atStart < 0.0002) break;
        }
    }

    private double Goodness(Func<int, bool> sentences)
    {
        double sum = 0;
        foreach (AnnotatedText text in _texts) sum += text.Score(_step, sentences).Goodness;
        return sum / _texts.Count;
    }

    private int[] Snapshot() => [.. Enum.GetValues<WordCost>().Select(n => _costs[n])];

    private void Restore(int[] values)
    {
        foreach (WordCost name in Enum.GetValues<WordCost>()) _costs[name] = values[(int)name];
    }
}
