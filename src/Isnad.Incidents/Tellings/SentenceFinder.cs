using Isnad.Incidents.Copies;

namespace Isnad.Incidents.Tellings;

/// <summary>
/// Sentences that tell an act once more though no act was read in them: the headline was understood, the lead was not. They are
/// known by the words that they share with an act of the report; who speaks in them is heard on that act.
/// </summary>
internal static class SentenceFinder
{
    private const int SignaturePlaces = 12, MostSentences = 6, MostSources = 12;

    // Shorter sentences are alike by chance.
    private const int LeastWords = 12;

    // A lead has further words of its own: what counts is how much of the act's words it holds, and of its words the act.
    private const double LeastHeld = 0.6, LeastCosine = 0.45;

    /// <summary>By which copies of a sentence are known: nothing where it is short.</summary>
    public static uint[] Signature(uint[] forms) => forms.Length < LeastWords ? [] : MinHash.Of(forms, SignaturePlaces);

    /// <summary>Adds to the acts of a report the sentences that tell them once more.</summary>
    public static IReadOnlyList<Telling> Add(IReadOnlyList<Telling> acts, ReportWords words, ChainReader chains)
    {
        if (acts.Count == 0) return acts;
        var added = acts.ToArray();
        var known = acts.SelectMany(a => a.Sentences).Select(s => s.Start).ToHashSet();
        foreach ((int start, int end) in words.Sentences())
        {
            if (known.Contains(start) || words.Forms(start, end) is not { Length: >= LeastWords } forms) continue;
            WordBag bag = words.Bag(start, end);
            int best = -1;
            double most = LeastCosine;
            for (int i = 0; i < added.Length; i++)
            {
                double cosine = WordBag.Cosine(acts[i].Words, bag);
                if (cosine <= most || WordBag.Held(acts[i].Words, bag) < LeastHeld) continue;
                (best, most) = (i, cosine);
            }
            if (best >= 0) added[best] = With(added[best], new TellingSentence(start, 0, Signature(forms), forms.Length), end, chains);
        }
        return added;
    }

    private static Telling With(Telling act, TellingSentence sentence, int end, ChainReader chains)
    {
        HashSet<string> parties = [.. act.Parties.Select(p => OutletNames.Folded(p.Name))];
        return act with
        {
            Sentences = [.. act.Sentences.Append(sentence).Take(MostSentences)],
            Sources = [.. act.Sources.Concat(chains.Spoken(sentence.Start, end, parties)).Distinct().Take(MostSources)],
        };
    }
}
