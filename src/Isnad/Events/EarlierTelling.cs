using Isnad.Knowledge;
using Isnad.Models;

namespace Isnad.Events;

/// <summary>Finds the act already decided that a new one most likely tells again, before its own date is chosen: tellings of one act share it.</summary>
internal sealed class EarlierTelling(KnowledgeBase knowledge)
{
    private readonly LinearModel _model = new(knowledge, "retelling");

    /// <summary>The likeliest earlier telling, and how likely; null where none is of the same type.</summary>
    /// <param name="draft">The reading.</param>
    /// <param name="act">The new act; parties and place are there, date and status are not.</param>
    /// <param name="features">Room to work in.</param>
    public (EventDraft? Telling, double Probability) Find(Draft draft, EventDraft act, FeatureList features)
    {
        EventDraft? best = null;
        double most = 0;
        if (!_model.IsFitted || act.Type.IsSituation()) return (null, 0);
        foreach (EventDraft earlier in draft.Events.Events)
        {
            if (earlier.Type != act.Type || !PriorEvents.Comes(draft, earlier, act.Trigger)) continue;
            // Of a headline, which is read last, the body's act is the earlier one all the same.
            SameActFeatures.Extract(draft, earlier, act, features);
            double probability = _model.Probability(features);
            if (probability <= most) continue;
            (best, most) = (earlier, probability);
        }
        return (best, most);
    }
}
