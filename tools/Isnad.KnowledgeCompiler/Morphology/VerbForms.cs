using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Writes finite verb forms, free and before a suffix pronoun.</summary>
internal sealed class VerbForms(FormSink sink)
{
    private readonly List<string> _free = [];
    private readonly List<string> _bound = [];

    /// <summary>Adds one person form, and its shape before a pronoun where that is spelled otherwise.</summary>
    /// <param name="form">Phonemic notation, free shape.</param>
    /// <param name="features">Person, gender, number, aspect.</param>
    public void Add(string form, Features features)
    {
        features |= Features.NoArticle;
        _free.Clear();
        Orthography.Spell(form, beforeSuffix: false, _free);
        // One letter alone (قِ from وقى) is not written in prose and would clash with clitics.
        if (Vocalisation.Strip(_free[0]).Length < 2) return;
        if (features.HasFlag(Features.Passive))
        {
            foreach (string free in _free) sink.Add(free, PartOfSpeech.VERB, features | Features.NoSuffix);
            return;
        }
        _bound.Clear();
        SpellBound(form);
        foreach (string free in _free)
            sink.Add(free, PartOfSpeech.VERB, Holds(_bound, free) ? features : features | Features.NoSuffix);
        foreach (string bound in _bound)
            if (!Holds(_free, bound)) sink.Add(bound, PartOfSpeech.VERB, features | Features.NeedsSuffix);
    }

    private void SpellBound(string form)
    {
        string bound = form.Replace("_", "", StringComparison.Ordinal).Replace(Phonemes.Maqsura, 'A');
        if (bound.EndsWith("تuمo", StringComparison.Ordinal)) bound = bound[..^1] + "U";
        Orthography.Spell(bound, beforeSuffix: true, _bound);
        // يقرؤه and يقرأه: the indicative stands for the subjunctive too.
        if (bound.EndsWith("ء+u", StringComparison.Ordinal)) Orthography.Spell(bound[..^1] + 'a', beforeSuffix: true, _bound);
    }

    private static bool Holds(List<string> spellings, string one)
    {
        string surface = Vocalisation.Strip(one);
        foreach (string spelling in spellings)
            if (Vocalisation.Strip(spelling) == surface) return true;
        return false;
    }
}
