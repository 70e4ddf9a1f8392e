using System.Text.Json;
using Isnad.Incidents.Copies;

namespace Isnad.Incidents.Tellings;

/// <summary>Chains of sources of one report's records → where they end. «المصدر» and «الوزارة» get the fullest words of their speaker.</summary>
internal sealed class ChainReader
{
    private static readonly HashSet<string> s_sources = new(StringComparer.Ordinal) { "مصدر", "مصادر", "المصدر", "المصادر", "مسؤول", "مسؤولون", "مسؤولين", "شهود", "شاهد", "ضابط", "متحدث", "ناطق" };

    private readonly OutletNames _outlets;
    private readonly Dictionary<(int, int), string> _fullest = [];
    private readonly List<(int Cue, TellingSource Speaker)> _spoken = [];

    /// <summary>Takes up a report.</summary>
    /// <param name="outlets">Knows outlets and agencies.</param>
    /// <param name="records">Its records, statements among them.</param>
    public ChainReader(OutletNames outlets, IReadOnlyList<RecordSource> records)
    {
        _outlets = outlets;
        foreach (RecordSource record in records)
        {
            if (record.Kind != 't') continue;
            using JsonDocument json = JsonDocument.Parse(record.Json);
            if (Json.Object(json.RootElement, "speaker") is not { } speaker || Json.SpanOf(speaker) is not { } span) continue;
            if (Json.Span(speaker, "fullest") is { } fullest) _fullest.TryAdd((span.Start, span.End), fullest.Text);
            if (Json.Span(json.RootElement, "cue") is { } cue) _spoken.Add((cue.Start, End(speaker, Json.Text(json.RootElement, "kind") ?? "role", outlets.Cited(speaker), null)));
        }
    }

    /// <summary>Keys of the outlets and agencies in a record's chain.</summary>
    public IEnumerable<string> Outlets(JsonElement record) => Json.List(record, "source").Select(_outlets.Cited).OfType<string>();

    /// <summary>The first speakers heard of: of «A, citing B, citing C» it is C; of two beside each other both.</summary>
    public IReadOnlyList<TellingSource> Ends(JsonElement record)
    {
        var ends = new List<TellingSource>();
        string? via = null;
        foreach (JsonElement link in Json.List(record, "source"))
        {
            string? outlet = _outlets.Cited(link);
            if (Json.Text(link, "link") == "cites")
            {
                via = outlet ?? via;
                continue;
            }
            ends.Add(End(link, Json.Text(link, "kind") ?? "role", outlet, via));
            via = null;
        }
        // «… بحسب ما أفاد به مصدر أمني» at the end covers the sentence, though it may stand far from the act.
        // Those who take part speak of their own: «ردد المتظاهرون هتافات».
        if (ends.Count == 0 && Json.Span(record, "sentence") is { } sentence)
        {
            HashSet<string> parties = [.. Json.List(record, "actors").Concat(Json.List(record, "recipients")).Select(p => OutletNames.Folded(Json.Text(p, "text") ?? ""))];
            ends.AddRange(Spoken(sentence.Start, sentence.End, parties));
        }
        return ends;
    }

    /// <summary>Who is told to speak between two places of the text, without those who take part themselves.</summary>
    public IEnumerable<TellingSource> Spoken(int start, int end, IReadOnlySet<string> parties) =>
        _spoken.Where(s => s.Cue >= start && s.Cue < end && (IsSource(s.Speaker.Name) || !parties.Contains(OutletNames.Folded(s.Speaker.Name)))).Select(s => s.Speaker).Distinct();

    /// <summary>Whether the words name somebody as a source and nothing else: he takes no part in the act, even where the reading says so.</summary>
    public static bool IsSource(string name)
    {
        int end = name.IndexOf(' ', StringComparison.Ordinal);
        return s_sources.Contains(end < 0 ? name : name[..end]);
    }

    private TellingSource End(JsonElement link, string kind, string? outlet, string? via)
    {
        string text = Json.Text(link, "text") ?? "";
        if (Json.SpanOf(link) is { } span && _fullest.TryGetValue((span.Start, span.End), out string? fullest)) text = fullest;
        if (outlet is not null) return new TellingSource(outlet, text, "outlet", via);
        return new TellingSource(Json.Text(link, "entity") ?? OutletNames.Folded(text), text, kind, via);
    }
}
