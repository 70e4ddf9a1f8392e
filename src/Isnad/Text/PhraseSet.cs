using Isnad.Knowledge;

namespace Isnad.Text;

/// <summary>Short fixed phrases, matched on token forms under folded spelling.</summary>
internal sealed class PhraseSet
{
    private const int LongestPhrase = 5;
    private const int MostLetters = 64;

    private readonly WordMap<int> _phrases = new();

    /// <summary>Makes the set.</summary>
    /// <param name="lists">Phrases separated by bars; the number of its list is the value of a phrase.</param>
    public PhraseSet(params string[] lists)
    {
        for (int value = 0; value < lists.Length; value++)
        {
            foreach (string phrase in lists[value].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                _phrases.Set(string.Create(phrase.Length, phrase, static (to, from) => Fold(from, to)), value);
            }
        }
    }

    /// <summary>Makes the set of a table whose first column holds phrases and whose second their kind.</summary>
    /// <param name="table">The table.</param>
    /// <param name="kinds">The kinds; the number of its kind is the value of a phrase. Rows of other kinds are left out.</param>
    public PhraseSet(Table table, string[] kinds)
    {
        for (int r = 0; r < table.Rows; r++)
        {
            int value = Array.IndexOf(kinds, table.Text(r, 1));
            string phrase = table.Text(r, 0);
            if (value >= 0) _phrases.Set(string.Create(phrase.Length, phrase, static (to, from) => Fold(from, to)), value);
        }
    }

    /// <summary>The longest phrase that begins at a token: the index after its last token, or <paramref name="first"/> where none does.</summary>
    /// <param name="text">The report.</param>
    /// <param name="first">The token.</param>
    /// <param name="end">No phrase reaches beyond it.</param>
    /// <param name="value">The number of its list.</param>
    public int Match(ReportText text, int first, int end, out int value)
    {
        Span<char> joined = stackalloc char[MostLetters];
        int length = 0, matched = first;
        value = -1;
        for (int i = first; i < end && i < first + LongestPhrase; i++)
        {
            Token token = text.Tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Foreign or TokenKind.Abbreviation or TokenKind.Number)) break;
            if (length + token.FormLength + 1 > MostLetters) break;
            if (length > 0) joined[length++] = ' ';
            Fold(text.Form(token), joined[length..]);
            length += token.FormLength;
            if (!_phrases.TryGet(joined[..length], out int found)) continue;
            matched = i + 1;
            value = found;
        }
        return matched;
    }

    private static void Fold(ReadOnlySpan<char> from, Span<char> to)
    {
        for (int i = 0; i < from.Length; i++) to[i] = Folding.Fold(from[i]);
    }
}
