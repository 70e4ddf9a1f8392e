namespace Isnad.Archive.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task The_adder_reads_only_what_is_new_and_tells_what_cannot_be_kept()
    {
        NewReport?[] reports = [TestReports.New("a", TestReports.Attack), null, TestReports.New("b", TestReports.Protest), TestReports.New("nul", "قصف\0 الجيش المدينة"), .. Enumerable.Range(0, 600).Select(i => TestReports.New($"m{i}", TestReports.Meeting + i))];
        var problems = new System.Collections.Concurrent.ConcurrentBag<ArchiveProblem>();
        var adder = new ReportAdder(Store, TestReports.Reader, 2);
        int items = 0;
        AddOutcome first = await adder.AddAsync(reports, r => r, problems.Add, (_, n) => items += n, Cancel);
        Assert.Equal(602, first.Added);
        Assert.Equal(reports.Length, items);
        Assert.Equal(["ISN0511"], problems.Select(p => p.Code));
        AddOutcome second = await adder.AddAsync(reports, r => r, problems.Add, cancel: Cancel);
        Assert.Equal(new AddOutcome { Known = 602 }, second);
        Assert.Equal(first.Records, await Store.CountAsync(new RecordFilter(), Cancel));
    }

    [Fact]
    public async Task A_batch_that_is_cancelled_is_not_there_at_all()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AddAsync([TestReports.Read("a", TestReports.Attack)], cancel.Token));
        Assert.Equal(0, await Store.CountReportsAsync(new ReportFilter(), Cancel));
    }
}
