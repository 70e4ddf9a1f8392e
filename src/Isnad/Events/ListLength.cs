using Isnad.Models;

namespace Isnad.Events;

/// <summary>
/// How many of a ranked list to take. Each item is meant with its probability; a list counts as right when F1 of items taken and
/// items meant is at least three quarters (docs/codebook.md, "Scoring"), and the length that is likeliest right wins.
/// </summary>
internal static class ListLength
{
    /// <summary>Items beyond this are so unlikely that they are left out.</summary>
    private const int Longest = 12, Most = 5;

    private const double Right = 0.75;

    /// <summary>The length.</summary>
    /// <param name="ranked">The items, likeliest first.</param>
    public static int Likeliest(List<Option> ranked)
    {
        int count = Math.Min(Longest, ranked.Count), best = 0;
        Span<double> taken = stackalloc double[Longest + 1], rest = stackalloc double[Longest + 1];
        double most = -1;
        for (int length = 0; length <= Math.Min(Most, count); length++)
        {
            // Distribution of how many are meant among those taken, and among those left.
            Count(ranked, 0, length, taken);
            Count(ranked, length, count, rest);
            double right = 0;
            for (int hits = 0; hits <= length; hits++)
            {
                for (int missed = 0; missed <= count - length; missed++)
                {
                    int meant = hits + missed;
                    if (length + meant == 0 || 2.0 * hits / (length + meant) >= Right) right += taken[hits] * rest[missed];
                }
            }
            if (right > most) (most, best) = (right, length);
        }
        return best;
    }

    private static void Count(List<Option> ranked, int from, int to, Span<double> distribution)
    {
        distribution.Clear();
        distribution[0] = 1;
        for (int i = from; i < to; i++)
        {
            double p = ranked[i].Probability;
            for (int n = i - from + 1; n > 0; n--) distribution[n] = distribution[n] * (1 - p) + distribution[n - 1] * p;
            distribution[0] *= 1 - p;
        }
    }
}
