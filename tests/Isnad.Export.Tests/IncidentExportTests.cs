using System.Globalization;
using System.Text;
using System.Text.Json;
using Isnad.Archive;
using Isnad.Documents;

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

    private static ReadReport Read(string id, string text, string published = "2021-06-08") => s_reader.Read(new NewReport { Report = new Report { Id = id, Text = text, Published = published, Outlet = "وكالة " + id }, Source = id });

    private async Task<byte[]> ExportAsync(ExportFormat format, bool withPrivate = false, string? coarsen = null)
    {
        using var to = new MemoryStream();
        ExportHeader header = await new Exporter(_store, s_reader).WriteAsync(new ExportOptions { Format = format, WithPrivatePersons = withPrivate, Coarsen = coarsen is null ? null : Coarseness.Parse(coarsen), Incidents = new IncidentFilter { LeastReports = 2 } }, to, Cancel);
        Assert.Equal(1, header.Count);
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

    [Fact]
    public async Task Places_are_blurred_to_a_grid_or_to_a_province()
    {
        using JsonDocument exact = JsonDocument.Parse(await ExportAsync(ExportFormat.Jsonl)), grid = JsonDocument.Parse(await ExportAsync(ExportFormat.Jsonl, coarsen: "200")), province = JsonDocument.Parse(await ExportAsync(ExportFormat.Jsonl, coarsen: "admin1"));
        JsonElement place = exact.RootElement.GetProperty("place"), cell = grid.RootElement.GetProperty("place"), unit = province.RootElement.GetProperty("place");
        Assert.Equal("ly-sabha", place.GetProperty("place_id").GetString());
        Assert.False(cell.TryGetProperty("place_id", out _));
        Assert.False(cell.TryGetProperty("name", out _));
        Assert.NotEqual(place.GetProperty("lat").GetDouble(), cell.GetProperty("lat").GetDouble());
        Assert.True(cell.GetProperty("radius_km").GetDouble() > 100);
        Assert.Equal("admin1", unit.GetProperty("precision").GetString());
        Assert.NotEqual("ly-sabha", unit.GetProperty("place_id").GetString());
    }

    [Theory]
    [InlineData("2021-06-20", 10, 1)]
    [InlineData("2021-06-20", 12, 1)]
    [InlineData("2021-06-20", 13, 0)]
    public async Task What_a_report_told_too_late_is_left_out_with_the_whole_incident(string today, int delay, int incidents)
    {
        var clock = new Today(today);
        var options = new ExportOptions { DelayDays = delay, Incidents = new IncidentFilter { LeastReports = 2 } };
        Assert.Equal(incidents, await new Exporter(_store, s_reader, clock).CountAsync(options, Cancel));
        using var to = new MemoryStream();
        Assert.Equal(incidents, (await new Exporter(_store, s_reader, clock).WriteAsync(options, to, Cancel)).Count);
        // A third report on the same, later: now a delay that the first two have behind them holds back all three.
        await _store.AddAsync([Read("three", "قتل سبعة أشخاص وأصيب 12 شخصا في انفجار سيارة مفخخة قرب سوق شعبية في مدينة سبها فجر الثلاثاء، بحسب وزارة الداخلية.\n", "2021-06-13")], Cancel);
        await _store.LinkAsync(cancel: Cancel);
        Assert.Equal(0, await new Exporter(_store, s_reader, clock).CountAsync(options with { Incidents = new IncidentFilter { LeastReports = 3 } }, Cancel));
        Assert.Equal(1, await new Exporter(_store, s_reader, clock).CountAsync(options with { DelayDays = 0, Incidents = new IncidentFilter { LeastReports = 3 } }, Cancel));
    }

    private sealed class Today(string day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(DateOnly.Parse(day, global::System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
