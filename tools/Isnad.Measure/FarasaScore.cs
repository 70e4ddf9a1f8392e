using System.Text;
using Isnad.Cli.Morphology;

namespace Isnad.Measure;

/// <summary>Scores segmentation and part of speech on text in Farasa's scheme: a line for a word, its segments and their tags joined by `+`.</summary>
internal sealed class FarasaScore(ErrorPatterns? errors) : IWordScore
{
    private readonly List<(string[] Segments, string[] Tags)> _gold = [];
    private readonly Rate _words = new("segmentation: words right");
    private readonly Rate _arabic = new("segmentation: Arabic words right");
    private readonly Rate _segments = new("part of speech: segments right");
    private readonly Rate _tagged = new("part of speech: words wholly right");
    private readonly Rate _stems = new("part of speech: stems right");
    private readonly Rate _known = new("known: words but numbers, punctuation, foreign");

    /// <inheritdoc/>
    public SegmentScheme Scheme => SegmentScheme.Farasa;

    /// <inheritdoc/>
    public TagSet Tags => TagSet.Farasa;

    /// <inheritdoc/>
    public IReadOnlyList<Rate> Rates => [_words, _arabic, _segments, _tagged, _stems, _known];

    /// <inheritdoc/>
    public int Count => _gold.Count;

    /// <inheritdoc/>
    public string Load(string path)
    {
        var text = new StringBuilder();
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            if (line.Split('\t') is not [var word, var tags]) continue;
            string[] segments = word == "+" ? [word] : word.Split('+');
            _gold.Add((segments, tags.Split('+')));
            text.Append(Surface(segments)).Append('\n');
            // The files have no mark between sentences but their full stops.
            if (word is "." or "؟" or "!") text.Append('\n');
        }
        return text.ToString();
    }

    /// <inheritdoc/>
    public void Compare(int index, AnalysedWord word)
    {
        (string[] segments, string[] tags) = _gold[index];
        string right = Spelling.Fold(string.Join('+', segments)), ours = Spelling.Fold(string.Join('+', word.Segments));
        bool same = _words.Add(right == ours);
        if (IsArabic(segments[0])) _arabic.Add(same);
        if (!same) errors?.Add("segmentation", $"{string.Join('+', tags)} as {string.Join('+', word.Tags)}", $"{string.Join('+', segments)}→{string.Join('+', word.Segments)}");
        int stem = Array.FindIndex(tags, t => t is not ("CONJ" or "PREP" or "DET" or "FUT_PART")), goldAt = 0;
        bool whole = same;
        for (int i = 0; i < tags.Length; i++)
        {
            string segment = segments[Math.Min(i, segments.Length - 1)];
            string tag = word.TagAt(goldAt, segment.Length);
            bool fits = _segments.Add(tag == tags[i]);
            whole &= fits;
            if (i == stem) _stems.Add(fits);
            if (!fits && same) errors?.Add("part of speech", $"{tags[i]} as {tag}", string.Join('+', segments));
            goldAt += segment.Length;
        }
        _tagged.Add(whole);
        // Names are nouns in this scheme, so they count here.
        if (IsArabic(segments[0]) && !tags.Any(t => t is "NUM" or "PUNC" or "FOREIGN" or "ABBREV") && !_known.Add(word.IsKnown)) errors?.Add("unknown", string.Join('+', tags), string.Join('+', segments));
    }

    /// <summary>The word as it is written: «ل+ال+مر+ة» is للمرة, «ل+ال+لجن+ة» is للجنة, «من+ما» is مما.</summary>
    private static string Surface(string[] segments)
    {
        string word = string.Concat(segments);
        if (word is "منما") return "مما";
        if (word is "منمن") return "ممن";
        if (word is "عنما") return "عما";
        int at = Array.IndexOf(segments, "ال");
        if (at < 1 || segments[at - 1] != "ل") return word;
        int article = 0;
        for (int i = 0; i < at; i++) article += segments[i].Length;
        bool swallowed = article + 2 < word.Length && word[article + 2] == 'ل';
        return word[..article] + (swallowed ? word[(article + 2)..] : word[(article + 1)..]);
    }

    private static bool IsArabic(string word) => word.Length > 0 && word[0] is >= 'ء' and <= 'ي';
}
