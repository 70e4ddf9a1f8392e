using Isnad.Cli.Morphology;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Measure;

/// <summary>A file of annotated words, tokenised as annotated, to be read by the step Words.</summary>
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

    /// <summary>Reads the words with a step and scores them.</summary>
    public IWordScore Score(WordsStep step)
    {
        step.Run(_draft);
        for (int t = 0; t < _draft.Text.Tokens.Count; t++) _score.Compare(t, AnalysedWord.Of(_table.Columns(_draft, t, _reader)));
        return _score;
    }
}
