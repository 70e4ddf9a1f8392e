using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>What a number counts, by the noun it stands with.</summary>
internal sealed class CountedNouns
{
    private readonly KnowledgeBase _knowledge;
    private readonly Dictionary<int, Row> _lemmas = [];
    private readonly WordTable<Row> _forms = new();

    /// <summary>Reads the table.</summary>
    public CountedNouns(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        Table table = knowledge.Table("counted");
        for (int r = 0; r < table.Rows; r++)
        {
            var row = new Row(table.Text(r, 1), table.Text(r, 2) == "yes");
            string noun = table.Text(r, 0);
            _forms.Add(noun, row);
            foreach (PartOfSpeech pos in (ReadOnlySpan<PartOfSpeech>)[PartOfSpeech.NOUN, PartOfSpeech.ADJ])
            {
                int lemma = knowledge.Lexicon.Find(noun, pos);
                if (lemma >= 0) _lemmas[lemma] = row;
            }
        }
    }

    /// <summary>The code of what is counted; null for humans whose fate only the act tells.</summary>
    public string? What(Draft draft, int token)
    {
        ref Analysis word = ref draft.Words[token];
        if (Listed(draft, token) is { } row) return row.What.Length == 0 ? null : row.What;
        switch (word.Class)
        {
            case LemmaClass.Vehicle: return "vehicles";
            case LemmaClass.Weapon: return "weapons";
            case LemmaClass.Money: return "money";
        }
        return IsHuman(word) ? null : "other";
    }

    /// <summary>The row of the table for a token, if any.</summary>
    public Row? Listed(Draft draft, int token)
    {
        ref Analysis word = ref draft.Words[token];
        if (word.Lemma >= 0 && _lemmas.TryGetValue(word.Lemma, out Row row)) return row;
        int end = _forms.Find(draft, token, token + 1, out row, out _);
        return end > 0 ? row : null;
    }

    /// <summary>Whether a word names human beings one can count; adjectives and unknown words may.</summary>
    public bool IsHuman(in Analysis word)
    {
        if (word.Class is LemmaClass.Person or LemmaClass.Role or LemmaClass.Title or LemmaClass.Group) return true;
        if (word.Pos is PartOfSpeech.ADJ or PartOfSpeech.PROPN || word.Lemma < 0) return true;
        return _knowledge.Lexicon.Lemma(word.Lemma).Human is (byte)'h' or (byte)'g';
    }

    /// <summary>Whether a word is a noun of one human being.</summary>
    public bool IsPerson(in Analysis word) =>
        word.Lemma >= 0 && word.Pos is PartOfSpeech.NOUN or PartOfSpeech.ADJ && (word.Class is LemmaClass.Person or LemmaClass.Role || _knowledge.Lexicon.Lemma(word.Lemma).Human == (byte)'h');

    /// <summary>A row of the table.</summary>
    /// <param name="What">What is counted.</param>
    /// <param name="IsOne">Whether the bare singular counts one.</param>
    public readonly record struct Row(string What, bool IsOne);
}
