using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;

namespace Isnad.Words;

/// <summary>
/// Reads an unknown word as another spelling of a name of the lexicon. Papers do not agree how foreign names are written: which short
/// vowels get a letter («فولودمير», «فولوديمير») and which letter a foreign g or s gets («هجينز», «هغينز»). One such difference inside
/// a long word is taken for the same name; short words and those with the article differ by a letter without being the same.
/// </summary>
internal sealed class NameSpellings(Lexicon lexicon, WordCosts costs)
{
    private const int LeastLetters = 6;

    // As rare as a slip of spelling: «OtherMark» counts one letter for another.
    private static readonly string[] s_alike = ["غجق", "تط", "سزص"];
    private static readonly sbyte[] s_vowels = [Code('ا'), Code('و'), Code('ي')];

    /// <summary>Adds the name a word may be another spelling of; nothing where there is none.</summary>
    /// <param name="form">The cleaned form.</param>
    /// <param name="codes">The codes of its folded letters.</param>
    /// <param name="into">Where to.</param>
    public void Read(ReadOnlySpan<char> form, ReadOnlySpan<sbyte> codes, List<Analysis> into)
    {
        foreach (ProcliticTable.Complex complex in ProcliticTable.Beginning(form[0]))
        {
            int start = complex.Spelling.Length;
            if (start > 1 || form.Length - start < LeastLetters || (complex.Clitics & (Proclitics.Article | Proclitics.Sa)) != 0) continue;
            if (start == 1 && form[0] != complex.Spelling[0]) continue;
            if (form[start] == 'ا' && form[start + 1] == 'ل') continue;
            if (Find(codes, start, start, DoubleArray.Root, differs: false) is >= 0 and var entry)
            {
                Add(lexicon.Entry(entry), complex, form.Length, into);
                return;
            }
        }
    }

    // The entry of a name that differs from the letters behind a place by one letter, or −1.
    private int Find(ReadOnlySpan<sbyte> codes, int start, int at, int node, bool differs)
    {
        if (at == codes.Length) return differs ? NameAt(node) : -1;
        int found = -1, next = node;
        if (lexicon.Forms.Step(ref next, codes[at])) found = Find(codes, start, at + 1, next, differs);
        if (found >= 0 || differs || at == start) return found;
        bool isVowel = s_vowels.AsSpan().Contains(codes[at]);
        if (isVowel && at < codes.Length - 1) found = Find(codes, start, at + 1, node, differs: true);
        foreach (sbyte vowel in s_vowels)
        {
            next = node;
            if (found < 0 && lexicon.Forms.Step(ref next, vowel)) found = Find(codes, start, at, next, differs: true);
        }
        foreach (string alike in s_alike)
        {
            if (found >= 0 || !Contains(alike, codes[at])) continue;
            foreach (char letter in alike)
            {
                next = node;
                if (found < 0 && Code(letter) != codes[at] && lexicon.Forms.Step(ref next, Code(letter))) found = Find(codes, start, at + 1, next, differs: true);
            }
        }
        return found;
    }

    private int NameAt(int node)
    {
        for (int i = lexicon.Forms.Value(node); i >= 0; i++)
        {
            FormEntry entry = lexicon.Entry(i);
            if ((PartOfSpeech)lexicon.Brief(entry.Lemma).Pos == PartOfSpeech.PROPN && ((Features)entry.Features & Features.HasArticle) == 0) return i;
            if (entry.IsLast) break;
        }
        return -1;
    }

    private void Add(FormEntry entry, ProcliticTable.Complex complex, int end, List<Analysis> into)
    {
        LemmaBrief lemma = lexicon.Brief(entry.Lemma);
        WordTag tag = Tagging.Of(PartOfSpeech.PROPN, (Features)entry.Features, lemma.Class);
        into.Add(new Analysis
        {
            Lemma = entry.Lemma, Features = (Features)entry.Features, Pos = PartOfSpeech.PROPN, Class = lemma.Class,
            Cost = lemma.Cost + costs[WordCost.GivenName] + costs[WordCost.OtherMark] + ProcliticTable.Cost(complex.Clitics, costs),
            Tag = Tagging.Coarse(tag), FineTag = tag, Proclitics = complex.Clitics,
            StemStart = (byte)complex.Spelling.Length, StemEnd = (byte)end,
        });
    }

    private static bool Contains(string letters, sbyte code)
    {
        foreach (char letter in letters)
        {
            if (Code(letter) == code) return true;
        }
        return false;
    }

    private static sbyte Code(char letter) => (sbyte)Alphabet.Code(letter);
}
