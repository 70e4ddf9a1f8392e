using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using Isnad.Export.Tables;

namespace Isnad.Export.Formats;

/// <summary>Placemarks for the globes (OGC KML 2.2), with the days as time spans and all columns as extended data.</summary>
internal sealed class KmlWriter : IExportWriter
{
    private readonly XmlWriter _xml;
    private readonly IReadOnlyList<TableColumn> _columns;

    /// <summary>Begins the document.</summary>
    public KmlWriter(Stream to, ExportOptions options, ExportHeader header)
    {
        _columns = TableColumn.Of(options);
        _xml = XmlWriter.Create(to, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false), CheckCharacters = false, CloseOutput = false });
        _xml.WriteStartElement("kml", "http://www.opengis.net/kml/2.2");
        _xml.WriteStartElement("Document");
        _xml.WriteElementString("name", "Isnad");
        _xml.WriteElementString("description", Clean(string.Join('\n', header.Fields().Select(f => $"{f.Name}: {f.Value}"))));
    }

    /// <inheritdoc/>
    public Task WriteAsync(ExportedReport report, CancellationToken cancel)
    {
        foreach (ExportRow row in report.Rows) Placemark(row);
        return _xml.FlushAsync();
    }

    /// <inheritdoc/>
    public async Task FinishAsync(CancellationToken cancel)
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        await _xml.FlushAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _xml.DisposeAsync();

    private void Placemark(ExportRow row)
    {
        _xml.WriteStartElement("Placemark");
        _xml.WriteAttributeString("id", "r" + row.Stored.Uid);
        _xml.WriteElementString("name", Clean($"{row.Text("codes", "plover") ?? row.Text("kind") ?? row.Text("type")} {row.Text("place", "name")}".Trim()));
        if ((row.Text("summary_ar") ?? row.Text("sentence", "text")) is { } summary) _xml.WriteElementString("description", Clean(summary));
        string? begin = ExportRow.Day(row.Days.First), end = ExportRow.Day(row.Days.Last);
        if (begin is not null || end is not null)
        {
            _xml.WriteStartElement("TimeSpan");
            if (begin is not null) _xml.WriteElementString("begin", begin);
            if (end is not null) _xml.WriteElementString("end", end);
            _xml.WriteEndElement();
        }
        _xml.WriteStartElement("ExtendedData");
        foreach (TableColumn column in _columns)
        {
            if (Convert.ToString(column.Value(row), CultureInfo.InvariantCulture) is not { Length: > 0 } value) continue;
            _xml.WriteStartElement("Data");
            _xml.WriteAttributeString("name", column.Name);
            _xml.WriteElementString("value", Clean(value));
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
        if (row.Json["place"]?["geometry"] is JsonObject geometry) Geometry(geometry);
        else if (row.Number("place", "lat") is { } lat && row.Number("place", "lon") is { } lon) Coordinates("Point", string.Create(CultureInfo.InvariantCulture, $"{lon},{lat}"));
        _xml.WriteEndElement();
    }

    private void Geometry(JsonObject geometry)
    {
        JsonArray coordinates = geometry["coordinates"]?.AsArray() ?? [];
        switch ((string?)geometry["type"])
        {
            case "Point": Coordinates("Point", Pair(coordinates)); break;
            case "LineString": Coordinates("LineString", Pairs(coordinates)); break;
            case "Polygon": Polygon(coordinates); break;
            case "MultiPolygon" or "MultiLineString" or "MultiPoint":
                _xml.WriteStartElement("MultiGeometry");
                string single = ((string)geometry["type"]!)[5..];
                foreach (JsonNode? part in coordinates) Geometry(new JsonObject { ["type"] = single, ["coordinates"] = part!.DeepClone() });
                _xml.WriteEndElement();
                break;
        }
    }

    private void Polygon(JsonArray rings)
    {
        _xml.WriteStartElement("Polygon");
        for (int i = 0; i < rings.Count; i++)
        {
            _xml.WriteStartElement(i == 0 ? "outerBoundaryIs" : "innerBoundaryIs");
            Coordinates("LinearRing", Pairs(rings[i]!.AsArray()));
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    private void Coordinates(string shape, string coordinates)
    {
        _xml.WriteStartElement(shape);
        _xml.WriteElementString("coordinates", coordinates);
        _xml.WriteEndElement();
    }

    private static string Pairs(JsonArray points) => string.Join(' ', points.Select(p => Pair(p!.AsArray())));

    private static string Pair(JsonArray point) => string.Create(CultureInfo.InvariantCulture, $"{(double)point[0]!},{(double)point[1]!}");

    // XML has no place for control characters, not even escaped.
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : new string([.. text.Where((c, i) => XmlConvert.IsXmlChar(c) || (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1])))]);
}
