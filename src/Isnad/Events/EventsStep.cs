using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>Step Events: clauses → events and situations with their parties, place, date, numbers and status.</summary>
internal sealed class EventsStep(KnowledgeBase knowledge, LemmaVectors vectors) : IStep
{
    /// <summary>The content of a demand is no event of its own, unless the word all but certainly is one (a past fact inside it).</summary>
    private const double CertainDespiteDemand = 0.85;

    private readonly TriggerFinder _triggers = new(knowledge);
    private readonly TriggerChooser _chooser = new(knowledge);
    private readonly ActorFinder _actors = new(knowledge);
    private readonly StatusFinder _status = new(knowledge);
    private readonly StatusChooser _statuses = new(knowledge);
    private readonly PartyChooser _parties = new(knowledge, vectors);
    private readonly PlaceChooser _places = new(knowledge);
    private readonly DateChooser _dates = new(knowledge, vectors);

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
        var workspace = new Workspace();
        _chooser.Judge(draft, candidates, workspace);
        draft.Events.Acts.Build(draft, candidates, CollectionsMarshal.AsSpan(workspace.Likelihoods), _actors);
        // The body is read before the headline, whose parties, place and time it tells.
        foreach (bool headline in (ReadOnlySpan<bool>)[false, true])
        {
            for (int i = 0, next; i < candidates.Count; i = next)
            {
                next = i + 1;
                while (next < candidates.Count && candidates[next].Token == candidates[i].Token) next++;
                if (PriorEvents.IsHeadline(draft, draft.Phrases.SentenceOf[candidates[i].Token]) == headline) Decide(draft, candidates, i, next, workspace);
            }
        }
        draft.Events.Events.Sort(static (a, b) => a.Trigger.CompareTo(b.Trigger));
        QuantityAssigner.Assign(draft, candidates);
    }

    private void Decide(Draft draft, List<TriggerCandidate> candidates, int first, int end, Workspace workspace)
    {
        (int best, double probability) = Likeliest(workspace.Likelihoods, first, end);
        TriggerCandidate candidate = candidates[best];
        StatusEvidence evidence = _status.Of(draft, candidate);
        if (probability < _chooser.Threshold || (evidence.NoEvent && probability < CertainDespiteDemand)) return;
        var found = new EventDraft
        {
            Frame = candidate.Frame, Trigger = candidate.Token, Type = candidate.Frame.Type, Mode = candidate.Frame.Mode,
            Sentence = draft.Phrases.SentenceOf[candidate.Token], Clause = draft.Phrases.ClauseOf[candidate.Token],
            Confidence = probability,
            RefersBack = !draft.Words[candidate.Token].IsVerb && draft.Words[candidate.Token].Has(Features.Definite),
        };
        _parties.Choose(draft, candidate, found, workspace);
        _places.Choose(draft, candidate, found, workspace.Places, workspace.Features, workspace.Choice);
        _statuses.Choose(draft, candidate, evidence, found, workspace);
        _dates.Choose(draft, candidate, evidence, found, workspace);
        draft.Events.Events.Add(found);
    }

    /// <summary>Of the candidates of one token the likeliest.</summary>
    private static (int Best, double Probability) Likeliest(List<double> likelihoods, int first, int end)
    {
        int best = first;
        for (int i = first + 1; i < end; i++)
        {
            if (likelihoods[i] > likelihoods[best]) best = i;
        }
        return (best, likelihoods[best]);
    }
}
