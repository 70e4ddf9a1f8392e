using Isnad.Cli.Morphology;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Measure;

/// <summary>A file of annotated words, tokenised once, to be read by the step Words as often as needed.</summary>
internal sealed class AnnotatedText
{
    private readonly Reader _reader;
    private readonly Draft _draft = new();
    private readonly WordTable _table;
    private readonly IWordScore _score;

    /// <summary>Loads a file.</summary>
    public AnnotatedText(Reader reader, string path, IWordScore score)
    {
        (_reader, _score) = (reader, score);
        _table = new WordTable(score.Scheme, score.Tags);
        new PretokenizedText(reader).Read(score.Load(path), _draft);
        if (_draft.Text.Tokens.Count != score.Count) throw new InvalidDataException($"{path}: {score.Count} words, {_draft.Text.Tokens.Count} read");
    }

    /// <summary>Number of sentences.</summary>
    public int Sentences => _draft.Text.Sentences.Count;

    /// <summary>Reads the words with a step, which may have costs of its own, and scores the sentences that are asked for.</summary>
    public IWordScore Score(WordsStep step, Func<int, bool>? sentences = null)
    {
        foreach (Rate rate in _score.Rates) rate.Reset();
        _draft.Words.Reset();
        step.Run(_draft);
        for (int s = 0; s < Sentences; s++)
        {
            if (sentences is not null && !sentences(s)) continue;
            Sentence sentence = _draft.Text.Sentences[s];
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++) _score.Compare(t, AnalysedWord.Of(_table.Columns(_draft, t, _reader)));
        }
        return _score;
    }
}
