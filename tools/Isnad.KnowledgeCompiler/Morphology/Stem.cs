namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>A finite verb stem and the way endings join it.</summary>
/// <param name="BeforeVowel">Form before endings that begin with a vowel (قال, مدّ); of defective stems, all before the last vowel.</param>
/// <param name="BeforeConsonant">Form before endings that begin with a consonant and before no ending at all (قُل, مدَد).</param>
/// <param name="Vowel">Of defective stems the vowel before the weak radical.</param>
/// <param name="Glide">Of defective stems the weak radical as it shows before vowels (و or ي), otherwise 0.</param>
internal readonly record struct Stem(string BeforeVowel, string BeforeConsonant, char Vowel = '\0', char Glide = '\0')
{
    /// <summary>Whether the last radical is weak.</summary>
    public bool IsDefective => Glide != '\0';

    /// <summary>Whether both shapes are one, so that the jussive is spelled like the indicative.</summary>
    public bool IsUniform => !IsDefective && BeforeVowel == BeforeConsonant;

    /// <summary>Puts a prefix before the stem.</summary>
    public Stem Prefix(string prefix) => this with { BeforeVowel = prefix + BeforeVowel, BeforeConsonant = prefix + BeforeConsonant };

    /// <summary>Joins an ending: <c>a</c>, <c>u</c>, <c>aتo</c>, <c>A</c>, <c>U_</c>, <c>Uنa</c>, <c>نa</c>, empty for the jussive …</summary>
    /// <returns>The form in phonemic notation.</returns>
    public string Join(string ending)
    {
        if (IsDefective) return BeforeVowel + JoinWeak(ending);
        if (ending.Length == 0) return BeforeConsonant + Phonemes.Sukun;
        string stem = Phonemes.IsVowel(ending[0]) ? BeforeVowel : BeforeConsonant;
        return stem + Phonemes.Border + ending;
    }

    private string JoinWeak(string ending)
    {
        string glided = Vowel.ToString() + Glide;
        if (ending.Length == 0) return Vowel.ToString() + Phonemes.StemEnd;
        if (!Phonemes.IsVowel(ending[0])) return (Vowel == 'a' ? glided : Phonemes.Long(Vowel).ToString()) + ending;
        string rest = ending[1..];
        switch (ending)
        {
            case "a" when Vowel == 'a':
            case "u" when Vowel == 'a':
                return (BeforeVowel.EndsWith('ي') || (Glide == 'و' && ending == "a") ? 'A' : Phonemes.Maqsura).ToString();
            case "u":
                return Phonemes.Long(Vowel).ToString();
        }
        return ending[0] switch
        {
            // رمت, رمتا, but نسيت, نسيتا
            'a' when Vowel == 'a' => ending,
            'U' => Vowel == 'a' ? "aو" + rest : ending,
            'I' => Vowel == 'a' ? "aي" + rest : ending,
            _ => glided + ending,
        };
    }
}
