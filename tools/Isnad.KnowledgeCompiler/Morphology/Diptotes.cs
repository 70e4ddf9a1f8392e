namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Tells the words that take no tanween, so have no indefinite accusative in ا.</summary>
internal static class Diptotes
{
    /// <summary>Whether the word takes the tanween.</summary>
    /// <param name="word">Unvocalised word.</param>
    /// <param name="root">Its root, or <c>-</c>.</param>
    /// <param name="plural">Whether it is a broken plural.</param>
    public static bool TakesTanween(string word, string root, bool plural)
    {
        if (word.EndsWith("اء", StringComparison.Ordinal) || word[^1] is 'ى' or 'ا' or 'ة') return false;
        return !plural || !IsMafail(word, root);
    }

    /// <summary>مفاعل, مفاعيل and all of that measure: عناصر, رسائل, أواخر, صواريخ, مواد, مآذن, مبان.</summary>
    private static bool IsMafail(string word, string root)
    {
        if (word.Length >= 4 && word[1] == 'آ') return word.Length == 4 || word[3] == 'ي';
        if (word.Length < 4 || word[2] != 'ا') return false;
        return word.Length switch
        {
            // مواد (مدد) and مبان (بني), but not رجال
            4 when DefectiveNouns.IsIrregularPlural(word) => true,
            4 => root.Length == 3 && root[1] == word[3] && (Root.IsGlide(root[2]) || root[1] == root[2]) && word[1] != root[1],
            5 => true,
            6 => word[4] == 'ي',
            _ => false,
        };
    }
}
