using Isnad.Text;

namespace Isnad.Sources;

/// <summary>Through what somebody spoke, by the words around the cue: «في بيان», «على تويتر», «خلال مؤتمر صحفي».</summary>
internal static class MediumFinder
{
    /// <summary>The medium, or what the cue's row says.</summary>
    public static string Of(Draft draft, int cue, in Sentence sentence, string byCue)
    {
        for (int t = Math.Max(sentence.FirstToken, cue - 8); t < Math.Min(sentence.EndToken, cue + 20); t++)
        {
            ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[t]);
            if (form.EndsWith("بيان") || form.EndsWith("البيان")) return "statement";
            if (form.EndsWith("تغريدة") || form.EndsWith("تويتر") || form.EndsWith("فيسبوك")) return "tweet";
            if (form.EndsWith("مقابلة") || form.EndsWith("حوار")) return "interview";
            if (form.EndsWith("مؤتمر") && t + 1 < sentence.EndToken && draft.Text.Form(draft.Text.Tokens[t + 1]).StartsWith("صح")) return "press-conference";
            if (form.EndsWith("رسالة")) return "letter";
            if (form.EndsWith("تقرير")) return "report";
        }
        return byCue.Length == 0 ? "unknown" : byCue;
    }
}
