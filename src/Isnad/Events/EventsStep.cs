using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>Step Events: clauses → events and situations with their parties, place, date, numbers and status.</summary>
internal sealed class EventsStep(KnowledgeBase knowledge) : IStep
{
    private readonly TriggerFinder _triggers = new(knowledge);
    private readonly TriggerFeatures _features = new(knowledge);
    private readonly LinearModel _event = new(knowledge, "event");
    private readonly StatusFinder _status = new(knowledge);
    private readonly PartyChooser _parties = new(knowledge);
    private readonly PlaceChooser _places = new(knowledge);
    private readonly DateChooser _dates = new(knowledge);

    /// <inheritdoc/>
    public string Name => "Events";

    /// <inheritdoc/>
    public Layers Reads => Layers.Text | Layers.Words | Layers.Phrases | Layers.Mentions | Layers.Resolution;

    /// <inheritdoc/>
    public Layers Writes => Layers.Events;

    /// <inheritdoc/>
    public void Run(Draft draft)
    {
        var candidates = new List<TriggerCandidate>();
        _triggers.Find(draft, candidates);
        var features = new FeatureList();
        var scratch = new Scratch();
        var places = new List<PlaceMention>();
        var times = new List<TimeMention>();
        for (int i = 0; i < candidates.Count; i++)
        {
            TriggerCandidate candidate = candidates[i];
            _features.Extract(draft, candidates, i, features);
            double probability = _event.IsFitted ? _event.Probability(features) : candidate.Frame.Prior / 10.0;
            (EventStatus status, bool noEvent) = _status.Of(draft, candidate);
            if (probability < (_event.IsFitted ? _event.Threshold : 0.5) || (noEvent && probability < 0.85)) continue;
            var found = new EventDraft
            {
                Frame = candidate.Frame, Trigger = candidate.Token, Type = candidate.Frame.Type, Mode = candidate.Frame.Mode,
                Sentence = draft.Phrases.SentenceOf[candidate.Token], Clause = draft.Phrases.ClauseOf[candidate.Token],
                Status = status, Confidence = probability,
                RefersBack = !draft.Words[candidate.Token].IsVerb && draft.Words[candidate.Token].Has(Features.Definite),
            };
            _parties.Choose(draft, candidate, found, scratch);
            _places.Choose(draft, candidate, found, places, features);
            _dates.Choose(draft, candidate, found, times, features);
            QuantityAssigner.Assign(draft, candidate, found);
            draft.Events.Events.Add(found);
        }
    }
}
