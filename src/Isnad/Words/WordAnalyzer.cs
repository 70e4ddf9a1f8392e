using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;

namespace Isnad.Words;

/// <summary>Finds every analysis of a token: clitics cut in every allowed way, the stem looked up in the lexicon.</summary>
internal sealed class WordAnalyzer(Lexicon lexicon, WordCosts costs)
{
    private readonly AnalysisCosts _analysisCosts = new(costs);
    private readonly UnknownWordGuesser _guesser = new(costs);

    /// <summary>Adds the analyses of a word to the list; a word with none gets guesses.</summary>
    /// <param name="form">The cleaned form.</param>
    /// <param name="marks">What the spelling showed beyond letters.</param>
    /// <param name="into">Where to.</param>
    public void Analyze(ReadOnlySpan<char> form, TokenMarks marks, List<Analysis> into)
    {
        int first = into.Count;
        foreach (ProcliticTable.Complex complex in ProcliticTable.All)
        {
            if (!StartsWith(form, complex.Spelling) || form.Length == complex.Spelling.Length) continue;
            int start = complex.Spelling.Length, cost = ProcliticTable.Cost(complex.Clitics, costs);
            Walk(form, start, DoubleArray.Root, complex.Clitics, cost, marks, into);
            if (complex.Clitics.HasFlag(Proclitics.La | Proclitics.Article))
            {
                WalkAfterArticle(form, start, complex.Clitics, cost, marks, into);
            }
        }
        if (into.Count == first) _guesser.Guess(form, marks, into);
        else if (IsWeak(into, first)) _guesser.GuessName(form, into);
    }

    /// <summary>Whether the lexicon has any exact analysis of a word, clitics included.</summary>
    public bool Knows(ReadOnlySpan<char> form)
    {
        if (form.Length is < 2 or >= 64) return false;
        List<Analysis> found = t_scratch ??= [];
        found.Clear();
        foreach (ProcliticTable.Complex complex in ProcliticTable.All)
        {
            if (!StartsWith(form, complex.Spelling) || form.Length == complex.Spelling.Length) continue;
            Walk(form, complex.Spelling.Length, DoubleArray.Root, complex.Clitics, ProcliticTable.Cost(complex.Clitics, costs), TokenMarks.None, found);
            foreach (Analysis analysis in found)
            {
                if (analysis.Cost < costs[WordCost.WeakFrom]) return true;
            }
        }
        return false;
    }

    [ThreadStatic]
    private static List<Analysis>? t_scratch;

    /// <summary>«للقاهرة» holds a name with its own article; «للجنة» a noun whose first letter the article's swallowed.</summary>
    private void WalkAfterArticle(ReadOnlySpan<char> form, int start, Proclitics clitics, int cost, TokenMarks marks, List<Analysis> into)
    {
        int node = DoubleArray.Root;
        if (lexicon.Forms.Step(ref node, 'ا') && lexicon.Forms.Step(ref node, 'ل'))
        {
            Walk(form, start, node, clitics & ~Proclitics.Article, cost, marks, into, startsWithArticle: true);
        }
        node = DoubleArray.Root;
        if (lexicon.Forms.Step(ref node, 'ل')) Walk(form, start, node, clitics, cost + costs[WordCost.SwallowedLam], marks, into, startsWithLam: true);
    }

    private void Walk(ReadOnlySpan<char> form, int start, int node, Proclitics clitics, int cost, TokenMarks marks, List<Analysis> into, bool startsWithArticle = false, bool startsWithLam = false)
    {
        for (int end = start; ;)
        {
            int value = lexicon.Forms.Value(node);
            if (value >= 0 && end > start)
            {
                int enclitic = Enclitics.Cost(form[end..], costs);
                if (enclitic >= 0) AddEntries(form, start, end, value, clitics, cost + enclitic, marks, into, startsWithArticle, startsWithLam);
            }
            if (end == form.Length || !lexicon.Forms.Step(ref node, Folding.Fold(form[end]))) return;
            end++;
        }
    }

    private void AddEntries(ReadOnlySpan<char> form, int start, int end, int value, Proclitics clitics, int cliticCost, TokenMarks marks, List<Analysis> into, bool startsWithArticle, bool startsWithLam)
    {
        bool suffixed = end < form.Length;
        uint spelling = Folding.SpellingCode(form[start..end]);
        if (startsWithArticle) spelling <<= 2; // the article's alif, unwritten after ل, is a plain one
        for (int i = value; ; i++)
        {
            FormEntry entry = lexicon.Entry(i);
            ref readonly LemmaRecord lemma = ref lexicon.Lemma(entry.Lemma);
            var pos = (PartOfSpeech)lemma.Pos;
            var features = (Features)entry.Features;
            if (Compatibility.Allows(pos, features, lemma.Class, clitics, suffixed, form[end..]))
            {
                if ((clitics & Proclitics.Article) != 0) features |= Features.Definite;
                if ((clitics & Proclitics.Sa) != 0) features |= Features.Future;
                if (suffixed) features |= Features.Suffixed;
                int cost = cliticCost + SpellingCost(spelling, entry.Spelling) + _analysisCosts.Of(lemma, features, marks);
                if ((clitics & Proclitics.Fa) != 0 && pos is PartOfSpeech.NOUN or PartOfSpeech.ADJ) cost += costs[WordCost.FaNoun];
                if ((clitics & Proclitics.La) != 0 && pos is PartOfSpeech.VERB) cost += costs[WordCost.LaVerb];
                WordTag tag = Tagging.Of(pos, features, lemma.Class);
                into.Add(new Analysis
                {
                    Lemma = entry.Lemma, Features = features, Cost = cost, Pos = pos, Class = lemma.Class,
                    Tag = Tagging.Coarse(tag), FineTag = tag, Proclitics = clitics,
                    StemStart = (byte)(startsWithLam ? start - 1 : start), StemEnd = (byte)end,
                });
            }
            if (entry.IsLast) return;
        }
    }

    /// <summary>What each letter written otherwise than in the lexicon costs: a plain letter for a marked one is a common slip.</summary>
    private int SpellingCost(uint written, uint exact)
    {
        int cost = 0;
        for (; written != exact; written >>= 2, exact >>= 2)
        {
            uint w = written & 3, e = exact & 3;
            if (w != e) cost += costs[w == 0 ? WordCost.PlainForMarked : e == 0 ? WordCost.MarkedForPlain : WordCost.OtherMark];
        }
        return cost;
    }

    private static bool StartsWith(ReadOnlySpan<char> form, string clitics)
    {
        if (form.Length < clitics.Length) return false;
        for (int i = 0; i < clitics.Length; i++)
        {
            // The article is sometimes typed with a hamza.
            if (form[i] != clitics[i] && !(clitics[i] == 'ا' && form[i] is 'أ' or 'إ')) return false;
        }
        return true;
    }

    private bool IsWeak(List<Analysis> analyses, int first)
    {
        for (int i = first; i < analyses.Count; i++)
        {
            if (analyses[i].Cost < costs[WordCost.WeakFrom]) return false;
        }
        return true;
    }
}
