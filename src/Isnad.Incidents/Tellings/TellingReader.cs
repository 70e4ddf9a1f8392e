using System.Collections.Concurrent;
using System.Text.Json;
using Isnad.Incidents.Copies;
using Isnad.Knowledge;

namespace Isnad.Incidents.Tellings;

/// <summary>What linking needs of one report.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Print">By which copies of it are found.</param>
/// <param name="Tellings">Its events, in the order of the text.</param>
public sealed record ReportTraits(string Report, ReportPrint Print, IReadOnlyList<Telling> Tellings);

/// <summary>Reports with their records → what linking compares. Thread-safe.</summary>
/// <param name="reader">Its tables give lemmas, provinces and how much a word says.</param>
public sealed class TellingReader(Reader reader)
{
    private readonly KnowledgeBase _knowledge = reader.Knowledge;
    private readonly ConcurrentBag<ReportWords> _pool = [];
    private readonly OutletNames _outlets = new(reader.Knowledge);

    /// <summary>Reads a report.</summary>
    /// <param name="report">The report with its records.</param>
    public ReportTraits Read(ReportRecords report)
    {
        if (!_pool.TryTake(out ReportWords? words)) words = new ReportWords(_knowledge);
        words.Read(report.Text);
        var tellings = new List<RecordTelling>(report.Records.Count);
        var heard = new SortedSet<string>(StringComparer.Ordinal);
        int published = DayNumber(report.Published);
        var chains = new ChainReader(_outlets, report.Records);
        foreach (RecordSource record in report.Records)
        {
            using JsonDocument json = JsonDocument.Parse(record.Json);
            heard.UnionWith(chains.Outlets(json.RootElement));
            if (record.Kind == 't' && Json.Object(json.RootElement, "speaker") is { } speaker && _outlets.Cited(speaker) is { } speaking) heard.Add(speaking);
            if (record.Kind == 'e' && Telling(record, json.RootElement, report, published, words, chains) is { } telling) tellings.Add(telling);
        }
        heard.UnionWith(_outlets.CitedIn(report.Text));
        heard.UnionWith(_outlets.Datelines(report.Text));
        ReportPrint print = PrintOf(report, published, words, [.. heard]);
        IReadOnlyList<Telling> acts = SentenceFinder.Add(ActGrouper.Group(tellings), words, chains);
        _pool.Add(words);
        return new ReportTraits(report.Id, print, acts);
    }

    /// <summary>The key of an outlet: the entity of the actors table that bears the name, else the folded name.</summary>
    public string OutletKey(string name) => _outlets.Key(name);

    /// <summary>The day of an ISO date or date-time; 0 for none.</summary>
    public static int DayNumber(string? iso) =>
        iso is { Length: >= 10 } && DateOnly.TryParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateOnly day) ? day.DayNumber : 0;

    private RecordTelling? Telling(RecordSource record, JsonElement json, ReportRecords report, int published, ReportWords words, ChainReader chains)
    {
        string type = Json.Text(json, "type") ?? "", status = Json.Text(json, "status") ?? "";
        string? mode = Json.Text(json, "mode");
        Family family = Families.Of(type, mode);
        if (family == Family.None || status is not ("actual" or "attempted" or "denied")) return null;
        if (Json.Span(json, "trigger") is not { } trigger || Json.Span(json, "sentence") is not { } sentence) return null;
        string id = Json.Text(json, "id") ?? record.Uid;
        uint[] forms = words.Forms(sentence.Start, sentence.End);
        var telling = new Telling
        {
            Uid = record.Uid,
            Report = report.Id,
            Records = [record.Uid],
            Modes = [mode is null ? type : type + "-" + mode],
            Family = family,
            IsDenied = status == "denied",
            Time = TimeOf(json, record, published),
            Place = PlaceOf(json, words),
            Parties = PartiesOf(json, words),
            Counts = CountsOf(json),
            Words = words.Bag(sentence.Start, sentence.End),
            Sentences = [new TellingSentence(sentence.Start, ReportWords.Folded(trigger.Text), SentenceFinder.Signature(forms), forms.Length)],
            Sources = chains.Ends(json),
        };
        bool inherited = Json.Object(json, "place") is { } place && place.TryGetProperty("inherited", out JsonElement taken) && taken.ValueKind == JsonValueKind.True;
        return new RecordTelling(telling, Json.Text(json, "same_as") ?? id, sentence.Start, telling.Place.Class != PlaceClass.None && !inherited, Json.Object(json, "date") is { } date && Json.Text(date, "basis") is "stated" or "relative" or "weekday");
    }

    private static TellingTime TimeOf(JsonElement json, RecordSource record, int published)
    {
        int first = Json.DayNumber(record.FirstDay), last = Json.DayNumber(record.LastDay);
        if (first == 0 || last < first) return default;
        string? basis = Json.Object(json, "date") is { } date ? Json.Text(date, "basis") : null;
        // What is known by the day of publication alone was that day, or in the two before.
        if (basis == "publication") return new TellingTime(Math.Max(1, first - 2), last, false);
        // «Since March» reaches up to the report: what is open at its end is as wide as it says, but no wider.
        return new TellingTime(first, published > 0 && last > published && first <= published ? published : last, true);
    }

    private TellingPlace PlaceOf(JsonElement json, ReportWords words)
    {
        if (Json.Object(json, "place") is not { } place) return TellingPlace.None;
        string? id = Json.Text(place, "place_id"), precision = Json.Text(place, "precision");
        double? lat = Json.Number(place, "lat"), lon = Json.Number(place, "lon");
        int row = id is null ? -1 : _knowledge.Places.Find(id);
        string? country = row < 0 ? null : _knowledge.Places[row].Country, unit = null;
        for (int at = row, guard = 0; at >= 0 && guard < 8; at = _knowledge.Places[at].Parent, guard++)
        {
            if ((_knowledge.Places[at].Kind & PlaceKind.Admin1) != 0) unit = _knowledge.Places[at].Id;
        }
        PlaceClass known = lat is null || lon is null ? PlaceClass.None : precision switch
        {
            "site" or "district" or "town" or "near" or "offset" or "between" => PlaceClass.Point,
            "area" or "admin1" => PlaceClass.Area,
            _ => PlaceClass.None,
        };
        // An area no wider than a town is as good as one.
        double radius = Json.Number(place, "radius_km") ?? 10;
        if (known == PlaceClass.Area && radius <= 25) known = PlaceClass.Point;
        if (known == PlaceClass.Point && radius > 60) known = PlaceClass.Area;
        return new TellingPlace(known, lat ?? 0, lon ?? 0, radius, id, unit, country, Json.Text(place, "name") ?? Json.Text(place, "text") ?? "", SiteOf(place, words));
    }

    // What stands before the name of the town: «سوق شعبية» of «سوق شعبية في مدينة سرت».
    private static WordBag SiteOf(JsonElement place, ReportWords words)
    {
        if (Json.SpanOf(place) is not { } span) return WordBag.Empty;
        string name = Json.Text(place, "name") ?? "";
        int at = name.Length == 0 ? -1 : span.Text.IndexOf(name, StringComparison.Ordinal);
        if (at < 0) at = span.Text.IndexOf(" في ", StringComparison.Ordinal);
        return at < 0 && name.Length > 0 ? WordBag.Empty : words.Bag(span.Start, at < 0 ? span.End : span.Start + at);
    }

    private static List<TellingParty> PartiesOf(JsonElement json, ReportWords words)
    {
        var parties = new List<TellingParty>();
        foreach ((string list, bool isActor) in (ReadOnlySpan<(string, bool)>)[("actors", true), ("recipients", false)])
        {
            foreach (JsonElement party in Json.List(json, list))
            {
                if (parties.Count == 12) break;
                (int Start, int End, string) span = Json.Span(party, "fullest") ?? Json.SpanOf(party) ?? default;
                parties.Add(new TellingParty(isActor, Json.Text(party, "entity"), Json.Text(party, "name_ar") ?? span.Item3 ?? "", Json.Text(party, "person"), words.Bag(span.Start, span.End)));
            }
        }
        return parties;
    }

    private static List<TellingCount> CountsOf(JsonElement json)
    {
        var counts = new List<TellingCount>();
        foreach (JsonElement count in Json.List(json, "quantities"))
        {
            double? low = Json.Number(count, "low"), high = Json.Number(count, "high");
            if (counts.Count < 12 && Json.Text(count, "what") is { } what && (low ?? high) is { } one) counts.Add(new TellingCount(what, low ?? one, high ?? one));
        }
        return counts;
    }

    private ReportPrint PrintOf(ReportRecords report, int published, ReportWords words, string[] heard)
    {
        var paragraphs = new List<ParagraphPrint>();
        var all = new List<uint>();
        foreach ((int start, int end) in words.Paragraphs())
        {
            uint[] forms = words.Forms(start, end);
            all.AddRange(forms);
            if (forms.Length >= ReportPrint.LeastWords) paragraphs.Add(new ParagraphPrint(start, end, forms.Length, MinHash.Of(forms, ReportPrint.ParagraphPlaces)));
        }
        return new ReportPrint
        {
            Report = report.Id,
            Outlet = report.Outlet is null ? null : _outlets.Key(report.Outlet),
            Published = report.Published,
            Day = published,
            Words = all.Count,
            Whole = MinHash.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(all), ReportPrint.WholePlaces),
            Paragraphs = paragraphs,
            Heard = heard,
            IsGathered = OutletNames.IsGathered(report.Text),
        };
    }
}
