using Isnad.Knowledge;

namespace Isnad.Mentions;

/// <summary>What «المدينة», «المنطقة», «البلاد», «العاصمة», «المعبر» refer back to.</summary>
internal sealed class PlaceReferences(PlaceTable places, PlaceNames names)
{
    /// <summary>How many tokens a reference may reach back.</summary>
    private const int Reach = 400;

    private const int None = -1, Unnamed = -2;

    /// <summary>Sets what a short mention refers to: the last name of such a place, or the last mention with such a head.</summary>
    public void Refer(Draft draft, ReadOnlySpan<int> nameAt, in PlacePhrase phrase, PlaceMention mention)
    {
        PlaceKind wanted = Wanted(draft, phrase);
        if (wanted == PlaceKind.None) return;
        bool capital = IsCapital(draft, phrase.Head);
        int story = draft.Text.Sentences[mention.Sentence].Story;
        List<PlaceMention> mentions = draft.Mentions.Places;
        int best = -1, bestRow = -1, bestScore = int.MinValue;
        for (int i = mentions.Count - 1; i >= 0 && phrase.First - mentions[i].End < Reach; i--)
        {
            PlaceMention earlier = mentions[i];
            if (draft.Text.Sentences[earlier.Sentence].Story != story) continue;
            int row = Fitting(draft, nameAt, earlier, wanted, capital);
            if (row < 0 && !capital && SameHead(draft, earlier, phrase.Head, wanted)) row = Unnamed;
            if (row == None) continue;
            // The last one told, unless another is told again and again.
            int score = Math.Min(3, Told(mentions, row)) + Math.Max(0, 3 - (mention.Sentence - earlier.Sentence)) - (row >= 0 && places[row].IsCapital && !capital ? 1 : 0);
            if (score <= bestScore) continue;
            (best, bestRow, bestScore) = (i, row, score);
        }
        if (best < 0) return;
        mention.Place = bestRow >= 0 ? bestRow : -1;
        mention.RefersTo = mentions[best].RefersTo >= 0 && bestRow == Unnamed ? mentions[best].RefersTo : best;
    }

    private static int Told(List<PlaceMention> mentions, int row)
    {
        int count = 0;
        foreach (PlaceMention mention in mentions)
        {
            if (row >= 0 && !mention.ActsAsState && mention.Anchors.Contains(row)) count++;
        }
        return count;
    }

    /// <summary>The row of a name in a mention that is of the wanted kind, or <see cref="None"/>.</summary>
    private int Fitting(Draft draft, ReadOnlySpan<int> nameAt, PlaceMention earlier, PlaceKind wanted, bool capital)
    {
        PlaceKind head = PlaceWords.Head(draft.Text.Form(draft.Text.Tokens[earlier.Head]));
        for (int t = earlier.First; t < earlier.End; t++)
        {
            if (nameAt[t] < 0) continue;
            PlaceRow row = places[names.Prominent(draft.Mentions.Names[nameAt[t]])];
            bool fits = capital ? row.IsCapital && !earlier.ActsAsState : (row.Kind & wanted) != 0 && !(row.IsCapital && (wanted & PlaceKind.Area) != 0) && (row.Kind == PlaceKind.Country || !earlier.ActsAsState);
            // «حي المغار»: a quarter, though a town bears the name too.
            PlaceKind own = t > earlier.First ? PlaceWords.Head(draft.Text.Form(draft.Text.Tokens[t - 1])) : PlaceKind.None;
            if (fits && own != PlaceKind.None && (own & wanted) == 0) fits = false;
            // The first name behind a head noun is of the head's kind: «منطقة مليتة», «مدينة درنة».
            if (!fits && !capital && t == earlier.Head + 1 && (head & wanted) != 0 && row.Kind != PlaceKind.Country) fits = true;
            if (fits) return row.Row;
        }
        return None;
    }

    private static PlaceKind Wanted(Draft draft, in PlacePhrase phrase)
    {
        PlaceKind head = phrase.HeadKind;
        if ((head & PlaceKind.City) != 0 && (head & PlaceKind.Area) == 0) return PlaceKind.Settlement & (head | PlaceKind.City);
        if (IsHeadOf(draft, phrase.Head, "قطاع")) return PlaceKind.Region;
        if ((head & PlaceKind.Area) == PlaceKind.Area) return PlaceKind.Area | PlaceKind.District | PlaceKind.Settlement;
        return head;
    }

    private static bool IsCapital(Draft draft, int token) => IsHeadOf(draft, token, "عاصمة");

    private static bool IsHeadOf(Draft draft, int token, string noun) => draft.Text.Form(draft.Text.Tokens[token]).EndsWith(noun);

    /// <summary>«قاعدة عسكرية جنوبي ليبيا» … «القاعدة».</summary>
    private static bool SameHead(Draft draft, PlaceMention earlier, int head, PlaceKind wanted)
    {
        PlaceKind kind = PlaceWords.Head(draft.Text.Form(draft.Text.Tokens[earlier.Head]), out bool definite);
        return !definite && kind != PlaceKind.None && (kind & wanted) == kind && draft.Words[earlier.Head].Lemma >= 0 && draft.Words[earlier.Head].Lemma == draft.Words[head].Lemma;
    }
}
