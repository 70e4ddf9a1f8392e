using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Writes the inflected forms of one noun, adjective, participle or masdar from vocalised or bare stems.</summary>
/// <param name="sink">Where the forms go.</param>
/// <param name="pos">Part of speech of all forms.</param>
/// <param name="common">Features of all forms.</param>
internal sealed class NominalParadigm(FormSink sink, PartOfSpeech pos, Features common)
{
    private const Features FreeOnly = Features.Absolute | Features.NoSuffix;
    private const Features Indefinite = Features.Absolute | Features.NoArticle | Features.NoSuffix;

    private Features ConstructOnly => Features.Construct | (pos == PartOfSpeech.NOUN ? Features.NoArticle : Features.None);

    /// <summary>Adds one form as it is.</summary>
    public void Add(string form, Features features) => sink.Add(form, pos, common | features);

    /// <summary>Masculine and feminine, singular, dual and sound plural of a participle.</summary>
    /// <param name="stem">Masculine singular.</param>
    /// <param name="whole">Whether there is more than the masculine singular.</param>
    public void Participle(string stem, bool whole)
    {
        Singular(stem, Features.Masculine | Features.Singular, tanween: true);
        if (!whole) return;
        Dual(stem, Features.Masculine);
        SoundMasculine(stem);
        Feminine(stem);
    }

    /// <summary>The regular feminine in ة with its dual and plural.</summary>
    public void Feminine(string stem)
    {
        string feminine = NominalStems.Feminine(stem);
        Singular(feminine, Features.Feminine | Features.Singular, tanween: false);
        Dual(feminine, Features.Feminine);
        SoundFeminine(feminine, Features.Feminine, root: "-");
    }

    /// <summary>A singular or broken plural: free, before a pronoun, indefinite accusative.</summary>
    /// <param name="stem">The form without case ending.</param>
    /// <param name="features">Gender and number.</param>
    /// <param name="tanween">Whether it takes the tanween (no diptote).</param>
    public void Singular(string stem, Features features, bool tanween)
    {
        if (Ending.IsDefective(stem))
        {
            string linked = Ending.Linked(stem);
            Add(stem, features | Indefinite);
            Add(linked, features);
            if (tanween) Add(linked + "ًا", features | Features.Accusative | Indefinite);
            return;
        }
        switch (Ending.Last(stem))
        {
            case 'ة':
                Add(stem, features | Features.NoSuffix);
                Add(Ending.DropLast(stem) + "ت", features | Features.NeedsSuffix);
                return;
            case 'ى':
                Add(stem, features | Features.NoSuffix);
                Add(Ending.DropLast(stem) + "ا", features | Features.NeedsSuffix);
                return;
            case 'ا':
                Add(stem, features);
                return;
            case 'ء' or 'أ' or 'ؤ':
                HamzaFinal(stem, features, tanween);
                return;
        }
        Add(stem, features);
        if (tanween) Add(stem + "ًا", features | Features.Accusative | Indefinite);
    }

    /// <summary>The dual: ان ين free, ا ي in the construct.</summary>
    public void Dual(string singular, Features gender)
    {
        Features features = gender | Features.Dual;
        string stem = NominalStems.BeforeDual(singular, gender);
        Add(Ending.Join(stem, 'A', "َانِ"), features | FreeOnly);
        Add(Ending.Join(stem, 'd', "َيْنِ"), features | FreeOnly | Features.Oblique);
        Add(Ending.Join(stem, 'A', "َا"), features | ConstructOnly);
        Add(Ending.Join(stem, 'd', "َيْ"), features | ConstructOnly | Features.Oblique);
        if (!IsHamzaAfterConsonant(stem)) return;
        // جزئين beside جزءين: as many write it.
        string head = Ending.DropLast(stem);
        Add(head + "ئَيْنِ", features | FreeOnly | Features.Oblique);
        Add(head + "ئَيْ", features | ConstructOnly | Features.Oblique);
    }

    /// <summary>The sound masculine plural: ون ين free, و ي in the construct.</summary>
    public void SoundMasculine(string singular)
    {
        const Features features = Features.Masculine | Features.Plural;
        bool open = Ending.Last(singular) is 'ى' or 'ا' && !Ending.IsDefective(singular);
        string stem = NominalStems.BeforeMasculinePlural(singular);
        string u = open ? "َوْ" : "ُو", i = open ? "َيْ" : "ِي";
        if (open) stem = Ending.DropVowel(stem);
        Add(Ending.Join(stem, 'u', u + "نَ"), features | FreeOnly);
        Add(Ending.Join(stem, 'i', i + "نَ"), features | FreeOnly | Features.Oblique);
        Add(Ending.Join(stem, 'u', u), features | ConstructOnly);
        Add(Ending.Join(stem, 'i', i), features | ConstructOnly | Features.Oblique);
    }

    /// <summary>The sound masculine plural of an elative, which has no construct: الأقربون.</summary>
    public void ElativePlural(string singular)
    {
        const Features features = Features.Masculine | Features.Plural;
        Add(Ending.Join(singular, 'u', "ُونَ"), features | FreeOnly);
        Add(Ending.Join(singular, 'i', "ِينَ"), features | FreeOnly | Features.Oblique);
    }

    /// <summary>The sound feminine plural in ات.</summary>
    public void SoundFeminine(string singular, Features gender, string root) =>
        Add(Ending.Join(NominalStems.BeforeFemininePlural(singular, root), 'A', "َات"), gender | Features.Plural);

    private static bool IsHamzaAfterConsonant(string stem) => Ending.Last(stem) == 'ء' && Ending.Letter(stem, 1) is not ('ا' or 'و' or 'ي');

    private void HamzaFinal(string stem, Features features, bool tanween)
    {
        char last = Ending.Last(stem), before = Ending.Letter(stem, 1);
        // شيء never keeps its hamza on the line before a pronoun: شيئه.
        bool keeps = !(last == 'ء' && before == 'ي');
        Add(stem, keeps ? features : features | Features.NoSuffix);
        foreach (char vowel in "uai")
        {
            string seated = Ending.Seat(stem, vowel);
            if (seated != stem) Add(seated, features | Features.NeedsSuffix);
        }
        bool written = last == 'ؤ' || (last == 'ء' && before != 'ا');
        if (tanween && written) Add(Ending.Join(stem, 'A', "ًا"), features | Features.Accusative | Indefinite);
    }
}
