namespace Isnad.Resolution;

/// <summary>Distances and directions on the sphere of the earth's mean radius: exact to half a per cent, far below what words tell.</summary>
internal static class Geodesy
{
    /// <summary>Mean radius of the earth in kilometres.</summary>
    public const double EarthKm = 6371.0088;

    private const double Degree = Math.PI / 180;

    /// <summary>The point at a distance in a direction.</summary>
    /// <param name="from">Latitude and longitude in degrees.</param>
    /// <param name="bearing">Degrees clockwise from north.</param>
    /// <param name="km">Distance along the great circle.</param>
    public static (double Lat, double Lon) Direct((double Lat, double Lon) from, double bearing, double km)
    {
        double lat = from.Lat * Degree, arc = km / EarthKm, azimuth = bearing * Degree;
        double sin = Math.Sin(lat) * Math.Cos(arc) + Math.Cos(lat) * Math.Sin(arc) * Math.Cos(azimuth);
        double to = Math.Asin(Math.Clamp(sin, -1, 1));
        double east = Math.Atan2(Math.Sin(azimuth) * Math.Sin(arc) * Math.Cos(lat), Math.Cos(arc) - Math.Sin(lat) * sin);
        double lon = from.Lon + east / Degree;
        return (to / Degree, lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
    }

    /// <summary>Distance in kilometres.</summary>
    public static double DistanceKm((double Lat, double Lon) a, (double Lat, double Lon) b)
    {
        double lat = Math.Sin((b.Lat - a.Lat) * Degree / 2), lon = Math.Sin((b.Lon - a.Lon) * Degree / 2);
        double h = lat * lat + Math.Cos(a.Lat * Degree) * Math.Cos(b.Lat * Degree) * lon * lon;
        return 2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>First bearing from one point to another, degrees clockwise from north.</summary>
    public static double Bearing((double Lat, double Lon) a, (double Lat, double Lon) b)
    {
        double lon = (b.Lon - a.Lon) * Degree;
        double y = Math.Sin(lon) * Math.Cos(b.Lat * Degree);
        double x = Math.Cos(a.Lat * Degree) * Math.Sin(b.Lat * Degree) - Math.Sin(a.Lat * Degree) * Math.Cos(b.Lat * Degree) * Math.Cos(lon);
        return (Math.Atan2(y, x) / Degree + 360) % 360;
    }

    /// <summary>The point halfway.</summary>
    public static (double Lat, double Lon) Midpoint((double Lat, double Lon) a, (double Lat, double Lon) b) =>
        Direct(a, Bearing(a, b), DistanceKm(a, b) / 2);
}
