using System.Globalization;

namespace Isnad.Measure;

/// <summary>How many of how many are right.</summary>
internal sealed class Rate(string name)
{
    private int _right, _all;

    /// <summary>What it counts.</summary>
    public string Name => name;

    /// <summary>Counts one and passes the verdict on.</summary>
    public bool Add(bool right)
    {
        _all++;
        if (right) _right++;
        return right;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"  {name,-44} {(_all == 0 ? 0 : 100.0 * _right / _all),6:0.00} %   {_right} of {_all}");
}
