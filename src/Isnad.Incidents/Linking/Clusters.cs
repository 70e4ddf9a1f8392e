namespace Isnad.Incidents.Linking;

/// <summary>Clusters on their way to being joined: the sums of scores between each two that have links, and which must stay apart.</summary>
internal sealed class Clusters
{
    private readonly int[] _parent, _size;
    private readonly Dictionary<int, double>[] _sums;
    private readonly Dictionary<int, int>[] _counts;
    private readonly HashSet<int>[] _apart;

    // Days by which the days told of one incident may differ: the report's, the agency's, the morgue's.
    private const int MostDaysApart = 3;

    private readonly double _unlinked;
    private readonly int[] _latestFirst, _earliestLast;

    public Clusters(int count, double unlinked)
    {
        _unlinked = unlinked;
        _latestFirst = new int[count];
        _earliestLast = [.. Enumerable.Repeat(int.MaxValue, count)];
        _parent = [.. Enumerable.Range(0, count)];
        _size = [.. Enumerable.Repeat(1, count)];
        _sums = [.. Enumerable.Range(0, count).Select(_ => new Dictionary<int, double>())];
        _counts = [.. Enumerable.Range(0, count).Select(_ => new Dictionary<int, int>())];
        _apart = [.. Enumerable.Range(0, count).Select(_ => new HashSet<int>())];
    }

    /// <summary>Adds a link between two tellings.</summary>
    public void Link(int a, int b, double score)
    {
        if (a == b) return;
        // Fixed point, so that sums do not depend on the order in which they are added.
        double rounded = Math.Round(score * 1024) / 1024;
        foreach ((int x, int y) in (ReadOnlySpan<(int, int)>)[(a, b), (b, a)])
        {
            _sums[x][y] = _sums[x].GetValueOrDefault(y) + rounded;
            _counts[x][y] = _counts[x].GetValueOrDefault(y) + 1;
        }
    }

    /// <summary>The days that a telling tells: clusters whose days lie too far apart are not joined by scores.</summary>
    public void Bound(int a, int first, int last)
    {
        int root = Root(a);
        _latestFirst[root] = Math.Max(_latestFirst[root], first);
        _earliestLast[root] = Math.Min(_earliestLast[root], last);
    }

    /// <summary>Keeps two apart, unless a later decision united them.</summary>
    public void Part(int a, int b)
    {
        int x = Root(a), y = Root(b);
        if (x == y) return;
        _apart[x].Add(y);
        _apart[y].Add(x);
    }

    /// <summary>Unites two, unless a later decision keeps them apart.</summary>
    public void Unite(int a, int b)
    {
        int x = Root(a), y = Root(b);
        if (x != y && !_apart[x].Contains(y)) Join(Math.Min(x, y), Math.Max(x, y));
    }

    /// <summary>Joins the two with the best mean score above a threshold, until there are none.</summary>
    public void JoinAll(double threshold)
    {
        var queue = new PriorityQueue<(int A, int B, int SizeA, int SizeB), (double, int, int)>();
        for (int a = 0; a < _parent.Length; a++)
        {
            if (Root(a) != a) continue;
            foreach (int b in _sums[a].Keys)
            {
                if (b > a) Offer(queue, a, b, threshold);
            }
        }
        while (queue.TryDequeue(out (int A, int B, int SizeA, int SizeB) best, out _))
        {
            // Offers that were made before one of the two grew are out of date.
            if (_parent[best.A] != best.A || _parent[best.B] != best.B || _size[best.A] != best.SizeA || _size[best.B] != best.SizeB) continue;
            Join(best.A, best.B);
            foreach (int other in _sums[best.A].Keys) Offer(queue, Math.Min(best.A, other), Math.Max(best.A, other), threshold);
        }
    }

    /// <summary>The clusters, members rising, by first members.</summary>
    public IEnumerable<IReadOnlyList<int>> Members() =>
        Enumerable.Range(0, _parent.Length).GroupBy(Root).Select(g => (IReadOnlyList<int>)[.. g]);

    private void Offer(PriorityQueue<(int, int, int, int), (double, int, int)> queue, int a, int b, double threshold)
    {
        if (_apart[a].Contains(b) || Math.Max(_latestFirst[a], _latestFirst[b]) - MostDaysApart > Math.Min(_earliestLast[a], _earliestLast[b])) return;
        long pairs = (long)_size[a] * _size[b];
        double mean = (_sums[a][b] + (pairs - _counts[a][b]) * _unlinked) / pairs;
        if (mean > threshold) queue.Enqueue((a, b, _size[a], _size[b]), (-mean, a, b));
    }

    // The smaller number stays: so that a cluster is named by its first member.
    private void Join(int into, int from)
    {
        _parent[from] = into;
        _size[into] += _size[from];
        _latestFirst[into] = Math.Max(_latestFirst[into], _latestFirst[from]);
        _earliestLast[into] = Math.Min(_earliestLast[into], _earliestLast[from]);
        foreach ((int other, double sum) in _sums[from])
        {
            int count = _counts[from][other];
            _sums[other].Remove(from);
            _counts[other].Remove(from);
            if (other == into) continue;
            _sums[into][other] = _sums[other][into] = _sums[into].GetValueOrDefault(other) + sum;
            _counts[into][other] = _counts[other][into] = _counts[into].GetValueOrDefault(other) + count;
        }
        foreach (int other in _apart[from])
        {
            _apart[other].Remove(from);
            if (other == into) continue;
            _apart[into].Add(other);
            _apart[other].Add(into);
        }
        _sums[from] = [];
        _counts[from] = [];
        _apart[from] = [];
    }

    private int Root(int a)
    {
        while (_parent[a] != a) a = _parent[a] = _parent[_parent[a]];
        return a;
    }
}
