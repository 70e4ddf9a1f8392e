using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Isnad.Benchmarks;

/// <summary>A short job within this process: a few minutes on a small machine.</summary>
internal sealed class ShortConfig : ManualConfig
{
    /// <summary>Puts it together.</summary>
    public ShortConfig()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(4).WithIterationCount(10).WithId("Short"));
        AddLogger(ConsoleLogger.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(new WordsPerSecondColumn());
        AddExporter(MarkdownExporter.GitHub);
        ArtifactsPath = Path.Combine("artifacts", "benchmarks");
    }
}
