using System.Text.Json.Nodes;

namespace Isnad.Archive.Tests;

public abstract partial class StoreContract
{
    private async Task<StoredRecord> EventAsync(string report = "attack") =>
        (await Store.RecordsOfAsync(report, Cancel)).First(r => r.Kind == RecordKind.Event);

    private Task<StoredRecord> DecideAsync(StoredRecord on, ReviewAction action, string? json = null, string who = "سلمى", string? note = null) =>
        Store.DecideAsync(new NewDecision { Who = who, Action = action, Uid = on.Uid, Json = json, Note = note }, Cancel);

    private static string WithType(string json, string type)
    {
        JsonNode record = JsonNode.Parse(json)!;
        record["type"] = type;
        return record.ToJsonString();
    }

    [Fact]
    public async Task A_decision_changes_the_state_and_stands_in_the_audit()
    {
        await AddThreeAsync();
        StoredRecord record = await EventAsync();
        StoredRecord confirmed = await DecideAsync(record, ReviewAction.Confirm);
        Assert.Equal(ReviewState.Confirmed, confirmed.Review);
        Assert.Equal(record.Json, confirmed.Json);
        Assert.True(confirmed.Change > record.Change);
        StoredRecord edited = await DecideAsync(record, ReviewAction.Edit, WithType(record.Json, "COERCE"), "هند", "نوع آخر");
        Assert.Equal(ReviewState.Edited, edited.Review);
        Assert.Equal(record.Json, edited.MachineJson);
        Assert.Contains(await FindAsync(new RecordFilter { Types = ["COERCE"], Words = "هجوم" }), r => r.Uid == record.Uid);
        await DecideAsync(record, ReviewAction.Reject);
        Assert.DoesNotContain(await FindAsync(new RecordFilter()), r => r.Uid == record.Uid);
        Assert.Contains(await FindAsync(new RecordFilter { Reviews = [ReviewState.Rejected] }), r => r.Uid == record.Uid);
        await DecideAsync(record, ReviewAction.Note, note: "يراجع");
        IReadOnlyList<Decision> audit = (await Store.DecisionsAsync(new DecisionFilter(record.Uid), cancel: Cancel)).Items;
        Assert.Equal([ReviewAction.Note, ReviewAction.Reject, ReviewAction.Edit, ReviewAction.Confirm], audit.Select(d => d.Action));
        Decision edit = audit[2];
        Assert.Equal(("هند", "نوع آخر", ReviewState.Confirmed, ReviewState.Edited), (edit.Who, edit.Note, edit.StateBefore, edit.StateAfter));
        Assert.Equal(record.Json, edit.JsonBefore);
        Assert.Contains("COERCE", edit.JsonAfter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_are_taken_back_one_after_the_other_across_records()
    {
        await AddThreeAsync();
        StoredRecord attack = await EventAsync(), protest = await EventAsync("protest");
        await DecideAsync(attack, ReviewAction.Edit, WithType(attack.Json, "COERCE"));
        await DecideAsync(protest, ReviewAction.Reject);
        await DecideAsync(attack, ReviewAction.Reject, who: "هند");
        Decision first = (await Store.UndoAsync("سلمى", Cancel))!;
        Assert.Equal(protest.Uid, first.Uid);
        Assert.Equal((ReviewAction.Undo, ReviewState.Rejected, ReviewState.Machine), (first.Action, first.StateBefore, first.StateAfter));
        Assert.Equal((ReviewState.Machine, protest.Json), await StateAsync(protest));
        // Somebody else has decided on the other since.
        await Assert.ThrowsAsync<RecordChangedException>(() => Store.UndoAsync("سلمى", Cancel));
        await Store.UndoAsync("هند", Cancel);
        Assert.Equal(ReviewState.Edited, (await StateAsync(attack)).Item1);
        await Store.UndoAsync("سلمى", Cancel);
        Assert.Equal((ReviewState.Machine, attack.Json), await StateAsync(attack));
        Assert.Null(await Store.UndoAsync("سلمى", Cancel));
        Assert.Equal(6, (await Store.DecisionsAsync(new DecisionFilter(), cancel: Cancel)).Items.Count);
        Assert.Equal(3, (await Store.DecisionsAsync(new DecisionFilter(), cancel: Cancel)).Items.Count(d => d.IsUndone));
    }

    private async Task<(ReviewState, string)> StateAsync(StoredRecord record)
    {
        StoredRecord now = (await Store.RecordAsync(record.Uid, Cancel))!;
        return (now.Review, now.Json);
    }

    [Fact]
    public async Task A_missed_record_is_added_and_the_addition_taken_back()
    {
        await AddThreeAsync();
        StoredRecord like = await EventAsync();
        StoredRecord added = await Store.DecideAsync(new NewDecision { Who = "سلمى", Action = ReviewAction.Add, Report = "attack", Kind = RecordKind.Event, Json = WithType(like.Json, "THREATEN") }, Cancel);
        Assert.Equal((ReviewState.Added, (string?)null), (added.Review, added.MachineJson));
        Assert.NotEqual(like.Uid, added.Uid);
        Assert.NotEqual(like.LocalId, added.LocalId);
        Assert.Equal(added.LocalId, Field(added, "id"));
        Assert.Contains(await FindAsync(new RecordFilter { Types = ["THREATEN"] }), r => r.Uid == added.Uid);
        await Store.UndoAsync("سلمى", Cancel);
        Assert.Null(await Store.RecordAsync(added.Uid, Cancel));
        Assert.Contains((await Store.ChangesAsync(null, null, 1000, Cancel)).Items, c => c.Id == added.Uid && c is { IsDeleted: true, Reason: "undone" });
    }

    [Fact]
    public async Task A_record_whose_words_do_not_stand_in_the_report_is_refused()
    {
        await AddThreeAsync();
        StoredRecord record = await EventAsync();
        JsonNode moved = JsonNode.Parse(record.Json)!;
        moved["trigger"]!["start"] = 0;
        foreach (string wrong in (string[])[moved.ToJsonString(), "{}", "[]", "no json", "", WithType(record.Json, "")])
        {
            ArchiveException refused = await Assert.ThrowsAsync<ArchiveException>(() => DecideAsync(record, ReviewAction.Edit, wrong));
            Assert.Equal("ISN0509", refused.Problem.Code);
        }
        Assert.Equal((ReviewState.Machine, record.Json), await StateAsync(record));
        Assert.Equal("ISN0507", (await Assert.ThrowsAsync<ArchiveException>(() => DecideAsync(record with { Uid = "nobody" }, ReviewAction.Confirm))).Problem.Code);
    }

    [Fact]
    public async Task A_decision_on_what_has_changed_is_refused()
    {
        await AddThreeAsync();
        StoredRecord record = await EventAsync();
        await DecideAsync(record, ReviewAction.Confirm);
        await Assert.ThrowsAsync<RecordChangedException>(() => Store.DecideAsync(new NewDecision { Who = "هند", Action = ReviewAction.Reject, Uid = record.Uid, Change = record.Change }, Cancel));
        Assert.Equal(ReviewState.Confirmed, (await StateAsync(record)).Item1);
    }

    [Fact]
    public async Task Reading_anew_replaces_the_machine_and_keeps_what_people_decided()
    {
        await AddThreeAsync();
        StoredRecord[] events = [.. (await Store.RecordsOfAsync("attack", Cancel)).Where(r => r.Kind == RecordKind.Event)];
        Assert.True(events.Length >= 3, "the test needs three events");
        StoredRecord edited = await DecideAsync(events[0], ReviewAction.Edit, WithType(events[0].Json, "COERCE"));
        await DecideAsync(events[1], ReviewAction.Reject);
        StoredRecord added = await Store.DecideAsync(new NewDecision { Who = "سلمى", Action = ReviewAction.Add, Report = "attack", Kind = RecordKind.Event, Json = WithType(events[0].Json, "THREATEN") }, Cancel);
        // A later program that finds the first two and none of the rest.
        ReadReport read = TestReports.Read("attack", TestReports.Attack);
        ReadRecord[] kept = [.. read.Records.Where(r => r.Kind == RecordKind.Event).Take(2)];
        AddOutcome outcome = await AddAsync(read with { Program = "9.9.9", Records = kept });
        Assert.Equal(1, outcome.Reread);
        Assert.Equal((ReviewState.Edited, "COERCE"), (await Store.RecordAsync(edited.Uid, Cancel)) is { } e ? (e.Review, Field(e, "type")) : default);
        Assert.Equal(ReviewState.Rejected, (await Store.RecordAsync(events[1].Uid, Cancel))!.Review);
        Assert.Equal("THREATEN", Field((await Store.RecordAsync(added.Uid, Cancel))!, "type"));
        Assert.Null(await Store.RecordAsync(events[2].Uid, Cancel));
        IReadOnlyList<StoredRecord> now = await Store.RecordsOfAsync("attack", Cancel);
        Assert.Equal(now.Count, now.Select(r => r.LocalId).Distinct().Count());
        Assert.Equal("9.9.9", (await Store.ReportAsync("attack", cancel: Cancel))!.Program);
        // Read by the first program again, the lost ones are back under their old ids.
        await AddAsync(read);
        Assert.NotNull(await Store.RecordAsync(events[2].Uid, Cancel));
        Assert.DoesNotContain((await Store.ChangesAsync(null, null, 1000, Cancel)).Items, c => c.Id == events[2].Uid && c.IsDeleted);
    }

    [Fact]
    public async Task Eight_people_at_once_lose_nothing()
    {
        await AddThreeAsync();
        StoredRecord record = await EventAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 8), Cancel, async (who, cancel) =>
        {
            await using IArchiveStore own = Open();
            for (int i = 0; i < 5; i++) await own.DecideAsync(new NewDecision { Who = $"p{who}", Action = ReviewAction.Note, Uid = record.Uid, Note = $"{i}" }, cancel);
            await own.AddAsync([TestReports.Read($"r{who}", TestReports.Protest)], cancel);
        });
        Assert.Equal(40, (await Store.DecisionsAsync(new DecisionFilter(record.Uid), cancel: Cancel)).Items.Count);
        Assert.Equal(11, await Store.CountReportsAsync(new ReportFilter(), Cancel));
        IReadOnlyList<Change> changes = (await Store.ChangesAsync(null, null, 1000, Cancel)).Items;
        Assert.Equal(changes.Count, changes.Select(c => c.Number).Distinct().Count());
    }
}
