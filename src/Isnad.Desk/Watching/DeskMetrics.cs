using System.Diagnostics.Metrics;
using OpenTelemetry.Metrics;

namespace Isnad.Desk.Watching;

/// <summary>What the desk counts, and where it is sent: nowhere, unless OTEL_EXPORTER_OTLP_ENDPOINT names a collector.</summary>
internal sealed class DeskMetrics
{
    private const string Name = "Isnad.Desk";
    private readonly Counter<long> _reports, _decisions;

    /// <summary>Makes the counters.</summary>
    public DeskMetrics(IMeterFactory meters)
    {
        Meter meter = meters.Create(Name);
        _reports = meter.CreateCounter<long>("isnad.desk.reports", "{report}", "Reports sent to the desk, by what became of them.");
        _decisions = meter.CreateCounter<long>("isnad.desk.decisions", "{decision}", "Decisions of people, by what they did.");
    }

    /// <summary>A report was sent.</summary>
    public void CountReport(string standing) => _reports.Add(1, new KeyValuePair<string, object?>("standing", standing));

    /// <summary>Somebody decided.</summary>
    public void CountDecision(string action) => _decisions.Add(1, new KeyValuePair<string, object?>("action", action));

    /// <summary>Adds health, counters and their way out.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DeskHealth>("archive");
        services.AddSingleton<DeskMetrics>();
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"))) return;
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime").AddOtlpExporter());
    }
}
