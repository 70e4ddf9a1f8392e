using System.Text;

namespace Isnad.Archive.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_report_comes_back_as_it_came()
    {
        await AddThreeAsync();
        StoredReport report = (await Store.ReportAsync("meeting", cancel: Cancel))!;
        Assert.Equal(TestReports.Meeting, report.Text);
        Assert.Equal("لقاء في القاهرة", report.Title);
        Assert.Null(report.Published);
        Assert.Equal(1, report.Version);
        Assert.Equal("meeting.txt", report.Source);
        Assert.Equal(TestReports.Reader.Knowledge, report.Knowledge);
        Assert.Equal(TestReports.Meeting, Encoding.UTF8.GetString((await Store.OriginalAsync("meeting", cancel: Cancel))!));
        Assert.Null(await Store.ReportAsync("nobody", cancel: Cancel));
        Assert.Null(await Store.OriginalAsync("nobody", cancel: Cancel));
    }

    [Fact]
    public async Task Records_are_those_of_the_reading()
    {
        await AddThreeAsync();
        ReadReport read = TestReports.Read("attack", TestReports.Attack);
        IReadOnlyList<StoredRecord> stored = await Store.RecordsOfAsync("attack", Cancel);
        Assert.NotEmpty(stored);
        Assert.Equal(read.Records.Select(r => r.Json).Order(StringComparer.Ordinal), stored.Select(r => r.Json).Order(StringComparer.Ordinal));
        Assert.All(stored, r => Assert.Equal(ReviewState.Machine, r.Review));
        Assert.Equal(stored.Count, stored.Select(r => r.Uid).Distinct().Count());
    }

    [Fact]
    public async Task Adding_again_adds_nothing()
    {
        AddOutcome first = await AddThreeAsync();
        long change = await Store.LastChangeAsync(Cancel);
        AddOutcome second = await AddThreeAsync();
        Assert.Equal(3, first.Added);
        Assert.Equal(new AddOutcome { Known = 3 }, second);
        Assert.Equal(3, await Store.CountReportsAsync(new ReportFilter(), Cancel));
        Assert.Equal(first.Records, await Store.CountAsync(new RecordFilter(), Cancel));
        Assert.Equal(change, await Store.LastChangeAsync(Cancel));
    }

    [Fact]
    public async Task Changed_text_is_a_new_version_and_the_old_one_stays()
    {
        await AddThreeAsync();
        string longer = TestReports.Protest + "وفرقت الشرطة المتظاهرين بالغاز.\n";
        AddOutcome changed = await AddAsync(TestReports.Read("protest", longer, "2021-07-01", "إذاعة التجربة"));
        Assert.Equal(1, changed.Changed);
        Assert.Equal([1, 2], (await Store.VersionsAsync("protest", Cancel)).Select(v => v.Version));
        Assert.Equal(longer, (await Store.ReportAsync("protest", cancel: Cancel))!.Text);
        StoredReport old = (await Store.ReportAsync("protest", 1, Cancel))!;
        Assert.Equal(TestReports.Protest, old.Text);
        Assert.Equal(2, old.Latest);
        // An old version that comes in again is no news.
        Assert.Equal(1, (await AddAsync(TestReports.Read("protest", TestReports.Protest, "2021-07-01", "إذاعة التجربة"))).Known);
        Assert.Equal(longer, (await Store.ReportAsync("protest", cancel: Cancel))!.Text);
    }

    [Fact]
    public async Task Records_keep_their_ids_when_the_text_changes_elsewhere()
    {
        await AddThreeAsync();
        string[] before = [.. (await Store.RecordsOfAsync("attack", Cancel)).Select(r => r.Uid)];
        await AddAsync(TestReports.Read("attack", "سبها - خاص\n" + TestReports.Attack));
        IReadOnlyList<StoredRecord> after = await Store.RecordsOfAsync("attack", Cancel);
        Assert.NotEmpty(before.Intersect(after.Select(r => r.Uid)));
        Assert.All(after, r => Assert.Equal(2, r.Version));
    }

    [Fact]
    public async Task Two_contents_under_one_id_in_one_batch_are_two_versions()
    {
        AddOutcome outcome = await AddAsync(TestReports.Read("same", TestReports.Attack), TestReports.Read("same", TestReports.Protest), TestReports.Read("same", TestReports.Attack));
        Assert.Equal((1, 1, 1), (outcome.Added, outcome.Changed, outcome.Known));
        Assert.Equal(2, (await Store.VersionsAsync("same", Cancel)).Count);
        Assert.Equal(TestReports.Protest, (await Store.ReportAsync("same", cancel: Cancel))!.Text);
    }

    [Fact]
    public async Task Standing_tells_new_changed_stale_known_and_forgotten()
    {
        await AddThreeAsync();
        await Store.ForgetAsync("meeting", Cancel);
        ReportKey Key(string id, string text) => new(id, TestReports.New(id, text, id == "protest" ? "2021-07-01" : "2021-06-09", id == "protest" ? "إذاعة التجربة" : "وكالة الاختبار").Hash);
        string program = ArchiveReader.Program, knowledge = TestReports.Reader.Knowledge;
        Assert.Equal(
            [ReportStanding.Known, ReportStanding.Changed, ReportStanding.New, ReportStanding.Forgotten],
            await Store.StandingAsync([Key("attack", TestReports.Attack), Key("protest", "شيء آخر"), Key("other", TestReports.Attack), Key("meeting", TestReports.Meeting)], program, knowledge, Cancel));
        Assert.Equal([ReportStanding.Stale], await Store.StandingAsync([Key("attack", TestReports.Attack)], program, "other knowledge", Cancel));
        Assert.Equal([ReportStanding.Stale], await Store.StandingAsync([Key("attack", TestReports.Attack)], "9.9.9", knowledge, Cancel));
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_and_does_not_come_back()
    {
        await AddThreeAsync();
        StoredRecord record = (await Store.RecordsOfAsync("attack", Cancel))[0];
        await Store.DecideAsync(new NewDecision { Who = "سلمى", Action = ReviewAction.Confirm, Uid = record.Uid }, Cancel);
        Assert.True(await Store.ForgetAsync("attack", Cancel));
        Assert.False(await Store.ForgetAsync("attack", Cancel));
        Assert.Null(await Store.ReportAsync("attack", cancel: Cancel));
        Assert.Null(await Store.RecordAsync(record.Uid, Cancel));
        Assert.Empty(await FindAsync(new RecordFilter { Words = "هاجم" }));
        Assert.Empty((await Store.DecisionsAsync(new DecisionFilter(record.Uid), cancel: Cancel)).Items);
        Assert.Equal(1, (await AddThreeAsync()).Forgotten);
        Assert.Null(await Store.ReportAsync("attack", cancel: Cancel));
        Assert.NotNull(await Store.ReportAsync("protest", cancel: Cancel));
        Change[] gone = [.. (await Store.ChangesAsync(null, cancel: Cancel)).Items.Where(c => c.IsDeleted)];
        Assert.Contains(gone, c => c is { Kind: "report", Id: "attack", Reason: "forgotten" });
        Assert.Contains(gone, c => c.Id == record.Uid);
    }

    [Fact]
    public async Task Reports_are_listed_and_found_by_any_inflection()
    {
        await AddThreeAsync();
        Assert.Equal(["protest", "attack", "meeting"], (await Store.ReportsAsync(new ReportFilter(), cancel: Cancel)).Items.Select(r => r.Id));
        Assert.Equal(["attack"], (await Store.ReportsAsync(new ReportFilter { Words = "هاجم" }, cancel: Cancel)).Items.Select(r => r.Id));
        Assert.Equal(["meeting"], (await Store.ReportsAsync(new ReportFilter { Words = "لقاء القاهرة" }, cancel: Cancel)).Items.Select(r => r.Id));
        Assert.Equal(["protest"], (await Store.ReportsAsync(new ReportFilter { Outlets = ["إذاعة التجربة"] }, cancel: Cancel)).Items.Select(r => r.Id));
        Assert.Equal(["attack"], (await Store.ReportsAsync(new ReportFilter { From = new DateOnly(2021, 6, 1), To = new DateOnly(2021, 6, 30) }, cancel: Cancel)).Items.Select(r => r.Id));
        Page<ReportSummary> page = await Store.ReportsAsync(new ReportFilter(), null, 2, Cancel);
        Assert.Equal(["meeting"], (await Store.ReportsAsync(new ReportFilter(), page.Next, 2, Cancel)).Items.Select(r => r.Id));
    }
}
