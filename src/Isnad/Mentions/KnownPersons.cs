using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Finds the names of persons of the actors table in the text, without the titles some of them bear there.</summary>
internal sealed class KnownPersons(KnowledgeBase knowledge)
{
    private readonly Table _actors = knowledge.Table("actors");

    /// <summary>Token after a person's name of at least two words that begins at a token, or 0.</summary>
    /// <param name="draft">The draft with its names.</param>
    /// <param name="token">Where the match begins.</param>
    /// <param name="first">Where the name in it begins: behind «الرئيس», «الشيخ».</param>
    public int End(Draft draft, int token, out int first)
    {
        first = token;
        int i = draft.Mentions.FirstName(token);
        if (i >= draft.Mentions.Names.Count) return 0;
        NameMatch match = draft.Mentions.Names[i];
        if (match.First != token || match.End - token < 2 || !IsPerson(match)) return 0;
        while (first + 1 < match.End && (draft.Words[first] is { Class: LemmaClass.Title or LemmaClass.Role, IsDefinite: true } || draft.Text.Form(draft.Text.Tokens[first]) is "السيد" or "الشيخ" or "الأمير" or "الملك")) first++;
        return match.End;
    }

    private bool IsPerson(in NameMatch match)
    {
        for (int e = match.Entry; ; e++)
        {
            ref readonly NameEntry entry = ref knowledge.Names.Entry(e);
            if (entry.Kind == NameKind.Actor && _actors.Text(entry.Row, 1) == "person") return true;
            if (entry.IsLast) return false;
        }
    }
}
