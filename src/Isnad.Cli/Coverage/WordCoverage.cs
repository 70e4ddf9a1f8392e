using Isnad.Documents;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Cli.Coverage;

/// <summary>Counts the words of texts that the lexicon reads, and each word that it does not.</summary>
/// <param name="reader">Whose lexicon is asked.</param>
internal sealed class WordCoverage(Reader reader)
{
    private readonly List<IStep> _steps = StepsToWords(reader);
    private readonly Draft _draft = new();
    private readonly Dictionary<string, Counted> _uncovered = new(StringComparer.Ordinal);

    /// <summary>How often a word was met without a reading of the lexicon, and how it was guessed then.</summary>
    internal sealed class Counted
    {
        /// <summary>Times met with no reading in the lexicon.</summary>
        public int Unknown { get; set; }

        /// <summary>Times a guess was chosen over what the lexicon has.</summary>
        public int Guessed { get; set; }

        /// <summary>The part of speech of the latest guess.</summary>
        public PartOfSpeech Pos { get; set; }
    }

    /// <summary>Reports counted.</summary>
    public int Reports { get; private set; }

    /// <summary>Words of Arabic letters counted: no numbers, signs or foreign words.</summary>
    public long Words { get; private set; }

    /// <summary>Of these, words without any reading in the lexicon.</summary>
    public long Unknown { get; private set; }

    /// <summary>Of these, words the lexicon has readings for, but a guess was chosen in context.</summary>
    public long Guessed { get; private set; }

    /// <summary>What the lexicon did not read, the most frequent first; words of equal frequency in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, Counted>> ByFrequency =>
        _uncovered.OrderByDescending(w => w.Value.Unknown + w.Value.Guessed).ThenBy(w => w.Key, StringComparer.Ordinal);

    /// <summary>Counts the words of a report.</summary>
    public void Add(Report report)
    {
        _draft.Reset(report);
        foreach (IStep step in _steps) step.Run(_draft);
        Reports++;
        for (int t = 0; t < _draft.Text.Tokens.Count; t++)
        {
            Token token = _draft.Text.Tokens[t];
            if (token.Kind != TokenKind.Word) continue;
            Words++;
            if (_draft.Words[t].Has(Features.Guessed)) AddUncovered(_draft.Text.Form(token), _draft.Words.Words[t], _draft.Words[t].Pos);
        }
    }

    private void AddUncovered(ReadOnlySpan<char> form, Word word, PartOfSpeech pos)
    {
        var byLetters = _uncovered.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!byLetters.TryGetValue(form, out Counted? counted)) byLetters[form] = counted = new Counted();
        counted.Pos = pos;
        bool known = false;
        for (int i = word.First; i < word.First + word.Count; i++) known |= !_draft.Words.Analyses[i].Has(Features.Guessed);
        if (known)
        {
            counted.Guessed++;
            Guessed++;
        }
        else
        {
            counted.Unknown++;
            Unknown++;
        }
    }

    private static List<IStep> StepsToWords(Reader reader)
    {
        var steps = new List<IStep>();
        foreach (IStep step in Pipeline.Create(reader.Knowledge))
        {
            steps.Add(step);
            if ((step.Writes & Layers.Words) != 0) break;
        }
        return steps;
    }
}
