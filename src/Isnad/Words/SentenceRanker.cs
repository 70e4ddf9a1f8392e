using System.Runtime.InteropServices;
using Isnad.Text;

namespace Isnad.Words;

/// <summary>
/// Picks one analysis for each word of a sentence: the path of least cost through what the analyses cost by themselves
/// and what each costs after the one before (Viterbi over tags, with agreement).
/// </summary>
internal sealed class SentenceRanker(TagWeights weights, WordCosts costs)
{
    private readonly Agreement _agreement = new(costs);
    private int[] _best = new int[256];
    private int[] _from = new int[256];

    /// <summary>Ranks the words of a sentence and sets <see cref="Word.Best"/>.</summary>
    public void Rank(int firstToken, int endToken, WordLayer layer)
    {
        if (firstToken == endToken) return;
        Span<Analysis> analyses = CollectionsMarshal.AsSpan(layer.Analyses);
        Span<Word> words = CollectionsMarshal.AsSpan(layer.Words);
        int origin = words[firstToken].First;
        int total = words[endToken - 1].First + words[endToken - 1].Count - origin;
        if (_best.Length < total)
        {
            _best = new int[total * 2];
            _from = new int[total * 2];
        }
        for (int t = firstToken; t < endToken; t++)
        {
            Word word = words[t];
            for (int i = word.First; i < word.First + word.Count; i++)
            {
                ref readonly Analysis here = ref analyses[i];
                int best = int.MaxValue, from = -1;
                if (t == firstToken) best = Enter(WordTag.Start, here);
                else
                {
                    Word before = words[t - 1];
                    for (int j = before.First; j < before.First + before.Count; j++)
                    {
                        int cost = _best[j - origin] + Enter(analyses[j].FineTag, here) + _agreement.Cost(analyses[j], here);
                        if (cost >= best) continue;
                        best = cost;
                        from = j;
                    }
                }
                _best[i - origin] = best + here.Cost;
                _from[i - origin] = from;
            }
        }
        int last = Least(words[endToken - 1], origin);
        for (int t = endToken - 1; t >= firstToken; t--)
        {
            words[t] = words[t] with { Best = last };
            last = _from[last - origin];
        }
    }

    private int Enter(WordTag before, in Analysis here)
    {
        // Clitics are words of their own between the tags: «وبال…» is a conjunction, a preposition, then the noun.
        int cost = 0;
        if (here.HasConjunction)
        {
            cost += weights.Cost(before, WordTag.Conj);
            before = WordTag.Conj;
        }
        if ((here.Proclitics & Proclitics.AnyPreposition) != 0 && here.Pos is not PartOfSpeech.VERB)
        {
            cost += weights.Cost(before, WordTag.Prep);
            before = WordTag.Prep;
        }
        return cost + weights.Cost(before, here.FineTag);
    }

    private int Least(Word word, int origin)
    {
        int best = word.First;
        for (int i = word.First + 1; i < word.First + word.Count; i++)
        {
            if (_best[i - origin] < _best[best - origin]) best = i;
        }
        return best;
    }
}
