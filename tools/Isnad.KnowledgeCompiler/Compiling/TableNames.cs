using Isnad.Knowledge.Format;
using Isnad.KnowledgeCompiler.Morphology;
using Isnad.KnowledgeCompiler.Tables;
using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Compiling;

/// <summary>The names of places and actors join the lexicon, so that the words step knows them and the adjectives made of them.</summary>
internal sealed class TableNames(Lexicon lexicon)
{
    private readonly List<(string Name, LemmaClass Class)> _parts = [];
    private readonly List<WordForm> _forms = [];

    /// <summary>Adds names of one word, then words of longer names and adjectives of places where the lexicon has nothing else for them.</summary>
    public void Add(Table places, Table actors, Table names)
    {
        foreach (Row row in places.Rows) AddNames(row, 1, 10, LemmaClass.NPlace, row[2]);
        foreach (Row row in actors.Rows) AddNames(row, 2, 4, row[1] == "person" ? LemmaClass.NFamily : LemmaClass.NOrg, row[3]);
        // Only now is it known what the lexicon lacks.
        foreach ((string name, LemmaClass @class) in _parts) AddPart(name, @class);
        foreach (Row row in places.Rows) AddNisba(row.Cells[1]);
        foreach (Row row in names.Rows.Where(r => r.List(1).Contains("place"))) AddNisba(row.Cells[0]);
    }

    private void AddNames(Row row, int name, int aliases, LemmaClass @class, string? gloss)
    {
        foreach (string spelling in row.List(aliases).Prepend(row.Cells[name]))
        {
            string text = ArabicSpelling.Bare(spelling);
            if (text.Contains(' ', StringComparison.Ordinal)) _parts.AddRange(text.Split(' ').Select(part => (part, @class)));
            if (!IsWord(text, 2)) continue;
            // A common word that is also a name («الوفاق») stays a common word; the index of names still finds it.
            AddName(text, @class, gloss);
        }
    }

    // «سان خوان», «خالد المشهداني»: each word may stand alone or with others.
    private void AddPart(string name, LemmaClass @class)
    {
        if (IsWord(name, 3) && !IsKnown(name)) AddName(name, @class, null);
    }

    private void AddName(string text, LemmaClass @class, string? gloss)
    {
        int lemma = lexicon.Find(text, PartOfSpeech.PROPN);
        if (lemma < 0) lemma = lexicon.Add(text, PartOfSpeech.PROPN, @class, gloss: gloss);
        lexicon.AddForm(text, lemma, LexiconCompiler.NameFeatures(text));
    }

    // بولونيا → بولوني, القامشلي → قامشلي: by rule where no table has another.
    private void AddNisba(string place)
    {
        string text = ArabicSpelling.Bare(place);
        if (!IsWord(text, 4)) return;
        string stem = text.StartsWith("ال", StringComparison.Ordinal) ? text[2..] : text;
        if (stem.EndsWith("يا", StringComparison.Ordinal) || stem.EndsWith("ية", StringComparison.Ordinal)) stem = stem[..^2];
        else if (stem[^1] is 'ا' or 'ة' or 'ى' or 'ي' or 'و' or 'ه') stem = stem[..^1];
        string nisba = stem + "ي";
        if (stem.Length < 4 || IsKnown(nisba)) return;
        int lemma = lexicon.Add(nisba, PartOfSpeech.ADJ, LemmaClass.ANisba, more: "nisba");
        _forms.Clear();
        NominalInflector.Inflect(new NominalRecord(nisba, "", PartOfSpeech.ADJ, "m", ["ون"], "ة", "-", "nisba"), _forms);
        foreach (WordForm form in _forms) lexicon.AddForm(form.Surface, lemma, form.Features);
    }

    private bool IsKnown(string text) =>
        lexicon.HasForm(text) || (text.StartsWith("ال", StringComparison.Ordinal) && lexicon.HasForm(text[2..])) || (text[0] is 'و' or 'ب' or 'ل' && text.Length > 3 && lexicon.HasForm(text[1..]));

    private static bool IsWord(string text, int least) => text.Length >= least && text.All(c => c is >= 'ء' and <= 'ي');
}
