using Isnad.Knowledge.Format;
using Isnad.KnowledgeCompiler.Morphology;
using Isnad.KnowledgeCompiler.Tables;
using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Compiling;

/// <summary>Turns the rows of the lexicon tables into lemmas and inflected forms.</summary>
internal sealed class LexiconCompiler(Lexicon lexicon, List<Problem> problems)
{
    private readonly List<WordForm> _forms = [];
    private readonly HashSet<string> _nouns = new(StringComparer.Ordinal);

    /// <summary>Nouns and adjectives come before verbs, so that masdars and participles with a row of their own keep its class.</summary>
    public void Compile(Table nouns, Table adjectives, Table verbs, Table particles, Table names)
    {
        foreach (Row row in particles.Rows) AddParticle(row);
        foreach (Row row in nouns.Rows) _nouns.Add(row.Cells[0]);
        foreach (Row row in nouns.Rows) AddNoun(row);
        foreach (Row row in adjectives.Rows) AddAdjective(row);
        foreach (Row row in verbs.Rows) AddVerb(row);
        foreach (Row row in names.Rows) AddName(row);
    }

    private void AddParticle(Row row)
    {
        string form = row.Cells[0];
        if (form.Contains(' ', StringComparison.Ordinal)) return; // fixed expressions stand in the index of names
        int lemma = lexicon.Add(row.Cells[1], Enum.Parse<PartOfSpeech>(row.Cells[2]), ClassOf("P", row[3]), gloss: row[4], more: row[3]);
        var pos = Enum.Parse<PartOfSpeech>(row.Cells[2]);
        if (ParticleForms.IsComposed(form, row.Cells[1], pos)) return;
        // Prepositions, إنّ and the like take pronouns: the inflector of nouns has no part in them.
        lexicon.AddForm(form, lemma, ParticleForms.Of(form, pos));
        if (ParticleForms.BeforePronoun(form, pos) is { } bound) lexicon.AddForm(bound, lemma, Features.NoArticle | Features.NeedsSuffix);
    }

    private void AddNoun(Row row)
    {
        string text = row.Cells[0];
        if (text.Contains(' ', StringComparison.Ordinal)) return;
        int lemma = lexicon.Add(text, PartOfSpeech.NOUN, ClassOf("", row[5]), row[1], row[6], row[4], row[4]?[0] ?? 'n', Gender(row[2]));
        // وزيرة, متحدثة: women in the office of a masculine lemma, unless the feminine is a noun of its own (مكتبة, رسالة).
        string bare = ArabicSpelling.Bare(text);
        bool women = row[4] == "h" && row[2] == "m" && row[5] is "role" or "person" && bare.Length > 3 && bare[^1] is not ('ة' or 'ى' or 'ا' or 'ء') && bare == text && !_nouns.Contains(bare + "ة");
        var record = new NominalRecord(bare, row[1] ?? "", PartOfSpeech.NOUN, row[2] ?? "m", row.List(3), women ? "ة" : "-", "-", row[4] ?? "n");
        Inflect(row, record, lemma);
    }

    private void AddAdjective(Row row)
    {
        string text = row.Cells[0];
        if (text.Contains(' ', StringComparison.Ordinal)) return;
        int lemma = lexicon.Add(text, PartOfSpeech.ADJ, ClassOf("A", row[5]), row[1], row[6], row[5]);
        var record = new NominalRecord(ArabicSpelling.Bare(text), row[1] ?? "", PartOfSpeech.ADJ, "m", row.List(3), row.Cells[2], row.Cells[4], row[5] ?? "quality");
        Inflect(row, record, lemma);
    }

    private void Inflect(Row row, NominalRecord record, int lemma)
    {
        if (NominalInflector.Check(record) is { } wrong) problems.Add(row.Problem(0, $"«{record.Lemma}»: {wrong}", isError: false));
        _forms.Clear();
        NominalInflector.Inflect(record, _forms);
        foreach (WordForm form in _forms) lexicon.AddForm(form.Surface, lemma, form.Features);
    }

    private void AddVerb(Row row)
    {
        string text = row.Cells[0];
        var record = new VerbRecord(ArabicSpelling.Bare(text) == text ? text : text.Split('#')[0], row.Cells[1], row.Cells[2], row.Cells[3], row.List(4), row.List(5).Contains("t"));
        if (VerbInflector.Check(record) is { } wrong)
        {
            problems.Add(row.Problem(0, $"«{text}»: {wrong}", isError: false));
            return;
        }
        int verb = lexicon.Add(text, PartOfSpeech.VERB, ClassOf("", row[6]), row[1], row[7], row[5]);
        _forms.Clear();
        VerbInflector.Inflect(record, _forms);
        int active = AddParticiple(Features.ActiveParticiple, verb, row), passive = AddParticiple(Features.PassiveParticiple, verb, row);
        List<(string Surface, int Lemma)> masdars = AddMasdars(verb, row);
        foreach (WordForm form in _forms)
        {
            int lemma = form.Features.HasFlag(Features.Masdar) ? Nearest(masdars, form.Surface)
                : form.Features.HasFlag(Features.ActiveParticiple) ? active
                : form.Features.HasFlag(Features.PassiveParticiple) ? passive
                : verb;
            if (lemma >= 0) lexicon.AddForm(form.Surface, lemma, form.Features);
        }
    }

    private int AddParticiple(Features kind, int verb, Row row)
    {
        foreach (WordForm form in _forms)
        {
            const Features notBase = Features.Accusative | Features.NeedsSuffix | Features.Construct | Features.Oblique;
            if (!form.Features.HasFlag(kind | Features.Singular | Features.Masculine) || (form.Features & notBase) != 0) continue;
            int lemma = lexicon.Add(form.Surface, PartOfSpeech.ADJ, LemmaClass.AParticiple, row[1], row[7], kind == Features.ActiveParticiple ? "active" : "passive");
            lexicon.LinkToVerb(lemma, verb);
            return lemma;
        }
        return -1;
    }

    private List<(string Surface, int Lemma)> AddMasdars(int verb, Row row)
    {
        var bases = new List<(string, int)>();
        foreach (WordForm form in _forms)
        {
            const Features notBase = Features.Accusative | Features.NeedsSuffix | Features.Construct | Features.Dual | Features.Plural;
            if (!form.Features.HasFlag(Features.Masdar) || (form.Features & notBase) != 0) continue;
            int lemma = lexicon.Add(form.Surface, PartOfSpeech.NOUN, LemmaClass.Act, row[1], row[7], row[6], 'n', form.Features.HasFlag(Features.Feminine) ? 'f' : 'm');
            lexicon.LinkToVerb(lemma, verb);
            bases.Add((form.Surface, lemma));
        }
        return bases;
    }

    private static int Nearest(List<(string Surface, int Lemma)> masdars, string surface)
    {
        int best = -1, bestLength = -1;
        foreach ((string masdar, int lemma) in masdars)
        {
            int common = Lexicon.Fold(masdar).AsSpan().CommonPrefixLength(Lexicon.Fold(surface));
            if (common * 16 - masdar.Length <= bestLength) continue;
            (best, bestLength) = (lemma, common * 16 - masdar.Length);
        }
        return best;
    }

    private void AddName(Row row)
    {
        string name = row.Cells[0];
        if (name.Contains(' ', StringComparison.Ordinal)) return;
        int lemma = lexicon.Add(name, PartOfSpeech.PROPN, ClassOf("N", row.List(1) is [var first, ..] ? first : null), gloss: row[3], more: row[1], gender: Gender(row[2]));
        lexicon.AddForm(name, lemma, NameFeatures(name));
    }

    /// <summary>Names that begin with the article carry it as part of themselves.</summary>
    public static Features NameFeatures(string name) =>
        Features.Singular | Features.NoSuffix | (name.StartsWith("ال", StringComparison.Ordinal) ? Features.HasArticle | Features.NoArticle : Features.None);

    private static char Gender(string? gender) => gender switch { "f" => 'f', "mf" => 'b', "m" => 'm', _ => '\0' };

    private static LemmaClass ClassOf(string prefix, string? word) =>
        word is not null && Enum.TryParse(prefix + word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out LemmaClass found) ? found : LemmaClass.None;
}
