namespace Isnad.Models;

/// <summary>An option that stands for its group, with the group's probability.</summary>
/// <param name="Index">Which option, in the order added.</param>
/// <param name="Probability">Probability of its group.</param>
internal readonly record struct Option(int Index, double Probability);

/// <summary>
/// A choice among options by their scores. Options of one group stand for the same answer (mentions of one actor, times of one day),
/// so their probabilities are added before groups are compared; within the winning group the best option is taken.
/// </summary>
internal sealed class Choice
{
    private readonly List<double> _scores = [];
    private readonly List<int> _groups = [];
    private readonly List<Option> _options = [];
    private readonly List<double> _shares = [];

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

    /// <summary>The best option of each group, in the order of those.</summary>
    public void Options(List<Option> into)
    {
        into.Clear();
        double top = double.NegativeInfinity, total = 0;
        foreach (double score in _scores) top = Math.Max(top, score);
        _shares.Clear();
        foreach (double score in _scores)
        {
            double share = Math.Exp(score - top);
            _shares.Add(share);
            total += share;
        }
        for (int i = 0; i < _scores.Count; i++)
        {
            double sum = _groups[i] < 0 ? _shares[i] : 0;
            bool best = true;
            for (int j = 0; _groups[i] >= 0 && j < _scores.Count; j++)
            {
                if (_groups[j] != _groups[i]) continue;
                sum += _shares[j];
                if (_scores[j] > _scores[i] || (_scores[j] == _scores[i] && j < i)) best = false;
            }
            if (best) into.Add(new Option(i, sum / total));
        }
    }

    /// <summary>The option taken, by the order in which options were added; −1 without options.</summary>
    public int Best()
    {
        Options(_options);
        int best = -1;
        double most = -1;
        foreach (Option option in _options)
        {
            if (option.Probability <= most) continue;
            most = option.Probability;
            best = option.Index;
        }
        return best;
    }
}
