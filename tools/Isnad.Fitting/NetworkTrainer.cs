using System.Numerics;
using System.Runtime.InteropServices;
using Isnad.Models;

namespace Isnad.Fitting;

/// <summary>
/// Fits a network of <see cref="Network"/>'s shape: AdamW in small batches under one warm-up and one cosine descent of the rate, with
/// dropout, because a few hundred reports are little. What is maximised is the probability of all right options together.
/// </summary>
internal sealed class NetworkTrainer
{
    private const int Epochs = 8, Batch = 16, Seed = 17;
    private const float Rate = 0.005f, WarmUp = 0.1f, Decay = 1f, Momentum = 0.9f, Spread = 0.999f, Dropout = 0.5f, LemmaDropout = 0.2f;

    private readonly NetworkParameters _network;
    private readonly float[] _gradient, _mean, _spread;
    private readonly Random _random = new(Seed);
    private int _step;

    private NetworkTrainer(LemmaVectors vectors, IEnumerable<ChoiceExample> examples)
    {
        _network = new NetworkParameters(vectors, examples, _random);
        _gradient = new float[_network.Values.Length];
        _mean = new float[_gradient.Length];
        _spread = new float[_gradient.Length];
    }

    /// <summary>Fits on examples; those without a right option teach nothing.</summary>
    public static NetworkParameters Train(LemmaVectors vectors, IReadOnlyList<ChoiceExample> examples)
    {
        List<ChoiceExample> useful = [.. examples.Where(e => Array.IndexOf(e.Right, true) >= 0)];
        var trainer = new NetworkTrainer(vectors, useful);
        int steps = Epochs * ((useful.Count + Batch - 1) / Batch);
        ChoiceExample[] order = [.. useful];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            trainer._random.Shuffle(order);
            for (int first = 0; first < order.Length; first += Batch) trainer.Step(order.AsSpan(first, Math.Min(Batch, order.Length - first)), steps);
        }
        return trainer._network;
    }

    private void Step(ReadOnlySpan<ChoiceExample> batch, int steps)
    {
        Array.Clear(_gradient);
        foreach (ChoiceExample example in batch) Learn(example, 1f / batch.Length);
        _step++;
        float done = (float)_step / steps;
        float rate = done < WarmUp ? Rate * (0.04f + 0.96f * done / WarmUp) : Rate * 0.5f * (1 + MathF.Cos(MathF.PI * (done - WarmUp) / (1 - WarmUp)));
        Descend(rate, 1 - MathF.Pow(Momentum, _step), 1 - MathF.Pow(Spread, _step));
    }

    private void Descend(float rate, float meanShare, float spreadShare)
    {
        Span<Vector<float>> values = MemoryMarshal.Cast<float, Vector<float>>(_network.Values.AsSpan()), mean = MemoryMarshal.Cast<float, Vector<float>>(_mean.AsSpan());
        Span<Vector<float>> spread = MemoryMarshal.Cast<float, Vector<float>>(_spread.AsSpan()), gradient = MemoryMarshal.Cast<float, Vector<float>>(_gradient.AsSpan());
        var tiny = new Vector<float>(1e-8f);
        for (int i = 0; i < values.Length; i++)
        {
            mean[i] = mean[i] * Momentum + gradient[i] * (1 - Momentum);
            spread[i] = spread[i] * Spread + gradient[i] * gradient[i] * (1 - Spread);
            values[i] = values[i] * (1 - rate * Decay) - rate / meanShare * mean[i] / (Vector.SquareRoot(spread[i] * (1 / spreadShare)) + tiny);
        }
    }

    private void Learn(ChoiceExample example, float share)
    {
        int count = example.Options.Length;
        var passes = new Pass[count];
        double max = double.NegativeInfinity, total = 0, right = 0;
        for (int o = 0; o < count; o++)
        {
            passes[o] = new Pass(_network, _random);
            max = Math.Max(max, passes[o].Forward(example.Options[o], example.Lemmas[o]));
        }
        double[] p = new double[count];
        for (int o = 0; o < count; o++) total += p[o] = Math.Exp(passes[o].Score - max);
        for (int o = 0; o < count; o++) right += example.Right[o] ? p[o] /= total : (p[o] /= total) * 0;
        for (int o = 0; o < count; o++)
        {
            double target = example.Right[o] ? p[o] / Math.Max(right, 1e-12) : 0;
            passes[o].Backward((float)(p[o] - target) * share, _gradient);
        }
    }

    /// <summary>One option on its way through the network and back, with the units left out of this step.</summary>
    private sealed class Pass(NetworkParameters network, Random random)
    {
        private readonly float[] _first = new float[Network.First], _second = new float[Network.Second];
        private readonly float[] _vectors = new float[Network.Slots * LemmaVectors.Dimensions];
        private int[] _features = [];

        public double Score { get; private set; }

        public double Forward(int[] features, (int Trigger, int Candidate) lemmas)
        {
            _features = features;
            Show(lemmas.Trigger, 0);
            Show(lemmas.Candidate, 1);
            Score = network.Forward(features, _vectors, _first, _second, this, static (pass, units) => pass.Drop(units, Dropout));
            return Score;
        }

        private void Show(int lemma, int slot)
        {
            Span<float> into = _vectors.AsSpan(slot * LemmaVectors.Dimensions, LemmaVectors.Dimensions);
            ReadOnlySpan<float> vector = network.Vectors.Of(lemma);
            if (vector.IsEmpty) return;
            vector.CopyTo(into);
            Drop(into, LemmaDropout);
        }

        private void Drop(Span<float> units, float share)
        {
            for (int i = 0; i < units.Length; i++) units[i] = random.NextSingle() < share ? 0 : units[i] / (1 - share);
        }

        /// <summary>Adds to the gradient what the error of the score says of each number. A unit that gave nothing, dropped or below zero, takes nothing.</summary>
        public void Backward(float error, float[] gradient)
        {
            if (Math.Abs(error) < 1e-8f) return;
            Span<float> first = stackalloc float[Network.First];
            Span<float> second = stackalloc float[Network.Second];
            first.Clear();
            for (int unit = 0; unit < Network.Second; unit++)
            {
                gradient[network.Out + unit] += error * _second[unit];
                second[unit] = _second[unit] > 0 ? error * network.Values[network.Out + unit] / (1 - Dropout) : 0;
            }
            Accumulator.Add(gradient.AsSpan(network.SecondBias, Network.Second), second);
            for (int unit = 0; unit < Network.First; unit++)
            {
                if (_first[unit] <= 0) continue;
                int row = network.SecondLayer + unit * Network.Second;
                Accumulator.Add(gradient.AsSpan(row, Network.Second), second, _first[unit]);
                float sum = 0;
                for (int i = 0; i < Network.Second; i++) sum += second[i] * network.Values[row + i];
                first[unit] = sum / (1 - Dropout);
            }
            Accumulator.Add(gradient.AsSpan(network.FirstBias, Network.First), first);
            for (int d = 0; d < _vectors.Length; d++)
            {
                if (_vectors[d] != 0) Accumulator.Add(gradient.AsSpan(network.Lemmas + d * Network.First, Network.First), first, _vectors[d]);
            }
            foreach (int feature in _features)
            {
                if (network.Row(feature) is not (>= 0 and int row)) continue;
                Accumulator.Add(gradient.AsSpan(NetworkParameters.Features + row * Network.First, Network.First), first);
                gradient[network.Linear + row] += error;
            }
        }
    }
}
