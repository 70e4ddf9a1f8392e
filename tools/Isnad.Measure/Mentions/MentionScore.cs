using Isnad.Cli.Scoring;
using Isnad.Documents;
using Isnad.Mentions;
using Isnad.Resolution;

namespace Isnad.Measure.Mentions;

/// <summary>
/// Share of annotated phrases found as mentions of their kind: some mention at the same words shares at least half of them
/// (token F1 of the scoring rule). Points are right within 25 km or the annotated radius.
/// </summary>
internal sealed class MentionScore(Reader reader, TextWriter? misses)
{
    private const double Enough = 0.5, NearKm = 25;

    private readonly Rate _parties = new("actors and recipients found");
    private readonly Rate _anywhere = new("actors and recipients found, anywhere in the report");
    private readonly Rate _holders = new("holders found");
    private readonly Rate _places = new("places found");
    private readonly Rate _dates = new("dates found");
    private readonly Rate _points = new("points right, of places found");
    private readonly Draft _draft = new();

    /// <summary>The figures so far.</summary>
    public IReadOnlyList<Rate> Rates => [_parties, _anywhere, _holders, _places, _dates, _points];

    /// <summary>Reads a report and scores its phrases.</summary>
    public void Add(GoldPhrases gold)
    {
        reader.Run(new Report { Id = gold.Id, Text = gold.Text, Published = gold.Published }, _draft);
        foreach (GoldPhrase phrase in gold.Phrases)
        {
            switch (phrase.Kind)
            {
                case GoldKind.Party:
                    if (!_parties.Add(Best(_draft.Mentions.Actors, phrase, atWords: true) is not null)) Miss(phrase, _draft.Mentions.Actors);
                    _anywhere.Add(Best(_draft.Mentions.Actors, phrase, atWords: false) is not null);
                    break;
                case GoldKind.Holder:
                    _holders.Add(Best(_draft.Mentions.Actors, phrase, atWords: true) is not null);
                    break;
                case GoldKind.Place:
                    Place(phrase);
                    break;
                case GoldKind.Date:
                    if (!_dates.Add(Best(_draft.Mentions.Times, phrase, atWords: false) is not null)) Miss(phrase, _draft.Mentions.Times);
                    break;
            }
        }
    }

    private void Place(GoldPhrase phrase)
    {
        PlaceMention? found = Best(_draft.Mentions.Places, phrase, atWords: true) ?? Best(_draft.Mentions.InnerPlaces, phrase, atWords: true);
        if (!_places.Add(found is not null)) Miss(phrase, _draft.Mentions.Places);
        if (found is null || phrase.Geo is not { } geo) return;
        double km = found.Point is { } point ? Geodesy.DistanceKm(point, (geo.Lat, geo.Lon)) : double.PositiveInfinity;
        if (!_points.Add(km <= Math.Max(NearKm, geo.RadiusKm))) misses?.WriteLine($"Point\t{phrase.Text}\t{found.Span.In(_draft.Report.Text)}\t{km:0} km\t{_draft.Report.Id}");
    }

    private T? Best<T>(List<T> mentions, GoldPhrase phrase, bool atWords) where T : Mention
    {
        T? best = null;
        double most = Enough;
        foreach (T mention in mentions)
        {
            if (atWords && phrase.Span is { } span && !span.Overlaps(mention.Span)) continue;
            double f1 = Tokens.F1(phrase.Text, mention.Span.In(_draft.Report.Text));
            if (f1 > most || (best is null && f1 >= Enough)) (best, most) = (mention, f1);
        }
        return best;
    }

    private void Miss<T>(GoldPhrase phrase, List<T> mentions) where T : Mention
    {
        if (misses is null) return;
        string text = _draft.Report.Text;
        IEnumerable<string> there = phrase.Span is { } span ? mentions.Where(m => m.Span.Overlaps(span)).Select(m => m.Span.In(text)) : [];
        string around = phrase.Span is { } at ? text[Math.Max(0, at.Start - 40)..at.Start] + "[" + text[at.Start..at.End] + "]" + text[at.End..Math.Min(text.Length, at.End + 40)] : "";
        misses.WriteLine($"{phrase.Kind}\t{phrase.Text}\t{string.Join(" / ", there)}\t{around.ReplaceLineEndings(" ")}\t{_draft.Report.Id}");
    }
}
