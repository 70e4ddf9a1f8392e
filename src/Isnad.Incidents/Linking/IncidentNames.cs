namespace Isnad.Incidents.Linking;

/// <summary>
/// Which cluster goes on under which id. Each incident that was there goes to the cluster that holds most of its tellings; of
/// several that come to one cluster the oldest stands, and the ids of the others lead to it.
/// </summary>
internal static class IncidentNames
{
    /// <summary>Names the clusters of the components that were touched.</summary>
    /// <param name="clusters">The clusters, members in the order of ids.</param>
    /// <param name="members">All members by key.</param>
    /// <param name="before">Incidents that had tellings in the components before, removed ones among them.</param>
    /// <param name="founded">Those with their founders, and the ones that lead to them.</param>
    /// <param name="components">Component of each cluster.</param>
    public static LinkOutcome Name(IReadOnlyList<IReadOnlyList<long>> clusters, IReadOnlyDictionary<long, Member> members, IReadOnlyCollection<long> before, IReadOnlyList<FoundedIncident> founded, IReadOnlyList<long> components)
    {
        var outcome = new LinkOutcome();
        var founders = founded.ToDictionary(f => f.Incident, f => f.Founder);
        ILookup<string, long> merged = founded.Where(f => f.IsMerged).ToLookup(f => f.Founder, f => f.Incident, StringComparer.Ordinal);
        Dictionary<long, int> homes = Homes(clusters, members, founders);
        long[] names = new long[clusters.Count];
        foreach (long incident in before.Order())
        {
            if (!homes.TryGetValue(incident, out int home)) outcome.Emptied.Add(incident);
            else if (names[home] == 0) names[home] = incident;
            else outcome.Merged.Add((incident, names[home]));
        }
        for (int c = 0; c < clusters.Count; c++)
        {
            // An incident whose founder a split took away stands on the first record left to it.
            if (names[c] > 0 && founders.TryGetValue(names[c], out string? founder) && !clusters[c].Any(k => members[k].Uid == founder)) outcome.Refounded.Add((names[c], members[clusters[c][0]].Uid));
            if (names[c] == 0) names[c] = Revived(clusters[c], members, merged, outcome) ?? Founded(clusters[c], members, outcome);
            bool changed = false;
            foreach (long key in clusters[c])
            {
                Member member = members[key];
                if (member.Incident == names[c] && member.Component == components[c]) continue;
                outcome.Moved.Add((key, components[c], names[c]));
                if (member.Incident == names[c]) continue;
                changed = true;
                if (member.Incident > 0 && !outcome.Emptied.Contains(member.Incident)) outcome.Changed.Add(member.Incident);
            }
            if (changed) outcome.Changed.Add(names[c]);
        }
        foreach ((long from, _) in outcome.Merged) outcome.Changed.Remove(from);
        return outcome;
    }

    // Where most tellings of each incident went; of equals where its founder went, else the one whose first id is least.
    private static Dictionary<long, int> Homes(IReadOnlyList<IReadOnlyList<long>> clusters, IReadOnlyDictionary<long, Member> members, Dictionary<long, string> founders)
    {
        var best = new Dictionary<long, (int Count, bool Founder, int Cluster)>();
        for (int c = 0; c < clusters.Count; c++)
        {
            foreach (IGrouping<long, long> group in clusters[c].GroupBy(k => members[k].Incident))
            {
                if (group.Key == 0) continue;
                int count = group.Count();
                bool founder = founders.TryGetValue(group.Key, out string? uid) && group.Any(k => members[k].Uid == uid);
                if (!best.TryGetValue(group.Key, out (int Count, bool Founder, int Cluster) known) || count > known.Count || count == known.Count && founder && !known.Founder) best[group.Key] = (count, founder, c);
            }
        }
        return best.ToDictionary(b => b.Key, b => b.Value.Cluster);
    }

    // The oldest of those founded on one of its members.
    private static long? Revived(IReadOnlyList<long> cluster, IReadOnlyDictionary<long, Member> members, ILookup<string, long> merged, LinkOutcome outcome)
    {
        if (merged.Count == 0) return null;
        long oldest = long.MaxValue;
        foreach (long key in cluster)
        {
            foreach (long incident in merged[members[key].Uid])
            {
                if (incident < oldest && !outcome.Revived.Contains(incident)) oldest = incident;
            }
        }
        if (oldest == long.MaxValue) return null;
        outcome.Revived.Add(oldest);
        return oldest;
    }

    private static long Founded(IReadOnlyList<long> cluster, IReadOnlyDictionary<long, Member> members, LinkOutcome outcome)
    {
        long name = -1 - outcome.Founded.Count;
        outcome.Founded.Add((name, members[cluster[0]].Uid));
        return name;
    }
}
