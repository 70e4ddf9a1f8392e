namespace Isnad.Models;

/// <summary>
/// A choice among options by their scores. Options of one group stand for the same answer (mentions of one actor, times of one day),
/// so their probabilities are added before groups are compared; within the winning group the best option is taken.
/// </summary>
internal sealed class Choice
{
    private readonly List<double> _scores = [];
    private readonly List<int> _groups = [];

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _scores.Clear();
        _groups.Clear();
    }

    /// <summary>Adds an option.</summary>
    /// <param name="score">Its score, a logarithm up to a constant.</param>
    /// <param name="group">Its group; negative for an option that stands by itself.</param>
    public void Add(double score, int group)
    {
        _scores.Add(score);
        _groups.Add(group);
    }

    /// <summary>The option taken, by the order in which options were added; −1 without options.</summary>
    public int Best()
    {
        int best = -1;
        double most = double.NegativeInfinity, top = double.NegativeInfinity;
        foreach (double score in _scores) top = Math.Max(top, score);
        for (int i = 0; i < _scores.Count; i++)
        {
            double sum = 0;
            bool first = true; // a group is weighed once, at its best option
            for (int j = 0; j < _scores.Count; j++)
            {
                if (i != j && (_groups[i] < 0 || _groups[j] != _groups[i])) continue;
                sum += Math.Exp(_scores[j] - top);
                if (_scores[j] > _scores[i] || (_scores[j] == _scores[i] && j < i)) first = false;
            }
            if (!first || sum <= most) continue;
            most = sum;
            best = i;
        }
        return best;
    }
}
