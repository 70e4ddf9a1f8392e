namespace Isnad.Cli.Scoring;

/// <summary>Prints a score for people to read.</summary>
internal static class ScoreText
{
    /// <summary>The figures.</summary>
    public static void Write(Score score, bool perDocument, TextWriter to)
    {
        if (perDocument)
        {
            foreach ((string id, Tally t) in score.Documents)
            {
                to.WriteLine($"{id,-45} events gold {t.Events.Gold,3} predicted {t.Events.Read,3} typed {t.Events.Typed,3} whole {t.Events.Whole,3}");
            }
        }
        Tally total = score.Total;
        to.WriteLine($"documents {score.Documents.Count} (missing {score.Missing}), spans that do not reproduce their words {total.BadSpans}");
        WriteKind("events", total.Events, to);
        WriteKind("situations", total.Situations, to);
        to.WriteLine($"retellings linked F1 {F1(total.LinksRight, total.LinksRead, total.LinksGold)}; point within 25 km or the radius {Figures.Text(Figures.Share(total.PointsRight, total.PointsGold))} %");
        to.WriteLine($"statements: gold {total.StatementsGold} predicted {total.StatementsRead}  found F1 {F1(total.StatementsFound, total.StatementsRead, total.StatementsGold)}  with speaker F1 {F1(total.StatementsAttributed, total.StatementsRead, total.StatementsGold)}");
    }

    /// <summary>The errors, by cause, most frequent cause first.</summary>
    /// <param name="errors">The errors.</param>
    /// <param name="each">How many of each cause to show.</param>
    /// <param name="to">Where to.</param>
    public static void WriteErrors(IEnumerable<ScoringError> errors, int each, TextWriter to)
    {
        foreach (IGrouping<string, ScoringError> cause in ByCause(errors))
        {
            to.WriteLine();
            to.WriteLine($"{cause.Key} {cause.Count()}");
            foreach (ScoringError error in cause.Take(each))
            {
                to.WriteLine($"  {error.Report}: {error.Context}");
                if (error.Gold.Length > 0) to.WriteLine($"    gold {error.Gold}");
                if (error.Read.Length > 0) to.WriteLine($"    read {error.Read}");
            }
        }
    }

    /// <summary>Groups errors by cause, most frequent first, equal ones by name.</summary>
    public static IEnumerable<IGrouping<string, ScoringError>> ByCause(IEnumerable<ScoringError> errors) =>
        errors.GroupBy(e => e.Cause, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);

    private static void WriteKind(string name, KindTally kind, TextWriter to)
    {
        to.WriteLine($"{name}: gold {kind.Gold} predicted {kind.Read}");
        foreach ((string measure, int right) in (ReadOnlySpan<(string, int)>)[("found", kind.Found), ("typed", kind.Typed), ("whole", kind.Whole)])
        {
            Figures f = Figures.Of(right, kind.Read, kind.Gold);
            to.WriteLine($"  {measure,-7} P {Figures.Text(f.Precision),5} R {Figures.Text(f.Recall),5} F1 {Figures.Text(f.F1),5}");
        }
        to.WriteLine("  fields right, of those typed: " + string.Join("  ", kind.FieldNames.Select((field, i) => $"{field} {Figures.Text(Figures.Share(kind.FieldsRight[i], kind.Typed))}")));
    }

    private static string F1(int right, int read, int gold) => Figures.Text(Figures.Of(right, read, gold).F1);
}
