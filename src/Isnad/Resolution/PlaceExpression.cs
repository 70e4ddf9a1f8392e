using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Resolution;

/// <summary>Reads the words of a mention into the elements of an expression.</summary>
internal static class PlaceExpression
{
    /// <summary>Fills the elements of a mention, in text order.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="nameAt">For each token the index of the place name that begins there, or −1.</param>
    /// <param name="into">Emptied and filled.</param>
    public static void Read(Draft draft, PlaceMention mention, ReadOnlySpan<int> nameAt, List<PlaceTerm> into)
    {
        into.Clear();
        for (int t = mention.First; t < mention.End; t++)
        {
            ref Analysis word = ref draft.Words[t];
            bool governs = t == mention.First;
            if (!governs && (word.HasConjunction || IsConjoined(draft, nameAt, t))) into.Add(new PlaceTerm(PlaceTermKind.And, t, -1, 0, PlaceKind.None));
            if (nameAt[t] >= 0)
            {
                NameMatch match = draft.Mentions.Names[nameAt[t]];
                if (!governs && match.FormStart > 0 && draft.Text.Form(draft.Text.Tokens[t])[match.FormStart - 1] == 'ب') into.Add(new PlaceTerm(PlaceTermKind.In, t, -1, 0, PlaceKind.None));
                into.Add(new PlaceTerm(PlaceTermKind.Name, t, nameAt[t], 0, HeadBefore(draft, mention, t)));
                t = match.End - 1;
                continue;
            }
            if (draft.Text.Tokens[t].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Abbreviation)) continue;
            ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[t]);
            if (form is "مع") break; // «معبر … الحدودي مع تونس»: the neighbour, no container
            if (DistanceReader.Read(draft, t, mention.End, out double km, out int next))
            {
                into.Add(new PlaceTerm(PlaceTermKind.Distance, t, -1, km, PlaceKind.None));
                t = next - 1;
                continue;
            }
            PlaceWord place = PlaceWords.Of(form, out bool article);
            if (PlaceWords.IsDirection(place))
            {
                if (!governs && word.Has(Proclitics.Ba)) into.Add(new PlaceTerm(PlaceTermKind.In, t, -1, 0, PlaceKind.None));
                t = Direction(draft, mention, t, place, article, into);
                continue;
            }
            Word(draft, mention, t, place, governs, into);
        }
    }

    private static void Word(Draft draft, PlaceMention mention, int t, PlaceWord place, bool governs, List<PlaceTerm> into)
    {
        ref Analysis word = ref draft.Words[t];
        PlaceTermKind? kind = place switch
        {
            PlaceWord.Middle => PlaceTermKind.Middle,
            PlaceWord.Near => PlaceTermKind.Near,
            PlaceWord.Inside or PlaceWord.At => PlaceTermKind.Inside,
            PlaceWord.Between => PlaceTermKind.Between,
            PlaceWord.In => PlaceTermKind.In,
            PlaceWord.To => PlaceTermKind.To,
            PlaceWord.Of when draft.Text.Form(draft.Text.Tokens[t]) is "من" => PlaceTermKind.From,
            _ => null,
        };
        // «ضواحيها» behind a place only widens it.
        if (kind == PlaceTermKind.Near && word.Has(Features.Suffixed))
        {
            if (into.Count > 0 && into[^1].Kind == PlaceTermKind.And) into.RemoveAt(into.Count - 1);
            return;
        }
        if (kind is { } known)
        {
            into.Add(new PlaceTerm(known, t, -1, 0, PlaceKind.None));
            return;
        }
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[t]);
        PlaceKind heads = PlaceWords.Head(form, out bool article);
        bool noun = heads != PlaceKind.None && word.Pos is not PartOfSpeech.ADP and not PartOfSpeech.ADJ || word.Pos is PartOfSpeech.NOUN && (heads != PlaceKind.None || word.Class is LemmaClass.Place or LemmaClass.Facility);
        if (!noun) return;
        if (!governs && word.Has(Proclitics.Ba)) into.Add(new PlaceTerm(PlaceTermKind.In, t, -1, 0, PlaceKind.None));
        if ((heads & PlaceKind.Road) != 0 && into.Count == 0) into.Add(new PlaceTerm(PlaceTermKind.Road, t, -1, 0, heads));
        bool back = (article || word.IsDefinite) && heads != PlaceKind.None && !Names(draft, mention, t);
        if (heads == PlaceKind.None) heads = PlaceKind.Facility;
        into.Add(new PlaceTerm(back ? PlaceTermKind.Back : PlaceTermKind.Unknown, t, -1, 0, heads));
    }

    /// <summary>«شمال», «شمال شرق», «شمالي شرقي», «الجنوب الغربي»: one direction.</summary>
    private static int Direction(Draft draft, PlaceMention mention, int t, PlaceWord first, bool article, List<PlaceTerm> into)
    {
        double angle = Angle(first);
        int last = t;
        if (t + 1 < mention.End && draft.Text.Tokens[t + 1].Kind == TokenKind.Word)
        {
            PlaceWord second = PlaceWords.Of(draft.Text.Form(draft.Text.Tokens[t + 1]));
            bool vertical = first is PlaceWord.North or PlaceWord.South;
            if (second is PlaceWord.East or PlaceWord.West && vertical && !draft.Words[t + 1].HasConjunction)
            {
                angle = first == PlaceWord.North ? (second == PlaceWord.East ? 45 : 315) : (second == PlaceWord.East ? 135 : 225);
                last++;
            }
        }
        into.Add(new PlaceTerm(PlaceTermKind.Direction, t, -1, angle, article ? PlaceKind.Region : PlaceKind.None));
        return last;
    }

    private static double Angle(PlaceWord word) => word switch
    {
        PlaceWord.East => 90,
        PlaceWord.South => 180,
        PlaceWord.West => 270,
        _ => 0,
    };

    /// <summary>The kinds named by the head noun right before a name: «مدينة درنة», «العاصمة الليبية طرابلس».</summary>
    private static PlaceKind HeadBefore(Draft draft, PlaceMention mention, int t)
    {
        for (int i = t - 1; i >= Math.Max(mention.First, t - 3); i--)
        {
            PlaceKind heads = PlaceWords.Head(draft.Text.Form(draft.Text.Tokens[i]));
            if (heads != PlaceKind.None) return heads;
            if (draft.Text.Tokens[i].Kind == TokenKind.Word && draft.Words[i].Pos != PartOfSpeech.ADJ) break;
        }
        return PlaceKind.None;
    }

    /// <summary>Whether the definite head noun is followed by its own name in quotation marks: «الجزيرة «ب»».</summary>
    private static bool Names(Draft draft, PlaceMention mention, int t) =>
        t + 1 < mention.End && draft.Text.Tokens[t + 1].Kind is TokenKind.QuoteOpen;

    private static bool IsConjoined(Draft draft, ReadOnlySpan<int> nameAt, int t) =>
        nameAt[t] >= 0 && draft.Mentions.Names[nameAt[t]].FormStart > 0 && draft.Text.Form(draft.Text.Tokens[t])[0] == 'و';
}
