namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Joins written endings to written nominal stems: final hamzas change their seats, ة ى and tanween fall.</summary>
internal static class Ending
{
    /// <summary>The last letter of a stem, signs not counted.</summary>
    public static char Last(string stem) => Letter(stem, 0);

    /// <summary>The letter at a place counted from the end, signs not counted.</summary>
    public static char Letter(string stem, int fromEnd)
    {
        for (int i = stem.Length - 1; i >= 0; i--)
            if (!Vocalisation.IsSign(stem[i]) && fromEnd-- == 0) return stem[i];
        return '\0';
    }

    /// <summary>The stem without its last letter and the signs on it.</summary>
    public static string DropLast(string stem)
    {
        int i = stem.Length - 1;
        while (i > 0 && Vocalisation.IsSign(stem[i])) i--;
        return stem[..i];
    }

    /// <summary>The stem without the short vowel or tanween on its last letter.</summary>
    public static string DropVowel(string stem)
    {
        int end = stem.Length;
        while (end > 0 && Vocalisation.IsSign(stem[end - 1]) && stem[end - 1] != Vocalisation.Shadda) end--;
        return stem[..end];
    }

    /// <summary>Whether the stem is defective, written with the tanween of قاضٍ.</summary>
    public static bool IsDefective(string stem) => stem.EndsWith('ٍ');

    /// <summary>قاضٍ → قاضِي, راءٍ → رائي.</summary>
    public static string Linked(string defective) => Seat(DropVowel(defective), 'i') + "ِي";

    /// <summary>The stem with its final hamza on the seat it takes before a vowel.</summary>
    /// <param name="stem">Stem without ending.</param>
    /// <param name="vowel"><c>a</c> accusative before a pronoun, <c>u</c>, <c>i</c>, <c>A</c> the endings ان, ات, ا,
    /// <c>d</c> the ending ين of the dual, <c>F</c> the ending ة.</param>
    public static string Seat(string stem, char vowel)
    {
        char last = Last(stem), before = Letter(stem, 1);
        char seat = last switch
        {
            'أ' => vowel switch { 'u' => 'ؤ', 'i' => 'ئ', 'A' => 'آ', _ => 'أ' },
            'ؤ' => vowel == 'i' ? 'ئ' : 'ؤ',
            'ء' => FromLine(before, vowel),
            _ => last,
        };
        if (seat == last) return stem;
        string head = DropLast(stem);
        if (seat == 'آ') head = DropVowel(head);
        return head + seat;
    }

    /// <summary>The stem with a written ending that begins with a vowel.</summary>
    /// <param name="stem">Stem without ending.</param>
    /// <param name="vowel">As in <see cref="Seat"/>.</param>
    /// <param name="ending">The ending with its vowels.</param>
    public static string Join(string stem, char vowel, string ending)
    {
        string seated = Seat(stem, vowel);
        // مبدأ + ان = مبدآن: the alif of the ending is in the آ.
        if (Last(seated) == 'آ') return seated + ending["َا".Length..];
        return seated + ending;
    }

    private static char FromLine(char before, char vowel) => before switch
    {
        'ا' => vowel switch { 'u' => 'ؤ', 'i' => 'ئ', _ => 'ء' },
        'و' => vowel == 'i' ? 'ئ' : 'ء',
        'ي' => 'ئ',
        _ => vowel switch
        {
            'u' => 'ؤ',
            'i' => 'ئ',
            'a' => 'أ',
            // جزءا, بدءا after letters that do not join to the left, عبئا after the others
            _ => before is 'د' or 'ذ' or 'ر' or 'ز' ? 'ء' : 'ئ',
        },
    };
}
