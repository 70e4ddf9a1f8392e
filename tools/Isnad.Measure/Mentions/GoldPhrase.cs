namespace Isnad.Measure.Mentions;

/// <summary>What an annotated phrase is to its record.</summary>
internal enum GoldKind
{
    /// <summary>Actor or recipient of an event.</summary>
    Party,
    /// <summary>Holder of a situation.</summary>
    Holder,
    /// <summary>Place.</summary>
    Place,
    /// <summary>Words of a date; annotated without offsets.</summary>
    Date,
}

/// <summary>A phrase of the annotation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words.</param>
/// <param name="Span">Where it stands, UTF-16 units; null for dates.</param>
/// <param name="Geo">Point and radius in km of a place, where annotated.</param>
internal sealed record GoldPhrase(GoldKind Kind, string Text, TextSpan? Span, (double Lat, double Lon, double RadiusKm)? Geo);
