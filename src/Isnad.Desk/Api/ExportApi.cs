using System.ComponentModel;
using Isnad.Archive;
using Isnad.Desk.Safety;
using Isnad.Export;
using Microsoft.AspNetCore.Mvc;

namespace Isnad.Desk.Api;

/// <summary>/export: exactly the records of a filter, as a file.</summary>
internal static class ExportApi
{
    private const int BufferSize = 1 << 16;

    /// <summary>Maps the endpoint.</summary>
    public static void MapExport(this RouteGroupBuilder api) =>
        api.MapGet("/export", ExportAsync).WithName("export").WithTags("export").RequireRateLimiting(RequestLimits.Costly)
            .WithSummary("All records of a filter as a file")
            .WithDescription("Persons who are not marked public are masked, as `isnad export` masks them. The header Isnad-Records tells how many records the file holds.")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> ExportAsync(
        [AsParameters] RecordParameters which,
        [FromQuery(Name = "format"), Description("jsonl, csv, geojson, kml or parquet.")] string format,
        [FromQuery(Name = "columns"), Description("Columns of tables: isnad, acled or ucdp.")] string? columns,
        [FromQuery(Name = "hxl"), Description("true: a row of HXL tags under the header of a CSV.")] string? hxl,
        HttpResponse response, IArchiveStore store, ArchiveReader reader, CancellationToken cancel)
    {
        var options = new ExportOptions
        {
            Filter = which.Filter(),
            Format = QueryValues.Names<ExportFormat>("format", [format]) is [var one] ? one : throw QueryValues.Wrong("format", format, "one format"),
            Columns = QueryValues.Names<ColumnSet>("columns", [columns ?? ""]) is [var set] ? set : default,
            Hxl = QueryValues.Truth("hxl", hxl) == true,
        };
        return await FileAsync(options.Format, "isnad", response, async to => (await new Exporter(store, reader).WriteAsync(options, to, cancel)).Count);
    }

    /// <summary>A file that is whole on the disk before the first byte is sent: nobody takes half an export for all of it.</summary>
    /// <param name="format">Its format.</param>
    /// <param name="name">Its name without ending.</param>
    /// <param name="response">Gets the header Isnad-Records.</param>
    /// <param name="write">Writes it, and tells how many records it holds.</param>
    public static async Task<IResult> FileAsync(ExportFormat format, string name, HttpResponse response, Func<Stream, Task<long>> write)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            response.Headers["Isnad-Records"] = (await write(new KeptOpen(file))).ToString(System.Globalization.CultureInfo.InvariantCulture);
            file.Position = 0;
            (string type, string ending) = format switch
            {
                ExportFormat.Csv => ("text/csv; charset=utf-8", "csv"),
                ExportFormat.GeoJson => (GeoItems.MediaType, "geojson"),
                ExportFormat.Kml => ("application/vnd.google-earth.kml+xml", "kml"),
                ExportFormat.Parquet => ("application/vnd.apache.parquet", "parquet"),
                _ => (IncomingReports.JsonLines, "jsonl"),
            };
            return TypedResults.Stream(file, type, $"{name}.{ending}");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>The file for writers that close what they write to.</summary>
    private sealed class KeptOpen(Stream inner) : Stream
    {
        public override bool CanRead => inner.CanRead;
        public override bool CanSeek => inner.CanSeek;
        public override bool CanWrite => inner.CanWrite;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => inner.Position = value; }
        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);
        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);
        public override void SetLength(long value) => inner.SetLength(value);
        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => inner.WriteAsync(buffer, offset, count, cancellationToken);
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);
        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);
    }
}
