using CsCheck;
using Isnad.Incidents.Linking;
using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Tests;

/// <summary>What holds of incidents whatever the reports and in whatever order they come.</summary>
public sealed class LinkingProperties
{
    private static readonly GeneratedWorld s_world = GeneratedWorld.Of(5);
    private static readonly ReportTraits[] s_some = [.. s_world.Traits.Take(90)];
    private static readonly string s_partition = GeneratedWorld.LinkAsync(s_some).Result.Partition();

    private static readonly Gen<int[]> s_order = Gen.Shuffle(Enumerable.Range(0, s_some.Length).ToArray());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_order_of_arrival_does_not_matter() => s_order.Sample(order =>
        Assert.Equal(s_partition, GeneratedWorld.LinkAsync(order.Select(i => s_some[i])).Result.Partition()), iter: 12, threads: 1);

    [Fact]
    public async Task One_batch_gives_what_single_reports_give()
    {
        var store = new MemoryLinkStore();
        await new IncidentLinker(store).UpdateAsync([.. s_some.Select(s => (s.Report, s.Tellings))], [], Cancel);
        Assert.Equal(s_partition, store.Partition());
    }

    [Fact]
    public async Task What_is_there_already_changes_nothing()
    {
        MemoryLinkStore store = await GeneratedWorld.LinkAsync(s_some);
        foreach (ReportTraits report in s_some)
        {
            LinkOutcome outcome = await new IncidentLinker(store).UpdateAsync([(report.Report, report.Tellings)], [], Cancel);
            Assert.Empty(outcome.Changed);
            Assert.Empty(outcome.Moved);
        }
        Assert.Equal(s_partition, store.Partition());
    }

    [Fact]
    public void A_report_that_came_and_went_leaves_no_trace() => Gen.Select(s_order, Gen.Int[1, 60]).Sample((order, gone) =>
    {
        MemoryLinkStore all = GeneratedWorld.LinkAsync(order.Select(i => s_some[i])).Result, few = GeneratedWorld.LinkAsync(order.Skip(gone).Select(i => s_some[i])).Result;
        var linker = new IncidentLinker(all);
        foreach (int i in order.Take(gone)) linker.UpdateAsync([(s_some[i].Report, [])], [], CancellationToken.None).Wait();
        Assert.Equal(few.Partition(), all.Partition());
    }, iter: 8, threads: 1);

    [Fact]
    public void Scores_are_the_same_both_ways()
    {
        Telling[] all = [.. s_some.SelectMany(s => s.Tellings)];
        Gen.Select(Gen.Int[0, all.Length - 1], Gen.Int[0, all.Length - 1]).Sample((a, b) =>
            Assert.Equal(PairScorer.Score(all[a], all[b]), PairScorer.Score(all[b], all[a]), 9), iter: 3000);
    }

    [Fact]
    public void Two_that_meet_meet_whichever_comes_first()
    {
        Telling[] all = [.. s_some.SelectMany(s => s.Tellings)];
        HashSet<long>[] stored = [.. all.Select(t => BlockKeys.Stored(t).ToHashSet())], sought = [.. all.Select(t => BlockKeys.Sought(t).ToHashSet())];
        for (int a = 0; a < all.Length; a++)
        {
            for (int b = a + 1; b < all.Length; b++)
            {
                // Cells at the edge of reach may be asked for from one side only: such pairs are too far for a link.
                if (stored[a].Overlaps(sought[b]) != stored[b].Overlaps(sought[a])) Assert.False(PairScorer.Score(all[a], all[b]) > PairScorer.Threshold);
            }
        }
    }

    [Fact]
    public void Tellings_come_back_from_their_bytes()
    {
        foreach (Telling telling in s_some.SelectMany(s => s.Tellings))
        {
            Telling back = TellingCodec.Read(TellingCodec.Write(telling));
            Assert.True(TellingCodec.Same(telling, back));
            Assert.Equal(BlockKeys.Stored(telling), BlockKeys.Stored(back));
        }
    }
}
