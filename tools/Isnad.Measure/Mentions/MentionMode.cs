namespace Isnad.Measure.Mentions;

/// <summary>`mentions FOLDER [--errors]`: annotated parties, places and dates found, and points right.</summary>
internal static class MentionMode
{
    /// <summary>Scores the annotated reports of a folder and prints the figures.</summary>
    public static void Run(Reader reader, string folder, bool errors)
    {
        var score = new MentionScore(reader, errors ? Console.Out : null);
        foreach (GoldPhrases gold in GoldPhrases.ReadFolder(folder)) score.Add(gold);
        foreach (Rate rate in score.Rates) Console.WriteLine(rate);
    }
}
