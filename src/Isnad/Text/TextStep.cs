using System.Collections.Concurrent;
using Isnad.Knowledge;
using Isnad.Words;

namespace Isnad.Text;

/// <summary>Step Text: report → sentences, tokens.</summary>
internal sealed class TextStep(KnowledgeBase knowledge) : IStep
{
    private readonly ConcurrentBag<TextSplitter> _splitters = [];
    private readonly LexiconWordList _words = new(new WordAnalyzer(knowledge.Lexicon));

    /// <inheritdoc/>
    public string Name => "Text";

    /// <inheritdoc/>
    public Layers Reads => Layers.Report;

    /// <inheritdoc/>
    public Layers Writes => Layers.Text;

    /// <inheritdoc/>
    public void Run(Draft draft)
    {
        TextSplitter splitter = _splitters.TryTake(out TextSplitter? pooled) ? pooled : new TextSplitter(_words);
        splitter.Split(draft.Report, draft.Text);
        _splitters.Add(splitter);
        draft.Published = PublicationDay.Parse(draft.Report.Published);
    }

    /// <summary>The lexicon as the splitter asks it.</summary>
    private sealed class LexiconWordList(WordAnalyzer analyzer) : IWordList
    {
        public bool Knows(ReadOnlySpan<char> cleaned) => analyzer.Knows(cleaned);
    }
}
