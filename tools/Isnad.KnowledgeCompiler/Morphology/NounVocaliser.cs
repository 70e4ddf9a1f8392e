namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Adds the vowels of a listed noun where its shape tells them; tables hold no vowels.</summary>
internal static class NounVocaliser
{
    // Only measures whose letters no other usual measure shares; فعل, فعال, فعول, مفعل are told by no letter.
    private static readonly string[] Singulars =
    [
        "مa12U3", "مa12U3aT", "1A2i3", "1A2i3aT", "1a2I3", "1a2I3aT", "تa12I3", "تa12I3aT", "ءi12A3", "ءi12A3aT",
        "ٱiستi12A3", "ٱiن1i2A3", "ٱi1تi2A3", "مu1A2a3aT", "تa1A2u3",
    ];

    private static readonly string[] Plurals =
    [
        "ءa12A3", "ءa12i3aT", "1u2a3Aء", "ءa12i3Aء", "1aوA2i3", "1a2Aءi3", "مa1A2i3", "مa1A2I3", "ءa1A2i3", "ءa1A2I3",
        "تa1A2I3", "1aوA2I3",
    ];

    // Written like the measures above, spoken otherwise (سكّين, خرّيج, عالَم).
    private static readonly string[] Exceptions =
    [
        "سكين", "خريج", "خريجة", "قنينة", "قسيس", "قديس", "سكير", "شرير", "بطيخ", "عالم", "خاتم", "قالب", "طابع",
    ];

    /// <summary>The word with the vowels that are certain; as it is where none are.</summary>
    /// <param name="word">Unvocalised word, tanween of defective nouns allowed.</param>
    /// <param name="root">Its root, or <c>-</c>.</param>
    /// <param name="plural">Whether it is a broken plural.</param>
    /// <param name="kind">Kind of an adjective.</param>
    public static string Vocalise(string word, string root, bool plural = false, string kind = "-")
    {
        if (kind == "nisba" && word.EndsWith('ي')) return word[..^1] + "ِيّ";
        if (Array.IndexOf(Exceptions, word) >= 0) return word;
        if (root.Length != 3 || Root.IsGlide(root[1]) || Root.IsGlide(root[2]) || Root.IsGlide(root[0])) return word;
        foreach (string measure in plural ? Plurals : Singulars)
        {
            string vocalised = Orthography.Spell(Fill(measure, root));
            if (Vocalisation.Strip(vocalised) == word) return vocalised;
        }
        return word;
    }

    private static string Fill(string measure, string root)
    {
        Span<char> text = stackalloc char[measure.Length];
        for (int i = 0; i < measure.Length; i++)
            text[i] = measure[i] is >= '1' and <= '3' ? root[measure[i] - '1'] : measure[i];
        return new string(text);
    }
}
