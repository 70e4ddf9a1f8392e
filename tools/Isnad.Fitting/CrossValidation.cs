using Isnad.Models;

namespace Isnad.Fitting;

/// <summary>
/// Figures from five folds cut by report: every decision is judged by weights that never saw its report. Judged are the reports of the
/// measure alone; the project's own annotations only teach.
/// </summary>
/// <param name="measured">How many reports are the measure's; their numbers come first.</param>
/// <param name="weight">How often a report of the measure is learned for one of the own annotations.</param>
internal sealed class CrossValidation(int measured, int weight)
{
    private const int Folds = 5;

    /// <summary>How much worse than the best F1 is as good.</summary>
    private const double Flat = 0.005;

    /// <summary>The examples as often as they are learned.</summary>
    public List<BinaryExample> Weighed(IEnumerable<BinaryExample> examples) => [.. examples.SelectMany(e => Enumerable.Repeat(e, Times(e.Report)))];

    /// <summary>The examples as often as they are learned.</summary>
    public List<ChoiceExample> Weighed(IEnumerable<ChoiceExample> examples) => [.. examples.SelectMany(e => Enumerable.Repeat(e, Times(e.Report)))];

    /// <summary>Whether a report is the measure's.</summary>
    public bool IsJudged(int report) => report < measured;

    private int Times(int report) => report < measured ? weight : 1;

    /// <summary>Best F1 over thresholds, counting what has no candidate as missed.</summary>
    public (double F1, double Threshold) BestThreshold(IReadOnlyList<BinaryExample> examples, int gold, double shrink)
    {
        var scored = new List<(double P, bool Label)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            double[] weights = Trainers.Binary(Weighed(examples.Where(e => e.Report % Folds != fold)), shrink: shrink);
            IEnumerable<(double P, bool Label, int Group)> all = examples.Where(e => IsJudged(e.Report) && e.Report % Folds == fold)
                .Select((e, i) => (1 / (1 + Math.Exp(-Trainers.Sum(weights, e.Features))), e.Label, e.Group < 0 ? -1 - i : e.Group));
            scored.AddRange(all.GroupBy(e => e.Group).Select(g => g.MaxBy(e => e.P)).Select(e => (e.P, e.Label)));
        }
        return Best(scored, gold);
    }

    private static (double F1, double Threshold) Best(List<(double P, bool Label)> scored, int gold)
    {
        var tried = new List<(double F1, double Threshold)>();
        for (double threshold = 0.1; threshold < 0.9; threshold += 0.02)
        {
            int predicted = scored.Count(s => s.P >= threshold), right = scored.Count(s => s.P >= threshold && s.Label);
            tried.Add((predicted + gold == 0 ? 0 : 2.0 * right / (predicted + gold), threshold));
        }
        // The curve is flat and noisy at its top: of what is as good as the best the most cautious, for a record that is none costs its reader more.
        double best = tried.Max(t => t.F1);
        List<(double F1, double Threshold)> good = [.. tried.Where(t => t.F1 >= best - Flat)];
        return good[^1];
    }

    /// <summary>Share of a network's decisions that are right.</summary>
    public double Accuracy(LemmaVectors vectors, IReadOnlyList<ChoiceExample> examples)
    {
        int[] right = new int[Folds];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            NetworkParameters network = NetworkTrainer.Train(vectors, Weighed(examples.Where(e => e.Report % Folds != fold)));
            right[fold] = examples.Count(e => IsJudged(e.Report) && e.Report % Folds == fold && e.Right[Best(network, e)]);
        });
        return Share(right.Sum(), examples);
    }

    private static int Best(NetworkParameters network, ChoiceExample example)
    {
        var choice = new Choice();
        for (int o = 0; o < example.Options.Length; o++) choice.Add(network.Score(example.Options[o], example.Lemmas[o]), example.Groups[o]);
        return choice.Best();
    }

    /// <summary>Share of decisions that are right.</summary>
    /// <param name="examples">The decisions.</param>
    /// <param name="shrink">How strongly weights are drawn to nothing.</param>
    public double Accuracy(IReadOnlyList<ChoiceExample> examples, double shrink)
    {
        int right = 0;
        for (int fold = 0; fold < Folds; fold++)
        {
            double[] weights = Trainers.Choice(Weighed(examples.Where(e => e.Report % Folds != fold)), shrink: shrink);
            right += examples.Count(e => IsJudged(e.Report) && e.Report % Folds == fold && e.Right[Trainers.Best(weights, e)]);
        }
        return Share(right, examples);
    }

    private double Share(int right, IReadOnlyList<ChoiceExample> examples) => examples.Count(e => IsJudged(e.Report)) is > 0 and var judged ? (double)right / judged : 0;
}
