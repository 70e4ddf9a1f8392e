using Isnad.Knowledge.Format;
using Isnad.KnowledgeCompiler.Binary;
using Isnad.KnowledgeCompiler.Morphology;
using Isnad.KnowledgeCompiler.Tables;
using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Compiling;

/// <summary>
/// Nisba adjectives of nouns («انتشاري», «إملائية»): Arabic makes one of nearly any noun, and far more than tables can list.
/// Those that a table has stay as they stand there. Nouns of people, whose nisba is another word or none, have none here.
/// </summary>
internal sealed class NounNisbas(Lexicon lexicon, StringPool strings)
{
    private readonly List<WordForm> _forms = [];

    /// <summary>Adds the nisba of every noun in the lexicon so far.</summary>
    public void Add()
    {
        int nouns = lexicon.Lemmas.Count;
        for (int i = 0; i < nouns; i++)
        {
            LemmaRecord noun = lexicon.Lemmas[i];
            if ((PartOfSpeech)noun.Pos != PartOfSpeech.NOUN || noun.Class is LemmaClass.Role or LemmaClass.Person or LemmaClass.Title or LemmaClass.Count) continue;
            if (Of(ArabicSpelling.Bare(strings.Text(noun.Text))) is { } nisba) Add(nisba, noun);
        }
    }

    /// <summary>تشكيك → تشكيكي, جملة → جملي, إملاء → إملائي; null where the ending leaves more than one way or the word is too short to tell.</summary>
    public static string? Of(string noun)
    {
        int mark = noun.IndexOf('#', StringComparison.Ordinal);
        if (mark > 0) noun = noun[..mark];
        if (noun.EndsWith("ية", StringComparison.Ordinal) || noun.EndsWith("ات", StringComparison.Ordinal)) return null;
        string stem = noun[^1] == 'ة' ? noun[..^1] : noun;
        if (stem.Length < 3 || (stem.Length < 4 && stem == noun) || stem[^1] is 'ا' or 'ى' or 'ي' or 'و' or 'أ' or 'ؤ' or 'ئ') return null;
        if (stem[^1] != 'ء') return stem + "ي";
        return stem[^2] == 'ا' && stem != noun[..^1] ? stem[..^1] + "ئي" : null;
    }

    private void Add(string nisba, LemmaRecord noun)
    {
        if (lexicon.Find(nisba, PartOfSpeech.ADJ) >= 0 || lexicon.Find(nisba, PartOfSpeech.NOUN) >= 0) return;
        int lemma = lexicon.Add(nisba, PartOfSpeech.ADJ, LemmaClass.ANisba, strings.Text(noun.Root), $"of {strings.Text(noun.Gloss)}", "nisba");
        lexicon.MarkDerived(lemma);
        _forms.Clear();
        NominalInflector.Inflect(new NominalRecord(nisba, "", PartOfSpeech.ADJ, "m", ["ون"], "ة", "-", "nisba"), _forms);
        foreach (WordForm form in _forms) lexicon.AddForm(form.Surface, lemma, form.Features);
    }
}
