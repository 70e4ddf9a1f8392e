using System.Text;
using UtfUnknown;

namespace Isnad.Documents;

/// <summary>The one-byte encodings Arabic was written in before Unicode, told apart by the letters they yield.</summary>
internal static class ArabicCodePages
{
    private const int LowestScore = 40;

    private static readonly Encoding s_windows = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;
    private static readonly Encoding s_iso = CodePagesEncodingProvider.Instance.GetEncoding(28596)!;

    /// <summary>The text in the encoding that reads best as Arabic, or null where none does.</summary>
    /// <param name="bytes">Bytes that are no UTF-8.</param>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        string windows = s_windows.GetString(bytes), iso = s_iso.GetString(bytes);
        int windowsScore = Score(windows), isoScore = Score(iso);
        // The detector knows letter frequencies; it decides where the scores are close.
        string? detected = Math.Abs(windowsScore - isoScore) < 5 ? Detect(bytes) : null;
        if (string.Equals(detected, "iso-8859-6", StringComparison.OrdinalIgnoreCase)) isoScore += 5;
        if (string.Equals(detected, "windows-1256", StringComparison.OrdinalIgnoreCase)) windowsScore += 5;
        if (Math.Max(windowsScore, isoScore) < LowestScore) return null;
        return isoScore > windowsScore
            ? new DecodedText(iso, "iso-8859-6", DocumentProblem.None)
            : new DecodedText(windows, "windows-1256", DocumentProblem.None);
    }

    private static string? Detect(ReadOnlySpan<byte> bytes) =>
        CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, 16384)].ToArray()).Detected?.EncodingName;

    // Per cent: letters among the signs beyond ASCII, less what Arabic text never holds, plus articles, its commonest pair.
    private static int Score(string text)
    {
        int beyond = 0, arabic = 0, wrong = 0, articles = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < 128) continue;
            beyond++;
            if (c is (>= 'ء' and <= 'غ') or (>= 'ف' and <= 'ْ') or '،' or '؟' or '؛') arabic++;
            else if (c == '\uFFFD' || char.IsControl(c) || char.IsLetter(c)) wrong++;
            if (c == 'ل' && i > 0 && text[i - 1] == 'ا') articles++;
        }
        return beyond == 0 ? 0 : (((arabic - (2 * wrong)) * 100) + (articles * 200)) / beyond;
    }
}
