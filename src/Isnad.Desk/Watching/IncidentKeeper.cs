using Isnad.Archive;

namespace Isnad.Desk.Watching;

/// <summary>Links what waits for it: at the start a few batches, so that pages show them, and the rest of a large archive behind the pages' back.</summary>
/// <param name="store">The archive.</param>
internal sealed class IncidentKeeper(IArchiveStore store) : BackgroundService
{
    private const int Batch = 256, BatchesAtStart = 8;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        bool isDone = false;
        for (int i = 0; i < BatchesAtStart && !isDone; i++) isDone = await store.LinkAsync(Batch, cancellationToken) < Batch;
        if (!isDone) await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await store.LinkAsync(Batch, stoppingToken) == Batch) await Task.Delay(TimeSpan.FromMilliseconds(200), stoppingToken);
    }
}
