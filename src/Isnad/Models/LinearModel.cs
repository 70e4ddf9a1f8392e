using System.Globalization;
using Isnad.Knowledge;

namespace Isnad.Models;

/// <summary>A linear model over abstract features; its weights are rows of the weights tables, fitted by tools/Isnad.Fitting.</summary>
internal sealed class LinearModel
{
    private readonly float[] _weights = new float[FeatureList.Space];

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
        for (int row = 0; row < table.Rows; row++)
        {
            if (!table.Span(row, 0).SequenceEqual(name)) continue;
            ReadOnlySpan<char> feature = table.Span(row, 1);
            double weight = table.Number(row, 2) ?? 0;
            if (feature is "threshold")
            {
                Threshold = weight;
                continue;
            }
            int colon = feature.IndexOf(':');
            // A weight of a feature that this version does not know is left out: tables may be older than the program.
            if (colon < 0 || !Enum.TryParse(feature[..colon], out FeatureKind kind)) continue;
            if (!int.TryParse(feature[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int value)) continue;
            _weights[(int)kind * FeatureList.Values + value] = (float)weight;
            IsFitted = true;
        }
    }

    /// <summary>The sum of the weights.</summary>
    public double Score(FeatureList features)
    {
        double sum = 0;
        foreach (int feature in features.Items) sum += _weights[feature];
        return sum;
    }

    /// <summary>The score as a probability.</summary>
    public double Probability(FeatureList features) => 1 / (1 + Math.Exp(-Score(features)));
}
