using System.Globalization;

namespace Isnad.Measure.Names;

/// <summary>Exact spans right, as precision, recall and F1.</summary>
internal sealed class SpanScore(string name)
{
    private int _gold, _found, _right;

    /// <summary>Counts the names of a stretch.</summary>
    public void Add(int gold, int found, int right) => (_gold, _found, _right) = (_gold + gold, _found + found, _right + right);

    /// <inheritdoc/>
    public override string ToString()
    {
        double p = _found == 0 ? 0 : 100.0 * _right / _found, r = _gold == 0 ? 0 : 100.0 * _right / _gold;
        return string.Create(CultureInfo.InvariantCulture, $"  {name,-14} P {p:0.0}  R {r:0.0}  F1 {(p + r == 0 ? 0 : 2 * p * r / (p + r)):0.0}   gold {_gold}, found {_found}");
    }
}
