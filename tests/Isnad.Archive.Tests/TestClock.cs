namespace Isnad.Archive.Tests;

/// <summary>A clock that goes on a second whenever it is looked at.</summary>
internal sealed class TestClock : TimeProvider
{
    private long _seconds;

    public static DateTimeOffset Start { get; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Start.AddSeconds(Interlocked.Increment(ref _seconds));
}
