using Isnad.Documents;
using Isnad.Records;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Desk.Reading;

/// <summary>A word with what the program took it for.</summary>
/// <param name="Text">The word as it stands.</param>
/// <param name="Chosen">The analysis chosen; null for what is no word.</param>
/// <param name="SetAside">Those set aside.</param>
internal sealed record AnalysedWord(string Text, string? Chosen, IReadOnlyList<string> SetAside);

/// <summary>What the program took the words of a passage for: the reading behind a record.</summary>
/// <param name="reader">Reads the whole report once more, because the choice depends on what stands around.</param>
internal sealed class Analyses(Reader reader)
{
    /// <summary>The words that overlap a span.</summary>
    /// <param name="report">The report.</param>
    /// <param name="start">First code point.</param>
    /// <param name="end">Code point behind the last.</param>
    public IReadOnlyList<AnalysedWord> Of(Report report, int start, int end)
    {
        var map = new CodePointMap();
        map.Reset(report.Text);
        int length = map.CodePoint(report.Text.Length);
        int from = map.Utf16(Math.Clamp(start, 0, length)), to = map.Utf16(Math.Clamp(end, 0, length));
        Draft draft = reader.Run(report, new Draft());
        var words = new List<AnalysedWord>();
        for (int t = 0; t < draft.Text.Tokens.Count; t++)
        {
            Token token = draft.Text.Tokens[t];
            if (token.End <= from || token.Start >= to) continue;
            Word word = draft.Words.Words[t];
            var aside = new List<string>();
            for (int a = word.First; a < word.First + word.Count; a++)
            {
                if (a != word.Best) aside.Add(Describe(draft, token, draft.Words.Analyses[a]));
            }
            words.Add(new AnalysedWord(report.Text[token.Start..token.End], word.Count == 0 ? null : Describe(draft, token, draft.Words.Analyses[word.Best]), aside));
        }
        return words;
    }

    private string Describe(Draft draft, in Token token, in Analysis analysis)
    {
        if (analysis.Pos is PartOfSpeech.X or PartOfSpeech.PUNCT or PartOfSpeech.SYM) return analysis.Pos.ToString();
        ReadOnlySpan<char> form = draft.Text.Form(token);
        int first = Math.Min(analysis.StemStart, form.Length), last = analysis.StemEnd > first && analysis.StemEnd <= form.Length ? analysis.StemEnd : form.Length;
        string stem = form[first..last].ToString();
        string lemma = analysis.Lemma >= 0 ? reader.Knowledge.Lexicon.Text(analysis.Lemma).Split('#')[0] : stem;
        string parts = string.Join('+', new[] { form[..first].ToString(), stem, form[last..].ToString() }.Where(p => p.Length > 0));
        return $"{lemma} · {analysis.Pos} · {parts}{(analysis.Has(Features.Guessed) ? " · ?" : "")}";
    }
}
