using System.Runtime.InteropServices;
using Isnad.Models;

namespace Isnad.Fitting;

/// <summary>The numbers of a network while it is fitted, all in one array; only features that the examples show have a row.</summary>
internal sealed class NetworkParameters
{
    private readonly Dictionary<int, int> _rows = [];

    /// <summary>Sets out a network with small numbers by chance, the linear part at nothing.</summary>
    public NetworkParameters(LemmaVectors vectors, IEnumerable<ChoiceExample> examples, Random random)
    {
        Vectors = vectors;
        foreach (int feature in examples.SelectMany(e => e.Options).SelectMany(o => o)) _rows.TryAdd(feature, _rows.Count);
        Linear = Features + _rows.Count * Network.First;
        // Rounded up, so that every part begins at a whole register.
        FirstBias = Linear + (_rows.Count + 15) / 16 * 16;
        Lemmas = FirstBias + Network.First;
        SecondLayer = Lemmas + Network.Slots * LemmaVectors.Dimensions * Network.First;
        SecondBias = SecondLayer + Network.First * Network.Second;
        Out = SecondBias + Network.Second;
        Values = new float[Out + Network.Second];
        for (int i = 0; i < Linear; i++) Values[i] = 0.1f * Normal(random);
        float toFirst = 1 / MathF.Sqrt(Network.Slots * LemmaVectors.Dimensions), toSecond = 1 / MathF.Sqrt(Network.First), toScore = 1 / MathF.Sqrt(Network.Second);
        for (int i = Lemmas; i < SecondLayer; i++) Values[i] = toFirst * (2 * random.NextSingle() - 1);
        for (int i = SecondLayer; i < Out; i++) Values[i] = toSecond * (2 * random.NextSingle() - 1);
        for (int i = Out; i < Values.Length; i++) Values[i] = toScore * (2 * random.NextSingle() - 1);
    }

    public LemmaVectors Vectors { get; }
    public float[] Values { get; }

    // Where each part begins.
    public static int Features => 0;
    public int Linear { get; }
    public int FirstBias { get; }
    public int Lemmas { get; }
    public int SecondLayer { get; }
    public int SecondBias { get; }
    public int Out { get; }

    /// <summary>The row of a feature, −1 for one that no example showed.</summary>
    public int Row(int feature) => _rows.GetValueOrDefault(feature, -1);

    /// <summary>The score of an option.</summary>
    public double Score(int[] features, (int Trigger, int Candidate) lemmas)
    {
        float[] vectors = new float[Network.Slots * LemmaVectors.Dimensions];
        Vectors.Of(lemmas.Trigger).CopyTo(vectors);
        Vectors.Of(lemmas.Candidate).CopyTo(vectors.AsSpan(LemmaVectors.Dimensions));
        return Forward(features, vectors, new float[Network.First], new float[Network.Second], 0, static (_, _) => { });
    }

    /// <summary>Goes through the network; what the units give, after some were dropped, stays in the two spans.</summary>
    public double Forward<T>(int[] features, float[] vectors, float[] first, float[] second, T state, DropUnits<T> drop)
    {
        Values.AsSpan(FirstBias, Network.First).CopyTo(first);
        float score = 0;
        foreach (int feature in features)
        {
            if (Row(feature) is not (>= 0 and int row)) continue;
            Accumulator.Add(first, Values.AsSpan(row * Network.First, Network.First));
            score += Values[Linear + row];
        }
        for (int d = 0; d < vectors.Length; d++)
        {
            if (vectors[d] != 0) Accumulator.Add(first, Values.AsSpan(Lemmas + d * Network.First, Network.First), vectors[d]);
        }
        for (int i = 0; i < first.Length; i++) first[i] = Math.Max(0, first[i]);
        drop(state, first);
        Values.AsSpan(SecondBias, Network.Second).CopyTo(second);
        for (int i = 0; i < first.Length; i++)
        {
            if (first[i] > 0) Accumulator.Add(second, Values.AsSpan(SecondLayer + i * Network.Second, Network.Second), first[i]);
        }
        for (int i = 0; i < second.Length; i++) second[i] = Math.Max(0, second[i]);
        drop(state, second);
        for (int i = 0; i < second.Length; i++) score += second[i] * Values[Out + i];
        return score;
    }

    /// <summary>Writes the rows of the table, each unit's numbers as half floats in Base64.</summary>
    public void Write(string name, TextWriter to)
    {
        void Row(string unit, ReadOnlySpan<float> values, params ReadOnlySpan<float> more)
        {
            Half[] halves = [.. values.ToArray().Concat(more.ToArray()).Select(v => (Half)v)];
            to.WriteLine($"{name}\t{unit}\t{Convert.ToBase64String(MemoryMarshal.AsBytes(halves.AsSpan()))}");
        }
        foreach ((int feature, int row) in _rows.OrderBy(r => r.Key)) Row(FeatureList.Name(feature), Values.AsSpan(row * Network.First, Network.First), Values[Linear + row]);
        Row("first:0", Values.AsSpan(FirstBias, Network.First));
        for (int d = 0; d < Network.Slots * LemmaVectors.Dimensions; d++) Row($"lemma:{d}", Values.AsSpan(Lemmas + d * Network.First, Network.First));
        for (int i = 0; i < Network.First; i++) Row($"second:{i}", Values.AsSpan(SecondLayer + i * Network.Second, Network.Second));
        Row("second-bias:0", Values.AsSpan(SecondBias, Network.Second));
        Row("out:0", Values.AsSpan(Out, Network.Second));
    }

    private static float Normal(Random random) =>
        MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(2 * MathF.PI * random.NextSingle());
}

/// <summary>Drops units of a layer.</summary>
internal delegate void DropUnits<T>(T state, Span<float> units);
