using System.Text;
using Isnad.Cli.Morphology;
using Isnad.Documents;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Cli.Overlay;

/// <summary>Looks a word up: its analyses, and the rows of the tables that name it or its lemmas.</summary>
/// <param name="reader">Analyses the word.</param>
/// <param name="roots">Folders of tables, base first.</param>
internal sealed class WordFinder(Reader reader, IReadOnlyList<string> roots)
{
    /// <summary>Prints what is known of a word.</summary>
    /// <returns>Whether anything is.</returns>
    public bool Find(string word, TextWriter to)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { Key(word) };
        bool known = WriteAnalyses(word, keys, to);
        bool listed = false;
        foreach (string root in roots)
        {
            string[] files = Directory.GetFiles(root, "*.tsv", SearchOption.AllDirectories);
            Array.Sort(files, StringComparer.Ordinal);
            foreach (string file in files) listed |= WriteRows(root, file, keys, to);
        }
        if (!known && !listed) to.WriteLine($"«{word}» is in no table");
        return known || listed;
    }

    private bool WriteAnalyses(string word, HashSet<string> keys, TextWriter to)
    {
        Draft draft = reader.Run(new Report { Id = "", Text = word }, new Draft());
        bool known = false;
        for (int t = 0; t < draft.Text.Tokens.Count; t++)
        {
            Token token = draft.Text.Tokens[t];
            ReadOnlySpan<char> form = draft.Text.Form(token);
            Word found = draft.Words.Words[t];
            for (int a = found.First; a < found.First + found.Count; a++)
            {
                Analysis analysis = draft.Words.Analyses[a];
                string lemma = WordTable.Lemma(form, analysis, reader);
                bool guessed = analysis.Has(Features.Guessed) || analysis.Lemma < 0;
                to.WriteLine($"{(a == found.Best ? "*" : " ")} {WordSegmenter.Segments(form, analysis)}  {lemma}  {analysis.Pos}  {FeatureText.Of(analysis.Features)}  cost {analysis.Cost}{(guessed ? "  guessed" : "")}");
                if (guessed) continue;
                known = true;
                // The rows of one word's lemmas; of an expression only the rows of the whole.
                if (draft.Text.Tokens.Count == 1) keys.Add(Key(lemma));
            }
        }
        return known;
    }

    private static bool WriteRows(string root, string file, HashSet<string> keys, TextWriter to)
    {
        bool any = false;
        int number = 0;
        foreach (string line in File.ReadLines(file, Encoding.UTF8))
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || !Names(line, keys)) continue;
            to.WriteLine($"{Path.GetRelativePath(root, file).Replace('\\', '/')}:{number}: {line}");
            any = true;
        }
        return any;
    }

    private static bool Names(string line, HashSet<string> keys)
    {
        foreach (string cell in line.Split('\t'))
        {
            foreach (string value in cell.Split('|'))
            {
                if (keys.Contains(Key(value))) return true;
            }
        }
        return false;
    }

    // Spelling variants, vowel signs and the number behind a second lemma of the same spelling do not tell words apart here.
    private static string Key(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (char c in word.AsSpan(0, word.IndexOf('#', StringComparison.Ordinal) is >= 0 and var end ? end : word.Length))
        {
            if (c is (< '\u064B' or > '\u0652') and not '\u0640') key.Append(Folding.Fold(c));
        }
        return key.ToString();
    }
}
