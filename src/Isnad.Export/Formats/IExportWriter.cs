namespace Isnad.Export.Formats;

/// <summary>Writes reports with their records in one format.</summary>
internal interface IExportWriter : IAsyncDisposable
{
    /// <summary>Writes one report's records.</summary>
    Task WriteAsync(ExportedReport report, CancellationToken cancel);

    /// <summary>Writes what stands at the end.</summary>
    Task FinishAsync(CancellationToken cancel);
}
