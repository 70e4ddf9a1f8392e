using Polly;
using Polly.Retry;

namespace Isnad.Archive;

/// <summary>Waits for a database server that is gone for a while: a restart, a network that drops. Every write can be repeated, so it is.</summary>
internal static class ServerPatience
{
    private const int Attempts = 7;

    /// <summary>Tries eight times within about a minute, each time waiting twice as long.</summary>
    public static ResiliencePipeline Pipeline { get; } = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = new PredicateBuilder().Handle<ArchiveException>(e => e.Problem.Code == "ISN0504"),
        MaxRetryAttempts = Attempts,
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromSeconds(0.5),
        UseJitter = true,
    }).Build();
}
