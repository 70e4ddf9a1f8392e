using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Which names found in the text are names of places here: not within the name of a person or body, and not a common word.</summary>
internal sealed class PlaceNames(KnowledgeBase knowledge, PlaceTable places)
{
    /// <summary>Inhabitants from which on a city's name counts even where it is spelled like a common word.</summary>
    private const double Known = 50_000;

    /// <summary>For each token the index of the place name that begins there, or −1.</summary>
    /// <param name="draft">The draft with its names.</param>
    /// <param name="nameAt">One cell a token; filled.</param>
    public void Mark(Draft draft, Span<int> nameAt)
    {
        nameAt.Fill(-1);
        List<NameMatch> names = draft.Mentions.Names;
        int coveredTo = 0;
        bool placed = false;
        for (int i = 0; i < names.Count; i++)
        {
            NameMatch match = names[i];
            // «داعش في ليبيا» as the name of a body still tells a place.
            if (match.First < coveredTo && !(match.First > 0 && draft.Text.Form(draft.Text.Tokens[match.First - 1]) is "في" or "فى" && FirstPlace(match) >= 0)) continue;
            int row = FirstPlace(match);
            if (row < 0)
            {
                // The name of a person or body covers the places named in it.
                if (match.End - match.First > 1 && IsActor(match)) coveredTo = match.End;
                continue;
            }
            // «محافظتي الكاف والقصرين»: beside a place a name is one.
            bool beside = match.First == coveredTo && coveredTo > 0 && placed && match.FormStart == 1 && draft.Text.Form(draft.Text.Tokens[match.First]) is ['و', _, _, _, ..];
            if (!beside && !IsPlaceHere(draft, match))
            {
                placed = false;
                continue;
            }
            placed = true;
            nameAt[match.First] = i;
            coveredTo = match.End;
        }
    }

    /// <summary>The first row of the places table a name stands for, or −1.</summary>
    public int FirstPlace(in NameMatch match)
    {
        for (int e = match.Entry; ; e++)
        {
            ref readonly NameEntry entry = ref knowledge.Names.Entry(e);
            if (entry.Kind == NameKind.Place) return entry.Row;
            if (entry.IsLast) return -1;
        }
    }

    /// <summary>The most prominent row of the places table a name stands for, or −1.</summary>
    public int Prominent(in NameMatch match)
    {
        int best = -1;
        double weight = -1;
        for (int e = match.Entry; ; e++)
        {
            ref readonly NameEntry entry = ref knowledge.Names.Entry(e);
            if (entry.Kind == NameKind.Place && Weight(places[entry.Row]) is var w && w > weight)
            {
                weight = w;
                best = entry.Row;
            }
            if (entry.IsLast) return best;
        }
    }

    private static double Weight(PlaceRow row) => row.Population + row.Kind switch
    {
        PlaceKind.Country => 1e10,
        PlaceKind.City => row.IsCapital ? 1e9 : 2e5,
        PlaceKind.Region or PlaceKind.Continent => 1e6,
        PlaceKind.Admin1 => 1e5,
        PlaceKind.Town => 1e3,
        _ => 0,
    };

    private bool IsActor(in NameMatch match)
    {
        for (int e = match.Entry; ; e++)
        {
            ref readonly NameEntry entry = ref knowledge.Names.Entry(e);
            if (entry.Kind == NameKind.Actor) return true;
            if (entry.IsLast) return false;
        }
    }

    private bool IsPlaceHere(Draft draft, in NameMatch match)
    {
        Token token = draft.Text.Tokens[match.First];
        if (token.Kind == TokenKind.Hashtag) return true;
        if (match.FormStart == 0 && token.Kind == TokenKind.Number) return false;
        if (AfterPersonalName(draft, match)) return false;
        if (match.End - match.First > 1) return true;
        ReadOnlySpan<char> form = draft.Text.Form(token);
        ReadOnlySpan<char> name = form[match.FormStart..];
        if (name.Length < 3 && match.FormStart > 0) return false;
        ref Analysis word = ref draft.Words[match.First];
        bool behindHead = match.First > 0 && match.FormStart == 0 && PlaceWords.Head(draft.Text.Form(draft.Text.Tokens[match.First - 1]), out bool article) != PlaceKind.None && !article;
        if (behindHead) return true;
        if (word.Pos == PartOfSpeech.PROPN) return word.Class is not (LemmaClass.NGiven or LemmaClass.NFamily) || !HasPersonalAround(draft, match.First);
        if (word.Lemma < 0 || word.Has(Features.Guessed)) return true;
        if (word.Pos is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.X)) return IsStrong(draft, match, form) && word.Pos != PartOfSpeech.ADP;
        PlaceRow best = places[Prominent(match)];
        // «سوريا» is the country, «جنديا سوريا» the accusative of the nisba.
        if (best.Kind == PlaceKind.Country && word.Has(Features.Accusative) && (token.Marks & TokenMarks.Tanween) == 0 && IsSpelledSo(match, form)
            && !(match.First > 0 && draft.Words[match.First - 1].Has(Features.Accusative))) return true;
        // «مالي» is far more often an adjective, «المغرب» and «الجزائر» far more often countries.
        if (best.Kind == PlaceKind.Country) return IsSpelledSo(match, form) && (word.Pos == PartOfSpeech.NOUN ? name.StartsWith("ال") || name.Length > 3 : BehindIn(draft, match));
        if (best.Kind is PlaceKind.City && best.Population >= Known) return IsSpelledSo(match, form) && (BehindIn(draft, match) || best.IsCapital);
        return false;
    }

    private bool IsStrong(Draft draft, in NameMatch match, ReadOnlySpan<char> form) =>
        places[Prominent(match)].Kind is PlaceKind.Country or PlaceKind.City && (form.Length - match.FormStart > 3 || BehindIn(draft, match)) && IsSpelledSo(match, form);

    private bool IsSpelledSo(in NameMatch match, ReadOnlySpan<char> form)
    {
        uint spelled = Folding.SpellingCode(form[match.FormStart..]);
        for (int e = match.Entry; ; e++)
        {
            ref readonly NameEntry entry = ref knowledge.Names.Entry(e);
            if (entry.Kind == NameKind.Place && entry.Spelling == spelled) return true;
            if (entry.IsLast) return false;
        }
    }

    private static bool BehindIn(Draft draft, in NameMatch match)
    {
        if (match.FormStart > 0 && draft.Text.Form(draft.Text.Tokens[match.First])[match.FormStart - 1] is 'ب') return true;
        if (match.First == 0) return false;
        PlaceWord before = PlaceWords.Of(draft.Text.Form(draft.Text.Tokens[match.First - 1]), out bool article);
        if (before == PlaceWord.Between) return true;
        if (before is PlaceWord.In or PlaceWord.Of or PlaceWord.To) return draft.Words[match.First - 1].Pos == PartOfSpeech.ADP;
        return !article && (PlaceWords.IsDirection(before) || before is PlaceWord.Middle or PlaceWord.Near or PlaceWord.Inside);
    }

    /// <summary>«علي البيضاء», «محمد درنة»: a family name.</summary>
    private static bool AfterPersonalName(Draft draft, in NameMatch match)
    {
        if (match.First == 0 || match.FormStart > 0) return false;
        ref Analysis before = ref draft.Words[match.First - 1];
        return before.Pos == PartOfSpeech.PROPN && before.Class is LemmaClass.NGiven && !before.HasPreposition;
    }

    private static bool HasPersonalAround(Draft draft, int token)
    {
        int phrase = draft.Phrases.PhraseOf[token];
        if (phrase < 0) return false;
        for (int t = draft.Phrases.Phrases[phrase].First; t < draft.Phrases.Phrases[phrase].End; t++)
        {
            if (t == token) continue;
            ref Analysis word = ref draft.Words[t];
            if (word.Class is LemmaClass.NGiven or LemmaClass.NFamily or LemmaClass.Title or LemmaClass.Role) return true;
        }
        return false;
    }
}
