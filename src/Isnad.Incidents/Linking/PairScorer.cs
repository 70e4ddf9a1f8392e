using Isnad.Incidents.Copies;
using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Linking;

/// <summary>
/// How likely two tellings are of one incident: the sum of what each comparison says. It depends on the two alone and is the
/// same whichever comes first.
/// </summary>
public static partial class PairScorer
{
    /// <summary>Tellings whose score is above this are linked.</summary>
    public const double Threshold = 0;

    private const double SentenceSimilarity = 0.55;

    /// <summary>The score of tellings of two reports, or of two acts of one.</summary>
    /// <param name="a">One telling.</param>
    /// <param name="b">Another.</param>
    /// <param name="reasons">Takes up the reasons; null where nobody asks.</param>
    public static double Score(Telling a, Telling b, List<LinkReason>? reasons = null)
    {
        // What one report tells as two acts is two.
        if (a.Family != b.Family || a.Report == b.Report) return double.NegativeInfinity;
        var sum = new Sum(reasons);
        sum.Add("prior", "", LinkWeights.Prior);
        ScoreAll(a, b, ref sum);
        double cosine = Math.Min(WordBag.Cosine(a.Words, b.Words), LinkWeights.MostCosine);
        if (a.Words.Length > 0 && b.Words.Length > 0) sum.Add("words", cosine >= LinkWeights.SilentCosine ? "shared" : "few", Math.Max(LinkWeights.LeastWords, (cosine - LinkWeights.SilentCosine) * LinkWeights.Words));
        ScoreSentences(a, b, ref sum);
        return sum.Total;
    }

    /// <summary>The score of two records of one report.</summary>
    internal static double ScoreInReport(RecordTelling a, RecordTelling b)
    {
        if (a.Telling.Family != b.Telling.Family) return double.NegativeInfinity;
        var sum = new Sum(null);
        sum.Add("prior", "", LinkWeights.PriorInReport);
        if (a.Act == b.Act) sum.Add("report", "same act", LinkWeights.SameAct);
        if (a.Sentence == b.Sentence) sum.Add("report", "one sentence", LinkWeights.OneSentence);
        else sum.Add("words", "shared", Math.Max(0, (Math.Min(WordBag.Cosine(a.Telling.Words, b.Telling.Words), LinkWeights.MostCosine) - LinkWeights.SilentCosine) * LinkWeights.Words));
        bool isOneStory = a.Telling.Family is Family.Violence or Family.Control or Family.Protest;
        if (isOneStory && (a.SaysNothing || b.SaysNothing)) sum.Add("report", "nothing of its own", LinkWeights.SaysNothing);
        ScoreAll(a.Telling, b.Telling, ref sum);
        return sum.Total;
    }

    private static void ScoreAll(Telling a, Telling b, ref Sum sum)
    {
        ScorePlaces(a.Place, b.Place, ref sum);
        if (a.Report != b.Report) ScoreSites(a, b, ref sum);
        ScoreTimes(a.Time, b.Time, ref sum);
        ScoreTypes(a, b, ref sum);
        ScoreParties(a, b, isActor: true, ref sum);
        ScoreParties(a, b, isActor: false, ref sum);
        ScoreCounts(a, b, ref sum);
        if (a.IsDenied != b.IsDenied) sum.Add("denial", "one", LinkWeights.Denial);
    }

    private static void ScoreTypes(Telling a, Telling b, ref Sum sum)
    {
        bool sameType = false, sameMode = false, kin = false, modeA = false, modeB = false;
        foreach (string x in a.Modes)
        {
            modeA |= x.Contains('-', StringComparison.Ordinal);
            foreach (string y in b.Modes)
            {
                modeB |= y.Contains('-', StringComparison.Ordinal);
                sameMode |= x == y && x.Contains('-', StringComparison.Ordinal);
                kin |= AreKin(x, y);
                sameType |= TypeOf(x).SequenceEqual(TypeOf(y));
            }
        }
        if (!sameType) sum.Add("type", "other", LinkWeights.OtherType);
        else if (sameMode) sum.Add("type", "same", LinkWeights.SameMode);
        else if (modeA && modeB) sum.Add("type", kin ? "kin" : "mode", kin ? LinkWeights.KinMode : LinkWeights.OtherMode);
    }

    // One report's «تفجير» is another's «هجوم انتحاري», one's «قصف» another's «غارة».
    private static bool AreKin(string x, string y) => Kin(x) is { } kin && kin == Kin(y);

    private static string? Kin(string mode) => mode switch
    {
        "ASSAULT-explosives" or "ASSAULT-suicide-attack" => "blast",
        "ASSAULT-aerial" or "ASSAULT-heavy-weapons" => "fire from afar",
        "ASSAULT-firearms" or "ASSAULT-targeted" => "shots",
        "PROTEST-demo" or "PROTEST-riot" or "PROTEST-obstruct" => "crowd",
        _ => null,
    };

    private static ReadOnlySpan<char> TypeOf(string mode) => mode.IndexOf('-', StringComparison.Ordinal) is >= 0 and var at ? mode.AsSpan(0, at) : mode;

    private static void ScoreParties(Telling a, Telling b, bool isActor, ref Sum sum)
    {
        string code = isActor ? "actor" : "recipient";
        bool sameEntity = false, known = false, sameWords = false, words = false;
        foreach (TellingParty x in a.Parties)
        {
            if (x.IsActor != isActor) continue;
            foreach (TellingParty y in b.Parties)
            {
                if (y.IsActor != isActor) continue;
                if (x.Entity is not null && y.Entity is not null)
                {
                    known = true;
                    sameEntity |= x.Entity == y.Entity;
                }
                if (x.Words.Length == 0 || y.Words.Length == 0) continue;
                words = true;
                sameWords |= WordBag.Cosine(x.Words, y.Words) >= 0.5;
            }
        }
        if (sameEntity) sum.Add(code, "same", LinkWeights.SameEntity);
        else if (sameWords) sum.Add(code, "words", LinkWeights.SameWords);
        else if (known) sum.Add(code, "other", LinkWeights.OtherEntity);
        else if (words) sum.Add(code, "other words", LinkWeights.OtherWords);
    }

    private static void ScoreSentences(Telling a, Telling b, ref Sum sum)
    {
        bool copied = false, other = false;
        foreach (TellingSentence x in a.Sentences)
        {
            foreach (TellingSentence y in b.Sentences)
            {
                if (MinHash.Similarity(x.Signature, y.Signature) < SentenceSimilarity) continue;
                if (x.Trigger == y.Trigger) copied = true;
                else other = true;
            }
        }
        if (copied) sum.Add("sentence", "copied", LinkWeights.SameSentence);
        else if (other) sum.Add("sentence", "copied, other word", LinkWeights.SameSentenceOtherTrigger);
    }

    /// <summary>Adds up, and remembers why where somebody asks.</summary>
    private ref struct Sum(List<LinkReason>? reasons)
    {
        public double Total { get; private set; }

        public void Add(string code, string detail, double weight)
        {
            Total += weight;
            reasons?.Add(new LinkReason(code, detail, weight));
        }
    }
}
