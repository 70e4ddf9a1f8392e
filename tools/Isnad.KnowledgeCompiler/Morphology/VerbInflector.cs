using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Inflects a verb of the tables: finite forms, participles, masdars.</summary>
internal static class VerbInflector
{
    /// <summary>Adds all forms of a verb whose row <see cref="Check"/> accepts; of others, nothing.</summary>
    public static void Inflect(VerbRecord verb, List<WordForm> into)
    {
        if (!TryResolve(verb, out StemBuilder? builder)) return;
        var sink = new FormSink(into);
        var forms = new VerbForms(sink);
        if (IrregularVerbs.IsLaysa(builder))
        {
            PerfectConjugator.Conjugate(IrregularVerbs.Laysa, Features.None, onlyThird: false, forms);
            return;
        }
        PerfectConjugator.Conjugate(builder.Perfect, Features.None, onlyThird: false, forms);
        ImperfectConjugator.Conjugate(builder.Imperfect, builder.Pattern.PrefixVowel, Features.None, onlyThird: false, forms);
        if (IrregularVerbs.Imperative(builder) is { } imperative) ImperativeConjugator.Conjugate(imperative, builder, forms);
        IrregularVerbs.AddExtra(builder, forms);
        if (IrregularVerbs.HasPassive(builder))
        {
            bool onlyThird = !verb.Transitive;
            PerfectConjugator.Conjugate(builder.PerfectPassive, Features.Passive, onlyThird, forms);
            ImperfectConjugator.Conjugate(builder.ImperfectPassive, 'u', Features.Passive, onlyThird, forms);
        }
        Participles.Inflect(builder, verb.Transitive, sink);
        Masdars.Inflect(builder, verb.Masdars, sink);
    }

    /// <summary>Says what is wrong with a row, or null.</summary>
    public static string? Check(VerbRecord verb) => VerbCheck.Check(verb);

    /// <summary>The lemma without the number of a namesake.</summary>
    public static string BareLemma(string lemma)
    {
        int mark = lemma.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? lemma : lemma[..mark];
    }

    /// <summary>The spelling of the lemma that a builder yields.</summary>
    public static string LemmaOf(StemBuilder builder) =>
        Vocalisation.Strip(Orthography.Spell(builder.Perfect.Join("a")), keepShadda: builder.Pattern.DoublesMiddle);

    /// <summary>Finds the shape under which root and form yield the lemma.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool TryResolve(VerbRecord verb, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out StemBuilder? builder)
    {
        builder = null;
        VerbPattern? pattern = VerbPattern.Find(verb.Form);
        if (pattern is null || !Root.TryParse(verb.Root, out Root root) || root.Count != pattern.Radicals) return false;
        string lemma = BareLemma(verb.Lemma);
        foreach (StemShape shape in StemShape.All)
        {
            builder = new StemBuilder(pattern, root, verb.Vowels, shape);
            if (LemmaOf(builder) == lemma) return true;
        }
        builder = null;
        return false;
    }
}
