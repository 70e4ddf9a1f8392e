using System.Text;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Writes phonemic forms in vocalised Arabic spelling.</summary>
internal static class Orthography
{
    private const char Sukun = 'ْ';

    /// <summary>Spells a form; where several spellings are accepted (قرؤوا, قرأوا, قرءوا) all, the preferred first.</summary>
    /// <param name="form">Phonemic notation.</param>
    /// <param name="beforeSuffix">Whether a pronoun follows, so that a final hamza is none.</param>
    /// <param name="into">Where the vocalised spellings go.</param>
    public static void Spell(string form, bool beforeSuffix, List<string> into)
    {
        string settled = Phonemes.Settle(form);
        into.Add(Write(settled, beforeSuffix, BorderSeat.Medial));
        int border = settled.IndexOf("ء+", StringComparison.Ordinal);
        if (border < 1 || border + 2 >= settled.Length) return;
        char before = settled[border - 1] == 'ء' ? settled[border - 2] : settled[border - 1];
        char ending = settled[border + 2];
        // After ا and و the seats of جاءوا and يسوؤون, after a short a those of قرأوا, قرأا, and the Egyptian قرءوا, لجئوا.
        if ((before is ('a' or 'A') && ending is ('A' or 'U' or 'I')) || (before == 'U' && ending == 'U'))
            Vary(settled, beforeSuffix, before == 'U' ? BorderSeat.Waw : BorderSeat.Final, into);
        if (before == 'a' && ending == 'U') Vary(settled, beforeSuffix, BorderSeat.Egyptian, into);
    }

    /// <summary>The preferred spelling of a form that stands free.</summary>
    public static string Spell(string form) => Write(Phonemes.Settle(form), beforeSuffix: false, BorderSeat.Medial);

    private static string Write(string form, bool beforeSuffix, BorderSeat seat)
    {
        var text = new StringBuilder(form.Length * 2);
        for (int i = 0; i < form.Length; i++)
        {
            char c = form[i];
            switch (c)
            {
                case Phonemes.Border or Phonemes.StemEnd: break;
                case Phonemes.Wasla: text.Append('ا'); break;
                case 'a': text.Append('َ'); break;
                case 'u': text.Append('ُ'); break;
                case 'i': text.Append('ِ'); break;
                case 'A': text.Append("َا"); break;
                case 'U': text.Append("ُو"); break;
                case 'I': text.Append("ِي"); break;
                case Phonemes.Maqsura: text.Append("َى"); break;
                case Phonemes.Marbuta: text.Append('ة'); break;
                case Phonemes.SilentAlif: text.Append('ا'); break;
                case Phonemes.Sukun: text.Append(Sukun); break;
                default: i = Consonant(form, i, beforeSuffix, seat, text); break;
            }
        }
        return text.ToString();
    }

    /// <summary>Writes the consonant at a place, doubled or not, and returns the last place consumed.</summary>
    private static int Consonant(string form, int i, bool beforeSuffix, BorderSeat seat, StringBuilder text)
    {
        char c = form[i];
        int next = Next(form, i);
        bool doubled = next < form.Length && form[next] == c;
        int end = doubled ? next : i;
        if (doubled) next = Next(form, next);
        char after = next < form.Length ? form[next] : '\0';
        char letter = c == 'ء' ? Hamza(form, i, end, next, beforeSuffix, seat) : c;
        if (letter == 'آ')
        {
            text.Append('آ');
            return next;
        }
        text.Append(letter);
        if (doubled) text.Append('ّ');
        else if (Phonemes.IsConsonant(after) || IsDiphthong(form, i, after)) text.Append(Sukun);
        return end;
    }

    /// <summary>رَمَوْا, تَنْسَيْ: the glide closes the last syllable.</summary>
    private static bool IsDiphthong(string form, int i, char after) =>
        Root.IsGlide(form[i]) && (after is '\0' or Phonemes.SilentAlif) && Before(form, i) == 'a';

    private static char Hamza(string form, int i, int end, int next, bool beforeSuffix, BorderSeat seat)
    {
        char before = Before(form, i);
        char after = next < form.Length ? form[next] : '\0';
        bool border = next > end + 1;
        if (before == '\0') return after == 'A' ? 'آ' : HamzaSeat.Initial(after);
        bool final = after is '\0' or Phonemes.Sukun || (Phonemes.IsShort(after) && next == form.Length - 1);
        if (final && !beforeSuffix) return HamzaSeat.Final(before);
        switch (border ? seat : BorderSeat.Medial)
        {
            case BorderSeat.Final: return HamzaSeat.Final(before);
            case BorderSeat.Waw: return 'ؤ';
            case BorderSeat.Egyptian: return HamzaSeat.Egyptian(Carrier(form, i));
        }
        int afterNext = next < form.Length ? Next(form, next) : form.Length;
        bool last = border || afterNext >= form.Length || form[afterNext] == Phonemes.Marbuta;
        char letter = HamzaSeat.Medial(before, after, last);
        return letter == 'أ' && after == 'A' ? 'آ' : letter;
    }

    private static void Vary(string form, bool beforeSuffix, BorderSeat seat, List<string> into)
    {
        string other = Write(form, beforeSuffix, seat);
        if (!into.Contains(other)) into.Add(other);
    }

    /// <summary>The last consonant before a place, which the written hamza joins or not.</summary>
    private static char Carrier(string form, int i)
    {
        for (i--; i >= 0; i--)
            if (Phonemes.IsConsonant(form[i])) return form[i];
        return 'ا';
    }

    private static char Before(string form, int i)
    {
        for (i--; i >= 0; i--)
            if (form[i] is not (Phonemes.Border or Phonemes.StemEnd)) return form[i];
        return '\0';
    }

    private static int Next(string form, int i)
    {
        for (i++; i < form.Length && form[i] is (Phonemes.Border or Phonemes.StemEnd); i++) { }
        return i;
    }

    /// <summary>Which seat a hamza takes that stands last in the stem, before an ending.</summary>
    private enum BorderSeat
    {
        /// <summary>By the rule inside words: قرؤوا.</summary>
        Medial,

        /// <summary>The one it has at the end: قرأوا, جاءوا.</summary>
        Final,

        /// <summary>و: يسوؤون.</summary>
        Waw,

        /// <summary>The Egyptian one: قرءوا, لجئوا.</summary>
        Egyptian,
    }
}
