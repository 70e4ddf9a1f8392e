using Isnad.Mentions;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>Finds the word that says what became of those counted: «مقتل خمسة», «أصيب ستة», «جنديان قُتلا».</summary>
internal static class TollWords
{
    private const int Before = 6, After = 4;

    /// <summary>The candidate whose frame counts the quantity, or −1.</summary>
    public static int Of(Draft draft, List<TriggerCandidate> candidates, QuantityMention quantity)
    {
        Sentence sentence = draft.Text.Sentences[quantity.Sentence];
        for (int t = quantity.First; t >= Math.Max(sentence.FirstToken, quantity.First - Before); t--)
        {
            if (t == quantity.First && !draft.Words[t].IsNominal) continue;
            if (Counting(candidates, t) is >= 0 and var found) return found;
            if (t < quantity.First && (draft.Words[t].IsVerb || draft.Words[t].Tag is WordTag.Comp or WordTag.Rel)) break;
        }
        for (int t = quantity.End; t < Math.Min(sentence.EndToken, quantity.End + After); t++)
        {
            if (draft.Text.Tokens[t].Kind is TokenKind.Comma or TokenKind.Stop) break;
            ref Analysis word = ref draft.Words[t];
            if (!word.IsVerb) continue;
            // Behind its number the verb agrees in number, or is passive.
            bool agrees = word.Has(Features.Passive) || word.Has(Features.Plural) || word.Has(Features.Dual);
            return agrees && !word.HasConjunction ? Counting(candidates, t) : -1;
        }
        return -1;
    }

    private static int Counting(List<TriggerCandidate> candidates, int token)
    {
        int low = 0, high = candidates.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (candidates[middle].Token < token) low = middle + 1;
            else high = middle;
        }
        for (int i = low; i < candidates.Count && candidates[i].Token == token; i++)
        {
            if (candidates[i].Fit <= FrameFit.Default && candidates[i].Frame.Counts is "killed" or "wounded" or "arrested" or "abducted" or "displaced") return i;
        }
        return -1;
    }
}
