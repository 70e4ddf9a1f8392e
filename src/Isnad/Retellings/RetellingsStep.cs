using Isnad.Events;
using Isnad.Knowledge;
using Isnad.Models;

namespace Isnad.Retellings;

/// <summary>Step Retellings: the same act told again in one report points to its first telling, and tellings lend each other what they lack.</summary>
internal sealed class RetellingsStep(KnowledgeBase knowledge) : IStep
{
    private readonly LinearModel _model = new(knowledge, "retelling");

    /// <inheritdoc/>
    public string Name => "Retellings";

    /// <inheritdoc/>
    public Layers Reads => Layers.Text | Layers.Words | Layers.Mentions | Layers.Resolution | Layers.Events;

    /// <inheritdoc/>
    public Layers Writes => Layers.Retellings;

    /// <inheritdoc/>
    public void Run(Draft draft)
    {
        List<EventDraft> events = draft.Events.Events;
        var features = new FeatureList();
        for (int i = 1; i < events.Count; i++)
        {
            double best = _model.IsFitted ? _model.Threshold : 0.5;
            int found = -1;
            for (int j = i - 1; j >= 0; j--)
            {
                if (events[i].Type != events[j].Type || events[i].Type.IsSituation()) continue;
                SameActFeatures.Extract(draft, events[j], events[i], features);
                double probability = _model.IsFitted ? _model.Probability(features) : events[i].RefersBack ? 0.6 : 0.2;
                if (probability <= best) continue;
                best = probability;
                found = j;
            }
            if (found < 0) continue;
            int root = events[found].SameAs >= 0 ? events[found].SameAs : found;
            events[i].SameAs = root;
            Lend(events[root], events[i]);
        }
    }

    /// <summary>What one telling lacks it takes from the other.</summary>
    private static void Lend(EventDraft first, EventDraft again)
    {
        if (again.Place is null && first.Place is not null && again.Frame.WantsPlace)
        {
            again.Place = first.Place;
            again.PlaceInherited = true;
        }
        if (again.DateBasis == DateBasis.None && first.DateBasis != DateBasis.None)
        {
            again.Date = first.Date;
            again.DateBasis = first.Time is null ? first.DateBasis : DateBasis.Inherited;
        }
    }
}
