namespace Isnad.Text;

/// <summary>What the text step may ask a lexicon: whether a spelling is a word, clitics included.</summary>
internal interface IWordList
{
    /// <summary>Whether the cleaned spelling is a word of the language.</summary>
    /// <param name="cleaned">Letters only, no vowel signs.</param>
    bool Knows(ReadOnlySpan<char> cleaned);
}
