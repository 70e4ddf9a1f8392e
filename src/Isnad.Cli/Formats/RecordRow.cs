using System.Globalization;
using Isnad.Records;

namespace Isnad.Cli.Formats;

/// <summary>A record in words, for tables that people read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Type with mode and status: `ASSAULT-aerial, denied`; what is actual is not said.</param>
/// <param name="Trigger">The word that carries the meaning.</param>
/// <param name="Actor">Actors, or the holder of a situation; empty where untold, as in all that follow.</param>
/// <param name="Recipient">Recipients.</param>
/// <param name="Place">Place with its point.</param>
/// <param name="Date">Date with what it was reckoned from.</param>
/// <param name="Numbers">Quantities.</param>
/// <param name="Source">Chain of sources, nearest first: `speaker ← whom he cites`, `+` beside each other.</param>
/// <param name="Rule">The table row that fired.</param>
internal sealed record RecordRow(string Id, string Kind, string Trigger, string Actor, string Recipient, string Place, string Date, string Numbers, string Source, string Rule)
{
    /// <summary>Names and values of the fields that are told, in the order they are shown.</summary>
    public IEnumerable<(string Name, string Value)> Fields()
    {
        if (Actor.Length > 0) yield return ("actor", Actor);
        if (Recipient.Length > 0) yield return ("recipient", Recipient);
        if (Place.Length > 0) yield return ("place", Place);
        if (Date.Length > 0) yield return ("date", Date);
        if (Numbers.Length > 0) yield return ("numbers", Numbers);
        if (Source.Length > 0) yield return ("source", Source);
    }

    /// <summary>An event in words.</summary>
    public static RecordRow Of(EventRecord e, string text) => new(
        e.SameAs is null ? e.Id : $"{e.Id} = {e.SameAs}",
        Label(e.Mode is null ? e.Type : $"{e.Type}-{e.Mode}", e.Status), Line(e.Trigger, text),
        Parties(e.Actors, text), Parties(e.Recipients, text), PlaceText(e.Place, text), DateText(e.Date, text), Counts(e.Quantities), Chain(e.Source, text), e.Rule);

    /// <summary>A situation in words.</summary>
    public static RecordRow Of(SituationRecord s, string text) => new(
        s.Id, Label(s.Kind, s.Status), Line(s.Trigger, text),
        Parties(s.Holder, text), "", PlaceText(s.Place, text), DateText(s.Date, text), Counts(s.Quantities), Chain(s.Source, text), s.Rule);

    /// <summary>Words of the report on one line, whatever line ends they hold.</summary>
    public static string Line(TextSpan span, string text)
    {
        string words = span.In(text);
        return words.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? words : words.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
    }

    private static string Label(string type, string status) => status == "actual" ? type : $"{type}, {status}";

    private static string Parties(IReadOnlyList<PartyRecord> parties, string text) =>
        string.Join(" + ", parties.Select(p => p.Entity is null ? Line(p.Span, text) : $"{Line(p.Span, text)} [{p.Entity}]"));

    private static string PlaceText(PlaceRecord? place, string text)
    {
        if (place is null) return "";
        string words = Line(place.Span, text);
        return place is { Lat: { } lat, Lon: { } lon }
            ? string.Create(CultureInfo.InvariantCulture, $"{words} [{lat:0.###}, {lon:0.###} ± {place.RadiusKm ?? 0:0.#} km, {place.Precision}]")
            : $"{words} [{place.Precision}]";
    }

    private static string DateText(DateRecord? date, string text)
    {
        if (date is null) return "";
        string words = date.Span is { } span ? $" «{Line(span, text)}»" : "";
        return $"{(date.Edtf.Length == 0 ? "?" : date.Edtf)} ({date.Basis}){words}";
    }

    private static string Counts(IReadOnlyList<QuantityRecord> quantities) => string.Join(", ", quantities.Select(q =>
    {
        FormattableString range = (q.Low, q.High) switch
        {
            ({ } low, { } high) when low == high => $"{low}",
            ({ } low, { } high) => $"{low}–{high}",
            ({ } low, null) => $"{low} or more",
            (null, { } high) => $"up to {high}",
            _ => $"some",
        };
        return range.ToString(CultureInfo.InvariantCulture) + " " + q.What;
    }));

    private static string Chain(IReadOnlyList<SourceRecord> source, string text) =>
        string.Concat(source.Select((s, i) => Line(s.Span, text) + (i == source.Count - 1 ? "" : s.Link == "beside" ? " + " : " ← ")));
}
