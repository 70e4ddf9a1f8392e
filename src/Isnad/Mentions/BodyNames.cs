using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Names of standing bodies that tell what the body is for: «المنظمة العالمية للملكية الفكرية», «معهد … للتكنولوجيا».</summary>
internal static class BodyNames
{
    /// <summary>The token behind such a name that begins with its head noun, or the token itself: an adjective and a purpose must follow.</summary>
    public static int End(Draft draft, int t, int limit)
    {
        int at = Adjectives(draft, t + 1, limit);
        if (at == t + 1) return t;
        // «المجلس الاقتصادي والاجتماعي», «البنك المركزي»
        if (at < limit && draft.Words[at] is { Pos: PartOfSpeech.ADJ, IsDefinite: true, HasPreposition: false } second && second.Has(Proclitics.Wa) && !second.Has(Features.Plural)) return at + 1;
        if (draft.Text.Form(draft.Text.Tokens[t]) is "البنك" && at == t + 2) return at;
        int end = WithPurpose(draft, at, limit);
        return end > at ? end : t;
    }

    /// <summary>A name and the purpose behind it, «للملكية الفكرية»; the token given where none follows.</summary>
    public static int WithPurpose(Draft draft, int t, int limit)
    {
        if (t >= limit || draft.Text.Tokens[t].Kind != TokenKind.Word || draft.Words[t] is not { Pos: PartOfSpeech.NOUN, IsDefinite: true, HasConjunction: false } word || !word.Has(Proclitics.La) || word.Class is LemmaClass.Role or LemmaClass.Org) return t;
        int end = Adjectives(draft, t + 1, limit);
        // «للتربية والعلم والثقافة»
        while (end < limit && draft.Words[end] is { Pos: PartOfSpeech.NOUN, IsDefinite: true, HasPreposition: false } joined && joined.Has(Proclitics.Wa) && joined.Class is LemmaClass.Abstract or LemmaClass.Education or LemmaClass.Science or LemmaClass.Culture) end = Adjectives(draft, end + 1, limit);
        return end;
    }

    private static int Adjectives(Draft draft, int t, int limit)
    {
        while (t < limit && draft.Text.Tokens[t].Kind == TokenKind.Word && draft.Words[t] is { Pos: PartOfSpeech.ADJ, IsDefinite: true, HasConjunction: false, HasPreposition: false } word && !word.Has(Features.Plural | Features.Masculine)) t++;
        return t;
    }
}
