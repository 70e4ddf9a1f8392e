using System.Text;

namespace Isnad.Archive.Search;

/// <summary>
/// The set of terms a record or report is found by, each with the letter of its field before it: `w:` lemmas and words,
/// `a:` who takes part, `s:` who says so, `p:` where. Both stores index the same strings, so that both find the same.
/// </summary>
internal sealed class RecordTerms
{
    private readonly SortedSet<string> _terms = new(StringComparer.Ordinal);

    /// <summary>Adds a term whole.</summary>
    public void Add(char field, ReadOnlySpan<char> term)
    {
        string folded = TermFolding.Of(field, term);
        if (folded.Length > 2) _terms.Add(folded);
    }

    /// <summary>Adds every word of a name, with and without article.</summary>
    public void AddName(char field, ReadOnlySpan<char> name)
    {
        foreach (Range range in name.SplitAny([' ', '\t', '\n', '\r', '\u00A0']))
        {
            ReadOnlySpan<char> word = name[range];
            Add(field, word);
            if (word.Length > 4 && word.StartsWith("ال")) Add(field, word[2..]);
        }
    }

    /// <summary>Adds terms that are folded already.</summary>
    public void AddFolded(IEnumerable<string> terms) => _terms.UnionWith(terms);

    /// <summary>All terms, in ordinal order, parted by blanks.</summary>
    public override string ToString() => string.Join(' ', _terms);
}
