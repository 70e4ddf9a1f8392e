namespace Isnad.Knowledge;

/// <summary>Where an argument stands: subject, object, second term of the idafa, a nisba, or behind a preposition.</summary>
internal enum Slot : byte
{
    /// <summary>Nowhere.</summary>
    None,
    /// <summary>Subject of the verb.</summary>
    Subject,
    /// <summary>Direct object.</summary>
    Object,
    /// <summary>Second term of the idafa, or a suffix pronoun on the noun.</summary>
    Genitive,
    /// <summary>A nisba that modifies the noun.</summary>
    Adjective,
    /// <summary>A clause with أن.</summary>
    Clause,
    On, Against, From, By, With, Between, For, To, About, In, Through, AtHandOf, Before, After, During, Until, As, Toward, Around, Inside, Under, Over, Near, Without,
}

/// <summary>Names of slots in tables.</summary>
internal static class Slots
{
    private static readonly string[] s_names =
    [
        "-", "subj", "obj", "gen", "adj", "أن",
        "على", "ضد", "من", "ب", "مع", "بين", "ل", "إلى", "عن", "في", "من قبل", "على يد", "قبل", "بعد", "خلال", "حتى", "ك", "نحو", "حول", "داخل", "تحت", "فوق", "قرب", "دون",
    ];

    /// <summary>The name as tables spell it.</summary>
    public static string Name(this Slot slot) => s_names[(int)slot];

    /// <summary>Whether it is a preposition.</summary>
    public static bool IsPreposition(this Slot slot) => slot >= Slot.On;

    /// <summary>The slot of a name; <see cref="Slot.None"/> for any other word.</summary>
    public static Slot Parse(ReadOnlySpan<char> name)
    {
        for (int i = 1; i < s_names.Length; i++)
        {
            if (name.SequenceEqual(s_names[i])) return (Slot)i;
        }
        // Variants of spelling or of meaning that share a slot.
        return name switch
        {
            "الى" or "تجاه" or "إزاء" => name is "الى" ? Slot.To : Slot.Toward,
            "بحق" or "في حق" or "لدى" => name is "لدى" ? Slot.In : Slot.Against,
            "بيد" or "بأيدي" or "على أيدي" or "من جانب" or "من طرف" or "بواسطة" => Slot.AtHandOf,
            "برفقة" or "بمشاركة" or "بين وبين" => Slot.With,
            "إن" or "بأن" or "clause" => Slot.Clause,
            "كـ" => Slot.As,
            "بشأن" => Slot.About,
            "لأجل" or "لصالح" => Slot.For,
            "أمام" or "قرب" or "قبالة" or "بالقرب من" => Slot.Near,
            "وسط" or "عبر" => Slot.In,
            _ => Slot.None,
        };
    }
}
