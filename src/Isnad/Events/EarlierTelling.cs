using Isnad.Knowledge;
using Isnad.Models;

namespace Isnad.Events;

/// <summary>Finds the act already decided that a new one most likely tells again, before its own date is chosen: tellings of one act share it.</summary>
internal sealed class EarlierTelling(KnowledgeBase knowledge, LemmaVectors vectors)
{
    private readonly Network _model = new(knowledge, vectors, "retelling");

    /// <summary>The likeliest earlier telling, and how likely; null where none is of the same type.</summary>
    /// <param name="draft">The reading.</param>
    /// <param name="act">The new act; parties and place are there, date and status are not.</param>
    /// <param name="workspace">Room to work in.</param>
    public (EventDraft? Telling, double Probability) Find(Draft draft, EventDraft act, Workspace workspace)
    {
        if (!_model.IsFitted || act.Type.IsSituation()) return (null, 0);
        Choice choice = workspace.Choice;
        choice.Clear();
        SameActFeatures.ExtractNone(draft, act, workspace.Features);
        choice.Add(_model.Score(workspace.Features, workspace.Network), -1);
        List<EventDraft> events = draft.Events.Events;
        for (int e = 0; e < events.Count; e++)
        {
            // Of a headline, which is read last, the body's act is the earlier one all the same.
            if (events[e].Type != act.Type || !PriorEvents.Comes(draft, events[e], act.Trigger)) continue;
            SameActFeatures.Extract(draft, vectors, events[e], act, workspace.Features);
            choice.Add(_model.Score(workspace.Features, workspace.Network), -1);
            workspace.Tellings.Add(events[e]);
        }
        (EventDraft?, double) best = (null, 0);
        choice.Options(workspace.TellingOptions);
        foreach (Option option in workspace.TellingOptions)
        {
            if (option.Index > 0 && option.Probability > best.Item2) best = (workspace.Tellings[option.Index - 1], option.Probability);
        }
        workspace.Tellings.Clear();
        return best;
    }
}
