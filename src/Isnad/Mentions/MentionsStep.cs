using Isnad.Knowledge;
using Isnad.Text;

namespace Isnad.Mentions;

/// <summary>Step Mentions: phrases → actors, places, times and quantities, and who refers to whom.</summary>
internal sealed class MentionsStep(KnowledgeBase knowledge) : IStep
{
    private readonly ActorFinder _actors = new(knowledge);
    private readonly NameMatcher _names = new(knowledge);
    private readonly PersonNameFinder _persons = new(knowledge);
    private readonly OrganisationNameFinder _organisations = new(knowledge);
    private readonly TimeFinder _times = new(knowledge);
    private readonly QuantityFinder _quantities = new(knowledge);
    private readonly PlaceFinder _places = new(knowledge);

    /// <inheritdoc/>
    public string Name => "Mentions";

    /// <inheritdoc/>
    public Layers Reads => Layers.Text | Layers.Words | Layers.Phrases;

    /// <inheritdoc/>
    public Layers Writes => Layers.Mentions;

    /// <inheritdoc/>
    public void Run(Draft draft)
    {
        foreach (Sentence sentence in draft.Text.Sentences) _names.Find(draft, sentence, draft.Mentions.Names);
        _persons.Find(draft);
        _organisations.Find(draft);
        _times.Find(draft);
        _quantities.Find(draft);
        _places.Find(draft);
        _actors.Find(draft);
        new ReferenceFinder(_actors).Find(draft);
        ThingFinder.Find(draft);
    }
}
