namespace Isnad.Incidents.Linking;

/// <summary>Tellings that links, or what people decided, connect with each other.</summary>
internal static class Components
{
    /// <summary>Parts members into components, each in the order of keys with the links within it.</summary>
    public static IEnumerable<(IReadOnlyList<Member> Members, IReadOnlyList<Link> Links)> Of(IReadOnlyList<Member> members, IReadOnlyList<Link> links, IReadOnlyList<LinkDecision> decisions)
    {
        var parent = members.ToDictionary(m => m.Key, m => m.Key);
        foreach (Link link in links) Unite(link.A, link.B);
        foreach (LinkDecision decision in decisions)
        {
            // Split ones too: both sides must be looked at together for the decision to hold.
            long[] all = [.. decision.Left.Concat(decision.Right).Where(parent.ContainsKey)];
            for (int i = 1; i < all.Length; i++) Unite(all[0], all[i]);
        }
        ILookup<long, Link> within = links.Where(l => parent.ContainsKey(l.A)).ToLookup(l => Root(l.A));
        return members.OrderBy(m => m.Key).GroupBy(m => Root(m.Key)).Select(g => ((IReadOnlyList<Member>)[.. g], (IReadOnlyList<Link>)[.. within[g.Key]]));

        void Unite(long a, long b)
        {
            if (!parent.ContainsKey(a) || !parent.ContainsKey(b)) return;
            long x = Root(a), y = Root(b);
            parent[Math.Max(x, y)] = Math.Min(x, y);
        }

        long Root(long key)
        {
            while (parent[key] != key) key = parent[key] = parent[parent[key]];
            return key;
        }
    }
}
