using System.Text;
using Isnad.Cli.Morphology;

namespace Isnad.Measure;

/// <summary>Scores segmentation and part of speech on text in Farasa's scheme: a line for a word, its segments and their tags joined by `+`.</summary>
internal sealed class FarasaScore(Reader reader, ErrorPatterns? errors)
{
    private readonly Rate _words = new("segmentation: words right");
    private readonly Rate _arabic = new("segmentation: Arabic words right");
    private readonly Rate _segments = new("part of speech: segments right");
    private readonly Rate _tagged = new("part of speech: words wholly right");
    private readonly Rate _stems = new("part of speech: stems right");

    /// <summary>Reads a file and prints the figures.</summary>
    public void Measure(string path, TextWriter to)
    {
        var gold = new List<(string[] Segments, string[] Tags)>();
        var text = new StringBuilder();
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            if (line.Split('\t') is not [var word, var tags]) continue;
            string[] segments = word == "+" ? [word] : word.Split('+');
            gold.Add((segments, tags.Split('+')));
            text.Append(Surface(segments)).Append('\n');
            // The files have no mark between sentences but their full stops.
            if (word is "." or "؟" or "!") text.Append('\n');
        }
        List<AnalysedWord> words = AnalysedWord.ReadAll(reader, text.ToString(), SegmentScheme.Farasa, TagSet.Farasa);
        if (words.Count != gold.Count) throw new InvalidDataException($"{path}: {gold.Count} words, {words.Count} read");
        for (int i = 0; i < gold.Count; i++) Compare(gold[i].Segments, gold[i].Tags, words[i]);
        foreach (Rate rate in (Rate[])[_words, _arabic, _segments, _tagged, _stems]) to.WriteLine(rate);
    }

    /// <summary>The word as it is written: «ل+ال+مر+ة» is للمرة, «ل+ال+لجن+ة» is للجنة, «من+ما» is مما.</summary>
    private static string Surface(string[] segments)
    {
        string word = string.Concat(segments);
        if (word is "منما") return "مما";
        if (word is "منمن") return "ممن";
        if (word is "عنما") return "عما";
        int article = word.IndexOf("لال", StringComparison.Ordinal);
        bool fused = article is 0 or 1 && segments.Length > 2 && Array.IndexOf(segments, "ال") is > 0 and var at && segments[at - 1] == "ل";
        if (!fused) return word;
        return word[..(article + 1)] + (word[article + 3] == 'ل' ? word[(article + 3)..] : word[(article + 2)..]);
    }

    private void Compare(string[] segments, string[] tags, AnalysedWord word)
    {
        string right = Spelling.Fold(string.Join('+', segments)), ours = Spelling.Fold(string.Join('+', word.Segments));
        // One letter of the alphabet for both feminine endings, ة and ت before a pronoun, is what the folding leaves.
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
    }

    private static bool IsArabic(string word) => word.Length > 0 && word[0] is >= 'ء' and <= 'ي';
}
