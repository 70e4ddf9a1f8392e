using Isnad.Knowledge.Format;
using Isnad.KnowledgeCompiler.Binary;
using Isnad.KnowledgeCompiler.Tables;
using Isnad.Text;

namespace Isnad.KnowledgeCompiler.Compiling;

/// <summary>Names and fixed expressions of one or several words, looked up over running text.</summary>
internal sealed class NameIndex
{
    private readonly SortedDictionary<string, List<NameEntry>> _names = new(StringComparer.Ordinal);

    /// <summary>Adds a spelling of a row. Characters that no token form contains (quotes, points) are left out.</summary>
    public void Add(string spelling, NameKind kind, int row)
    {
        spelling = ArabicSpelling.Bare(spelling);
        string key = Key(spelling);
        if (key.Length == 0) return;
        if (!_names.TryGetValue(key, out List<NameEntry>? entries)) _names.Add(key, entries = []);
        uint code = Folding.SpellingCode(spelling);
        foreach (NameEntry entry in entries)
        {
            if (entry.Kind == kind && entry.RowAndLast == row) return;
        }
        entries.Add(new NameEntry { RowAndLast = row, Kind = kind, Spelling = code });
    }

    private static string Key(string spelling)
    {
        Span<char> key = stackalloc char[spelling.Length];
        int length = 0;
        foreach (char raw in spelling)
        {
            char c = Folding.Fold(char.ToLowerInvariant(raw));
            if (c is '.' or '«' or '»' or '(' or ')' or '،') continue;
            if (c is '-' or '/') c = ' ';
            if (c == ' ' && (length == 0 || key[length - 1] == ' ')) continue;
            if (Alphabet.Code(c) < 0) continue;
            key[length++] = c;
        }
        return key[..length].TrimEnd(' ').ToString();
    }

    /// <summary>Writes trie and entries.</summary>
    public void WriteTo(KnowledgeWriter writer)
    {
        var entries = new List<NameEntry>();
        var keys = new List<(string, int)>(_names.Count);
        foreach ((string key, List<NameEntry> list) in _names)
        {
            keys.Add((key, entries.Count));
            entries.AddRange(list);
            entries[^1] = entries[^1] with { RowAndLast = entries[^1].RowAndLast | FormEntry.LastBit };
        }
        writer.Add(BinaryLayout.NameNodes, DoubleArrayBuilder.Build(keys));
        writer.Add(BinaryLayout.NameEntries, entries.ToArray());
    }
}
