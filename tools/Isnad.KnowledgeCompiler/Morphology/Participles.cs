using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>The active and the passive participle of a verb.</summary>
internal static class Participles
{
    /// <summary>Adds both participles in all genders, numbers and states.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="transitive">Whether the passive one inflects; otherwise it only exists in the masculine singular (متفق عليه).</param>
    /// <param name="sink">Where the forms go.</param>
    public static void Inflect(StemBuilder verb, bool transitive, FormSink sink)
    {
        // Verbs of quality (كبر يكبر, u-u) have an adjective instead.
        if (verb.Pattern.Name != "I" || verb.PerfectVowel != 'u')
        {
            var active = new NominalParadigm(sink, PartOfSpeech.ADJ, Features.ActiveParticiple);
            active.Participle(Active(verb), whole: true);
        }
        if (verb.Pattern.Name is "IX" or "QIV") return;
        var passive = new NominalParadigm(sink, PartOfSpeech.ADJ, Features.PassiveParticiple);
        passive.Participle(Passive(verb), whole: transitive);
    }

    /// <summary>Vocalised active participle, defective ones with the tanween of قاضٍ.</summary>
    public static string Active(StemBuilder verb)
    {
        if (verb.Pattern.Name != "I") return Derived(verb.Imperfect, active: true);
        if (verb.IsDefective) return Orthography.Spell(verb.Fill("1A2")) + "ٍ";
        if (verb.IsHollow)
            return verb.Root.Last == 'ء' ? Orthography.Spell(verb.Fill("1A3")) + "ٍ" : Orthography.Spell(verb.Fill("1Aءi3"));
        return Orthography.Spell(verb.Fill(verb.IsDoubled ? "1A23" : "1A2i3"));
    }

    /// <summary>Vocalised passive participle.</summary>
    public static string Passive(StemBuilder verb)
    {
        if (verb.Pattern.Name != "I") return Derived(verb.ImperfectPassive, active: false);
        if (verb.IsDefective)
            return Orthography.Spell(verb.Fill(verb.Root.Last == 'و' && verb.PerfectVowel == 'a' ? "مa12uوو" : "مa12iيي"));
        if (verb.IsHollow) return Orthography.Spell(verb.Fill(verb.Root[2] == 'و' ? "مa1U3" : "مa1I3"));
        return Orthography.Spell(verb.Fill("مa12U3"));
    }

    /// <summary>Forms V, VI and QII have a before the last radical in the imperfect, but i in the participle: يتقدَّم, متقدِّم.</summary>
    private static string Fronted(string stem) =>
        stem[^2] == 'a' ? stem[..^2] + 'i' + stem[^1] : stem;

    private static string Derived(Stem stem, bool active)
    {
        string whole = "مu" + stem.BeforeVowel;
        if (!stem.IsDefective) return Orthography.Spell(active ? Fronted(whole) : whole);
        if (active) return Ending.DropVowel(Orthography.Spell(whole)) + "ٍ";
        return Orthography.Spell(whole + (whole.EndsWith('ي') ? 'A' : Phonemes.Maqsura));
    }
}
