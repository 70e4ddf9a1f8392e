using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Linking;

/// <summary>
/// Keeps incidents up to date. A report that comes, changes or goes touches only the components its tellings link to; they are
/// clustered anew as a whole, so that the result is the one that all reports at once would have given.
/// </summary>
/// <param name="store">Where tellings and links are kept.</param>
public sealed class IncidentLinker(ILinkStore store)
{
    // New tellings that are compared at a time: what all of them meet is in memory together.
    private const int MostCompared = 64;

    /// <summary>Brings the incidents up to date with some reports.</summary>
    /// <param name="reports">Ids of the reports with the tellings they have now: none where a report is gone.</param>
    /// <param name="decided">Components to be clustered anew for what a person decided.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What changed.</returns>
    public async Task<LinkOutcome> UpdateAsync(IReadOnlyList<(string Report, IReadOnlyList<Telling> Tellings)> reports, IReadOnlyCollection<long> decided, CancellationToken cancel)
    {
        var touched = new HashSet<long>(decided);
        var before = new HashSet<long>();
        var lost = new HashSet<long>();
        var added = new List<Telling>();
        var removed = new List<StoredTelling>();
        foreach ((string report, IReadOnlyList<Telling> tellings) in reports)
        {
            IReadOnlyList<StoredTelling> old = await store.OfReportAsync(report, cancel);
            var kept = new HashSet<string>(StringComparer.Ordinal);
            var now = tellings.ToDictionary(t => t.Uid, StringComparer.Ordinal);
            foreach (StoredTelling telling in old)
            {
                if (now.TryGetValue(telling.Telling.Uid, out Telling? same) && TellingCodec.Same(telling.Telling, same)) kept.Add(telling.Telling.Uid);
                else removed.Add(telling);
            }
            added.AddRange(tellings.Where(t => !kept.Contains(t.Uid)));
        }
        if (removed.Count > 0)
        {
            long[] components = [.. removed.Select(r => r.Component).Distinct()];
            touched.UnionWith(components);
            // Asked before they go: an incident that loses its last telling must be known to have been there.
            var gone = removed.Select(r => r.Key).ToHashSet();
            foreach (Member member in await store.MembersAsync(components, cancel))
            {
                before.Add(member.Incident);
                if (gone.Contains(member.Key)) lost.Add(member.Incident);
            }
            await store.RemoveAsync([.. removed.Select(r => r.Key)], cancel);
        }
        if (added.Count > 0) touched.UnionWith(await LinkAsync(added, cancel));
        return await ClusterAsync([.. touched], before, lost, cancel);
    }

    private async Task<HashSet<long>> LinkAsync(List<Telling> added, CancellationToken cancel)
    {
        IReadOnlyList<long> keys = await store.AddAsync(added, cancel);
        var touched = new HashSet<long>(keys);
        var linked = new HashSet<(long, long)>();
        for (int from = 0; from < added.Count; from += MostCompared) touched.UnionWith(await CompareAsync(added, keys, from, Math.Min(added.Count, from + MostCompared), linked, cancel));
        return touched;
    }

    // Compares some of the added with all they meet, and keeps the links; the components of those they are linked to.
    private async Task<HashSet<long>> CompareAsync(List<Telling> added, IReadOnlyList<long> keys, int from, int to, HashSet<(long, long)> linked, CancellationToken cancel)
    {
        var sought = new IReadOnlyList<long>[to - from];
        for (int i = from; i < to; i++) sought[i - from] = BlockKeys.Sought(added[i]);
        (IReadOnlyList<(long Block, long Telling)> where, IReadOnlyList<StoredTelling> met) = await store.InBlocksAsync([.. sought.SelectMany(s => s).Distinct()], cancel);
        // Which of the met share a block with which of the added.
        var stored = new Dictionary<long, List<StoredTelling>>();
        var others = met.ToDictionary(m => m.Key);
        foreach ((long block, long telling) in where)
        {
            if (!stored.TryGetValue(block, out List<StoredTelling>? list)) stored.Add(block, list = []);
            list.Add(others[telling]);
        }
        var touched = new HashSet<long>();
        var links = new List<Link>();
        var seen = new HashSet<long>();
        for (int i = from; i < to; i++)
        {
            seen.Clear();
            foreach (long block in sought[i - from])
            {
                foreach (StoredTelling other in stored.GetValueOrDefault(block) ?? [])
                {
                    if (other.Key == keys[i] || !seen.Add(other.Key)) continue;
                    double score = PairScorer.Score(added[i], other.Telling);
                    if (!(score > PairScorer.Threshold)) continue;
                    touched.Add(other.Component);
                    (long a, long b) = other.Key < keys[i] ? (other.Key, keys[i]) : (keys[i], other.Key);
                    // Two new ones may each find the other.
                    if (other.Key < keys[0] || linked.Add((a, b))) links.Add(new Link(a, b, score));
                }
            }
        }
        await store.AddLinksAsync(links, cancel);
        return touched;
    }

    private async Task<LinkOutcome> ClusterAsync(IReadOnlyList<long> touched, HashSet<long> before, HashSet<long> lost, CancellationToken cancel)
    {
        if (touched.Count == 0) return new LinkOutcome();
        IReadOnlyList<Member> members = await store.MembersAsync(touched, cancel);
        IReadOnlyList<Link> links = await store.LinksAsync(touched, cancel);
        IReadOnlyList<LinkDecision> decisions = await store.DecisionsAsync(touched, cancel);
        before.UnionWith(members.Select(m => m.Incident));
        before.Remove(0);
        var clusters = new List<IReadOnlyList<long>>();
        var components = new List<long>();
        foreach ((IReadOnlyList<Member> component, IReadOnlyList<Link> within) in Components.Of(members, links, decisions))
        {
            long name = component.Min(m => m.Key);
            foreach (IReadOnlyList<long> cluster in IncidentClusterer.Cluster(component, within, decisions))
            {
                clusters.Add(cluster);
                components.Add(name);
            }
        }
        LinkOutcome outcome = IncidentNames.Name(clusters, members.ToDictionary(m => m.Key), before, await store.FoundedAsync([.. before], cancel), components);
        outcome.Changed.UnionWith(lost.Where(l => l != 0 && !outcome.Emptied.Contains(l) && !outcome.Merged.Any(m => m.From == l)));
        await store.WriteAsync(outcome, cancel);
        return outcome;
    }
}
