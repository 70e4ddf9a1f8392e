using System.Collections.Concurrent;
using Isnad.Documents;
using Isnad.Knowledge;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Archive.Search;

/// <summary>Makes terms of words, by the lexicon and the gazetteer. Thread-safe.</summary>
/// <param name="reader">The reader whose knowledge it uses.</param>
internal sealed class TermReader(Reader reader)
{
    private readonly IStep[] _steps = [.. Pipeline.Create(reader.Knowledge).TakeWhile(s => (s.Writes & ~(Layers.Text | Layers.Words)) == 0)];
    private readonly ConcurrentBag<Draft> _drafts = [];

    /// <summary>Lemmas and words of the tokens whose place overlaps a span.</summary>
    /// <param name="draft">A draft that went through the step Words.</param>
    /// <param name="span">UTF-16 span over its text.</param>
    /// <param name="to">Where they go.</param>
    public void Add(Draft draft, TextSpan span, RecordTerms to)
    {
        List<Token> tokens = draft.Text.Tokens;
        int low = 0, high = tokens.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].End <= span.Start) low = middle + 1;
            else high = middle;
        }
        for (int t = low; t < tokens.Count && tokens[t].Start < span.End; t++) AddToken(draft, t, draft.Words[t], to);
    }

    /// <summary>Lemmas and words of a text on its own.</summary>
    public void Add(string text, RecordTerms to)
    {
        Draft draft = Analysed(text);
        Add(draft, new TextSpan(0, text.Length), to);
        _drafts.Add(draft);
    }

    /// <summary>What a searcher may mean by words: for each word all its lemmas, and its spelling.</summary>
    public void Require(string words, TermQuery query)
    {
        Draft draft = Analysed(words);
        for (int t = 0; t < draft.Text.Tokens.Count; t++)
        {
            if (!IsWord(draft.Text.Tokens[t])) continue;
            var alternatives = new List<string> { TermFolding.Of('w', draft.Text.Form(draft.Text.Tokens[t])) };
            Word word = draft.Words.Words[t];
            for (int a = word.First; a < word.First + word.Count; a++) alternatives.Add(Lemma(draft, t, draft.Words.Analyses[a]));
            query.Require(alternatives);
        }
        _drafts.Add(draft);
    }

    /// <summary>The words of a text that are names of persons, or known to no table: what tells who somebody is.</summary>
    public IReadOnlyList<string> NameWords(string text)
    {
        Draft draft = Analysed(text);
        var names = new List<string>();
        for (int t = 0; t < draft.Text.Tokens.Count; t++)
        {
            Token token = draft.Text.Tokens[t];
            if (token.Kind is not (TokenKind.Word or TokenKind.Foreign or TokenKind.Hashtag)) continue;
            Analysis best = draft.Words[t];
            bool isName = best.Pos == PartOfSpeech.PROPN && best.FineTag != WordTag.PlaceName;
            if (isName || best.Lemma < 0) names.Add(token.Span.In(text));
        }
        _drafts.Add(draft);
        return names;
    }

    /// <summary>Whether the gazetteer knows a place of this id.</summary>
    public bool IsPlace(string id) => reader.Knowledge.Places.Find(id) >= 0;

    /// <summary>The place and all it lies in.</summary>
    public IEnumerable<string> PlaceAndParents(string placeId)
    {
        yield return placeId;
        PlaceTable places = reader.Knowledge.Places;
        int row = places.Find(placeId);
        // The guard holds against a circle in a user's own table.
        for (int guard = 0; row >= 0 && guard < 8; guard++)
        {
            row = places[row].Parent;
            if (row >= 0) yield return places[row].Id;
        }
    }

    private Draft Analysed(string text)
    {
        Draft draft = _drafts.TryTake(out Draft? pooled) ? pooled : new Draft();
        draft.Reset(new Report { Id = "", Text = text });
        foreach (IStep step in _steps) step.Run(draft);
        return draft;
    }

    private void AddToken(Draft draft, int t, in Analysis best, RecordTerms to)
    {
        Token token = draft.Text.Tokens[t];
        if (!IsWord(token)) return;
        to.AddFolded([TermFolding.Of('w', draft.Text.Form(token)), Lemma(draft, t, best)]);
    }

    private string Lemma(Draft draft, int t, in Analysis analysis)
    {
        if (analysis.Lemma >= 0)
        {
            // The tables tell namesakes apart by a number behind #.
            string lemma = reader.Knowledge.Lexicon.Text(analysis.Lemma);
            int mark = lemma.IndexOf('#', StringComparison.Ordinal);
            return TermFolding.Of('w', mark < 0 ? lemma : lemma.AsSpan(0, mark));
        }
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[t]);
        int start = Math.Min(analysis.StemStart, form.Length), end = analysis.StemEnd > start && analysis.StemEnd <= form.Length ? analysis.StemEnd : form.Length;
        return TermFolding.Of('w', form[start..end]);
    }

    private static bool IsWord(in Token token) => token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Foreign or TokenKind.Hashtag or TokenKind.Abbreviation;
}
