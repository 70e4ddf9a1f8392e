using System.Globalization;

namespace Isnad.Cli.Coverage;

/// <summary>Writes what <see cref="WordCoverage"/> counted as tab-separated values, the totals first as lines that begin with `#`.</summary>
internal static class CoverageTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="coverage">What was counted.</param>
    /// <param name="top">How many words at most.</param>
    /// <param name="to">Where to.</param>
    public static void Write(WordCoverage coverage, int top, TextWriter to)
    {
        to.WriteLine($"# reports\t{coverage.Reports}");
        to.WriteLine($"# words\t{coverage.Words}");
        Total("read by the lexicon", coverage.Words - coverage.Unknown - coverage.Guessed);
        Total("unknown", coverage.Unknown);
        Total("guessed", coverage.Guessed);
        to.WriteLine("word\tcount\tshare\treading\tpos");
        long so = 0;
        foreach ((string word, WordCoverage.Counted counted) in coverage.ByFrequency.Take(top))
        {
            int count = counted.Unknown + counted.Guessed;
            so += count;
            // How much of all that is not read these words make together: where a batch may end.
            string share = Percent(so, coverage.Unknown + coverage.Guessed);
            to.WriteLine($"{word}\t{count}\t{share}\t{(counted.Unknown > 0 ? "unknown" : "guessed")}\t{counted.Pos}");
        }

        void Total(string what, long count) => to.WriteLine($"# {what}\t{count}\t{Percent(count, coverage.Words)}");
    }

    private static string Percent(long part, long whole) => (whole == 0 ? 0 : 100.0 * part / whole).ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
