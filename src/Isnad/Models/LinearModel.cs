using System.Globalization;
using Isnad.Knowledge;

namespace Isnad.Models;

/// <summary>A linear model over abstract features; its weights are rows of the weights tables, fitted by tools/Isnad.Fitting.</summary>
internal sealed class LinearModel
{
    // For each kind as far as it has weights: a table of the whole space would be read from memory and not from the cache.
    private readonly float[]?[] _weights = new float[(int)FeatureKind.Count][];

    /// <summary>Whether any weight is there.</summary>
    public bool IsFitted { get; }

    /// <summary>Decision threshold, from the row `threshold`.</summary>
    public double Threshold { get; } = 0.5;

    /// <summary>Reads the rows of a model.</summary>
    /// <param name="knowledge">The tables.</param>
    /// <param name="name">The model's name in the first column.</param>
    public LinearModel(KnowledgeBase knowledge, string name)
    {
        Table table = knowledge.Table("weights");
        int model = -1;
        ReadOnlySpan<char> known = default;
        FeatureKind kind = default;
        for (int row = 0; row < table.Rows; row++)
        {
            // Equal texts have equal numbers, and the rows of a model stand together.
            int id = table.Id(row, 0);
            if (id != model)
            {
                if (!table.Span(row, 0).SequenceEqual(name)) continue;
                model = id;
            }
            ReadOnlySpan<char> feature = table.Span(row, 1);
            double weight = table.Number(row, 2) ?? 0;
            if (feature is "threshold")
            {
                Threshold = weight;
                continue;
            }
            int colon = feature.IndexOf(':');
            // A weight of a feature that this version does not know is left out: tables may be older than the program.
            if (colon < 0) continue;
            if (!feature[..colon].SequenceEqual(known))
            {
                if (!Enum.TryParse(feature[..colon], out kind)) continue;
                known = feature[..colon];
            }
            if (!int.TryParse(feature[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int value) || value >= FeatureList.Values) continue;
            float[] weights = _weights[(int)kind] ?? [];
            if (weights.Length <= value) Array.Resize(ref weights, value + 1);
            weights[value] = (float)weight;
            _weights[(int)kind] = weights;
            IsFitted = true;
        }
    }

    /// <summary>The sum of the weights.</summary>
    public double Score(FeatureList features)
    {
        double sum = 0;
        foreach (int feature in features.Items)
        {
            float[]? weights = _weights[feature / FeatureList.Values];
            int value = feature % FeatureList.Values;
            if (weights is not null && (uint)value < (uint)weights.Length) sum += weights[value];
        }
        return sum;
    }

    /// <summary>The score as a probability.</summary>
    public double Probability(FeatureList features) => 1 / (1 + Math.Exp(-Score(features)));
}
