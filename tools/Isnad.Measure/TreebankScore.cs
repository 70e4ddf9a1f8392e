using System.Text;
using Isnad.Cli.Morphology;

namespace Isnad.Measure;

/// <summary>Scores part of speech, lemma and coverage on a treebank in CoNLL-U without multi-word token lines, clitics joined by SpaceAfter=No.</summary>
internal sealed class TreebankScore(ErrorPatterns? errors) : IWordScore
{
    private readonly Rate _cut = new("segmentation: words right");
    private readonly Rate _tags = new("part of speech: syntactic words right");
    private readonly Rate _stems = new("part of speech: stems right");
    private readonly Rate _lemmas = new("lemma: content words right");
    private readonly Rate _known = new("known: words but names, numbers, foreign");
    private readonly List<List<Node>> _words = [];

    private readonly record struct Node(string Form, string Lemma, string Tag, bool Joined);

    /// <inheritdoc/>
    public SegmentScheme Scheme => SegmentScheme.Ud;

    /// <inheritdoc/>
    public TagSet Tags => TagSet.Universal;

    /// <inheritdoc/>
    public IReadOnlyList<Rate> Rates => [_cut, _tags, _stems, _lemmas, _known];

    /// <inheritdoc/>
    public int Count => _words.Count;

    /// <inheritdoc/>
    public string Load(string path)
    {
        var text = new StringBuilder();
        bool open = false;
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0) text.Append('\n');
            if (line.Split('\t') is not [var id, var form, var lemma, var tag, _, _, _, _, _, var misc] || !int.TryParse(id, out _)) continue;
            bool letters = form[0] is >= 'ء' and <= 'ي', joined = misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (open && letters) text.Length--;
            else _words.Add([]);
            _words[^1].Add(new Node(form, lemma, tag, joined));
            text.Append(form).Append('\n');
            open = letters && joined;
        }
        return text.ToString();
    }

    /// <inheritdoc/>
    public void Compare(int index, AnalysedWord ours)
    {
        List<Node> gold = _words[index];
        string surface = string.Join('+', gold.Select(n => n.Form));
        if (gold[0].Form[0] is >= 'ء' and <= 'ي')
        {
            bool same = _cut.Add(Spelling.Fold(surface) == Spelling.Fold(string.Join('+', ours.Segments)));
            if (!same) errors?.Add("segmentation", string.Join('+', gold.Select(n => n.Tag)), $"{surface}→{string.Join('+', ours.Segments)}");
        }
        int stem = Math.Max(0, gold.FindIndex(n => n.Tag is not ("CCONJ" or "ADP" or "PART") || gold.Count == 1)), at = 0;
        for (int i = 0; i < gold.Count; i++)
        {
            Node node = gold[i];
            string form = Spelling.Fold(node.Form);
            string tag = ours.TagAt(at, form.Length);
            bool fits = _tags.Add(tag == node.Tag);
            if (i == stem) CompareStem(node, ours, tag, surface);
            if (!fits) errors?.Add("part of speech", $"{node.Tag} as {tag}", surface);
            at += form.Length;
        }
    }

    private void CompareStem(Node node, AnalysedWord ours, string tag, string surface)
    {
        _stems.Add(tag == node.Tag);
        if (node.Tag is "NOUN" or "VERB" or "ADJ" && !_lemmas.Add(Spelling.Lemma(node.Lemma) == Spelling.Lemma(ours.Lemma)))
        {
            errors?.Add("lemma", $"{node.Tag} as {tag}", $"{surface}:{Spelling.Lemma(node.Lemma)}/{ours.Lemma}");
        }
        if (node.Tag is not ("PROPN" or "NUM" or "PUNCT" or "SYM" or "X") && node.Form[0] is >= 'ء' and <= 'ي' && !_known.Add(ours.IsKnown)) errors?.Add("unknown", node.Tag, surface);
    }
}
