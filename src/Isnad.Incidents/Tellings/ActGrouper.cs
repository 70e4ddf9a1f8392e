using Isnad.Incidents.Copies;
using Isnad.Incidents.Linking;

namespace Isnad.Incidents.Tellings;

/// <summary>A record on its way to a telling.</summary>
/// <param name="Telling">What it tells by itself.</param>
/// <param name="Act">Id of the first telling of its act by the reading; its own where it is the first.</param>
/// <param name="Sentence">Where its sentence begins.</param>
/// <param name="TellsPlace">Whether its own words tell the place.</param>
/// <param name="TellsDay">Whether its own words tell the day.</param>
internal sealed record RecordTelling(Telling Telling, string Act, int Sentence, bool TellsPlace, bool TellsDay)
{
    /// <summary>Of place, day and number, how many its own words tell.</summary>
    public int Says => (TellsPlace && Telling.Place.Id is not null ? 1 : 0) + (Telling.Time is { IsTold: true, IsNarrow: true } ? 1 : 0) + (Telling.Counts.Count > 0 ? 1 : 0);

    /// <summary>Whether its own words tell none of them.</summary>
    public bool SaysNothing => !(TellsPlace && Telling.Place.Id is not null) && Telling.Counts.Count == 0 && !TellsDay;
}

/// <summary>
/// Records of one report → its acts: «قتل سبعة … في هجوم» are two records of one act, and what each knows of place, day and
/// numbers holds for both. Joined by what the reading found to be one act, by a shared sentence, and by what they say.
/// </summary>
internal static class ActGrouper
{
    private const int MostSentences = 6, MostMainSentences = 2, MostSources = 12;

    /// <summary>Groups the records of a report, given in the order of the text.</summary>
    public static IReadOnlyList<Telling> Group(IReadOnlyList<RecordTelling> records)
    {
        var clusters = new Clusters(records.Count, unlinked: LinkWeights.UnlinkedInReport);
        for (int i = 0; i < records.Count; i++)
        {
            for (int j = i + 1; j < records.Count; j++)
            {
                double score = PairScorer.ScoreInReport(records[i], records[j]);
                if (score > PairScorer.Threshold) clusters.Link(i, j, score);
            }
        }
        clusters.JoinAll(PairScorer.Threshold);
        return [.. clusters.Members().Select(m => Pooled([.. m.Select(i => records[i])]))];
    }

    private static Telling Pooled(List<RecordTelling> act)
    {
        if (act.Count == 1) return act[0].Telling;
        List<RecordTelling> main = Main(act);
        return act[0].Telling with
        {
            Records = [.. act.Select(a => a.Telling.Uid)],
            Modes = [.. act.SelectMany(a => a.Telling.Modes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            IsDenied = act.All(a => a.Telling.IsDenied),
            Time = TimeOf(act),
            Place = PlaceOf(act),
            Parties = [.. act.SelectMany(a => a.Telling.Parties).DistinctBy(p => (p.IsActor, p.Entity ?? p.Name)).Take(12)],
            Counts = [.. act.SelectMany(a => a.Telling.Counts).Distinct().Take(12)],
            Words = main.Aggregate(WordBag.Empty, (bag, a) => bag.And(a.Telling.Words)),
            Sentences = [.. act.SelectMany(a => a.Telling.Sentences).DistinctBy(s => (s.Start, s.Trigger)).Take(MostSentences)],
            Sources = SourcesOf(act, main),
        };
    }

    // Who is the source of the main sentences; where they have none, of others that tell something of the act.
    private static List<TellingSource> SourcesOf(List<RecordTelling> act, List<RecordTelling> main)
    {
        var parties = act.SelectMany(a => a.Telling.Parties).Select(p => OutletNames.Folded(p.Name)).ToHashSet(StringComparer.Ordinal);
        var sentences = main.Select(m => m.Sentence).ToHashSet();
        List<TellingSource> sources = Of(act.Where(a => sentences.Contains(a.Sentence)));
        return sources.Count > 0 ? sources : Of(act.Where(a => a.Says > 0));

        // Those who take part and stay unnamed speak of their own: «ردد المتظاهرون هتافات».
        List<TellingSource> Of(IEnumerable<RecordTelling> records) =>
            [.. records.SelectMany(a => a.Telling.Sources).Where(s => s.Kind != "anonymous" || ChainReader.IsSource(s.Name) || !parties.Contains(OutletNames.Folded(s.Name))).Distinct().Take(MostSources)];
    }

    // The sentences that tell most: with place, day and numbers of their own.
    private static List<RecordTelling> Main(List<RecordTelling> act) =>
        [.. act.GroupBy(a => a.Sentence).OrderByDescending(g => g.Max(r => r.Says)).ThenBy(g => g.Key).Take(MostMainSentences).Where((g, i) => i == 0 || g.Max(r => r.Says) >= 2).Select(g => g.First())];

    // What words tell before what only the day of publication does; the narrow before the wide; what most say; the first.
    private static TellingTime TimeOf(List<RecordTelling> act) =>
        act.Where(a => a.Telling.Time.IsKnown).GroupBy(a => a.Telling.Time).OrderByDescending(g => g.Key.IsTold).ThenBy(g => g.Key.IsNarrow ? 0 : g.Key.Days).ThenByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();

    private static TellingPlace PlaceOf(List<RecordTelling> act)
    {
        RecordTelling? best = act.Where(a => a.Telling.Place != TellingPlace.None).GroupBy(a => (a.Telling.Place.Id, a.Telling.Place.Class, a.Telling.Place.Lat, a.Telling.Place.Lon))
            .OrderByDescending(g => g.Any(a => a.TellsPlace)).ThenByDescending(g => g.Key.Class).ThenByDescending(g => g.Key.Id is not null).ThenByDescending(g => g.Count()).Select(g => g.OrderByDescending(a => a.Telling.Place.Site.Length).First()).FirstOrDefault();
        return best?.Telling.Place ?? TellingPlace.None;
    }
}
