using Isnad.Records;

namespace Isnad.Cli.Formats;

/// <summary>A sentence with the records whose trigger stands in it.</summary>
/// <param name="Sentence">The sentence's span.</param>
/// <param name="Rows">Its records, in text order.</param>
internal sealed record SentenceGroup(TextSpan Sentence, IReadOnlyList<RecordRow> Rows)
{
    /// <summary>Groups events and situations by sentence, in text order.</summary>
    public static List<SentenceGroup> Of(Reading reading)
    {
        string text = reading.Report.Text;
        var all = new List<(TextSpan Sentence, TextSpan Trigger, RecordRow Row)>();
        foreach (EventRecord e in reading.Events) all.Add((e.Sentence, e.Trigger, RecordRow.Of(e, text)));
        foreach (SituationRecord s in reading.Situations) all.Add((s.Sentence, s.Trigger, RecordRow.Of(s, text)));
        return
        [
            .. all.GroupBy(r => r.Sentence).OrderBy(g => g.Key.Start)
                .Select(g => new SentenceGroup(g.Key, [.. g.OrderBy(r => r.Trigger.Start).Select(r => r.Row)])),
        ];
    }
}
