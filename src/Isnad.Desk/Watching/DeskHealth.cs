using Isnad.Archive;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Isnad.Desk.Watching;

/// <summary>Whether the archive can be read.</summary>
internal sealed class DeskHealth(IArchiveStore store) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.LastChangeAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (ArchiveException problem)
        {
            return HealthCheckResult.Unhealthy(problem.Problem.Code);
        }
    }
}
