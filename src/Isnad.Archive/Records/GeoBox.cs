namespace Isnad.Archive;

/// <summary>A box of coordinates in degrees, WGS 84. Where west is greater than east it spans the 180th meridian.</summary>
/// <param name="West">Least longitude.</param>
/// <param name="South">Least latitude.</param>
/// <param name="East">Greatest longitude.</param>
/// <param name="North">Greatest latitude.</param>
public readonly record struct GeoBox(double West, double South, double East, double North);

/// <summary>All within a distance of a point.</summary>
/// <param name="Lat">Latitude in degrees.</param>
/// <param name="Lon">Longitude in degrees.</param>
/// <param name="Km">Distance in kilometres, along the ground.</param>
public readonly record struct GeoCircle(double Lat, double Lon, double Km)
{
    // Mean radius of the Earth (IUGG), kilometres.
    private const double EarthKm = 6371.0088;

    /// <summary>A box that holds the whole circle.</summary>
    public GeoBox Box
    {
        get
        {
            double high = Km / EarthKm * 180 / Math.PI;
            double south = Math.Max(-90, Lat - high), north = Math.Min(90, Lat + high);
            double narrowest = Math.Cos(Math.Max(Math.Abs(south), Math.Abs(north)) * Math.PI / 180);
            if (narrowest < 1e-6 || high / narrowest >= 180) return new GeoBox(-180, south, 180, north);
            double wide = high / narrowest;
            return new GeoBox(Turned(Lon - wide), south, Turned(Lon + wide), north);
        }
    }

    /// <summary>Great-circle distance of two points in kilometres (haversine; within 0.6 % of the ellipsoid).</summary>
    public static double Distance(double lat1, double lon1, double lat2, double lon2)
    {
        const double Degree = Math.PI / 180;
        double a = Math.Sin((lat2 - lat1) * Degree / 2), b = Math.Sin((lon2 - lon1) * Degree / 2);
        return 2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(a * a + Math.Cos(lat1 * Degree) * Math.Cos(lat2 * Degree) * b * b)));
    }

    private static double Turned(double lon) => lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
}
