using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace Isnad.Resolution;

/// <summary>Writes a polygon as GeoJSON with five decimals (about a metre).</summary>
internal static class GeoJsonText
{
    /// <summary>The GeoJSON geometry, exterior rings anticlockwise.</summary>
    public static string Of(Geometry shape)
    {
        var text = new StringBuilder(shape.NumPoints * 20 + 40);
        if (shape is Polygon single)
        {
            text.Append("{\"type\":\"Polygon\",\"coordinates\":");
            Rings(text, single);
        }
        else
        {
            text.Append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
            bool first = true;
            for (int i = 0; i < shape.NumGeometries; i++)
            {
                if (shape.GetGeometryN(i) is not Polygon part) continue;
                if (!first) text.Append(',');
                first = false;
                Rings(text, part);
            }
            text.Append(']');
        }
        return text.Append('}').ToString();
    }

    private static void Rings(StringBuilder text, Polygon polygon)
    {
        text.Append('[');
        Ring(text, polygon.ExteriorRing.Coordinates, anticlockwise: true);
        for (int i = 0; i < polygon.NumInteriorRings; i++)
        {
            text.Append(',');
            Ring(text, polygon.GetInteriorRingN(i).Coordinates, anticlockwise: false);
        }
        text.Append(']');
    }

    private static void Ring(StringBuilder text, Coordinate[] ring, bool anticlockwise)
    {
        bool forward = NetTopologySuite.Algorithm.Orientation.IsCCW(ring) == anticlockwise;
        text.Append('[');
        for (int i = 0; i < ring.Length; i++)
        {
            Coordinate c = ring[forward ? i : ring.Length - 1 - i];
            if (i > 0) text.Append(',');
            text.Append('[').Append(Number(c.X)).Append(',').Append(Number(c.Y)).Append(']');
        }
        text.Append(']');
    }

    private static string Number(double degrees) => Math.Round(degrees, 5).ToString("0.#####", CultureInfo.InvariantCulture);
}
