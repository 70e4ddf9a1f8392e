using Isnad.Knowledge;
using Isnad.Text;

namespace Isnad.Words;

/// <summary>The lexicon as the step Text asks it: whether a spelling is a word.</summary>
internal sealed class LexiconWordList(Lexicon lexicon) : IWordList
{
    private readonly WordAnalyzer _analyzer = new(lexicon);

    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<char> cleaned) => _analyzer.Knows(cleaned);
}
