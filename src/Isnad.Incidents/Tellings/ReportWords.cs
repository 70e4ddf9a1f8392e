using Isnad.Documents;
using Isnad.Knowledge;
using Isnad.Records;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Incidents.Tellings;

/// <summary>The words of one report with their lemmas and how much each says; reused from report to report by one thread.</summary>
/// <param name="knowledge">The tables.</param>
internal sealed class ReportWords(KnowledgeBase knowledge)
{
    // The lexicon's cost grows by seven where a lemma is ten times rarer; 8 is that of the some hundred most frequent.
    private const int Silent = 8, Unknown = 24;

    private readonly IStep[] _steps = [.. Pipeline.Create(knowledge).TakeWhile(s => (s.Writes & ~(Layers.Text | Layers.Words)) == 0)];
    private readonly Draft _draft = new();
    private readonly CodePointMap _map = new();
    private readonly List<(int Start, uint Form, uint Lemma, byte Weight)> _words = [];

    /// <summary>Takes up a report.</summary>
    public void Read(string text)
    {
        _words.Clear();
        _draft.Reset(new Report { Id = "", Text = text });
        _map.Reset(text);
        foreach (IStep step in _steps) step.Run(_draft);
        for (int t = 0; t < _draft.Text.Tokens.Count; t++)
        {
            Token token = _draft.Text.Tokens[t];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Foreign or TokenKind.Hashtag or TokenKind.Abbreviation)) continue;
            ReadOnlySpan<char> form = _draft.Text.Form(token);
            (uint lemma, byte weight) = Lemma(t, form, token.Kind);
            _words.Add((_map.CodePoint(token.Start), Folded(form), lemma, weight));
        }
    }

    /// <summary>Lemmas of a span in code points.</summary>
    public WordBag Bag(int start, int end)
    {
        var words = new List<(uint, byte)>();
        for (int i = First(start); i < _words.Count && _words[i].Start < end; i++)
        {
            if (_words[i].Weight > 0) words.Add((_words[i].Lemma, _words[i].Weight));
        }
        return WordBag.Of(words);
    }

    /// <summary>Folded words of a span in code points, in the order of the text.</summary>
    public uint[] Forms(int start, int end)
    {
        var forms = new List<uint>();
        for (int i = First(start); i < _words.Count && _words[i].Start < end; i++) forms.Add(_words[i].Form);
        return [.. forms];
    }

    /// <summary>Spans of the paragraphs in code points.</summary>
    public IEnumerable<(int Start, int End)> Paragraphs()
    {
        string text = _draft.Report.Text;
        for (int from = 0; from < text.Length;)
        {
            int end = text.AsSpan(from).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : from + end;
            if (end > from) yield return (_map.CodePoint(from), _map.CodePoint(end));
            from = end + 1;
        }
    }

    /// <summary>Spans of the sentences in code points.</summary>
    public IEnumerable<(int Start, int End)> Sentences()
    {
        for (int s = 0; s < _draft.Text.Sentences.Count; s++)
        {
            Sentence sentence = _draft.Text.Sentences[s];
            if (sentence.Kind is SentenceKind.Body && sentence.EndToken > sentence.FirstToken) yield return (_map.CodePoint(_draft.Text.Tokens[sentence.FirstToken].Start), _map.CodePoint(_draft.Text.Tokens[sentence.EndToken - 1].End));
        }
    }

    /// <summary>The folded word of a span, as one hash.</summary>
    public static uint Folded(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Math.Min(word.Length, 64)];
        int length = 0;
        foreach (char c in word)
        {
            if (length == folded.Length) break;
            if (char.IsLetterOrDigit(c)) folded[length++] = Folding.Fold(char.ToLowerInvariant(c));
        }
        return StableHash.Of(folded[..length]);
    }

    private int First(int start)
    {
        int low = 0, high = _words.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_words[middle].Start < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private (uint, byte) Lemma(int t, ReadOnlySpan<char> form, TokenKind kind)
    {
        Analysis best = _draft.Words[t];
        if (kind == TokenKind.Number || best.Pos is PartOfSpeech.NUM) return (Folded(form), 0);
        // Names of places are compared as places.
        if (best.FineTag == WordTag.PlaceName) return (0, 0);
        if (best.Lemma < 0)
        {
            int start = Math.Min(best.StemStart, form.Length), end = best.StemEnd > start && best.StemEnd <= form.Length ? best.StemEnd : form.Length;
            return (Folded(form[start..end]), (byte)(end - start > 2 ? Unknown : 0));
        }
        if (best.Pos is not (PartOfSpeech.NOUN or PartOfSpeech.VERB or PartOfSpeech.ADJ or PartOfSpeech.PROPN)) return (0, 0);
        int cost = knowledge.Lexicon.Brief(best.Lemma).Cost;
        string lemma = knowledge.Lexicon.Text(best.Lemma);
        int mark = lemma.IndexOf('#', StringComparison.Ordinal);
        return (Folded(mark < 0 ? lemma : lemma.AsSpan(0, mark)), (byte)Math.Clamp(cost - Silent, 0, Unknown));
    }
}
