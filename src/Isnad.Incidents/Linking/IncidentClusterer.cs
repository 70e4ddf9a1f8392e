namespace Isnad.Incidents.Linking;

/// <summary>
/// Linked tellings → incidents. Clusters are joined while the mean score between two of them is above the threshold, the best
/// first; pairs without a link count as <see cref="Unlinked"/>, and days that are told apart stay apart. The outcome is a function of the set of tellings and links:
/// ties are broken by ids, never by an order of arrival.
/// </summary>
public static class IncidentClusterer
{
    /// <summary>What a pair without a link counts in the mean.</summary>
    public const double Unlinked = -2.5;

    private const double Threshold = 0;

    /// <summary>Clusters the tellings.</summary>
    /// <param name="members">The tellings.</param>
    /// <param name="links">Links between them.</param>
    /// <param name="decisions">What people decided of them.</param>
    /// <returns>The clusters, each with its keys in the order of ids; the clusters by their first ids.</returns>
    public static IReadOnlyList<IReadOnlyList<long>> Cluster(IReadOnlyList<Member> members, IReadOnlyList<Link> links, IReadOnlyList<LinkDecision> decisions)
    {
        Member[] order = [.. members.OrderBy(m => m.Uid, StringComparer.Ordinal)];
        var index = new Dictionary<long, int>(order.Length);
        for (int i = 0; i < order.Length; i++) index.Add(order[i].Key, i);
        var state = new Clusters(order.Length, Unlinked);
        foreach (Link link in links)
        {
            if (index.TryGetValue(link.A, out int a) && index.TryGetValue(link.B, out int b)) state.Link(a, b, link.Score);
        }
        Decide(decisions, index, state);
        for (int i = 0; i < order.Length; i++)
        {
            if (order[i].Time is { IsTold: true, IsNarrow: true } time) state.Bound(i, time.First, time.Last);
        }
        state.JoinAll(Threshold);
        return [.. state.Members().Select(c => (IReadOnlyList<long>)[.. c.Select(i => order[i].Key)])];
    }

    // The latest first: what an earlier one says against it is passed over.
    private static void Decide(IReadOnlyList<LinkDecision> decisions, Dictionary<long, int> index, Clusters state)
    {
        foreach (LinkDecision decision in decisions.OrderByDescending(d => d.Id))
        {
            int[] left = Known(decision.Left, index), right = Known(decision.Right, index);
            if (!decision.IsMerge)
            {
                foreach (int a in left)
                {
                    foreach (int b in right) state.Part(a, b);
                }
                // Those that a person set apart together stay together.
                for (int i = 1; i < left.Length; i++) state.Unite(left[0], left[i]);
            }
            else
            {
                for (int i = 1; i < left.Length; i++) state.Unite(left[0], left[i]);
            }
        }
    }

    private static int[] Known(IReadOnlyList<long> keys, Dictionary<long, int> index) =>
        [.. keys.Where(index.ContainsKey).Select(k => index[k]).Order()];
}
