using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Isnad.Benchmarks;

/// <summary>Words a second, words being what stands between blanks.</summary>
internal sealed class WordsPerSecondColumn : IColumn
{
    /// <inheritdoc/>
    public string Id => "WordsPerSecond";

    /// <inheritdoc/>
    public string ColumnName => "Words/s";

    /// <inheritdoc/>
    public bool AlwaysShow => true;

    /// <inheritdoc/>
    public ColumnCategory Category => ColumnCategory.Custom;

    /// <inheritdoc/>
    public int PriorityInCategory => 0;

    /// <inheritdoc/>
    public bool IsNumeric => true;

    /// <inheritdoc/>
    public UnitType UnitType => UnitType.Dimensionless;

    /// <inheritdoc/>
    public string Legend => "Words read a second, one thread";

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        double nanoseconds = summary[benchmarkCase]?.ResultStatistics?.Mean ?? 0;
        var texts = new ReadingBenchmarks { Texts = (string)benchmarkCase.Parameters[nameof(ReadingBenchmarks.Texts)] };
        return nanoseconds > 0 ? (texts.WordCount * 1e9 / nanoseconds).ToString("N0", CultureInfo.InvariantCulture) : "?";
    }

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    /// <inheritdoc/>
    public bool IsAvailable(Summary summary) => true;

    /// <inheritdoc/>
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
