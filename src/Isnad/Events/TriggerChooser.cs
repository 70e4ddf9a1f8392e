using Isnad.Knowledge;
using Isnad.Models;

namespace Isnad.Events;

/// <summary>Judges how likely each candidate for a trigger carries a particular act.</summary>
internal sealed class TriggerChooser(KnowledgeBase knowledge)
{
    private readonly TriggerFeatures _features = new(knowledge);
    private readonly LinearModel _model = new(knowledge, "event");

    /// <summary>From which likelihood on a word is taken for an act.</summary>
    public double Threshold => _model.IsFitted ? _model.Threshold : 0.5;

    /// <summary>Fills the likelihoods, one for each candidate.</summary>
    public void Judge(Draft draft, List<TriggerCandidate> candidates, Workspace workspace)
    {
        for (int i = 0; i < candidates.Count; i++) workspace.Likelihoods.Add(Likelihood(draft, candidates, i, workspace.Features));
    }

    private double Likelihood(Draft draft, List<TriggerCandidate> candidates, int index, FeatureList features)
    {
        if (!_model.IsFitted) return candidates[index].Fit <= FrameFit.Default ? candidates[index].Frame.Prior / 10.0 : 0;
        _features.Extract(draft, candidates, index, features);
        return _model.Probability(features);
    }
}
