using Isnad.Events;
using Isnad.Knowledge;
using Isnad.Mentions;

namespace Isnad.Records;

/// <summary>From place mentions to the places of the records.</summary>
internal sealed class PlaceRecorder(KnowledgeBase knowledge)
{
    private static readonly string[] s_precisions = ["unknown", "site", "district", "town", "near", "offset", "between", "area", "admin1", "country"];

    private readonly Table _places = knowledge.Table("places");

    /// <summary>The place of an event, or null.</summary>
    public PlaceRecord? Of(Draft draft, EventDraft e) => e.Place is null ? null : Of(draft, e.Place, e.PlaceInherited);

    /// <summary>The place of the dateline, or null.</summary>
    public PlaceRecord? Dateline(Draft draft)
    {
        if (draft.Text.DatelinePlace is not { } span) return null;
        foreach (PlaceMention place in draft.Mentions.Places)
        {
            if (place.Span.Overlaps(span)) return Of(draft, place, false);
        }
        return new PlaceRecord { Span = span, Precision = "unknown" };
    }

    private PlaceRecord Of(Draft draft, PlaceMention place, bool inherited)
    {
        // «المدينة» stands for the place it refers to.
        PlaceMention target = place;
        for (int i = 0; i < 8 && target.Point is null && target.RefersTo >= 0 && target.RefersTo < draft.Mentions.Places.Count; i++) target = draft.Mentions.Places[target.RefersTo];
        bool known = target.Place >= 0 && target.Place < _places.Rows;
        return new PlaceRecord
        {
            Span = place.Span, Name = known ? _places.Text(target.Place, 1) : null, PlaceId = known ? _places.Text(target.Place, 0) : null,
            Lat = target.Point?.Lat, Lon = target.Point?.Lon, RadiusKm = target.Point is null ? null : target.RadiusKm,
            Precision = s_precisions[(int)target.Precision], Geometry = target.Geometry, Inherited = inherited,
        };
    }
}
