using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>What becomes of a singular before the endings of feminine, dual and plural.</summary>
internal static class NominalStems
{
    /// <summary>The regular feminine: كاتبة, قاضية, مصطفاة, مضيئة.</summary>
    public static string Feminine(string masculine)
    {
        if (Ending.IsDefective(masculine)) return Ending.Linked(masculine) + "َة";
        return Ending.Last(masculine) switch
        {
            'ى' => Ending.DropLast(masculine) + "اة",
            'ا' => masculine + "ة",
            _ => Feminised(masculine),
        };
    }

    /// <summary>Stem before ان and ين of the dual.</summary>
    public static string BeforeDual(string singular, Features gender)
    {
        if (Ending.IsDefective(singular)) return Ending.Linked(singular);
        char last = Ending.Last(singular);
        string stem = Ending.DropLast(singular);
        return last switch
        {
            'ة' => stem + "ت",
            'ى' => stem + "ي",
            // حمراء, صحراء → حمراوان; the feminine ending has at least three letters before it.
            'ء' when gender == Features.Feminine && Ending.Last(stem) == 'ا' && Vocalisation.Strip(stem).Length >= 4 => stem + "و",
            'ا' => stem + (Vocalisation.Strip(singular).Length == 3 ? "و" : "ي"),
            _ => singular,
        };
    }

    /// <summary>Stem before ون and ين of the masculine plural.</summary>
    public static string BeforeMasculinePlural(string singular)
    {
        if (Ending.IsDefective(singular)) return Ending.DropVowel(singular);
        return Ending.Last(singular) is 'ى' or 'ا' ? Ending.DropLast(singular) : singular;
    }

    /// <summary>Stem before ات.</summary>
    /// <param name="singular">The singular.</param>
    /// <param name="root">Its root: it tells قنوات from فتيات.</param>
    public static string BeforeFemininePlural(string singular, string root)
    {
        if (Ending.IsDefective(singular)) return Ending.Linked(singular);
        string stem = Ending.DropLast(singular);
        switch (Ending.Last(singular))
        {
            case 'ة' when Ending.Last(stem) == 'ا':
                bool waw = root.EndsWith('و') && Vocalisation.Strip(singular).Length == 4;
                return Ending.DropLast(stem) + (waw ? "و" : "ي");
            case 'ة':
                return Ending.DropVowel(stem);
            case 'ى':
                return Ending.DropVowel(stem) + "َي";
            case 'ا' when Vocalisation.Strip(singular) is { Length: > 3 } bare && bare[^2] is not 'ي' && root != "-":
                return stem + "ي";
            case 'ا':
                return stem;
            default:
                return singular;
        }
    }

    private static string Feminised(string masculine)
    {
        // قراء + ة is قراءة, مبدأ has no feminine; a hamza on the line after و stays, after ي it joins.
        char last = Ending.Last(masculine);
        return (last is 'ء' ? Ending.Seat(masculine, 'F') : masculine) + "َة";
    }
}
