using System.Net;
using System.Threading.RateLimiting;

namespace Isnad.Desk.Access;

/// <summary>
/// How many wrong passwords come from one address: 20 at once, then one every 15 seconds. Accounts lock by themselves; this stops
/// who tries one password on many of them.
/// </summary>
internal sealed class FailedTries : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _left = PartitionedRateLimiter.Create<IPAddress, IPAddress>(from => RateLimitPartition.GetTokenBucketLimiter(from, _ => new TokenBucketRateLimiterOptions { TokenLimit = 20, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromSeconds(15), QueueLimit = 0 }));

    /// <summary>Whether an address may still try.</summary>
    public bool MayTry(IPAddress? from) => _left.GetStatistics(Network(from)) is not { CurrentAvailablePermits: < 1 };

    /// <summary>Counts a wrong password.</summary>
    public void Count(IPAddress? from)
    {
        using RateLimitLease one = _left.AttemptAcquire(Network(from));
    }

    /// <inheritdoc/>
    public void Dispose() => _left.Dispose();

    // Who has an address of IPv6 has 2^64 of them.
    private static IPAddress Network(IPAddress? from)
    {
        if (from is null) return IPAddress.None;
        if (from.IsIPv4MappedToIPv6) return from.MapToIPv4();
        byte[] bytes = from.GetAddressBytes();
        if (bytes.Length == 16) bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
