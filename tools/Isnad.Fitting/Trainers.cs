using Isnad.Models;

namespace Isnad.Fitting;

/// <summary>Adaptive stochastic gradient descent (AdaGrad) with L2 shrinkage over sparse binary features; the order of examples is fixed by a seed.</summary>
internal static class Trainers
{
    private const double Rate = 0.15;

    /// <summary>Orders of the examples over which the weights are averaged: what one order happens to favour is evened out.</summary>
    private static readonly int[] s_seeds = [17, 29, 43];

    /// <summary>Logistic regression.</summary>
    public static double[] Binary(IReadOnlyList<BinaryExample> examples, int epochs = 30, double shrink = 4e-3) =>
        Averaged(seed => Binary(examples, epochs, shrink, seed));

    /// <summary>Choice among options: softmax, maximising the probability of all right options together.</summary>
    public static double[] Choice(IReadOnlyList<ChoiceExample> examples, int epochs = 30, double shrink = 3e-2) =>
        Averaged(seed => Choice(examples, epochs, shrink, seed));

    private static double[] Averaged(Func<int, double[]> fit)
    {
        double[] sum = new double[FeatureList.Space];
        foreach (int seed in s_seeds) Accumulate(sum, fit(seed));
        for (int f = 0; f < sum.Length; f++) sum[f] /= s_seeds.Length;
        return sum;
    }

    private static double[] Binary(IReadOnlyList<BinaryExample> examples, int epochs, double shrink, int seed)
    {
        double[] weights = new double[FeatureList.Space], squares = new double[FeatureList.Space], sum = new double[FeatureList.Space];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        var random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            if (epoch > epochs / 3) Accumulate(sum, weights);
            random.Shuffle(order);
            foreach (int i in order)
            {
                BinaryExample example = examples[i];
                double p = 1 / (1 + Math.Exp(-Sum(weights, example.Features)));
                Update(weights, squares, example.Features, p - (example.Label ? 1 : 0), shrink);
            }
        }
        return Mean(sum, weights, epochs);
    }

    private static double[] Choice(IReadOnlyList<ChoiceExample> examples, int epochs, double shrink, int seed)
    {
        double[] weights = new double[FeatureList.Space], squares = new double[FeatureList.Space], sum = new double[FeatureList.Space];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        var random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            if (epoch > epochs / 3) Accumulate(sum, weights);
            random.Shuffle(order);
            foreach (int i in order)
            {
                ChoiceExample example = examples[i];
                if (Array.IndexOf(example.Right, true) < 0) continue;
                double[] p = Softmax(weights, example.Options);
                double right = 0;
                for (int o = 0; o < p.Length; o++) right += example.Right[o] ? p[o] : 0;
                for (int o = 0; o < p.Length; o++)
                {
                    double target = example.Right[o] ? p[o] / Math.Max(right, 1e-12) : 0;
                    if (Math.Abs(p[o] - target) > 1e-6) Update(weights, squares, example.Options[o], p[o] - target, shrink);
                }
            }
        }
        return Mean(sum, weights, epochs);
    }

    /// <summary>The weights are averaged over the later passes: the last one alone leans to the examples it saw last.</summary>
    private static void Accumulate(double[] sum, double[] weights)
    {
        for (int f = 0; f < sum.Length; f++) sum[f] += weights[f];
    }

    private static double[] Mean(double[] sum, double[] last, int epochs)
    {
        Accumulate(sum, last);
        double count = epochs - epochs / 3;
        for (int f = 0; f < sum.Length; f++) sum[f] /= count;
        return sum;
    }

    /// <summary>The option chosen.</summary>
    public static int Best(double[] weights, ChoiceExample example)
    {
        var choice = new Choice();
        for (int o = 0; o < example.Options.Length; o++) choice.Add(Sum(weights, example.Options[o]), example.Groups[o]);
        return choice.Best();
    }

    /// <summary>Sum of the weights of some features.</summary>
    public static double Sum(double[] weights, int[] features)
    {
        double sum = 0;
        foreach (int f in features) sum += weights[f];
        return sum;
    }

    private static double[] Softmax(double[] weights, int[][] options)
    {
        double[] p = new double[options.Length];
        double max = double.NegativeInfinity, total = 0;
        for (int o = 0; o < p.Length; o++) max = Math.Max(max, p[o] = Sum(weights, options[o]));
        for (int o = 0; o < p.Length; o++) total += p[o] = Math.Exp(p[o] - max);
        for (int o = 0; o < p.Length; o++) p[o] /= total;
        return p;
    }

    private static void Update(double[] weights, double[] squares, int[] features, double gradient, double shrink)
    {
        foreach (int f in features)
        {
            double g = gradient + shrink * weights[f];
            squares[f] += g * g;
            weights[f] -= Rate * g / (Math.Sqrt(squares[f]) + 1e-6);
        }
    }
}
