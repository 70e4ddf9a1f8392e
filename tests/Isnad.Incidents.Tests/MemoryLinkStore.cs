using Isnad.Incidents.Linking;
using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Tests;

/// <summary>Links in memory: what the archive's stores do, without a database.</summary>
internal sealed class MemoryLinkStore : ILinkStore
{
    private readonly SortedDictionary<long, StoredTelling> _tellings = [];
    private readonly Dictionary<long, long> _incidents = [];
    private readonly Dictionary<long, HashSet<long>> _blocks = [];
    private readonly Dictionary<(long, long), double> _links = [];
    private readonly Dictionary<long, (string Founder, long Into)> _named = [];
    private long _next;

    public List<(long Id, bool IsMerge, string[] Left, string[] Right)> Decisions { get; } = [];

    public IEnumerable<(Telling Telling, long Incident)> All => _tellings.Select(t => (t.Value.Telling, _incidents[t.Key]));

    public int Links => _links.Count;

    /// <summary>Where the id of an incident leads.</summary>
    public long Resolve(long incident)
    {
        while (_named[incident].Into != 0) incident = _named[incident].Into;
        return incident;
    }

    /// <summary>The clusters as sets of record ids, in a canonical order: what must not depend on the order of arrival.</summary>
    public string Partition() => string.Join('\n', All.GroupBy(t => t.Incident).Select(g => string.Join(' ', g.Select(t => t.Telling.Uid).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));

    public Task<IReadOnlyList<StoredTelling>> OfReportAsync(string report, CancellationToken cancel) => Of<StoredTelling>([.. _tellings.Values.Where(t => t.Telling.Report == report)]);

    public Task<IReadOnlyList<long>> AddAsync(IReadOnlyList<Telling> tellings, CancellationToken cancel)
    {
        var keys = new List<long>();
        foreach (Telling telling in tellings)
        {
            long key = ++_next;
            keys.Add(key);
            // Through the bytes that stores keep, so that nothing is compared that they would lose.
            _tellings.Add(key, new StoredTelling(key, key, TellingCodec.Read(TellingCodec.Write(telling))));
            _incidents.Add(key, 0);
            foreach (long block in BlockKeys.Stored(telling))
            {
                if (!_blocks.TryGetValue(block, out HashSet<long>? held)) _blocks.Add(block, held = []);
                held.Add(key);
            }
        }
        return Of<long>(keys);
    }

    public Task RemoveAsync(IReadOnlyList<long> keys, CancellationToken cancel)
    {
        foreach (long key in keys)
        {
            _tellings.Remove(key);
            _incidents.Remove(key);
            foreach (HashSet<long> block in _blocks.Values) block.Remove(key);
            foreach ((long, long) link in _links.Keys.Where(l => l.Item1 == key || l.Item2 == key).ToList()) _links.Remove(link);
        }
        return Task.CompletedTask;
    }

    public Task<(IReadOnlyList<(long Block, long Telling)> Where, IReadOnlyList<StoredTelling> Tellings)> InBlocksAsync(IReadOnlyList<long> blocks, CancellationToken cancel)
    {
        (long Block, long Telling)[] where = [.. blocks.SelectMany(b => (_blocks.GetValueOrDefault(b) ?? []).Select(t => (b, t)))];
        return Task.FromResult<(IReadOnlyList<(long, long)>, IReadOnlyList<StoredTelling>)>((where, [.. where.Select(w => w.Telling).Distinct().Order().Select(k => _tellings[k])]));
    }

    public Task AddLinksAsync(IReadOnlyList<Link> links, CancellationToken cancel)
    {
        foreach (Link link in links) _links[(link.A, link.B)] = link.Score;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Member>> MembersAsync(IReadOnlyList<long> components, CancellationToken cancel)
    {
        var asked = components.ToHashSet();
        return Of<Member>([.. _tellings.Values.Where(t => asked.Contains(t.Component)).Select(t => new Member(t.Key, t.Telling.Uid, t.Component, _incidents[t.Key], t.Telling.Time))]);
    }

    public Task<IReadOnlyList<Link>> LinksAsync(IReadOnlyList<long> components, CancellationToken cancel)
    {
        var asked = components.ToHashSet();
        return Of<Link>([.. _links.Where(l => asked.Contains(_tellings[l.Key.Item1].Component) && asked.Contains(_tellings[l.Key.Item2].Component)).Select(l => new Link(l.Key.Item1, l.Key.Item2, l.Value))]);
    }

    public Task<IReadOnlyList<LinkDecision>> DecisionsAsync(IReadOnlyList<long> components, CancellationToken cancel)
    {
        var keys = _tellings.Values.ToDictionary(t => t.Telling.Uid, t => t.Key, StringComparer.Ordinal);
        return Of<LinkDecision>([.. Decisions.Select(d => new LinkDecision(d.Id, d.IsMerge, Keys(d.Left), Keys(d.Right)))]);
        long[] Keys(string[] uids) => [.. uids.Where(keys.ContainsKey).Select(u => keys[u])];
    }

    public Task<IReadOnlyList<FoundedIncident>> FoundedAsync(IReadOnlyList<long> incidents, CancellationToken cancel) =>
        Of<FoundedIncident>([.. _named.Where(n => incidents.Contains(Resolve(n.Key))).Select(n => new FoundedIncident(n.Key, n.Value.Founder, n.Value.Into != 0))]);

    public Task WriteAsync(LinkOutcome outcome, CancellationToken cancel)
    {
        var keys = new Dictionary<long, long>();
        foreach ((long incident, string founder) in outcome.Founded)
        {
            keys.Add(incident, ++_next);
            _named.Add(_next, (founder, 0));
        }
        foreach ((long key, long component, long incident) in outcome.Moved)
        {
            _tellings[key] = _tellings[key] with { Component = component };
            _incidents[key] = incident < 0 ? keys[incident] : incident;
        }
        foreach ((long from, long into) in outcome.Merged) _named[from] = (_named[from].Founder, into);
        foreach ((long incident, string founder) in outcome.Refounded) _named[incident] = (founder, _named[incident].Item2);
        foreach (long revived in outcome.Revived) _named[revived] = (_named[revived].Founder, 0);
        return Task.CompletedTask;
    }

    /// <summary>The components that some records lie in.</summary>
    public HashSet<long> ComponentsOf(IEnumerable<string> uids)
    {
        var asked = uids.ToHashSet(StringComparer.Ordinal);
        return [.. _tellings.Values.Where(t => asked.Contains(t.Telling.Uid)).Select(t => t.Component)];
    }

    private static Task<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> list) => Task.FromResult(list);
}
