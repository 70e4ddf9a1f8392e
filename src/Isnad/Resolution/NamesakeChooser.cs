using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Text;

namespace Isnad.Resolution;

/// <summary>Decides between places of one name: by the head noun, the place it is said to lie in, the countries the report speaks of, nearness to its other places, and size.</summary>
internal sealed class NamesakeChooser(KnowledgeBase knowledge, PlaceTable places)
{
    /// <summary>Within this many kilometres of a place already told a namesake is the likelier one.</summary>
    private const double CloseKm = 150;

    /// <summary>Towns of fewer inhabitants are taken only where the report speaks of their country.</summary>
    private const double Minor = 100_000;

    /// <summary>The row a name stands for.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="match">The name.</param>
    /// <param name="heads">Kinds its head noun names, or none.</param>
    /// <param name="container">Row of the place it is said to lie in, or −1.</param>
    /// <param name="context">What the report says so far.</param>
    /// <param name="alternatives">Gets the rows set aside.</param>
    public int Choose(Draft draft, in NameMatch match, PlaceKind heads, int container, PlaceContext context, List<int>? alternatives)
    {
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[match.First]);
        uint spelling = Folding.SpellingCode(form[Math.Min(match.FormStart, form.Length)..]);
        bool single = match.End - match.First == 1;
        int best = -1;
        double bestScore = double.NegativeInfinity;
        for (int e = match.Entry; ; e++)
        {
            ref readonly NameEntry entry = ref knowledge.Names.Entry(e);
            if (entry.Kind == NameKind.Place && IsPossible(places[entry.Row], heads, container, context))
            {
                double score = Score(places[entry.Row], heads, container, context) + (single && entry.Spelling == spelling ? 0.6 : 0);
                if (score > bestScore)
                {
                    if (best >= 0) alternatives?.Add(best);
                    best = entry.Row;
                    bestScore = score;
                }
                else alternatives?.Add(entry.Row);
            }
            if (entry.IsLast) return best;
        }
    }

    /// <summary>«حي المغار بمدينة درنة» is no town abroad, and «حدائق القبة» in a report about Egypt no town of Libya.</summary>
    private bool IsPossible(PlaceRow row, PlaceKind heads, int container, PlaceContext context)
    {
        bool minor = (row.Kind & (PlaceKind.Village | PlaceKind.Town | PlaceKind.District)) != 0 && row.Population < Minor;
        if (!minor) return container < 0 || places[container].Country is not { } lies || row.Country is null || row.Country == lies || (row.Kind & heads) != 0 || row.Kind is PlaceKind.Country || row.IsCapital;
        if (container >= 0 && places[container].Country is { } country && row.Country != country) return false;
        if (context.Total >= 2 && context.Share(row.Country) == 0) return false;
        if ((heads & (PlaceKind.Area | PlaceKind.Settlement | PlaceKind.District)) == 0 || (row.Kind & heads) != 0) return true;
        return (row.Kind & PlaceKind.Settlement) != 0 && (heads & (PlaceKind.Settlement | PlaceKind.Area)) != 0;
    }

    private double Score(PlaceRow row, PlaceKind heads, int container, PlaceContext context)
    {
        double score = row.Kind switch
        {
            PlaceKind.Country or PlaceKind.Continent => 4,
            PlaceKind.City => row.IsCapital ? 4 : 2.6,
            PlaceKind.Region => 2.4,
            PlaceKind.Admin1 => 1.6,
            PlaceKind.Town => 1.2,
            PlaceKind.District => 0.6,
            PlaceKind.Village => 0.2,
            _ => 1.4,
        };
        score += Math.Log10(row.Population + 1) * 0.25;
        if (heads != PlaceKind.None) score += (row.Kind & heads) != 0 ? 3 : -1.5;
        if ((heads & PlaceKind.City) != 0 && (heads & ~PlaceKind.City) == 0 && row.IsCapital) score += 2;
        score += context.Share(row.Country) * 4;
        if (container >= 0)
        {
            if (places.IsWithin(row.Row, container)) score += 4;
            else if (row.Country is not null && row.Country == places[container].Country) score += row.Row == container ? 0 : 3;
        }
        if (row.Point is { } point && IsNear(point, row, context)) score += 1;
        return score;
    }

    private bool IsNear((double Lat, double Lon) point, PlaceRow row, PlaceContext context)
    {
        foreach (int told in context.Told)
        {
            if (told != row.Row && places[told] is { Point: { } other, Kind: not (PlaceKind.Country or PlaceKind.Continent) } && Geodesy.DistanceKm(point, other) < CloseKm) return true;
        }
        return false;
    }
}
