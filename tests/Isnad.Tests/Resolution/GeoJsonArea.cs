using System.Text.Json;

namespace Isnad.Tests.Resolution;

/// <summary>The area of a GeoJSON polygon on the sphere.</summary>
internal static class GeoJsonArea
{
    private const double EarthKm = 6371.0088;

    /// <summary>Square kilometres.</summary>
    public static double Km2(string geometry)
    {
        using JsonDocument document = JsonDocument.Parse(geometry);
        JsonElement coordinates = document.RootElement.GetProperty("coordinates");
        if (document.RootElement.GetProperty("type").GetString() == "Polygon") return Polygon(coordinates);
        return coordinates.EnumerateArray().Sum(Polygon);
    }

    private static double Polygon(JsonElement rings)
    {
        double area = 0;
        bool outer = true;
        foreach (JsonElement ring in rings.EnumerateArray())
        {
            area += outer ? Math.Abs(Ring(ring)) : -Math.Abs(Ring(ring));
            outer = false;
        }
        return area;
    }

    private static double Ring(JsonElement ring)
    {
        (double Lon, double Lat)[] points = [.. ring.EnumerateArray().Select(p => (p[0].GetDouble() * Math.PI / 180, p[1].GetDouble() * Math.PI / 180))];
        double sum = 0;
        for (int i = 0; i + 1 < points.Length; i++) sum += (points[i + 1].Lon - points[i].Lon) * (2 + Math.Sin(points[i].Lat) + Math.Sin(points[i + 1].Lat));
        return sum * EarthKm * EarthKm / 2;
    }
}
