using System.Threading.RateLimiting;
using Isnad.Desk.Api;

namespace Isnad.Desk.Safety;

/// <summary>How much one may ask of the desk.</summary>
internal static class RequestLimits
{
    /// <summary>Name of the policy for what costs more than looking something up: reading reports.</summary>
    public const string Costly = "costly";

    /// <summary>Name of the policy for passwords: one after the other, so that wrong ones are counted right, and hashing never takes all processors.</summary>
    public const string OneByOne = "one-by-one";

    /// <summary>Most bytes of a request. A report has at most 4 MB, and JSON may write a letter in six signs.</summary>
    public const long MostBytes = 16 * 1024 * 1024;

    /// <summary>Adds the limits.</summary>
    public static void AddRequestLimits(this IServiceCollection services, IWebHostBuilder host)
    {
        host.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        services.AddRateLimiter(limits =>
        {
            limits.AddPolicy(Costly, _ => RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions { PermitLimit = Math.Max(2, Environment.ProcessorCount), QueueLimit = 32 }));
            limits.AddPolicy(OneByOne, _ => RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 64 }));
            limits.OnRejected = async (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "1";
                await Problems.Of(StatusCodes.Status429TooManyRequests, "ISN0806", "too much is asked at once").ExecuteAsync(rejected.HttpContext);
            };
        });
    }
}
