using Isnad.Incidents.Linking;
using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Tests;

/// <summary>What a person merges or splits stays so, whatever comes later.</summary>
public sealed class DecisionTests
{
    private static readonly GeneratedWorld s_world = GeneratedWorld.Of(6);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_split_holds_when_reports_come_later()
    {
        ReportTraits[] some = [.. s_world.Traits.Take(60)];
        MemoryLinkStore store = await GeneratedWorld.LinkAsync(some);
        string[] largest = Largest(store);
        string[] left = largest[..(largest.Length / 2)], right = largest[(largest.Length / 2)..];
        await DecideAsync(store, 1, isMerge: false, left, right);
        Assert.NotEqual(IncidentOf(store, left[0]), IncidentOf(store, right[0]));
        foreach (ReportTraits later in s_world.Traits.Skip(60).Take(80)) await new IncidentLinker(store).UpdateAsync([(later.Report, later.Tellings)], [], Cancel);
        Assert.Empty(left.Select(u => IncidentOf(store, u)).Intersect(right.Select(u => IncidentOf(store, u))));
    }

    [Fact]
    public async Task A_merge_holds_and_the_old_id_leads_to_the_new_one()
    {
        MemoryLinkStore store = await GeneratedWorld.LinkAsync(s_world.Traits.Take(60));
        string[] all = [.. store.All.Select(t => t.Telling.Uid)];
        string a = all[0], b = all.First(u => IncidentOf(store, u) != IncidentOf(store, a));
        long first = IncidentOf(store, a), second = IncidentOf(store, b);
        string[] both = [.. store.All.Where(t => t.Incident == first || t.Incident == second).Select(t => t.Telling.Uid)];
        await DecideAsync(store, 1, isMerge: true, both, []);
        Assert.All(both, u => Assert.Equal(Math.Min(first, second), IncidentOf(store, u)));
        Assert.Equal(Math.Min(first, second), store.Resolve(Math.Max(first, second)));
        foreach (ReportTraits later in s_world.Traits.Skip(60).Take(40)) await new IncidentLinker(store).UpdateAsync([(later.Report, later.Tellings)], [], Cancel);
        Assert.Single(both.Select(u => IncidentOf(store, u)).Distinct());
    }

    [Fact]
    public async Task A_merge_taken_back_gives_both_their_ids_again()
    {
        MemoryLinkStore store = await GeneratedWorld.LinkAsync(s_world.Traits.Take(60));
        string before = store.Partition();
        var ids = store.All.ToDictionary(t => t.Telling.Uid, t => t.Incident, StringComparer.Ordinal);
        string a = ids.Keys.First(), b = ids.Keys.First(u => ids[u] != ids[a]);
        string[] both = [.. ids.Where(i => i.Value == ids[a] || i.Value == ids[b]).Select(i => i.Key)];
        await DecideAsync(store, 1, isMerge: true, both, []);
        HashSet<long> touched = store.ComponentsOf(both);
        store.Decisions.Clear();
        await new IncidentLinker(store).UpdateAsync([], touched, Cancel);
        Assert.Equal(before, store.Partition());
        Assert.All(store.All, t => Assert.Equal(ids[t.Telling.Uid], t.Incident));
    }

    [Fact]
    public async Task Of_two_decisions_that_disagree_the_later_holds()
    {
        MemoryLinkStore store = await GeneratedWorld.LinkAsync(s_world.Traits.Take(60));
        string[] largest = Largest(store);
        await DecideAsync(store, 1, isMerge: true, largest, []);
        await DecideAsync(store, 2, isMerge: false, largest[..1], largest[1..]);
        Assert.NotEqual(IncidentOf(store, largest[0]), IncidentOf(store, largest[1]));
        Assert.Single(largest[1..].Select(u => IncidentOf(store, u)).Distinct());
    }

    [Fact]
    public async Task Reports_that_join_two_incidents_leave_one_id_that_leads_to_the_other()
    {
        // Every second report first: what joins the halves comes later.
        IEnumerable<ReportTraits> order = s_world.Traits.Where((_, i) => i % 3 == 0).Concat(s_world.Traits.Where((_, i) => i % 3 != 0));
        MemoryLinkStore store = await GeneratedWorld.LinkAsync(order.Take(150));
        HashSet<long> live = [.. store.All.Select(t => t.Incident)];
        Assert.All(live, i => Assert.Equal(i, store.Resolve(i)));
    }

    private static string[] Largest(MemoryLinkStore store) => [.. store.All.GroupBy(t => t.Incident).OrderByDescending(g => g.Count()).First().Select(t => t.Telling.Uid)];

    private static long IncidentOf(MemoryLinkStore store, string uid) => store.All.Single(t => t.Telling.Uid == uid).Incident;

    private static Task<LinkOutcome> DecideAsync(MemoryLinkStore store, long id, bool isMerge, string[] left, string[] right)
    {
        store.Decisions.Add((id, isMerge, left, right));
        return new IncidentLinker(store).UpdateAsync([], store.ComponentsOf(left.Concat(right)), Cancel);
    }
}
