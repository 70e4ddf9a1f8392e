using System.Collections.Concurrent;

namespace Isnad.Text;

/// <summary>Step Text: report → sentences, tokens.</summary>
/// <param name="words">The words of the language, by which glued ones are told apart.</param>
/// <param name="cues">By what the lines of a report are told apart; null for the built-in tables.</param>
internal sealed class TextStep(IWordList words, LayoutCues? cues = null) : IStep
{
    private readonly ConcurrentBag<TextSplitter> _splitters = [];

    /// <inheritdoc/>
    public string Name => "Text";

    /// <inheritdoc/>
    public Layers Reads => Layers.Report;

    /// <inheritdoc/>
    public Layers Writes => Layers.Text;

    /// <inheritdoc/>
    public void Run(Draft draft)
    {
        TextSplitter splitter = _splitters.TryTake(out TextSplitter? pooled) ? pooled : new TextSplitter(words, cues);
        splitter.Split(draft.Report, draft.Text);
        _splitters.Add(splitter);
        draft.Published = PublicationDay.Parse(draft.Report.Published);
    }
}
