using Isnad.Knowledge;
using Isnad.Mentions;

namespace Isnad.Resolution;

/// <summary>Evaluates the elements of an expression of place to a region.</summary>
internal sealed class PlaceEvaluator(Draft draft, PlaceTable places, NamesakeChooser chooser, PlaceContext context)
{
    private readonly AnchorResolver _anchors = new(draft, places, chooser, context);

    /// <summary>Completes a mention.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="terms">Its elements.</param>
    public void Evaluate(PlaceMention mention, List<PlaceTerm> terms)
    {
        _anchors.Begin(mention, terms);
        PlaceRegion? region = Whole(mention, terms);
        if (region is null && mention.RefersTo >= 0)
        {
            PlaceMention full = draft.Mentions.Places[mention.RefersTo];
            if (mention.Place < 0) mention.Place = full.Place;
            mention.Point = full.Point;
            mention.RadiusKm = full.RadiusKm;
            mention.Precision = full.Precision;
            mention.Geometry = full.Geometry;
            return;
        }
        region ??= AtNisba(mention, terms) ?? AtLastTown(terms);
        if (region is null)
        {
            if (mention.Place >= 0) mention.Precision = AnchorResolver.PrecisionOf(places[mention.Place].Kind);
            return;
        }
        mention.Point = region.Point;
        mention.RadiusKm = region.RadiusKm;
        mention.Precision = region.Precision;
        mention.Geometry = region.Shape is { } shape ? GeoJsonText.Of(shape) : null;
    }

    /// <summary>«السجون المصرية», «مدينة … التركية»: somewhere in the country of the nisba.</summary>
    private PlaceRegion? AtNisba(PlaceMention mention, List<PlaceTerm> terms)
    {
        for (int t = mention.First + 1; t < mention.End; t++)
        {
            if (context.NisbaAt(t) is not { } country || _anchors.OfCountry(country) is not { } region) continue;
            PlacePrecision precision = terms.Count > 0 ? AnchorResolver.PrecisionOf(terms[0].Heads) : PlacePrecision.Unknown;
            return precision == PlacePrecision.Unknown ? region : region with { Precision = precision };
        }
        return null;
    }

    /// <summary>«المستشفى», «مقر المحافظة», «حي …» without more: in the town told last, no surer than that.</summary>
    private PlaceRegion? AtLastTown(List<PlaceTerm> terms)
    {
        PlaceKind heads = PlaceKind.None;
        for (int i = 0; i < terms.Count; i++)
        {
            if (_anchors.IsKnown(i)) return null;
            if (heads == PlaceKind.None && terms[i].Kind is PlaceTermKind.Unknown or PlaceTermKind.Back) heads = terms[i].Heads;
        }
        const PlaceKind within = PlaceKind.Site | PlaceKind.District | PlaceKind.Camp | PlaceKind.Road;
        if ((heads & within) == 0 || (heads & PlaceKind.Settlement) != 0) return null;
        return _anchors.LastTown() is { } town ? town with { Precision = AnchorResolver.PrecisionOf(heads & within) } : null;
    }

    private PlaceRegion? Whole(PlaceMention mention, List<PlaceTerm> terms)
    {
        int between = Index(terms, PlaceTermKind.Between, 0);
        if (between >= 0)
        {
            // «منطقة مليتة بين طرابلس والحدود»: a known place needs no corridor.
            PlaceRegion? core = between > 0 ? Single(mention, terms, 0, between) : null;
            if (core is not null && core.Precision is not (PlacePrecision.Country or PlacePrecision.Area or PlacePrecision.Admin1) && _anchors.Has(terms, 0, between)) return core;
            List<PlaceRegion> ends = Parts(mention, terms, between + 1, terms.Count);
            if (ends.Count >= 2) return PlaceOperators.Between(ends[0], ends[1]);
            return core ?? (ends.Count == 1 ? ends[0] : null);
        }
        if (terms.Count > 0 && terms[0].Kind == PlaceTermKind.Road)
        {
            List<PlaceRegion> ends = Names(mention, terms);
            if (ends.Count >= 2) return PlaceOperators.Between(ends[0], ends[1]);
        }
        if (IsSpan(terms))
        {
            List<PlaceRegion> corners = Names(mention, terms);
            if (corners.Count >= 2) return PlaceOperators.Covering(corners);
        }
        List<PlaceRegion> parts = Parts(mention, terms, 0, terms.Count);
        return parts.Count switch { 0 => null, 1 => parts[0], _ => PlaceOperators.Covering(parts) };
    }

    /// <summary>«من أ حتى ب»: a bare من before a name and إلى or حتى later.</summary>
    private static bool IsSpan(List<PlaceTerm> terms)
    {
        int from = Index(terms, PlaceTermKind.From, 0);
        if (from < 0 || Index(terms, PlaceTermKind.To, from + 1) < 0) return false;
        return from == 0 || terms[from - 1].IsAnchor;
    }

    private static int Index(List<PlaceTerm> terms, PlaceTermKind kind, int from)
    {
        for (int i = from; i < terms.Count; i++)
        {
            if (terms[i].Kind == kind) return i;
        }
        return -1;
    }

    private List<PlaceRegion> Names(PlaceMention mention, List<PlaceTerm> terms)
    {
        var regions = new List<PlaceRegion>();
        for (int i = 0; i < terms.Count; i++)
        {
            if (terms[i].Kind == PlaceTermKind.Name && _anchors.Region(mention, terms, i, out _) is { } region) regions.Add(region);
        }
        return regions;
    }

    private List<PlaceRegion> Parts(PlaceMention mention, List<PlaceTerm> terms, int from, int to)
    {
        var regions = new List<PlaceRegion>();
        for (int start = from; start < to;)
        {
            int end = start;
            while (end < to && terms[end].Kind != PlaceTermKind.And) end++;
            if (end > start && Single(mention, terms, start, end) is { } region) regions.Add(region);
            start = end + 1;
        }
        return regions;
    }

    /// <summary>One place: operators, a core, and the whereabouts behind it.</summary>
    private PlaceRegion? Single(PlaceMention mention, List<PlaceTerm> terms, int from, int to)
    {
        double? bearing = null, km = null;
        bool near = false, middle = false;
        PlaceKind unknown = PlaceKind.None;
        for (int i = from; i < to; i++)
        {
            PlaceTerm term = terms[i];
            switch (term.Kind)
            {
                case PlaceTermKind.Direction when term.Heads == PlaceKind.None || (i + 1 < to && terms[i + 1].Kind == PlaceTermKind.From):
                    bearing = term.Value;
                    continue;
                case PlaceTermKind.Direction:
                    // «الأحياء الشرقية»: of the town, not of the country.
                    if ((unknown == PlaceKind.None || terms[i - 1].Kind == PlaceTermKind.In) && _anchors.Country() is { } country) return PlaceOperators.Part(country, term.Value);
                    continue;
                case PlaceTermKind.Distance:
                    km = term.Value;
                    continue;
                case PlaceTermKind.Near:
                    near = true;
                    continue;
                case PlaceTermKind.Middle:
                    middle = true;
                    continue;
            }
            if (!term.IsAnchor || _anchors.HeadsName(terms, i)) continue;
            if (_anchors.Region(mention, terms, i, out PlaceKind kind) is not { } anchor)
            {
                // «قرية قرب سرت», «حي 400 في درنة»: unknown itself, what follows tells where.
                if (unknown == PlaceKind.None) unknown = term.Heads == PlaceKind.None ? PlaceKind.Facility : term.Heads;
                (bearing, km, near, middle) = (null, null, false, false);
                continue;
            }
            PlaceRegion region = Apply(mention, terms, i, to, anchor, kind, bearing, km, near, middle);
            if (unknown == PlaceKind.None || region.Precision is PlacePrecision.Offset or PlacePrecision.Near) return region;
            PlacePrecision precision = AnchorResolver.PrecisionOf(unknown);
            return precision == PlacePrecision.Unknown ? region : region with { Precision = precision };
        }
        return null;
    }

    private PlaceRegion Apply(PlaceMention mention, List<PlaceTerm> terms, int at, int to, PlaceRegion anchor, PlaceKind kind, double? bearing, double? km, bool near, bool middle)
    {
        if (km is { } distance) return PlaceOperators.Offset(anchor, distance, bearing);
        if (bearing is { } angle) return PlaceOperators.Toward(anchor, kind, angle);
        if (near) return PlaceOperators.Near(anchor, Within(mention, terms, at + 1, to));
        if (middle) return PlaceOperators.Middle(anchor, kind);
        // «ريف حلب الشمالي», «المناطق الجنوبية للعاصمة»: an adjective of direction behind a wide place.
        if (at + 1 < to && terms[at + 1] is { Kind: PlaceTermKind.Direction, Heads: not PlaceKind.None } part && (kind & PlaceKind.Wide) != 0) return PlaceOperators.Part(anchor, part.Value);
        return anchor;
    }

    private PlaceRegion? Within(PlaceMention mention, List<PlaceTerm> terms, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (terms[i].IsAnchor && _anchors.Region(mention, terms, i, out PlaceKind kind) is { } region && (kind & PlaceKind.Wide) != 0) return region;
        }
        return null;
    }
}
