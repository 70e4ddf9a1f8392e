using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;

namespace Isnad.Words;

/// <summary>Finds every analysis of a token: clitics cut in every allowed way, the stem looked up in the lexicon.</summary>
internal sealed class WordAnalyzer(Lexicon lexicon, WordCosts costs)
{
    private readonly AnalysisCosts _analysisCosts = new(costs);
    private readonly UnknownWordGuesser _guesser = new(costs);
    private readonly NameSpellings _spellings = new(lexicon, costs);

    // A word on its way through the trie.
    private readonly ref struct Spelled(ReadOnlySpan<char> form, ReadOnlySpan<sbyte> codes, TokenMarks marks, List<Analysis> into)
    {
        public readonly ReadOnlySpan<char> Form = form;
        /// <summary>The codes of its folded letters: every letter is asked for by several walks.</summary>
        public readonly ReadOnlySpan<sbyte> Codes = codes;
        public readonly TokenMarks Marks = marks;
        public readonly List<Analysis> Into = into;
    }

    // What the clitics before a stem are, what they cost, and what the look-up takes as written that is not.
    private readonly record struct Before(int Length, Proclitics Clitics, int Cost, bool AddsArticle = false, bool AddsLam = false);

    /// <summary>Adds the analyses of a word to the list; a word with none gets guesses.</summary>
    /// <param name="form">The cleaned form, less than 64 letters.</param>
    /// <param name="marks">What the spelling showed beyond letters.</param>
    /// <param name="into">Where to.</param>
    public void Analyze(ReadOnlySpan<char> form, TokenMarks marks, List<Analysis> into)
    {
        int first = into.Count;
        var word = new Spelled(form, Codes(form, stackalloc sbyte[form.Length]), marks, into);
        foreach (ProcliticTable.Complex complex in ProcliticTable.Beginning(form[0]))
        {
            if (!StartsWith(form, complex.Spelling) || form.Length == complex.Spelling.Length) continue;
            var before = new Before(complex.Spelling.Length, complex.Clitics, ProcliticTable.Cost(complex.Clitics, costs));
            Walk(word, before, DoubleArray.Root);
            if ((complex.Clitics & (Proclitics.La | Proclitics.Article)) == (Proclitics.La | Proclitics.Article)) WalkAfterArticle(word, before);
        }
        if (into.Count == first && form is [_, _, .., 'ى' or 'ي', 'ء']) AnalyzeSeated(form, marks, into);
        if (into.Count == first)
        {
            _spellings.Read(form, word.Codes, into);
            _guesser.Guess(form, marks, into);
        }
        else if (IsWeak(form, into, first)) _guesser.GuessName(form, into);
    }

    // «الطوارىء», «شاطيء»: the hamza beside its seat.
    private void AnalyzeSeated(ReadOnlySpan<char> form, TokenMarks marks, List<Analysis> into)
    {
        Span<char> seated = stackalloc char[form.Length - 1];
        form[..^1].CopyTo(seated);
        seated[^1] = 'ئ';
        int first = into.Count;
        Analyze(seated, marks, into);
        if (into[first].Has(Features.Guessed))
        {
            CollectionsMarshal.SetCount(into, first);
            return;
        }
        foreach (ref Analysis analysis in CollectionsMarshal.AsSpan(into)[first..]) analysis.StemEnd++;
    }

    /// <summary>Whether the lexicon has any exact analysis of a word, clitics included.</summary>
    public bool Knows(ReadOnlySpan<char> form)
    {
        if (form.Length is < 2 or >= 64) return false;
        List<Analysis> found = t_scratch ??= [];
        found.Clear();
        var word = new Spelled(form, Codes(form, stackalloc sbyte[form.Length]), TokenMarks.None, found);
        foreach (ProcliticTable.Complex complex in ProcliticTable.Beginning(form[0]))
        {
            if (!StartsWith(form, complex.Spelling) || form.Length == complex.Spelling.Length) continue;
            Walk(word, new Before(complex.Spelling.Length, complex.Clitics, ProcliticTable.Cost(complex.Clitics, costs)), DoubleArray.Root);
            foreach (Analysis analysis in found)
            {
                if (analysis.Cost < costs[WordCost.WeakFrom]) return true;
            }
        }
        return false;
    }

    [ThreadStatic]
    private static List<Analysis>? t_scratch;

    private static Span<sbyte> Codes(ReadOnlySpan<char> form, Span<sbyte> codes)
    {
        for (int i = 0; i < form.Length; i++) codes[i] = (sbyte)Alphabet.Code(Folding.Fold(form[i]));
        return codes;
    }

    /// <summary>«للقاهرة» holds a name with its own article; «للجنة» a noun whose first letter the article's swallowed.</summary>
    private void WalkAfterArticle(in Spelled word, Before before)
    {
        int node = DoubleArray.Root;
        if (lexicon.Forms.Step(ref node, 'ا') && lexicon.Forms.Step(ref node, 'ل'))
        {
            Walk(word, before with { Clitics = before.Clitics & ~Proclitics.Article, AddsArticle = true }, node);
        }
        node = DoubleArray.Root;
        if (lexicon.Forms.Step(ref node, 'ل')) Walk(word, before with { Cost = before.Cost + costs[WordCost.SwallowedLam], AddsLam = true }, node);
    }

    private void Walk(in Spelled word, in Before before, int node)
    {
        DoubleArray forms = lexicon.Forms;
        ReadOnlySpan<sbyte> codes = word.Codes;
        for (int end = before.Length; end < codes.Length; end++)
        {
            // Whether what is left is a pronoun is asked first: most ends are none, and the trie lies far away in memory.
            if (end > before.Length && end + Enclitics.Longest >= codes.Length && Enclitics.Cost(word.Form[end..], costs) is >= 0 and var enclitic
                && forms.Value(node) is >= 0 and var inner)
            {
                AddEntries(word, before, end, inner, enclitic);
            }
            if (!forms.Step(ref node, codes[end])) return;
        }
        if (forms.Value(node) is >= 0 and var value) AddEntries(word, before, codes.Length, value, 0);
    }

    private void AddEntries(in Spelled word, in Before before, int end, int value, int encliticCost)
    {
        ReadOnlySpan<char> suffix = word.Form[end..];
        uint spelling = Folding.SpellingCode(word.Form[before.Length..end]);
        if (before.AddsArticle) spelling <<= 2; // the article's alif, unwritten after ل, is a plain one
        for (int i = value; ; i++)
        {
            FormEntry entry = lexicon.Entry(i);
            LemmaBrief lemma = lexicon.Brief(entry.Lemma);
            var pos = (PartOfSpeech)lemma.Pos;
            var features = (Features)entry.Features;
            if (Compatibility.Allows(pos, features, lemma.Class, before.Clitics, suffix.Length > 0, suffix))
            {
                if ((before.Clitics & Proclitics.Article) != 0) features |= Features.Definite;
                if ((before.Clitics & Proclitics.Sa) != 0) features |= Features.Future;
                if (suffix.Length > 0) features |= Features.Suffixed;
                int cost = before.Cost + encliticCost + SpellingCost(spelling, entry.Spelling) + _analysisCosts.Of(lemma, features, word.Marks);
                if ((before.Clitics & Proclitics.Fa) != 0 && pos is PartOfSpeech.NOUN or PartOfSpeech.ADJ) cost += costs[WordCost.FaNoun];
                if ((before.Clitics & Proclitics.La) != 0 && pos is PartOfSpeech.VERB) cost += costs[(features & Features.Perfect) != 0 ? WordCost.LaPerfect : WordCost.LaVerb];
                WordTag tag = Tagging.Of(pos, features, lemma.Class);
                word.Into.Add(new Analysis
                {
                    Lemma = entry.Lemma, Features = features, Cost = cost, Pos = pos, Class = lemma.Class,
                    Tag = Tagging.Coarse(tag), FineTag = tag, Proclitics = before.Clitics,
                    StemStart = (byte)(before.AddsLam ? before.Length - 1 : before.Length), StemEnd = (byte)end,
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

    private bool IsWeak(ReadOnlySpan<char> form, List<Analysis> analyses, int first)
    {
        for (int i = first; i < analyses.Count; i++)
        {
            if (analyses[i].Cost < costs[WordCost.WeakFrom] || IsNoName(form, analyses[i])) return false;
        }
        return true;
    }

    // «اتركوا», «بمقدورها», «قاصديهما»: rare as they are, their endings are not those of names.
    private static bool IsNoName(ReadOnlySpan<char> form, in Analysis analysis) =>
        (analysis.Has(Features.Imperative | Features.Plural) && form is [_, _, .., 'و', 'ا'])
        || (analysis.Has(Features.Suffixed) && analysis.StemEnd - analysis.StemStart > 2 && form[analysis.StemEnd..] is "ها" or "هم" or "هما" or "هن" or "كم");
}
