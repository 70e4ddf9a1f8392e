using Isnad.Cli.Formats;
using Isnad.Cli.Morphology;
using Isnad.Phrases;
using Isnad.Records;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Cli.Explaining;

/// <summary>What every step made of a report, in words: the same content for the plain and the HTML page.</summary>
internal sealed class Explanation
{
    private readonly Draft _draft;
    private readonly Reader _reader;

    /// <summary>Takes a draft through which all steps have run.</summary>
    public Explanation(Draft draft, Reader reader)
    {
        _draft = draft;
        _reader = reader;
        Rows = [.. SentenceGroup.Of(draft.Reading!).SelectMany(g => g.Rows)];
    }

    /// <summary>What was read.</summary>
    public Reading Reading => _draft.Reading!;

    /// <summary>Events and situations in words.</summary>
    public IReadOnlyList<RecordRow> Rows { get; }

    /// <summary>Number of sentences.</summary>
    public int SentenceCount => _draft.Text.Sentences.Count;

    /// <summary>A sentence's span, from its first to its last token.</summary>
    public TextSpan SentenceSpan(int sentence)
    {
        Sentence s = _draft.Text.Sentences[sentence];
        return s.EndToken <= s.FirstToken ? default : new TextSpan(_draft.Text.Tokens[s.FirstToken].Start, _draft.Text.Tokens[s.EndToken - 1].End);
    }

    /// <summary>What part of the report a sentence is, and of which story.</summary>
    public string SentenceKind(int sentence)
    {
        Sentence s = _draft.Text.Sentences[sentence];
        return s.Story == 0 ? s.Kind.ToString() : $"{s.Kind}, story {s.Story}";
    }

    /// <summary>The tokens of a sentence: words, the analysis chosen and those set aside.</summary>
    public IEnumerable<(string Word, string Chosen, IReadOnlyList<string> SetAside)> Tokens(int sentence)
    {
        Sentence s = _draft.Text.Sentences[sentence];
        for (int t = s.FirstToken; t < s.EndToken; t++)
        {
            Token token = _draft.Text.Tokens[t];
            Word word = _draft.Words.Words[t];
            var aside = new List<string>();
            for (int a = word.First; a < word.First + word.Count; a++)
            {
                if (a != word.Best) aside.Add(Describe(token, _draft.Words.Analyses[a]));
            }
            yield return (RecordRow.Line(token.Span, _draft.Report.Text), word.Count == 0 ? token.Kind.ToString() : Describe(token, _draft.Words.Analyses[word.Best]), aside);
        }
    }

    /// <summary>The noun phrases of a sentence.</summary>
    public IEnumerable<string> Phrases(int sentence)
    {
        Sentence s = _draft.Text.Sentences[sentence];
        for (int i = 0; i < _draft.Phrases.Phrases.Count; i++)
        {
            NounPhrase phrase = _draft.Phrases.Phrases[i];
            if (phrase.First < s.FirstToken || phrase.First >= s.EndToken) continue;
            string links = (phrase.CoordinatedWith >= 0 ? $", beside phrase {phrase.CoordinatedWith}" : "") + (phrase.AppositionTo >= 0 ? $", apposition to phrase {phrase.AppositionTo}" : "");
            yield return $"{i}: {Words(phrase.First, phrase.End)} (head {Words(phrase.Head, phrase.Head + 1)}, {(phrase.Preposition == Knowledge.Slot.None ? "" : $"after {phrase.Preposition}, ")}clause {phrase.Clause}{links})";
        }
    }

    /// <summary>The clauses of a sentence.</summary>
    public IEnumerable<string> Clauses(int sentence)
    {
        for (int i = 0; i < _draft.Phrases.Clauses.Count; i++)
        {
            Clause clause = _draft.Phrases.Clauses[i];
            if (clause.Sentence != sentence) continue;
            string verb = clause.Verb >= 0 ? $", verb {Words(clause.Verb, clause.Verb + 1)}" : ", no verb";
            string subject = clause.Subject >= 0 ? $", subject phrase {clause.Subject}" : "", obj = clause.Object >= 0 ? $", object phrase {clause.Object}" : "";
            string parent = clause.Parent >= 0 ? $" of clause {clause.Parent}" : "", not = clause.Negation >= 0 ? ", negated" : "";
            yield return $"{i}: {clause.Kind}{parent}{verb}{subject}{obj}{not}: {Words(clause.First, clause.End)}";
        }
    }

    private string Words(int first, int end) =>
        first < 0 || end <= first || end > _draft.Text.Tokens.Count ? "" : RecordRow.Line(new TextSpan(_draft.Text.Tokens[first].Start, _draft.Text.Tokens[end - 1].End), _draft.Report.Text);

    private string Describe(in Token token, in Analysis analysis)
    {
        if (analysis.Pos is PartOfSpeech.X or PartOfSpeech.PUNCT or PartOfSpeech.SYM) return analysis.Pos.ToString();
        ReadOnlySpan<char> form = _draft.Text.Form(token);
        string guessed = analysis.Has(Features.Guessed) ? ", guessed" : "";
        return $"{WordSegmenter.Segments(form, analysis)} {WordTable.Lemma(form, analysis, _reader)} {analysis.Pos} {FeatureText.Of(analysis.Features & ~Features.Guessed)} (cost {analysis.Cost}{guessed})";
    }
}
