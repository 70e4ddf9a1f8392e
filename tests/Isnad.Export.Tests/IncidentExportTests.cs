using System.Globalization;
using System.Text;
using System.Text.Json;
using Isnad.Archive;
using Isnad.Documents;
using Isnad.Export.Incidents;

namespace Isnad.Export.Tests;

/// <summary>Incidents in the formats of other programs, without persons who are not public.</summary>
public sealed class IncidentExportTests : IAsyncLifetime
{
    private static readonly ArchiveReader s_reader = new(Reader.Open());

    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-incidents-").FullName;
    private IArchiveStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = ArchiveStore.Open(Path.Combine(_folder, "a.db"), s_reader);
        await _store.AddAsync([
            Read("one", "قتل سبعة أشخاص وأصيب 12 شخصا في انفجار سيارة مفخخة قرب سوق شعبية في مدينة سبها فجر الثلاثاء، بحسب مدير أمن سبها العقيد رمضان المغربي.\n"),
            Read("two", "انفجرت سيارة مفخخة فجر الثلاثاء أمام سوق شعبية وسط سبها، ما أدى إلى مقتل تسعة أشخاص وإصابة 12 شخصا، وفق ما أعلنت وزارة الصحة.\n")], Cancel);
        await _store.LinkAsync(cancel: Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static ReadReport Read(string id, string text) => s_reader.Read(new NewReport { Report = new Report { Id = id, Text = text, Published = "2021-06-08", Outlet = "وكالة " + id }, Source = id });

    private async Task<byte[]> ExportAsync(ExportFormat format, bool withPrivate = false)
    {
        using var to = new MemoryStream();
        long count = await new IncidentExporter(_store, s_reader).WriteAsync(new IncidentExportOptions { Format = format, WithPrivatePersons = withPrivate, Filter = new IncidentFilter { LeastReports = 2 } }, to, Cancel);
        Assert.Equal(1, count);
        return to.ToArray();
    }

    private async Task<string> FileAsync(ExportFormat format, string name)
    {
        string file = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(file, await ExportAsync(format), Cancel);
        return file;
    }

    [Fact]
    public async Task Each_format_holds_the_incident()
    {
        string csv = Encoding.UTF8.GetString(await ExportAsync(ExportFormat.Csv));
        string[] lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("killed_low,killed_best,killed_high", lines[0], StringComparison.Ordinal);
        Assert.Contains("how-many killed", lines[1], StringComparison.Ordinal);
        using JsonDocument geo = JsonDocument.Parse(await ExportAsync(ExportFormat.GeoJson));
        JsonElement feature = Assert.Single(geo.RootElement.GetProperty("features").EnumerateArray());
        Assert.Equal("Point", feature.GetProperty("geometry").GetProperty("type").GetString());
        Assert.Equal(9, feature.GetProperty("properties").GetProperty("killed_high").GetDouble());
        // Opened by programs that are not ours.
        foreach ((ExportFormat format, string name) in ((ExportFormat, string)[])[(ExportFormat.GeoJson, "i.geojson"), (ExportFormat.Kml, "i.kml"), (ExportFormat.Csv, "i.csv")])
        {
            Assert.Contains("Feature Count: 1", await ForeignReaders.GdalAsync(await FileAsync(format, name)), StringComparison.Ordinal);
        }
        object?[] fromParquet = Assert.Single(ForeignReaders.Duck($"SELECT incident, type, killed_high FROM '{await FileAsync(ExportFormat.Parquet, "i.parquet")}'")), fromCsv = Assert.Single(ForeignReaders.Duck($"SELECT incident, type, killed_high FROM read_csv('{await FileAsync(ExportFormat.Csv, "i.csv")}', header = true)"));
        Assert.Equal(fromCsv.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)), fromParquet.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)));
        Assert.Equal("9", Convert.ToString(fromParquet[2], CultureInfo.InvariantCulture));
        using JsonDocument line = JsonDocument.Parse(await ExportAsync(ExportFormat.Jsonl));
        Assert.Equal(2, line.RootElement.GetProperty("reports").GetArrayLength());
    }

    [Fact]
    public async Task Speakers_that_no_table_knows_are_masked_wherever_they_stand()
    {
        string masked = Encoding.UTF8.GetString(await ExportAsync(ExportFormat.Jsonl)), open = Encoding.UTF8.GetString(await ExportAsync(ExportFormat.Jsonl, withPrivate: true));
        Assert.Contains("المغربي", open, StringComparison.Ordinal);
        Assert.DoesNotContain("المغربي", masked, StringComparison.Ordinal);
        Assert.Contains("وزارة الصحة", masked, StringComparison.Ordinal);
    }
}
