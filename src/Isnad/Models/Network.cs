using System.Globalization;
using System.Runtime.InteropServices;
using Isnad.Knowledge;

namespace Isnad.Models;

/// <summary>
/// A small network over abstract features and lemma vectors: sparse features and vectors meet in a first layer, the second finds what
/// matters together, and a linear part adds what each feature says by itself. Its weights are rows of the table `networks`, fitted by
/// tools/Isnad.Fitting (docs/decisions/0006).
/// </summary>
internal sealed class Network
{
    /// <summary>Units of the first layer.</summary>
    public const int First = 64;

    /// <summary>Units of the second layer.</summary>
    public const int Second = 32;

    /// <summary>How many lemmas a candidate may show.</summary>
    public const int Slots = 2;

    /// <summary>Numbers in the row of a feature: what it gives to each unit of the first layer, and to the score.</summary>
    public const int RowLength = First + 1;

    private readonly LemmaVectors _vectors;

    // The kind of the row read last: the rows of a kind stand together.
    private string _known = "";
    private FeatureKind _kind;

    private readonly float[]?[] _features = new float[(int)FeatureKind.Count][];
    private readonly float[] _first = new float[First], _lemmas = new float[Slots * LemmaVectors.Dimensions * First];
    private readonly float[] _second = new float[First * Second], _secondBias = new float[Second], _out = new float[Second];

    // A second core reads the rows while this one goes on with the other tables; a short report would wait for nothing else so long.
    private readonly Task<bool> _reading;

    /// <summary>Whether any weight is there. Asked before every score, so that the rows are read by then.</summary>
    public bool IsFitted => _reading.Result;

    /// <summary>Reads the rows of a model.</summary>
    /// <param name="knowledge">The tables.</param>
    /// <param name="vectors">The lemma vectors.</param>
    /// <param name="name">The model's name in the first column.</param>
    public Network(KnowledgeBase knowledge, LemmaVectors vectors, string name)
    {
        _vectors = vectors;
        _reading = Task.Run(() => ReadRows(knowledge.Table("networks"), name));
    }

    private bool ReadRows(Table table, string name)
    {
        bool any = false;
        Span<Half> row = stackalloc Half[RowLength];
        int model = -1;
        for (int r = 0; r < table.Rows; r++)
        {
            // Equal texts have equal numbers, and the rows of a model stand together.
            int id = table.Id(r, 0);
            if (id != model)
            {
                if (!table.Span(r, 0).SequenceEqual(name)) continue;
                model = id;
            }
            if (!Convert.TryFromBase64Chars(table.Span(r, 2), MemoryMarshal.AsBytes(row), out int bytes)) continue;
            Read(table.Span(r, 1), row[..(bytes / 2)]);
            any = true;
        }
        return any;
    }

    private void Read(ReadOnlySpan<char> unit, ReadOnlySpan<Half> row)
    {
        int colon = unit.IndexOf(':');
        if (colon < 0 || !int.TryParse(unit[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int value)) return;
        switch (unit[..colon])
        {
            case "first": Fill(row, _first); break;
            case "lemma": Fill(row, _lemmas.AsSpan(value * First, First)); break;
            case "second": Fill(row, _second.AsSpan(value * Second, Second)); break;
            case "second-bias": Fill(row, _secondBias); break;
            case "out": Fill(row, _out); break;
            default:
                // A feature that this version does not know is left out: tables may be older than the program.
                if (!unit[..colon].SequenceEqual(_known))
                {
                    if (!Enum.TryParse(unit[..colon], out _kind)) return;
                    _known = unit[..colon].ToString();
                }
                if (value >= FeatureList.Values) return;
                FeatureKind kind = _kind;
                float[] weights = _features[(int)kind] ?? [];
                if (weights.Length < (value + 1) * RowLength) Array.Resize(ref weights, Math.Max(value + 1, 2 * (weights.Length / RowLength)) * RowLength);
                Fill(row, weights.AsSpan(value * RowLength, RowLength));
                _features[(int)kind] = weights;
                break;
        }
    }

    private static void Fill(ReadOnlySpan<Half> row, Span<float> into)
    {
        for (int i = 0; i < Math.Min(row.Length, into.Length); i++) into[i] = (float)row[i];
    }

    /// <summary>The score of a candidate, a logarithm up to a constant.</summary>
    public double Score(FeatureList features, Scratch scratch)
    {
        Span<float> sum = scratch.Sum;
        _first.CopyTo(sum);
        float score = 0;
        foreach (int feature in features.Items)
        {
            float[]? weights = _features[feature / FeatureList.Values];
            int at = feature % FeatureList.Values * RowLength;
            if (weights is null || at >= weights.Length) continue;
            Accumulator.Add(sum, weights.AsSpan(at, First));
            score += weights[at + First];
        }
        for (int slot = 0; slot < Slots; slot++) Accumulator.Add(sum, scratch.Lemma(this, slot, features.Lemma(slot)));
        Span<float> hidden = scratch.Hidden;
        _secondBias.CopyTo(hidden);
        for (int unit = 0; unit < First; unit++)
        {
            if (sum[unit] > 0) Accumulator.Add(hidden, _second.AsSpan(unit * Second, Second), sum[unit]);
        }
        for (int unit = 0; unit < Second; unit++)
        {
            if (hidden[unit] > 0) score += hidden[unit] * _out[unit];
        }
        return score;
    }

    /// <summary>What a lemma gives to the units of the first layer.</summary>
    private void Project(int slot, int lemma, Span<float> into)
    {
        into.Clear();
        ReadOnlySpan<float> vector = _vectors.Of(lemma);
        for (int d = 0; d < vector.Length; d++) Accumulator.Add(into, _lemmas.AsSpan((slot * LemmaVectors.Dimensions + d) * First, First), vector[d]);
    }

    /// <summary>Room for one reading: the sums of the two layers, and what the lemmas seen give to the first.</summary>
    internal sealed class Scratch
    {
        private readonly Dictionary<(Network, int, int), float[]> _projections = [];

        /// <summary>The sum of the first layer.</summary>
        public float[] Sum { get; } = new float[First];

        /// <summary>The sum of the second layer.</summary>
        public float[] Hidden { get; } = new float[Second];

        /// <summary>What a lemma gives to the first layer; the candidates of a report share most of their lemmas.</summary>
        public ReadOnlySpan<float> Lemma(Network network, int slot, int lemma)
        {
            if (_projections.TryGetValue((network, slot, lemma), out float[]? known)) return known;
            float[] projection = new float[First];
            network.Project(slot, lemma, projection);
            _projections.Add((network, slot, lemma), projection);
            return projection;
        }
    }
}
