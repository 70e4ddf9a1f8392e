using Isnad.Knowledge;
using Isnad.Text;

namespace Isnad.Words;

/// <summary>The lexicon as the step Text asks it: whether a spelling is a word.</summary>
internal sealed class LexiconWordList(KnowledgeBase knowledge) : IWordList
{
    private readonly WordAnalyzer _analyzer = new(knowledge.Lexicon, new WordCosts(knowledge));

    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<char> cleaned) => _analyzer.Knows(cleaned);
}
