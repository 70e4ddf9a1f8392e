using Isnad.Knowledge.Format;
using Isnad.Words;

namespace Isnad.Knowledge;

/// <summary>Lemmas and inflected word forms.</summary>
internal sealed class Lexicon(Strings strings, Section<LemmaRecord> lemmas, Section<LemmaBrief> briefs, Section<DoubleArrayNode> nodes, Section<FormEntry> entries)
{
    /// <summary>Word forms without clitics, by folded skeleton.</summary>
    public DoubleArray Forms { get; } = new(nodes);

    /// <summary>How many lemmas.</summary>
    public int LemmaCount => lemmas.Count;

    /// <summary>How many analyses of forms.</summary>
    public int EntryCount => entries.Count;

    /// <summary>One lemma.</summary>
    public ref readonly LemmaRecord Lemma(int index) => ref lemmas[index];

    /// <summary>What look-up needs of a lemma.</summary>
    public LemmaBrief Brief(int index) => briefs[index];

    /// <summary>A lemma's text, as the tables spell it.</summary>
    public string Text(int lemma) => strings.Text(lemmas[lemma].Text);

    /// <summary>An entry of a form; go on to index + 1 until <see cref="FormEntry.IsLast"/>.</summary>
    public ref readonly FormEntry Entry(int index) => ref entries[index];

    /// <summary>The lemma with this text and part of speech, or −1. Walks all its forms: for set-up, not for reading.</summary>
    public int Find(string text, PartOfSpeech pos)
    {
        int node = DoubleArray.Root;
        foreach (char c in text)
        {
            if (c is '\u0651') continue;
            if (c == '#') break;
            if (!Forms.Step(ref node, Isnad.Text.Folding.Fold(c))) return -1;
        }
        for (int i = Forms.Value(node); i >= 0; i++)
        {
            FormEntry entry = entries[i];
            if (lemmas[entry.Lemma].Pos == (byte)pos && strings.Span(lemmas[entry.Lemma].Text).SequenceEqual(text)) return entry.Lemma;
            if (entry.IsLast) break;
        }
        return -1;
    }
}
