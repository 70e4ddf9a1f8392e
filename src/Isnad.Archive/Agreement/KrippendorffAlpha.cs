namespace Isnad.Archive.Agreement;

/// <summary>
/// Krippendorff's alpha for names: 1 where all agree, 0 where they agree as often as chance would have it. Any number of coders,
/// of whom some may be missing on a unit. K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C.
/// </summary>
public static class KrippendorffAlpha
{
    /// <summary>Alpha of units, each with the values that its coders gave it; a unit of one value tells nothing.</summary>
    /// <returns>Null where no unit has two values, or all values are one: then there is nothing to be disagreed on.</returns>
    public static double? Of(IEnumerable<IReadOnlyList<string>> units)
    {
        // Pairs of values within units (the coincidence matrix), by value and in all.
        var totals = new Dictionary<string, double>(StringComparer.Ordinal);
        double all = 0, agreeing = 0;
        foreach (IReadOnlyList<string> values in units)
        {
            if (values.Count < 2) continue;
            double weight = 1.0 / (values.Count - 1);
            foreach (IGrouping<string, string> same in values.GroupBy(v => v, StringComparer.Ordinal))
            {
                int count = same.Count();
                totals[same.Key] = totals.GetValueOrDefault(same.Key) + count;
                agreeing += count * (count - 1) * weight;
            }
            all += values.Count;
        }
        double expected = all * all - totals.Values.Sum(t => t * t);
        return expected == 0 ? null : 1 - (all - 1) * (all - agreeing) / expected;
    }
}
