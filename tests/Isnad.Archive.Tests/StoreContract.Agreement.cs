using System.Text.Json.Nodes;
using Isnad.Archive.Agreement;

namespace Isnad.Archive.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Two_who_decide_on_the_same_records_agree_and_differ()
    {
        await AddThreeAsync();
        StoredRecord[] records = [.. (await FindAsync(new RecordFilter { Kinds = [RecordKind.Event] })).Take(4)];
        Assert.Equal(4, records.Length);
        Assert.Equal(0, (await new AgreementReader(Store).ReadAsync(Cancel)).Records);
        foreach (StoredRecord record in records) await DecideAsync(record, ReviewAction.Confirm, who: "هند");
        Assert.Equal(4, (await FindAsync(new RecordFilter { Kinds = [RecordKind.Event], SecondFor = "سلمى" })).Count);
        Assert.Empty(await FindAsync(new RecordFilter { Kinds = [RecordKind.Event], SecondFor = "هند" }));
        await DecideAsync(records[0], ReviewAction.Confirm, who: "سلمى");
        // The last that stands counts: not the note, and not what was taken back.
        await DecideAsync(records[1], ReviewAction.Reject, who: "سلمى");
        await Store.UndoAsync("سلمى", Cancel);
        await DecideAsync(records[1], ReviewAction.Confirm, who: "سلمى");
        await DecideAsync(records[1], ReviewAction.Note, who: "سلمى", note: "؟");
        await DecideAsync(records[2], ReviewAction.Reject, who: "سلمى");
        await DecideAsync(records[3], ReviewAction.Edit, Changed(records[3].Json), "سلمى");
        await DecideAsync(records[0], ReviewAction.Flag, who: "ليلى");

        CoderAgreement found = await new AgreementReader(Store).ReadAsync(Cancel);
        Assert.Equal((4, 4), (found.Records, found.Verdict.Units));
        Assert.Equal(0.75, found.Verdict.Share);
        // Seven times «record», once not: (8 - 1) * 2 / (64 - 50) are all of what chance expects.
        Assert.Equal(0, found.Verdict.Alpha!.Value, 9);
        Assert.Equal(6.0 / 7, found.Verdict.F1!.Value, 9);
        PairAgreement pair = Assert.Single(found.Pairs);
        Assert.Equal(("سلمى", "هند"), (pair.One, pair.Other));
        AgreementFigure type = found.Fields.Single(f => f.Field == "type").Figure;
        Assert.Equal((3, 2.0 / 3), (type.Units, Math.Round(type.Share!.Value, 9) == Math.Round(2.0 / 3, 9) ? 2.0 / 3 : -1));
        Assert.Equal(["type", "verdict"], found.Disagreements.SelectMany(d => d.Fields).Order(StringComparer.Ordinal));
        Assert.Equal(records[3].Uid, found.Disagreements[0].Uid);
        Assert.Empty(await FindAsync(new RecordFilter { Kinds = [RecordKind.Event], SecondFor = "سلمى" }));
    }

    private static string Changed(string json)
    {
        JsonNode record = JsonNode.Parse(json)!;
        record["type"] = record["type"]!.GetValue<string>() == "AID" ? "ASSAULT" : "AID";
        return record.ToJsonString();
    }
}
