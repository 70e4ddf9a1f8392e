using System.Diagnostics;
using Isnad.Archive;

namespace Isnad.Desk.Watching;

/// <summary>
/// Links what waits for it. What a request changed is linked at once; where more waits, as in an archive that was never linked,
/// all of it is linked behind the pages' back, in turns so short that who writes meanwhile does not wait long.
/// </summary>
/// <param name="store">The archive.</param>
/// <param name="log">Where it tells that the archive cannot be written.</param>
internal sealed partial class IncidentKeeper(IArchiveStore store, ILogger<IncidentKeeper> log) : BackgroundService
{
    private const int Least = 4, Few = 16, Most = 256;
    private static readonly TimeSpan s_atStart = TimeSpan.FromSeconds(2), s_turn = TimeSpan.FromMilliseconds(250), s_pause = TimeSpan.FromMilliseconds(200), s_longest = TimeSpan.FromSeconds(1), s_later = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _more = new(0);
    private volatile bool _isBehind = true;
    private int _again, _batch = Few;

    /// <summary>Links what a request changed, or leaves it to the work behind.</summary>
    public async Task LinkAsync(CancellationToken cancel)
    {
        // Before looking: a turn behind that just ended sees it.
        Interlocked.Exchange(ref _again, 1);
        if (_isBehind || await store.LinkAsync(Few, cancel) < Few) return;
        _isBehind = true;
        _more.Release();
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        while (_isBehind && Stopwatch.GetElapsedTime(start) < s_atStart && await TurnAsync(cancellationToken) < s_later) continue;
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _more.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            while (_isBehind)
            {
                TimeSpan took = await TurnAsync(stoppingToken);
                // About as long again for others.
                if (_isBehind) await Task.Delay(took == s_later ? took : took > s_longest ? s_longest : took > s_pause ? took : s_pause, stoppingToken);
            }
            await _more.WaitAsync(stoppingToken);
        }
    }

    // Links a batch, as large as fits into a turn.
    private async Task<TimeSpan> TurnAsync(CancellationToken cancel)
    {
        int asked = _batch;
        long start = Stopwatch.GetTimestamp();
        try
        {
            bool isDone = await store.LinkAsync(asked, cancel) < asked;
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            _batch = Math.Clamp((int)Math.Min(asked * 2, asked * (s_turn / took)), Least, Most);
            if (!isDone) return took < s_later ? took : s_later;
            _isBehind = false;
            // Something changed while this batch was linked: it may wait still.
            if (Interlocked.Exchange(ref _again, 0) == 1) _isBehind = true;
            return took;
        }
        catch (ArchiveException busy)
        {
            Waits(log, busy.Problem.ToString());
            return s_later;
        }
    }

    [LoggerMessage(21, LogLevel.Warning, "incidents wait: {Problem}")]
    private static partial void Waits(ILogger log, string problem);
}
