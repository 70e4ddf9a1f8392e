using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Isnad.Export.Tables;

namespace Isnad.Export.Formats;

/// <summary>A feature collection (RFC 7946): areas and lines where the place is one, else its point; null where it has none.</summary>
internal sealed class GeoJsonWriter : IExportWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly IReadOnlyList<TableColumn> _columns;

    /// <summary>Begins the collection.</summary>
    public GeoJsonWriter(Stream to, ExportOptions options, ExportHeader header)
    {
        _columns = TableColumn.Of(options);
        _json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteString("type", "FeatureCollection");
        _json.WritePropertyName("isnad");
        JsonNode.Parse(header.ToJson())!.WriteTo(_json);
        _json.WriteStartArray("features");
    }

    /// <inheritdoc/>
    public async Task WriteAsync(ExportedReport report, CancellationToken cancel)
    {
        foreach (ExportRow row in report.Rows)
        {
            _json.WriteStartObject();
            _json.WriteString("type", "Feature");
            _json.WriteString("id", row.Stored.Uid);
            _json.WritePropertyName("geometry");
            Geometry(row);
            _json.WriteStartObject("properties");
            foreach (TableColumn column in _columns)
            {
                switch (column.Value(row))
                {
                    case null: break;
                    case string text: _json.WriteString(column.Name, text); break;
                    case double number: _json.WriteNumber(column.Name, number); break;
                    case var whole: _json.WriteNumber(column.Name, Convert.ToInt64(whole, System.Globalization.CultureInfo.InvariantCulture)); break;
                }
            }
            _json.WriteEndObject();
            _json.WriteEndObject();
        }
        await _json.FlushAsync(cancel);
    }

    /// <inheritdoc/>
    public Task FinishAsync(CancellationToken cancel)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        return _json.FlushAsync(cancel);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _json.DisposeAsync();

    private void Geometry(ExportRow row)
    {
        if (row.Json["place"]?["geometry"] is JsonObject geometry) geometry.WriteTo(_json);
        else if (row.Number("place", "lat") is { } lat && row.Number("place", "lon") is { } lon)
        {
            _json.WriteStartObject();
            _json.WriteString("type", "Point");
            _json.WriteStartArray("coordinates");
            _json.WriteNumberValue(lon);
            _json.WriteNumberValue(lat);
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
        else _json.WriteNullValue();
    }
}
