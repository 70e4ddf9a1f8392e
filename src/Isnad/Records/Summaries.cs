using System.Text;
using Isnad.Documents;
using Isnad.Knowledge;

namespace Isnad.Records;

/// <summary>
/// One sentence for an event in the manner of notes in event data: who, what, whom, where, when, how many, according to whom.
/// The sentences are templates of a table; what the record does not hold drops its phrase. Any number of threads may ask.
/// </summary>
internal sealed class Summaries(KnowledgeBase knowledge)
{
    private const int MostParties = 4;

    private static readonly string[] s_placeWords =
    [
        "في", "على", "عند", "قرب", "بالقرب", "بين", "داخل", "خارج", "وسط", "قبالة", "حول", "أمام", "خلف", "تحت", "فوق", "عبر", "من", "نحو",
        "شمال", "شمالي", "جنوب", "جنوبي", "شرق", "شرقي", "غرب", "غربي",
    ];

    private readonly SummaryTemplates _templates = new(knowledge);
    private readonly EnglishNames _names = new(knowledge);

    /// <summary>The sentence in Arabic.</summary>
    /// <param name="e">The event.</param>
    /// <param name="report">The report its spans point into.</param>
    /// <returns>The sentence, or null where the table has no template for the type.</returns>
    public string? Arabic(EventRecord e, Report report) => Write(e, report.Text, arabic: true);

    /// <summary>The sentence in English; names the tables do not know in English stay in Arabic.</summary>
    /// <param name="e">The event.</param>
    /// <param name="report">The report its spans point into.</param>
    /// <returns>The sentence, or null where the table has no template for the type.</returns>
    public string? English(EventRecord e, Report report) => Write(e, report.Text, arabic: false);

    private string? Write(EventRecord e, string text, bool arabic)
    {
        var buffer = new StringBuilder(160);
        string?[] values = new string?[SummaryTemplates.SlotCount];
        values[(int)SummarySlot.Actor] = Taken(Parties(e.Actors, text, arabic, buffer), buffer);
        values[(int)SummarySlot.Recipient] = Taken(Parties(e.Recipients, text, arabic, buffer), buffer);
        values[(int)SummarySlot.Place] = Taken(Place(e.Place, text, arabic, buffer), buffer);
        values[(int)SummarySlot.Date] = Taken(e.Date is { } date && DateWords.Append(date.Edtf, arabic, buffer), buffer);
        values[(int)SummarySlot.Source] = Taken(Chain(e.Source, text, arabic, buffer), buffer);
        values[(int)SummarySlot.Count] = Taken(CountWords.Append(e.Quantities, text, arabic, buffer), buffer);
        values[(int)SummarySlot.Act] = Taken(_templates.AppendAct(e, arabic, values, buffer), buffer);
        if (!_templates.AppendSentence(e.Status, arabic, values, buffer)) return null;
        if (buffer.Length > 0) buffer[0] = char.IsAsciiLetterLower(buffer[0]) ? (char)(buffer[0] - 32) : buffer[0];
        return buffer.ToString();
    }

    /// <summary>What was appended, as a string, and the buffer empty again; null where nothing was.</summary>
    private static string? Taken(bool any, StringBuilder buffer)
    {
        string? value = any && buffer.Length > 0 ? buffer.ToString() : null;
        buffer.Clear();
        return value;
    }

    private static bool Parties(IReadOnlyList<PartyRecord> parties, string text, bool arabic, StringBuilder to)
    {
        // A long list would drown the sentence; the record has them all.
        int shown = Math.Min(parties.Count, MostParties);
        for (int i = 0; i < shown; i++)
        {
            bool last = i == parties.Count - 1;
            if (i > 0) to.Append(arabic ? " و" : last ? " and " : ", ");
            PartyRecord party = parties[i];
            if (!arabic && party.NameEn is { } name) to.Append(name);
            else WordsOf.Append(text, party.Fullest ?? party.Span, to);
        }
        if (shown < parties.Count) to.Append(arabic ? " وآخرين" : " and others");
        return shown > 0;
    }

    private bool Place(PlaceRecord? place, string text, bool arabic, StringBuilder to)
    {
        if (place is null) return false;
        // Of "60 km south of Sirte" the gazetteer knows only Sirte: there the report's words say more than the name.
        bool byName = place.Name is not null && place.Precision is "site" or "district" or "town" or "admin1" or "country";
        if (arabic)
        {
            if (byName) to.Append("في ").Append(place.Name);
            else PlaceWords(place.Span, text, to);
            return true;
        }
        string? english = (byName || place.Precision == "near") && place is { Name: { } name, PlaceId: { } id } ? _names.Place(name, id) : null;
        if (english is not null) to.Append(byName ? "in " : "near ").Append(english);
        else WordsOf.Append(text, place.Span, to.Append("at "));
        return true;
    }

    private static void PlaceWords(TextSpan span, string text, StringBuilder to)
    {
        int start = to.Length;
        WordsOf.Append(text, span, to);
        ReadOnlySpan<char> words = text.AsSpan(span.Start, span.Length);
        int end = words.IndexOfAny(' ', '\n');
        ReadOnlySpan<char> first = end < 0 ? words : words[..end];
        foreach (string word in s_placeWords)
        {
            if (first.SequenceEqual(word)) return;
        }
        to.Insert(start, "في ");
    }

    private bool Chain(IReadOnlyList<SourceRecord> chain, string text, bool arabic, StringBuilder to)
    {
        for (int i = 0; i < chain.Count; i++)
        {
            if (i > 0) to.Append(chain[i - 1].Link == "beside" ? arabic ? " و" : " and " : arabic ? " نقلاً عن " : " citing ");
            SourceRecord source = chain[i];
            string? name = !arabic && source.Entity is { } id ? _names.Actor(text.AsSpan(source.Span.Start, source.Span.Length), id) : null;
            if (name is not null) to.Append(name);
            else WordsOf.Append(text, source.Span, to);
        }
        return chain.Count > 0;
    }
}
