namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>
/// The stem templates of one verb form. Digits stand for radicals, <c>p</c> and <c>q</c> for the vowels of form I in perfect and
/// imperfect, other signs as in <see cref="Phonemes"/>. Every finite template ends in radical, vowel, radical.
/// </summary>
/// <param name="Name">Name in the tables.</param>
/// <param name="Radicals">Number of radicals.</param>
/// <param name="Perfect">Active perfect.</param>
/// <param name="PerfectPassive">Passive perfect.</param>
/// <param name="PrefixVowel">Vowel of the active person prefix; of the passive it is always u.</param>
/// <param name="Imperfect">Active imperfect without person prefix.</param>
/// <param name="ImperfectPassive">Passive imperfect without person prefix.</param>
/// <param name="Masdar">Regular masdar of the sound verb, empty if there is none.</param>
internal sealed record VerbPattern(
    string Name, int Radicals, string Perfect, string PerfectPassive,
    char PrefixVowel, string Imperfect, string ImperfectPassive, string Masdar)
{
    // The point in the passive of quadriliterals keeps ي and و from becoming long: سُيطر, not سوطر.
    private static readonly VerbPattern[] All =
    [
        new("I", 3, "1a2p3", "1u2i3", 'a', "12q3", "12a3", ""),
        new("II", 3, "1a22a3", "1u22i3", 'u', "1a22i3", "1a22a3", "تa12I3"),
        new("III", 3, "1A2a3", "1U2i3", 'u', "1A2i3", "1A2a3", "مu1A2a3aT"),
        new("IV", 3, "ءa12a3", "ءu12i3", 'u', "12i3", "12a3", "ءi12A3"),
        new("V", 3, "تa1a22a3", "تu1u22i3", 'a', "تa1a22a3", "تa1a22a3", "تa1a22u3"),
        new("VI", 3, "تa1A2a3", "تu1U2i3", 'a', "تa1A2a3", "تa1A2a3", "تa1A2u3"),
        new("VII", 3, "ٱiن1a2a3", "ٱuن1u2i3", 'a', "ن1a2i3", "ن1a2a3", "ٱiن1i2A3"),
        new("VIII", 3, "ٱi1تa2a3", "ٱu1تu2i3", 'a', "1تa2i3", "1تa2a3", "ٱi1تi2A3"),
        new("IX", 3, "ٱi12a3a3", "ٱu12u3i3", 'a', "12a3i3", "12a3a3", "ٱi12i3A3"),
        new("X", 3, "ٱiستa12a3", "ٱuستu12i3", 'a', "ستa12i3", "ستa12a3", "ٱiستi12A3"),
        new("QI", 4, "1a23a4", "1u2.3i4", 'u', "1a23i4", "1a23a4", "1a23a4aT"),
        new("QII", 4, "تa1a23a4", "تu1u2.3i4", 'a', "تa1a23a4", "تa1a23a4", "تa1a23u4"),
        new("QIV", 4, "ٱi12a34a4", "ٱu12u34i4", 'a', "12a34i4", "12a34a4", "ٱi12i34A4"),
    ];

    /// <summary>Whether the second radical is doubled by the form, so that equal last radicals do not contract.</summary>
    public bool DoublesMiddle => Name is "II" or "V";

    /// <summary>Whether a weak second radical contracts in this form.</summary>
    public bool ContractsHollow => Name is "I" or "IV" or "VII" or "VIII" or "X";

    /// <summary>The pattern of a form name, or null.</summary>
    public static VerbPattern? Find(string name)
    {
        foreach (VerbPattern pattern in All)
            if (pattern.Name == name) return pattern;
        return null;
    }
}
