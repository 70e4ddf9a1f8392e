using System.Globalization;

namespace Isnad.Export;

/// <summary>How far places are blurred: to a unit, or to a grid of some kilometres.</summary>
/// <param name="Level">`district` or `admin1`; null for a grid.</param>
/// <param name="Km">Width of the grid in kilometres; 0 for a unit.</param>
public sealed record Coarseness(string? Level, double Km)
{
    /// <summary>Reads `district`, `admin1` or a number of kilometres; null for anything else.</summary>
    public static Coarseness? Parse(string text)
    {
        if (text is "district" or "admin1") return new Coarseness(text, 0);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double km) && km is >= 0.1 and <= 2000 ? new Coarseness(null, km) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Level ?? Km.ToString("0.###", CultureInfo.InvariantCulture) + " km";
}
