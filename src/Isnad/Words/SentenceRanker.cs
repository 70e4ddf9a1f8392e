using System.Runtime.InteropServices;

namespace Isnad.Words;

/// <summary>
/// Picks one analysis for each word of a sentence: the path of least cost through what the analyses cost by themselves
/// and what each costs after the one before (Viterbi over tags, with agreement).
/// </summary>
internal sealed class SentenceRanker(TagWeights weights, WordCosts costs)
{
    private readonly Agreement _agreement = new(costs);

    /// <summary>Notes what an analysis costs within itself: clitics are words of their own between the tags, «وبال…» is a conjunction, a preposition, then the noun.</summary>
    public void Prepare(ref Analysis analysis)
    {
        int inner = 0;
        WordTag entry = analysis.FineTag, next = analysis.FineTag;
        if (analysis.HasPreposition && analysis.Pos is not PartOfSpeech.VERB)
        {
            inner += weights.Cost(WordTag.Prep, next);
            entry = next = WordTag.Prep;
        }
        if (analysis.HasConjunction)
        {
            inner += weights.Cost(WordTag.Conj, next);
            entry = WordTag.Conj;
        }
        analysis.EntryTag = entry;
        analysis.InnerCost = (short)inner;
    }

    /// <summary>Ranks the words of a sentence and sets <see cref="Word.Best"/>.</summary>
    /// <param name="firstToken">Its first token.</param>
    /// <param name="endToken">The token after its last.</param>
    /// <param name="opening">What it is as if the first word came after.</param>
    /// <param name="layer">The words and their analyses.</param>
    public void Rank(int firstToken, int endToken, WordTag opening, WordLayer layer)
    {
        if (firstToken == endToken) return;
        ReadOnlySpan<Analysis> analyses = CollectionsMarshal.AsSpan(layer.Analyses);
        Span<Word> words = CollectionsMarshal.AsSpan(layer.Words);
        int origin = words[firstToken].First;
        RankingScratch scratch = layer.Scratch;
        scratch.Begin(words[endToken - 1].First + words[endToken - 1].Count - origin);
        Span<int> paths = scratch.Best, from = scratch.From;
        Word before = words[firstToken];
        for (int i = before.First; i < before.First + before.Count; i++)
        {
            ref readonly Analysis here = ref analyses[i];
            paths[i - origin] = weights.Cost(opening, here.EntryTag) + here.InnerCost + here.Cost;
        }
        for (int t = firstToken + 1; t < endToken; t++)
        {
            Word word = words[t];
            ReadOnlySpan<Analysis> earlier = analyses.Slice(before.First, before.Count);
            ReadOnlySpan<int> earlierPaths = paths.Slice(before.First - origin, before.Count);
            for (int i = word.First; i < word.First + word.Count; i++)
            {
                ref readonly Analysis here = ref analyses[i];
                (int best, int at) = Agreement.Asks(here) ? EnterAgreeing(earlier, earlierPaths, here) : Enter(earlier, earlierPaths, here.EntryTag, t, scratch);
                paths[i - origin] = best + here.InnerCost + here.Cost;
                from[i - origin] = before.First + at;
            }
            before = word;
        }
        int last = Least(before, paths, origin);
        for (int t = endToken - 1; t >= firstToken; t--)
        {
            words[t] = words[t] with { Best = last };
            last = from[last - origin];
        }
    }

    // Where agreement plays no part, all analyses that enter by the same tag come from the same one before.
    private (int Best, int At) Enter(ReadOnlySpan<Analysis> earlier, ReadOnlySpan<int> paths, WordTag tag, int token, RankingScratch scratch)
    {
        if (scratch.EntryToken[(int)tag] != token)
        {
            int best = int.MaxValue, at = 0;
            for (int j = 0; j < earlier.Length; j++)
            {
                int cost = paths[j] + weights.Cost(earlier[j].FineTag, tag);
                if (cost < best) (best, at) = (cost, j);
            }
            (scratch.EntryToken[(int)tag], scratch.EntryBest[(int)tag], scratch.EntryFrom[(int)tag]) = (token, best, at);
        }
        return (scratch.EntryBest[(int)tag], scratch.EntryFrom[(int)tag]);
    }

    private (int Best, int At) EnterAgreeing(ReadOnlySpan<Analysis> earlier, ReadOnlySpan<int> paths, in Analysis here)
    {
        int best = int.MaxValue, at = 0, least = _agreement.LeastCost;
        for (int j = 0; j < earlier.Length; j++)
        {
            int cost = paths[j] + weights.Cost(earlier[j].FineTag, here.EntryTag);
            // Agreement is asked only where it can still change the choice.
            if (best != int.MaxValue && cost + least >= best) continue;
            cost += _agreement.Cost(earlier[j], here);
            if (cost < best) (best, at) = (cost, j);
        }
        return (best, at);
    }

    private static int Least(Word word, ReadOnlySpan<int> paths, int origin)
    {
        int best = word.First;
        for (int i = word.First + 1; i < word.First + word.Count; i++)
        {
            if (paths[i - origin] < paths[best - origin]) best = i;
        }
        return best;
    }
}
