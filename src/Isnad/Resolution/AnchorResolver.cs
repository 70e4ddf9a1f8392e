using Isnad.Knowledge;
using Isnad.Mentions;

namespace Isnad.Resolution;

/// <summary>Ties the names and short second mentions of an expression to rows of the places table.</summary>
internal sealed class AnchorResolver(Draft draft, PlaceTable places, NamesakeChooser chooser, PlaceContext context)
{
    private readonly List<int> _rows = [];
    private int _first;

    /// <summary>Decides the names of a mention, the last first: what a place is said to lie in helps to decide it.</summary>
    public void Begin(PlaceMention mention, List<PlaceTerm> terms)
    {
        _rows.Clear();
        for (int i = 0; i < terms.Count; i++) _rows.Add(-1);
        mention.Alternatives.Clear();
        mention.Anchors.Clear();
        _first = -1;
        for (int i = 0; i < terms.Count && _first < 0; i++)
        {
            if (terms[i].Kind == PlaceTermKind.Name) _first = i;
        }
        int told = context.Told.Count;
        Decide(mention, terms);
        if (Joined(terms))
        {
            // «رأس لانوف والسدرة»: each helps to decide the other.
            foreach (int row in _rows)
            {
                if (row >= 0) context.Told.Add(row);
            }
            mention.Alternatives.Clear();
            Decide(mention, terms);
            context.Told.RemoveRange(told, context.Told.Count - told);
        }
        for (int i = 0; i < terms.Count; i++)
        {
            if (terms[i].Kind != PlaceTermKind.Name || _rows[i] < 0) continue;
            mention.Anchors.Add(_rows[i]);
            context.Told.Add(_rows[i]);
        }
        mention.Place = mention.Anchors.Count > 0 ? mention.Anchors[0] : SoleBack(terms);
    }

    private static bool Joined(List<PlaceTerm> terms)
    {
        int names = 0;
        bool and = false;
        for (int i = 0; i < terms.Count; i++)
        {
            names += terms[i].Kind == PlaceTermKind.Name ? 1 : 0;
            and |= terms[i].Kind == PlaceTermKind.And;
        }
        return and && names > 1;
    }

    private void Decide(PlaceMention mention, List<PlaceTerm> terms)
    {
        int container = -1;
        for (int i = terms.Count - 1; i >= 0; i--)
        {
            PlaceTerm term = terms[i];
            if (term.Kind == PlaceTermKind.And) container = -1;
            if (term.Kind == PlaceTermKind.Back) _rows[i] = Back(mention, term, terms.Count == 1 || _first < 0, container < 0 && !AnchorAfter(terms, i));
            if (term.Kind != PlaceTermKind.Name) continue;
            _rows[i] = chooser.Choose(draft, draft.Mentions.Names[term.Name], Heads(terms, i), container, context, i == _first ? mention.Alternatives : null);
            if (_rows[i] >= 0) container = _rows[i];
        }
    }

    private string? Nisba(PlaceMention mention, int token)
    {
        for (int t = token + 1; t < mention.End; t++)
        {
            if (context.NisbaAt(t) is { } country) return country;
        }
        return null;
    }

    private static bool AnchorAfter(List<PlaceTerm> terms, int index)
    {
        for (int i = index + 1; i < terms.Count; i++)
        {
            if (terms[i].IsAnchor) return true;
        }
        return false;
    }

    /// <summary>The head noun's kinds; «ميناءي أ وب»: those of the first name for the second.</summary>
    private static PlaceKind Heads(List<PlaceTerm> terms, int index)
    {
        if (terms[index].Heads != PlaceKind.None || index < 2 || terms[index - 1].Kind != PlaceTermKind.And || terms[index - 2].Kind != PlaceTermKind.Name) return terms[index].Heads;
        return Heads(terms, index - 2);
    }

    /// <summary>The region of an anchor, or null where it is not known; its kind.</summary>
    public PlaceRegion? Region(PlaceMention mention, List<PlaceTerm> terms, int index, out PlaceKind kind)
    {
        kind = PlaceKind.None;
        PlaceTerm term = terms[index];
        int row = _rows[index];
        if (HeadsName(terms, index)) return null;
        if (row < 0)
        {
            if (term.Kind != PlaceTermKind.Back || mention.RefersTo < 0 || term.Token != mention.Head) return null;
            PlaceMention full = draft.Mentions.Places[mention.RefersTo];
            if (full.Point is not { } point) return null;
            kind = term.Heads;
            return new PlaceRegion { Point = point, RadiusKm = full.RadiusKm, Precision = full.Precision };
        }
        kind = places[row].Kind;
        return Of(row);
    }

    /// <summary>Whether a name with a row stands in a range.</summary>
    public bool Has(List<PlaceTerm> terms, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (terms[i].Kind == PlaceTermKind.Name && _rows[i] >= 0 && places[_rows[i]].Point is not null) return true;
        }
        return false;
    }

    /// <summary>The country the report is about, or null.</summary>
    public PlaceRegion? Country() => OfCountry(context.Dominant);

    /// <summary>A country by its ISO code, or null.</summary>
    public PlaceRegion? OfCountry(string? country) => places.Country(country) is >= 0 and var row ? Of(row) : null;

    /// <summary>Whether an element has a row.</summary>
    public bool IsKnown(int index) => _rows[index] >= 0;

    /// <summary>The town, or the part of one, told last; null where none was.</summary>
    public PlaceRegion? LastTown()
    {
        for (int i = context.Told.Count - 1; i >= 0; i--)
        {
            if ((places[context.Told[i]].Kind & (PlaceKind.Settlement | PlaceKind.District)) != 0) return Of(context.Told[i]) is { } town ? town with { RadiusKm = Math.Max(10, town.RadiusKm) } : null;
        }
        return null;
    }

    /// <summary>How exactly a place of a kind is told.</summary>
    public static PlacePrecision PrecisionOf(PlaceKind kind)
    {
        if ((kind & PlaceKind.Settlement) != 0 && (kind & PlaceKind.Area) == 0) return PlacePrecision.Town;
        if ((kind & PlaceKind.Area) != 0) return kind == PlaceKind.Admin1 ? PlacePrecision.Admin1 : PlacePrecision.Area;
        if ((kind & (PlaceKind.District | PlaceKind.Camp)) != 0) return PlacePrecision.District;
        if ((kind & PlaceKind.Site) != 0) return PlacePrecision.Site;
        if ((kind & PlaceKind.Country) != 0) return PlacePrecision.Country;
        return kind == PlaceKind.None ? PlacePrecision.Unknown : PlacePrecision.Area;
    }

    private PlaceRegion? Of(int row)
    {
        PlaceRow place = places[row];
        if (place.Point is { } point) return PlaceOperators.Of(place, point, place.RadiusKm);
        // No point of its own: its parent's region stands in for it.
        int guard = 0;
        for (int at = place.Parent; at >= 0 && guard < 5; at = places[at].Parent, guard++)
        {
            if (places[at].Point is { } centre) return PlaceOperators.Of(place, centre, places[at].RadiusKm);
        }
        return null;
    }

    /// <summary>Whether a head noun stands right before its own name and so adds no place: «مدينة درنة», «العاصمة طرابلس».</summary>
    public bool HeadsName(List<PlaceTerm> terms, int index) =>
        terms[index].Kind is PlaceTermKind.Unknown or PlaceTermKind.Back && index + 1 < terms.Count && terms[index + 1].Kind == PlaceTermKind.Name && (terms[index + 1].Heads & terms[index].Heads) != 0
        && _rows[index + 1] >= 0 && (places[_rows[index + 1]].Kind & terms[index].Heads) != 0;

    private int SoleBack(List<PlaceTerm> terms)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            if (terms[i].Kind == PlaceTermKind.Back && _rows[i] >= 0) return _rows[i];
            if (terms[i].Kind == PlaceTermKind.Unknown) return -1;
        }
        return -1;
    }

    private int Back(PlaceMention mention, in PlaceTerm term, bool alone, bool last)
    {
        if (draft.Text.Form(draft.Text.Tokens[term.Token]).EndsWith("القطاع") && context.Share("PS") + context.Share("IL") > 0) return places.Find("ps-gaza-strip");
        if (term.Token == mention.Head && mention.RefersTo >= 0 && alone)
        {
            // The finder knows the name it refers to; what became of that name was decided since.
            PlaceMention full = draft.Mentions.Places[mention.RefersTo];
            if (mention.Place >= 0 && (places[mention.Place].Kind & term.Heads) != 0) return Decided(full, mention.Place);
            return -1;
        }
        if ((term.Heads & PlaceKind.Country) != 0) return places.Country(context.Dominant);
        // «المدن الليبية», «جميع المحافظات»: all over the country.
        if (draft.Words[term.Token].Has(Words.Features.Plural)) return last && (term.Heads & (PlaceKind.Area | PlaceKind.Settlement)) != 0 ? places.Country(Nisba(mention, term.Token) ?? context.Dominant) : -1;
        if ((term.Heads & PlaceKind.City) == 0 || (term.Heads & PlaceKind.Area) != 0) return -1;
        if (draft.Text.Form(draft.Text.Tokens[term.Token]).EndsWith("عاصمة")) return places.Capital(context.Dominant);
        for (int i = context.Told.Count - 1; i >= 0; i--)
        {
            if ((places[context.Told[i]].Kind & PlaceKind.Settlement) != 0) return context.Told[i];
        }
        return -1;
    }

    /// <summary>The row a name of an earlier mention was given: a namesake of what the finder first took it for.</summary>
    private int Decided(PlaceMention full, int guess)
    {
        if (full.Anchors.Contains(guess)) return guess;
        foreach (int anchor in full.Anchors)
        {
            if ((places[anchor].Kind & places[guess].Kind) != 0) return anchor;
        }
        return guess;
    }
}
