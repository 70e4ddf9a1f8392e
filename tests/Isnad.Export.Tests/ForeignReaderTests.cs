using System.Globalization;
using System.Text.Json;
using Isnad.Archive;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Converters;

namespace Isnad.Export.Tests;

/// <summary>Every format is opened by a program that is not ours.</summary>
public sealed class ForeignReaderTests : ExportFixture
{
    private static readonly JsonSerializerOptions s_geoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    private async Task<IReadOnlyList<StoredRecord>> AllAsync() => (await Store.RecordsAsync(new RecordQuery(new RecordFilter(), RecordOrder.Text, Limit: 1000), Cancel)).Items;

    [Theory]
    [InlineData(ColumnSet.Isnad)]
    [InlineData(ColumnSet.Acled)]
    [InlineData(ColumnSet.Ucdp)]
    public async Task DuckDB_reads_CSV_and_Parquet_alike(ColumnSet columns)
    {
        string csv = await ExportAsync(new ExportOptions { Format = ExportFormat.Csv, Columns = columns }, "records.csv");
        string parquet = await ExportAsync(new ExportOptions { Format = ExportFormat.Parquet, Columns = columns }, "records.parquet");
        IReadOnlyList<StoredRecord> all = await AllAsync();
        List<object?[]> fromCsv = ForeignReaders.Duck($"SELECT * FROM read_csv('{csv}', header = true, all_varchar = true, nullstr = '')"), fromParquet = ForeignReaders.Duck($"SELECT * FROM '{parquet}'");
        Assert.Equal(all.Select(r => r.Uid), fromCsv.Select(r => (string)r[0]!));
        Assert.Equal(fromCsv.Count, fromParquet.Count);
        for (int i = 0; i < fromCsv.Count; i++)
        {
            Assert.Equal(fromParquet[i].Select(v => v is double d ? d.ToString("0.######", CultureInfo.InvariantCulture) : Convert.ToString(v, CultureInfo.InvariantCulture)).Select(v => v is null or "" ? null : v is ['=', ..] ? "'" + v : v), fromCsv[i].Select(v => (string?)v));
        }
    }

    [Fact]
    public async Task A_parser_of_GeoJSON_reads_points_and_regions()
    {
        string file = await ExportAsync(new ExportOptions { Format = ExportFormat.GeoJson }, "records.geojson");
        FeatureCollection features = JsonSerializer.Deserialize<FeatureCollection>(await File.ReadAllTextAsync(file, Cancel), s_geoJson)!;
        IReadOnlyList<StoredRecord> all = await AllAsync();
        Assert.Equal(all.Count, features.Count);
        foreach ((IFeature feature, StoredRecord record) in features.Zip(all))
        {
            using JsonDocument json = JsonDocument.Parse(record.Json);
            if (!json.RootElement.TryGetProperty("place", out JsonElement place) || !place.TryGetProperty("lat", out JsonElement lat)) Assert.Null(feature.Geometry);
            else if (!place.TryGetProperty("geometry", out JsonElement geometry)) Assert.Equal(lat.GetDouble(), feature.Geometry.Coordinate.Y);
            else Assert.Equal(geometry.GetProperty("type").GetString(), feature.Geometry.GeometryType);
        }
        Assert.Contains(features, f => f.Geometry is { GeometryType: not "Point" });
    }

    [Theory]
    [InlineData(ExportFormat.GeoJson, "records.geojson")]
    [InlineData(ExportFormat.Kml, "records.kml")]
    [InlineData(ExportFormat.Csv, "records.csv")]
    public async Task GDAL_counts_the_same_records(ExportFormat format, string name)
    {
        string file = await ExportAsync(new ExportOptions { Format = format }, name);
        string output = await ForeignReaders.GdalAsync(file);
        IReadOnlyList<StoredRecord> all = await AllAsync();
        Assert.Contains($"Feature Count: {all.Count}", output, StringComparison.Ordinal);
        if (format == ExportFormat.Csv) return;
        int points = all.Count(r => r.Json.Contains("\"lat\":", StringComparison.Ordinal));
        Assert.Equal(points, output.Split('\n').Count(l => l.TrimStart().StartsWith("POINT", StringComparison.Ordinal) || l.TrimStart().StartsWith("POLYGON", StringComparison.Ordinal) || l.TrimStart().StartsWith("MULTI", StringComparison.Ordinal) || l.TrimStart().StartsWith("LINESTRING", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_CSV_is_safe_for_spreadsheets_and_names_its_columns_for_HXL()
    {
        string file = await ExportAsync(new ExportOptions { Format = ExportFormat.Csv, Hxl = true }, "records.csv");
        byte[] bytes = await File.ReadAllBytesAsync(file, Cancel);
        Assert.Equal((byte[])[0xEF, 0xBB, 0xBF], bytes[..3]);
        string[] lines = (await File.ReadAllTextAsync(file, Cancel)).Split("\r\n");
        Assert.StartsWith("#meta+id,", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.Contains("'=cmd|", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains(",=cmd", StringComparison.Ordinal));
        string bare = await ExportAsync(new ExportOptions { Format = ExportFormat.Csv, NoBom = true }, "bare.csv");
        Assert.Equal((byte)'u', (await File.ReadAllBytesAsync(bare, Cancel))[0]);
    }

    [Fact]
    public async Task An_export_is_what_the_filter_selects_and_says_so()
    {
        var options = new ExportOptions { Format = ExportFormat.Csv, Filter = new RecordFilter { Types = ["PROTEST"] } };
        Assert.Equal(1, await new Exporter(Store, Reader).CountAsync(options, Cancel));
        string file = await ExportAsync(options, "protest.csv");
        Assert.Single(ForeignReaders.Duck($"SELECT uid FROM read_csv('{file}', header = true)"));
        using JsonDocument about = JsonDocument.Parse(await File.ReadAllTextAsync(file + ".about.json", Cancel));
        Assert.Equal(1, about.RootElement.GetProperty("records").GetInt32());
        Assert.Equal("PROTEST", about.RootElement.GetProperty("filter").GetProperty("types")[0].GetString());
        Assert.Contains("OpenStreetMap", about.RootElement.GetProperty("attribution").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_that_cannot_be_written_leaves_nothing_behind()
    {
        ArchiveException refused = await Assert.ThrowsAsync<ArchiveException>(() => ExportAsync(new ExportOptions { Format = ExportFormat.Csv }, "no/such/folder.csv"));
        Assert.Equal("ISN0701", refused.Problem.Code);
    }
}
