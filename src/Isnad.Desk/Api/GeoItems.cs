using System.Text.Json;

namespace Isnad.Desk.Api;

/// <summary>A page of records as GeoJSON (RFC 7946), so that QGIS and others show it.</summary>
/// <param name="Features">The records.</param>
/// <param name="Next">Address of the next page; null at the end.</param>
internal sealed record GeoItems(IReadOnlyList<GeoItem> Features, string? Next)
{
    /// <summary>Media type.</summary>
    public const string MediaType = "application/geo+json";

    /// <summary>Always FeatureCollection.</summary>
    public string Type { get; } = "FeatureCollection";

    /// <summary>Whether a request wants it: by Accept, or by f=geojson.</summary>
    public static bool IsWanted(HttpRequest request) => request.Query["f"] == "geojson" || request.Headers.Accept.ToString().Contains(MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Turns a page of records into one of features.</summary>
    public static GeoItems Of(ItemPage<RecordItem> page) => new([.. page.Items.Select(GeoItem.Of)], page.Next);
}

/// <summary>A record with its place: the area, sector or corridor where there is one, else the point; null without a place.</summary>
/// <param name="Id">Its id in the archive.</param>
/// <param name="Geometry">GeoJSON geometry in degrees, or null.</param>
/// <param name="Properties">The record.</param>
internal sealed record GeoItem(string Id, JsonElement? Geometry, RecordItem Properties)
{
    /// <summary>Always Feature.</summary>
    public string Type { get; } = "Feature";

    /// <summary>The feature of a record.</summary>
    public static GeoItem Of(RecordItem item)
    {
        JsonElement? geometry = null;
        if (item.Fields?.GetValueOrDefault("place") is { ValueKind: JsonValueKind.Object } place)
        {
            if (place.TryGetProperty("geometry", out JsonElement area)) geometry = area;
            else if (place.TryGetProperty("lat", out JsonElement lat) && place.TryGetProperty("lon", out JsonElement lon)) geometry = JsonElement.Parse($"{{\"type\":\"Point\",\"coordinates\":[{lon.GetRawText()},{lat.GetRawText()}]}}");
        }
        return new GeoItem(item.Uid, geometry, item);
    }
}
