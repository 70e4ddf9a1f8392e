using Isnad.Knowledge;
using Isnad.Models;

namespace Isnad.Events;

/// <summary>Judges how likely each candidate for a trigger carries a particular act: the readings of one word, and none of them, share a whole.</summary>
internal sealed class TriggerChooser(KnowledgeBase knowledge, LemmaVectors vectors)
{
    private readonly TriggerFeatures _features = new(knowledge);
    private readonly Network _network = new(knowledge, vectors, "event");

    /// <summary>From which likelihood on a word is taken for an act.</summary>
    public double Threshold => _network.IsFitted ? _network.Threshold : 0.5;

    /// <summary>Fills the likelihoods, one for each candidate.</summary>
    public void Judge(Draft draft, List<TriggerCandidate> candidates, Workspace workspace)
    {
        FeatureList features = workspace.Features;
        features.Clear();
        double none = Math.Exp(_network.Score(features, workspace.Network));
        for (int first = 0, next; first < candidates.Count; first = next)
        {
            double total = none;
            for (next = first; next < candidates.Count && candidates[next].Token == candidates[first].Token; next++)
            {
                double share = Share(draft, candidates, next, workspace);
                workspace.Likelihoods.Add(share);
                total += share;
            }
            for (int i = first; _network.IsFitted && i < next; i++) workspace.Likelihoods[i] /= total;
        }
    }

    private double Share(Draft draft, List<TriggerCandidate> candidates, int index, Workspace workspace)
    {
        if (!_network.IsFitted) return candidates[index].Fit <= FrameFit.Default ? candidates[index].Frame.Prior / 10.0 : 0;
        _features.Extract(draft, candidates, index, workspace.Features);
        return Math.Exp(Math.Min(50, _network.Score(workspace.Features, workspace.Network)));
    }
}
