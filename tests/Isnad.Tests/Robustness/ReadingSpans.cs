using Isnad.Records;

namespace Isnad.Tests.Robustness;

/// <summary>All spans of a reading, each with the name of its field.</summary>
internal static class ReadingSpans
{
    /// <summary>The spans, in the order in which they are written out.</summary>
    public static IEnumerable<(string What, TextSpan Span)> Of(Reading reading)
    {
        if (reading.Dateline is { } dateline)
        {
            yield return ("dateline", dateline.Span);
            foreach ((string, TextSpan) span in OfPlace("dateline", dateline.Place)) yield return span;
        }
        if (reading.Byline is { } byline) yield return ("byline", byline);
        foreach (EventRecord e in reading.Events)
        {
            yield return ("trigger", e.Trigger);
            yield return ("sentence", e.Sentence);
            foreach ((string, TextSpan) span in OfParties("actors", e.Actors)) yield return span;
            foreach ((string, TextSpan) span in OfParties("recipients", e.Recipients)) yield return span;
            foreach ((string, TextSpan) span in OfCircumstances("event", e.Place, e.Date, e.Quantities, e.Source)) yield return span;
        }
        foreach (SituationRecord s in reading.Situations)
        {
            yield return ("situation's trigger", s.Trigger);
            yield return ("situation's sentence", s.Sentence);
            foreach ((string, TextSpan) span in OfParties("holder", s.Holder)) yield return span;
            foreach ((string, TextSpan) span in OfCircumstances("situation", s.Place, s.Date, s.Quantities, s.Source)) yield return span;
        }
        foreach (StatementRecord s in reading.Statements)
        {
            yield return ("cue", s.Cue);
            if (s.Content is { } content) yield return ("content", content);
            if (s.Speaker is { } speaker) foreach ((string, TextSpan) span in OfParties("speaker", [speaker])) yield return span;
            if (s.Hearer is { } hearer) foreach ((string, TextSpan) span in OfParties("hearer", [hearer])) yield return span;
        }
    }

    private static IEnumerable<(string What, TextSpan Span)> OfParties(string what, IReadOnlyList<PartyRecord> parties)
    {
        foreach (PartyRecord party in parties)
        {
            yield return (what, party.Span);
            if (party.Fullest is { } fullest) yield return (what + ", fullest", fullest);
        }
    }

    private static IEnumerable<(string What, TextSpan Span)> OfPlace(string what, PlaceRecord? place)
    {
        if (place is not null) yield return (what + ", place", place.Span);
    }

    private static IEnumerable<(string What, TextSpan Span)> OfCircumstances(string what, PlaceRecord? place, DateRecord? date, IReadOnlyList<QuantityRecord> quantities, IReadOnlyList<SourceRecord> source)
    {
        foreach ((string, TextSpan) span in OfPlace(what, place)) yield return span;
        if (date?.Span is { } dated) yield return (what + ", date", dated);
        foreach (QuantityRecord quantity in quantities) yield return (what + ", quantity", quantity.Span);
        foreach (SourceRecord link in source) yield return (what + ", source", link.Span);
    }
}
