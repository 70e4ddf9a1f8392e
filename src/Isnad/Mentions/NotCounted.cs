using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Tells numbers that count nothing: clock times, percentages, ages, names with numbers, measures.</summary>
internal sealed class NotCounted
{
    private readonly WordTable<bool> _numbered = new();

    /// <summary>Reads the table of nouns whose number is a name.</summary>
    public NotCounted(KnowledgeBase knowledge)
    {
        Table table = knowledge.Table("numbered");
        for (int r = 0; r < table.Rows; r++) _numbered.Add(table.Text(r, 0), true);
    }

    /// <summary>Whether a number counts nothing.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="amount">The number.</param>
    /// <param name="counts">Whether a noun that is often counted follows.</param>
    /// <param name="sentence">Its sentence.</param>
    public bool Is(Draft draft, in Amount amount, bool counts, in Sentence sentence)
    {
        int first = amount.Number, end = amount.End;
        List<Token> tokens = draft.Text.Tokens;
        bool digits = tokens[first].Kind == TokenKind.Number;
        if (first > sentence.FirstToken)
        {
            ReadOnlySpan<char> before = Form(draft, first - 1);
            if (before is "الساعة" or "البالغ" or "العمر" or "عمره" or "عمرها" or "عمر" or "رقم" or "+" or "/" or "#" or "لا" or "No") return true;
            if (before is "-" && (tokens[first].Marks & TokenMarks.SpaceBefore) == 0 && (tokens[first - 1].Marks & TokenMarks.SpaceBefore) == 0) return true;
            if (tokens[first - 1].Kind == TokenKind.Foreign && digits && (tokens[first].Marks & TokenMarks.SpaceBefore) == 0) return true;
            if (digits && !counts && end == first + 1 && _numbered.Find(draft, first - 1, first, out _, out _) > 0 && !draft.Words[first - 1].IsVerb) return true;
        }
        if (end >= sentence.EndToken) return digits && first == sentence.FirstToken;
        ReadOnlySpan<char> after = Form(draft, end);
        if (after is "%" or "٪" or "+" or "/" or "°" or "بالمئة" or "بالمائة" or "بالمية" or "بالماية") return true;
        if (after is "في" && end + 1 < sentence.EndToken && Form(draft, end + 1) is "المئة" or "المائة" or "المية") return true;
        if (after is "مرة" or "مرات" or "مرتين" or "أضعاف" or "ضعف" or "ضعفا" or "كلم" or "كم" or "كيلومتر" or "كيلومترا" or "كيلومترات" or "ملم" or "مم" or "ملليمتر" or "سنة" or "عاما" or "نقطة" or "نقاط" or "قدم" or "قدما" or "ميلادي" or "ميلادية" or "هجري" or "هجرية" or "أرباع" or "أخماس" or "أثلاث") return true;
        if (after is "من" && end + 1 < sentence.EndToken && Form(draft, end + 1) is "عمره" or "عمرها" or "العمر") return true;
        ref Analysis word = ref draft.Words[end];
        if (word.Class is LemmaClass.Unit && word.Pos == PartOfSpeech.NOUN) return true;
        // «1. …», «2)»: a list.
        if (first == sentence.FirstToken && digits && tokens[end].Kind is TokenKind.Stop or TokenKind.Dash or TokenKind.ParenClose) return true;
        return tokens[end].Kind == TokenKind.Foreign && (tokens[end].Marks & TokenMarks.SpaceBefore) == 0;
    }

    /// <summary>Whether bare digits stand behind a name or noun as its number: «فرانس 24», «مجموعة الـ20», where nothing counted follows.</summary>
    public static bool IsNameNumber(Draft draft, int first, in Sentence sentence)
    {
        if (first == sentence.FirstToken || draft.Text.Tokens[first].Kind != TokenKind.Number) return false;
        ref Analysis before = ref draft.Words[first - 1];
        if (draft.Text.Tokens[first - 1].Kind is not (TokenKind.Word or TokenKind.Foreign)) return false;
        if (before.Has(Features.Masdar) || before.Class is LemmaClass.Act or LemmaClass.Event || before.IsVerb) return false;
        return before.Pos is PartOfSpeech.NOUN or PartOfSpeech.PROPN && before.Class is not (LemmaClass.Person or LemmaClass.Group or LemmaClass.Role);
    }

    private static ReadOnlySpan<char> Form(Draft draft, int token)
    {
        Token at = draft.Text.Tokens[token];
        return CollectionsMarshal.AsSpan(draft.Text.Forms).Slice(at.FormStart, at.FormLength);
    }
}
