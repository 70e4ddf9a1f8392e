using System.Globalization;
using Isnad.Archive;

namespace Isnad.Cli.Archives;

/// <summary>Links what waits for it before incidents are looked at.</summary>
internal static class IncidentLinking
{
    private const int Batch = 256;

    /// <summary>Links all reports that wait.</summary>
    public static async Task FinishAsync(IArchiveStore store, Terminal terminal, CancellationToken cancel)
    {
        long waiting = await store.CountUnlinkedAsync(cancel);
        if (waiting == 0) return;
        if (waiting > Batch) terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"linking {waiting} reports …"));
        while (await store.LinkAsync(Batch, cancel) == Batch)
        {
        }
    }

    /// <summary>The incident with an id.</summary>
    /// <exception cref="ArchiveException">There is none.</exception>
    public static async Task<StoredIncident> FindAsync(IArchiveStore store, string id, CancellationToken cancel) =>
        await store.IncidentAsync(id, cancel) ?? throw new ArchiveException(new ArchiveProblem("ISN0507", id, "there is no such incident in the archive", "list incidents with `isnad incidents list`; its reports may have been forgotten"));
}
