using System.Text.Json;

namespace Isnad.Archive.Tests;

public abstract partial class StoreContract
{
    private const string First =
        "قتل سبعة أشخاص وأصيب 12 شخصا في انفجار سيارة مفخخة قرب سوق شعبية في مدينة سبها فجر الثلاثاء، بحسب مدير أمن سبها العقيد رمضان المغربي.\nوطوقت قوات الأمن المكان.\n";
    private const string Second =
        "انفجرت سيارة مفخخة فجر الثلاثاء أمام سوق شعبية وسط سبها، ما أدى إلى مقتل تسعة أشخاص وإصابة 12 شخصا، وفق ما أعلنت وزارة الصحة.\n";
    private const string Third =
        "نقلا عن وكالة الساحل للأنباء\nقتل سبعة أشخاص وأصيب 12 شخصا في انفجار سيارة مفخخة قرب سوق شعبية في مدينة سبها فجر الثلاثاء، بحسب مدير أمن سبها العقيد رمضان المغربي.\n";

    private Task<AddOutcome> AddBlastAsync() => AddAsync(
        TestReports.Read("first", First, "2021-06-08T09:00:00+02:00", "وكالة الساحل للأنباء"),
        TestReports.Read("second", Second, "2021-06-08T12:00:00+02:00", "إذاعة المدى"),
        TestReports.Read("third", Third, "2021-06-09", "صحيفة الميناء"),
        TestReports.Read("protest", TestReports.Protest, "2021-07-01", "إذاعة التجربة"));

    private async Task LinkAllAsync()
    {
        while (await Store.LinkAsync(2, Cancel) == 2)
        {
        }
        Assert.Equal(0, await Store.CountUnlinkedAsync(Cancel));
    }

    private async Task<IReadOnlyList<StoredIncident>> LargestAsync(IncidentFilter? filter = null) =>
        (await Store.IncidentsAsync(new IncidentQuery(filter ?? new IncidentFilter(), IncidentOrder.Largest), Cancel)).Items;

    private async Task<string> PartitionAsync()
    {
        var ids = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string report in (string[])["first", "second", "third", "protest"])
        {
            foreach ((string uid, string id) in await Store.IncidentsOfAsync(report, Cancel))
            {
                if (!ids.TryGetValue(id, out List<string>? held)) ids.Add(id, held = []);
                held.Add(uid);
            }
        }
        return string.Join('\n', ids.Values.Select(v => string.Join(' ', v.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reports_of_one_act_are_one_incident_with_its_roots_and_contradictions()
    {
        await AddBlastAsync();
        Assert.Equal(4, await Store.CountUnlinkedAsync(Cancel));
        await LinkAllAsync();
        StoredIncident blast = (await LargestAsync())[0];
        Assert.Equal((3, "ASSAULT", "ly-sabha", 20210608), (blast.Reports, blast.Type, blast.PlaceId, blast.FirstDay));
        using JsonDocument json = JsonDocument.Parse(blast.Json);
        Assert.Equal(blast.Id, json.RootElement.GetProperty("id").GetString());
        // The third took over from the first: two roots, not three.
        Assert.Equal((2, 2), (blast.SourcesAtLeast, blast.SourcesAtMost));
        JsonElement third = json.RootElement.GetProperty("reports").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "third");
        Assert.Equal(("first", "cites"), (third.GetProperty("copy_of").GetString(), third.GetProperty("why").GetString()));
        JsonElement killed = json.RootElement.GetProperty("quantities").EnumerateArray().Single(q => q.GetProperty("what").GetString() == "killed");
        Assert.Equal((7, 9), (killed.GetProperty("low").GetInt32(), killed.GetProperty("high").GetInt32()));
        Assert.Contains(json.RootElement.GetProperty("contradictions").EnumerateArray(), c => c.GetProperty("on").GetString() == "how-many" && c.GetProperty("what").GetString() == "killed");
        Assert.NotEmpty(await Store.ExplainAsync(blast.Id, cancel: Cancel));
        Assert.All(await Store.ExplainAsync(blast.Id, cancel: Cancel), l => Assert.Equal(l.Score, l.Reasons.Sum(r => r.Weight), 6));
        Assert.Equal("first", Assert.Single(await Store.CopiesAsync("third", Cancel)).Original);
    }

    [Fact]
    public async Task Incidents_are_filtered_as_records_are()
    {
        await AddBlastAsync();
        await LinkAllAsync();
        long all = await Store.CountIncidentsAsync(new IncidentFilter(), Cancel);
        Assert.True(all >= 2);
        Assert.Equal(all, (await Store.IncidentsAsync(new IncidentQuery(new IncidentFilter()), Cancel)).Items.Count);
        Assert.Single(await LargestAsync(new IncidentFilter { Records = new RecordFilter { Types = ["PROTEST"] } }));
        Assert.Contains(await LargestAsync(new IncidentFilter { Records = new RecordFilter { Near = new GeoCircle(27.04, 14.43, 60) } }), i => i.Reports == 3);
        Assert.Contains(await LargestAsync(new IncidentFilter { Records = new RecordFilter { Words = "انفجار", Place = "ly-sabha" } }), i => i.Reports == 3);
        Assert.Empty(await LargestAsync(new IncidentFilter { Records = new RecordFilter { From = new DateOnly(2025, 1, 1) } }));
        Assert.Single(await LargestAsync(new IncidentFilter { LeastReports = 3 }));
        Assert.Equal(3, Assert.Single(await LargestAsync(new IncidentFilter { LeastReports = 3, Contradicted = true })).Reports);
        IncidentFigures figures = await Store.IncidentFiguresAsync(new IncidentFilter(), Cancel);
        Assert.Equal((all, 1L), (figures.Incidents, figures.Contradicted));
        Page<StoredIncident> page = await Store.IncidentsAsync(new IncidentQuery(new IncidentFilter(), IncidentOrder.Largest, Limit: 1), Cancel);
        Assert.NotEqual(page.Items[0].Id, (await Store.IncidentsAsync(new IncidentQuery(new IncidentFilter(), IncidentOrder.Largest, page.Next, 1), Cancel)).Items[0].Id);
    }

    [Fact]
    public async Task A_forgotten_report_leaves_its_incident_and_no_trace()
    {
        await AddBlastAsync();
        await LinkAllAsync();
        StoredIncident before = (await LargestAsync())[0];
        Assert.True(await Store.ForgetAsync("second", Cancel));
        StoredIncident after = (await LargestAsync())[0];
        Assert.Equal((before.Id, 2, 0), (after.Id, after.Reports, after.Contradictions));
        Assert.DoesNotContain("second", after.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("وزارة الصحة", after.Json, StringComparison.Ordinal);
        Assert.Empty(await Store.IncidentsOfAsync("second", Cancel));
        await Store.ForgetAsync("first", Cancel);
        await Store.ForgetAsync("third", Cancel);
        Assert.Null(await Store.IncidentAsync(before.Id, Cancel));
    }

    [Fact]
    public async Task Linking_again_changes_nothing_and_the_order_of_arrival_does_not_matter()
    {
        await AddBlastAsync();
        await LinkAllAsync();
        string partition = await PartitionAsync();
        long change = await Store.LastChangeAsync(Cancel);
        await AddBlastAsync();
        await LinkAllAsync();
        Assert.Equal((partition, change), (await PartitionAsync(), await Store.LastChangeAsync(Cancel)));
        foreach (string report in (string[])["first", "second", "third", "protest"]) await Store.ForgetAsync(report, Cancel);
        Assert.Equal(0, await Store.CountIncidentsAsync(new IncidentFilter(), Cancel));
    }

    [Fact]
    public async Task A_split_and_a_merge_hold_and_can_be_taken_back()
    {
        await AddBlastAsync();
        await LinkAllAsync();
        StoredIncident blast = (await LargestAsync())[0];
        IReadOnlyList<StoredIncident> parts = await Store.DecideAsync(new NewIncidentDecision { Who = "منى", Action = IncidentAction.Split, Incident = blast.Id, Records = ["second"] }, Cancel);
        Assert.Equal([1, 2], parts.Select(p => p.Reports).Order());
        Assert.Equal(blast.Id, parts.Single(p => p.Reports == 2).Id);
        // A later version of a report, and one more of it: the split holds.
        await AddAsync(TestReports.Read("fourth", Second, "2021-06-09", "صحيفة أخرى"), TestReports.Read("second", Second + "\n", "2021-06-08T12:00:00+02:00", "إذاعة المدى"));
        await LinkAllAsync();
        string first = (await Store.IncidentsOfAsync("first", Cancel)).Values.First(), second = (await Store.IncidentsOfAsync("second", Cancel)).Values.First();
        Assert.NotEqual(first, second);
        IReadOnlyList<StoredIncident> merged = await Store.DecideAsync(new NewIncidentDecision { Who = "منى", Action = IncidentAction.Merge, Incident = first, Other = second, Note = "واحد" }, Cancel);
        Assert.Single(merged);
        // Both ids lead to the one that is left.
        Assert.Equal(merged[0].Id, (await Store.IncidentAsync(first, Cancel))!.Id);
        Assert.Equal(merged[0].Id, (await Store.IncidentAsync(second, Cancel))!.Id);
        Assert.Equal(IncidentAction.Undo, (await Store.UndoIncidentAsync("منى", Cancel))!.Action);
        Assert.Equal(second, (await Store.IncidentAsync(second, Cancel))!.Id);
        Assert.NotNull(await Store.UndoIncidentAsync("منى", Cancel));
        Assert.Null(await Store.UndoIncidentAsync("منى", Cancel));
        Assert.Equal((await Store.IncidentsOfAsync("first", Cancel)).Values.First(), (await Store.IncidentsOfAsync("second", Cancel)).Values.First());
        Assert.Equal(4, (await Store.IncidentDecisionsAsync(cancel: Cancel)).Items.Count);
    }

    [Fact]
    public async Task What_cannot_be_decided_is_told()
    {
        await AddBlastAsync();
        await LinkAllAsync();
        string id = (await LargestAsync())[0].Id;
        foreach (NewIncidentDecision wrong in (NewIncidentDecision[])[
            new() { Who = "a", Action = IncidentAction.Merge, Incident = id, Other = id },
            new() { Who = "a", Action = IncidentAction.Split, Incident = id, Records = ["protest"] },
            new() { Who = "a", Action = IncidentAction.Split, Incident = id, Records = ["first", "second", "third"] },
            new() { Who = "a", Action = IncidentAction.Split, Incident = id, Records = [] }])
        {
            Assert.Equal("ISN0512", (await Assert.ThrowsAsync<ArchiveException>(() => Store.DecideAsync(wrong, Cancel))).Problem.Code);
        }
        Assert.Equal("ISN0507", (await Assert.ThrowsAsync<ArchiveException>(() => Store.DecideAsync(new NewIncidentDecision { Who = "a", Action = IncidentAction.Merge, Incident = id, Other = "nosuch" }, Cancel))).Problem.Code);
    }

    [Fact]
    public async Task A_rejected_record_leaves_its_incident()
    {
        await AddBlastAsync();
        await LinkAllAsync();
        StoredIncident blast = (await LargestAsync())[0];
        foreach (string uid in (await Store.IncidentsOfAsync("second", Cancel)).Where(r => r.Value == blast.Id).Select(r => r.Key))
        {
            await Store.DecideAsync(new NewDecision { Who = "a", Action = ReviewAction.Reject, Uid = uid }, Cancel);
        }
        await LinkAllAsync();
        Assert.Equal(2, (await Store.IncidentAsync(blast.Id, Cancel))!.Reports);
    }
}
