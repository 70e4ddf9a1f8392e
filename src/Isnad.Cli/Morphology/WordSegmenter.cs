using System.Text;
using Isnad.Words;

namespace Isnad.Cli.Morphology;

/// <summary>Cuts a word into its clitics and stem: «وبالمدينة» → و+ب+ال+مدينة.</summary>
internal static class WordSegmenter
{
    private const Proclitics Single = Proclitics.Question | Proclitics.Wa | Proclitics.Fa | Proclitics.Ba | Proclitics.La | Proclitics.Ka | Proclitics.Sa;

    /// <summary>The segments, joined by `+`.</summary>
    /// <param name="form">The cleaned form.</param>
    /// <param name="analysis">Its analysis.</param>
    public static string Segments(ReadOnlySpan<char> form, in Analysis analysis)
    {
        int stem = Math.Min(analysis.StemStart, form.Length), suffix = analysis.StemEnd > stem && analysis.StemEnd <= form.Length ? analysis.StemEnd : form.Length;
        var segments = new StringBuilder();
        int at = 0;
        // All clitics but the article are one letter; they stand in this order: أ و ف, then ب ل ك س, then the article.
        for (int left = System.Numerics.BitOperations.PopCount((uint)(analysis.Proclitics & Single)); left > 0 && at < stem; left--) segments.Append(form[at++]).Append('+');
        if (at < stem) segments.Append(form[at..stem]).Append('+');
        segments.Append(form[stem..suffix]);
        if (suffix < form.Length) segments.Append('+').Append(form[suffix..]);
        return segments.ToString();
    }
}
