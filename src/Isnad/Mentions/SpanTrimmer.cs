using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>From tokens to the words of a mention: without an attached conjunction or preposition before them.</summary>
internal static class SpanTrimmer
{
    /// <summary>The span of tokens [first, end); what is attached before the first word is left out where the letters allow it («بمدينة» → «مدينة»; «للجيش» stays).</summary>
    public static TextSpan Of(Draft draft, int first, int end)
    {
        Token token = draft.Text.Tokens[first];
        ref Analysis word = ref draft.Words[first];
        int letters = Attached(draft.Text.Form(token), word);
        int start = token.Start;
        // Marks and tatweel may stand between the letters: count only what the form keeps.
        ReadOnlySpan<char> original = draft.Text.Original.AsSpan(token.Start, token.End - token.Start);
        for (int i = 0; i < original.Length && letters > 0; i++)
        {
            if (IsMark(original[i])) continue;
            letters--;
            start = token.Start + i + 1;
        }
        while (start < token.End - 1 && IsMark(draft.Text.Original[start])) start++;
        int last = end - 1;
        // A closing quotation mark belongs to the words only with its opening one.
        return new TextSpan(start, draft.Text.Tokens[last].End);
    }

    private static int Attached(ReadOnlySpan<char> form, in Analysis word)
    {
        if (word.Pos is PartOfSpeech.NUM or PartOfSpeech.PUNCT || word.StemStart == 0) return 0;
        int count = (word.Proclitics & Proclitics.AnyConjunction) != 0 ? 1 : 0;
        if ((word.Proclitics & Proclitics.AnyPreposition) == 0) return count;
        // «للـ» has swallowed the article's alif: the letters cannot be parted.
        if (form.Length > count + 1 && form[count] == 'ل' && form[count + 1] == 'ل') return count;
        return count + 1;
    }

    private static bool IsMark(char c) => LetterTable.Class(c) is CharacterClass.Mark or CharacterClass.Tatweel or CharacterClass.Invisible;
}
