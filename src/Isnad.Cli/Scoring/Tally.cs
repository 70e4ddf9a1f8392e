using System.Globalization;

namespace Isnad.Cli.Scoring;

/// <summary>Counts of one report, or of all.</summary>
internal sealed class Tally
{
    /// <summary>Of events.</summary>
    public KindTally Events { get; } = new(["actors", "recipients", "place", "date", "status", "source", "quantities"]);
    /// <summary>Of situations.</summary>
    public KindTally Situations { get; } = new(["holder", "place", "date", "status", "source", "quantities"]);
    /// <summary>Statements in the gold.</summary>
    public int StatementsGold { get; set; }
    /// <summary>Statements read.</summary>
    public int StatementsRead { get; set; }
    /// <summary>Statements found by their cue.</summary>
    public int StatementsFound { get; set; }
    /// <summary>Of those, with the right speaker.</summary>
    public int StatementsAttributed { get; set; }
    /// <summary>Pairs of tellings of one act in the gold.</summary>
    public int LinksGold { get; set; }
    /// <summary>Pairs read.</summary>
    public int LinksRead { get; set; }
    /// <summary>Pairs in both.</summary>
    public int LinksRight { get; set; }
    /// <summary>Records typed right whose gold has coordinates.</summary>
    public int PointsGold { get; set; }
    /// <summary>Of those, with the right point.</summary>
    public int PointsRight { get; set; }
    /// <summary>Spans that do not reproduce their words.</summary>
    public int BadSpans { get; set; }

    /// <summary>Adds another tally.</summary>
    public void Add(Tally other)
    {
        Events.Add(other.Events);
        Situations.Add(other.Situations);
        StatementsGold += other.StatementsGold;
        StatementsRead += other.StatementsRead;
        StatementsFound += other.StatementsFound;
        StatementsAttributed += other.StatementsAttributed;
        LinksGold += other.LinksGold;
        LinksRead += other.LinksRead;
        LinksRight += other.LinksRight;
        PointsGold += other.PointsGold;
        PointsRight += other.PointsRight;
        BadSpans += other.BadSpans;
    }
}

/// <summary>Counts of events, or of situations.</summary>
/// <param name="fields">Names of the fields scored, in the order they are printed.</param>
internal sealed class KindTally(string[] fields)
{
    /// <summary>Names of the fields, in the order they are printed.</summary>
    public IReadOnlyList<string> FieldNames => fields;
    /// <summary>How often each field is right, of those typed.</summary>
    public int[] FieldsRight { get; } = new int[fields.Length];
    /// <summary>Records in the gold.</summary>
    public int Gold { get; set; }
    /// <summary>Records read.</summary>
    public int Read { get; set; }
    /// <summary>Aligned.</summary>
    public int Found { get; set; }
    /// <summary>Aligned with the same label.</summary>
    public int Typed { get; set; }
    /// <summary>Typed with every field right.</summary>
    public int Whole { get; set; }

    /// <summary>Adds other counts.</summary>
    public void Add(KindTally other)
    {
        Gold += other.Gold;
        Read += other.Read;
        Found += other.Found;
        Typed += other.Typed;
        Whole += other.Whole;
        for (int i = 0; i < FieldsRight.Length; i++) FieldsRight[i] += other.FieldsRight[i];
    }
}

/// <summary>Precision, recall and F1 in per cent, written with one decimal.</summary>
internal readonly record struct Figures(double Precision, double Recall, double F1)
{
    /// <summary>Figures from counts.</summary>
    public static Figures Of(int right, int read, int gold)
    {
        double p = read == 0 ? 0 : right / (double)read, r = gold == 0 ? 0 : right / (double)gold;
        return new Figures(100 * p, 100 * r, p + r == 0 ? 0 : 200 * p * r / (p + r));
    }

    /// <summary>A share in per cent; 0 of nothing.</summary>
    public static double Share(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;

    /// <summary>
    /// One decimal, rounded from the exact binary value, ties to even. Of ties only quarters are exact in binary, and of these
    /// only x.25 goes another way than the formatter's.
    /// </summary>
    public static string Text(double value) =>
        value - Math.Floor(value) == 0.25
            ? (Math.Floor(value) + 0.2).ToString("F1", CultureInfo.InvariantCulture)
            : value.ToString("F1", CultureInfo.InvariantCulture);
}
