using Isnad.Knowledge;

namespace Isnad.Sources;

/// <summary>Step Sources: clauses → statements, and the chain of sources of each event.</summary>
internal sealed class SourcesStep(KnowledgeBase knowledge) : IStep
{
    private readonly StatementFinder _finder = new(knowledge);

    /// <inheritdoc/>
    public string Name => "Sources";

    /// <inheritdoc/>
    public Layers Reads => Layers.Text | Layers.Words | Layers.Phrases | Layers.Mentions | Layers.Events;

    /// <inheritdoc/>
    public Layers Writes => Layers.Sources;

    /// <inheritdoc/>
    public void Run(Draft draft)
    {
        _finder.Find(draft);
        ChainBuilder.Build(draft);
    }
}
