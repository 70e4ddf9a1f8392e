using Isnad.Knowledge;

namespace Isnad.Resolution;

/// <summary>Step Resolution: mentions → entities, regions, intervals.</summary>
internal sealed class ResolutionStep(KnowledgeBase knowledge) : IStep
{
    private readonly TimeResolver _times = new(knowledge);
    private readonly PlaceResolver _places = new(knowledge);
    private readonly ActorResolver _actors = new(knowledge);

    /// <inheritdoc/>
    public string Name => "Resolution";

    /// <inheritdoc/>
    public Layers Reads => Layers.Text | Layers.Words | Layers.Phrases | Layers.Mentions;

    /// <inheritdoc/>
    public Layers Writes => Layers.Resolution;

    /// <inheritdoc/>
    public void Run(Draft draft)
    {
        _times.Resolve(draft);
        _places.Resolve(draft);
        _actors.Resolve(draft);
    }
}
