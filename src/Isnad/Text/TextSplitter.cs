using Isnad.Documents;

namespace Isnad.Text;

/// <summary>
/// The step Text: a report's tokens, sentences, dateline, byline and stories. One splitter serves one thread; it keeps
/// its lists from report to report.
/// </summary>
/// <param name="words">The lexicon that decides where glued words are cut; without it only the certain cuts are made.</param>
/// <param name="cues">By what the lines of a report are told apart; null for the built-in tables.</param>
/// <param name="places">Places beyond the well-known ones that may stand in a dateline.</param>
internal sealed class TextSplitter(IWordList? words = null, LayoutCues? cues = null, IWordList? places = null)
{
    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<TextPart> _parts = [];
    private readonly Tokenizer _tokenizer = new(new GlueSplitter(words));
    private readonly LayoutReader _layout = new(cues ?? LayoutCues.BuiltIn, new DatelineFinder(cues ?? LayoutCues.BuiltIn, places));
    private readonly SentenceSplitter _sentences = new();
    private readonly StorySplitter _stories = new();

    /// <summary>Splits one report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="into">What is filled; emptied first.</param>
    public void Split(Report report, ReportText into)
    {
        into.Reset(report.Text);
        _paragraphs.Clear();
        _parts.Clear();
        _tokenizer.Read(into, _paragraphs);
        _layout.Read(into, _paragraphs, _parts);
        _stories.Number(into, _parts);
        _sentences.Split(into, _parts);
    }
}
