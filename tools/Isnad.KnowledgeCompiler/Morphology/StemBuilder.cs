using System.Text;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Fills the templates of a verb form with the radicals of one verb.</summary>
internal sealed class StemBuilder(VerbPattern pattern, Root root, string vowels, StemShape shape)
{
    /// <summary>Vowel of the second radical in the perfect of form I.</summary>
    public char PerfectVowel { get; } = vowels.Length == 3 ? vowels[0] : 'a';

    /// <summary>Vowel of the second radical in the imperfect of form I.</summary>
    public char ImperfectVowel { get; } = vowels.Length == 3 ? vowels[2] : 'a';

    /// <summary>The pattern that is filled.</summary>
    public VerbPattern Pattern => pattern;

    /// <summary>The root.</summary>
    public Root Root => root;

    /// <summary>Whether the second radical is weak and contracts in this verb.</summary>
    public bool IsHollow =>
        root.Weakness.HasFlag(WeakClass.Hollow) && shape.ContractHollow && pattern.ContractsHollow;

    /// <summary>Whether the last two radicals contract in this verb.</summary>
    public bool IsDoubled =>
        (root.Weakness.HasFlag(WeakClass.Doubled) && shape.ContractDoubled && !pattern.DoublesMiddle)
        || pattern.Name is "IX" or "QIV";

    /// <summary>Whether the last radical is weak.</summary>
    public bool IsDefective => root.Weakness.HasFlag(WeakClass.Defective);

    /// <summary>Whether form I loses its first و in the active imperfect: يعد, يضع, يسع, يطأ, but يوجل, يودّ.</summary>
    public bool DropsFirst =>
        pattern.Name == "I" && root[1] == 'و' && !root.Weakness.HasFlag(WeakClass.Doubled)
        && (ImperfectVowel == 'i' || (vowels == "a-a") || (vowels == "i-a" && root.ToString() is "وسع" or "وطء"));

    /// <summary>رأى loses its hamza after a consonant: يرى, أرى, يري.</summary>
    public bool LosesHamza => root.ToString() == "رءي" && pattern.Name is ("I" or "IV");

    /// <summary>Active perfect stem.</summary>
    public Stem Perfect => Build(pattern.Perfect, perfect: true);

    /// <summary>Passive perfect stem.</summary>
    public Stem PerfectPassive => Build(pattern.PerfectPassive);

    /// <summary>Active imperfect stem without person prefix.</summary>
    public Stem Imperfect => Build(DropsFirst ? pattern.Imperfect[1..] : pattern.Imperfect);

    /// <summary>Passive imperfect stem without person prefix.</summary>
    public Stem ImperfectPassive => Build(pattern.ImperfectPassive);

    /// <summary>Replaces digits by radicals and theme letters by vowels; no contraction.</summary>
    public string Fill(string template)
    {
        var text = new StringBuilder(template.Length);
        for (int i = 0; i < template.Length; i++)
        {
            char c = template[i];
            if (c == '1' && pattern.Name == "VIII" && i + 1 < template.Length && template[i + 1] == 'ت')
            {
                text.Append(Infixed(root[1]));
                i++;
                continue;
            }
            // امّحى beside انمحى
            if (c == 'ن' && pattern.Name == "VII" && root[1] == 'م' && shape.Merge) c = 'م';
            text.Append(c switch
            {
                >= '1' and <= '4' => root[c - '0'],
                'p' => PerfectVowel,
                'q' => ImperfectVowel,
                _ => c,
            });
        }
        return text.ToString();
    }

    /// <summary>The first radical of form VIII with the infix ت as they are pronounced together.</summary>
    private string Infixed(char first) => first switch
    {
        'و' or 'ي' => "تت",
        'ء' when shape.Merge => "تت",
        'ث' when shape.Merge => "ثث",
        'ذ' when shape.Merge => "ذذ",
        'ظ' when shape.Merge => "ظظ",
        'ص' when shape.Merge => "صص",
        'د' or 'ذ' => "دد",
        'ز' => "زد",
        'ط' => "طط",
        'ص' or 'ض' or 'ظ' => first + "ط",
        _ => first + "ت",
    };

    /// <summary>Fills a finite template, which ends in radical, vowel, radical, and contracts what contracts.</summary>
    private Stem Build(string template, bool perfect = false)
    {
        string filled = Fill(template);
        string head = filled[..^3];
        char first = filled[^3], vowel = filled[^2], last = filled[^1];
        if (IsDefective && Root.IsGlide(last))
        {
            // The و of دعا shows before endings only in the active perfect and imperfect of form I.
            // With a in both tenses both spellings occur (صغا, طغى); the lemma decides.
            bool keepsWaw = pattern.Name == "I" && !(shape.Merge && vowels == "a-a") && (perfect ? vowel is 'a' or 'u' : vowel == 'u') && root.Last == 'و';
            string weak = LosesHamza && Phonemes.IsConsonant(head[^1]) ? head : head + first;
            return new Stem(weak, weak, vowel, keepsWaw ? 'و' : 'ي');
        }
        if (IsHollow && Root.IsGlide(first))
        {
            char before = head.Length > 0 ? head[^1] : '\0';
            bool afterVowel = Phonemes.IsShort(before);
            string open = afterVowel ? head[..^1] : head;
            char colour = !afterVowel ? Phonemes.Long(vowel) : before == 'u' ? 'I' : 'A';
            char shortened = Phonemes.Short(colour);
            if (perfect && pattern.Name == "I") shortened = vowels == "a-u" ? 'u' : 'i';
            return new Stem(open + colour + last, open + shortened + last);
        }
        string whole = filled;
        if (!IsDoubled || first != last) return new Stem(whole, whole);
        bool openHead = head.Length > 0 && Phonemes.IsVowel(head[^1]);
        return new Stem(head + (openHead ? "" : vowel.ToString()) + first + last, whole);
    }
}
