using Isnad.Archive;
using Isnad.Incidents.Linking;
using Isnad.Incidents.Tellings;
using Isnad.Incidents.Tests.Generated;

namespace Isnad.Incidents.Tests;

/// <summary>A generated world, read by the reader and linked; the truth stays on the side of the test.</summary>
internal sealed class GeneratedWorld
{
    private static readonly Isnad.Reader s_reader = Isnad.Reader.Open();
    private static readonly ArchiveReader s_archive = new(s_reader);
    private static readonly TellingReader s_tellings = new(s_reader);

    private GeneratedWorld(IReadOnlyList<GeneratedReport> reports, IReadOnlyList<TrueIncident> incidents)
    {
        (Reports, Incidents) = (reports, incidents);
        foreach (GeneratedReport report in reports)
        {
            ReportRecords records = Read(report);
            Records.Add(records);
            Traits.Add(s_tellings.Read(records));
        }
    }

    public IReadOnlyList<GeneratedReport> Reports { get; }
    public IReadOnlyList<TrueIncident> Incidents { get; }
    public List<ReportRecords> Records { get; } = [];
    public List<ReportTraits> Traits { get; } = [];

    public static TellingReader Tellings => s_tellings;

    public static GeneratedWorld Of(int seed)
    {
        (IReadOnlyList<GeneratedReport> reports, IReadOnlyList<TrueIncident> incidents) = ReportGenerator.Generate(seed);
        return new GeneratedWorld(reports, incidents);
    }

    /// <summary>Links the reports one by one.</summary>
    public static async Task<MemoryLinkStore> LinkAsync(IEnumerable<ReportTraits> traits)
    {
        var store = new MemoryLinkStore();
        var linker = new IncidentLinker(store);
        foreach (ReportTraits report in traits) await linker.UpdateAsync([(report.Report, report.Tellings)], [], TestContext.Current.CancellationToken);
        return store;
    }

    private static ReportRecords Read(GeneratedReport report)
    {
        ReadReport read = s_archive.Read(new NewReport { Report = report.Report, Source = report.Report.Id });
        return new ReportRecords
        {
            Id = report.Report.Id,
            Text = report.Report.Text,
            Outlet = report.Report.Outlet,
            Published = report.Report.Published,
            Records = [.. read.Records.Select(r => new RecordSource($"{report.Report.Id}-{r.LocalId}", (char)r.Kind, r.Json, r.Columns.FirstDay, r.Columns.LastDay))],
        };
    }
}
