using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Hashtags of several words that name somebody: «#حركة_الشباب», «#أحمد_سالم».</summary>
internal sealed class HashtagActors(KnowledgeBase knowledge)
{
    /// <summary>Whether a hashtag begins with a given name, or with a noun of people or bodies.</summary>
    public bool Names(Draft draft, int token)
    {
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[token]);
        int end = form.IndexOf('_');
        if (end < 2) return false;
        int start = form[0] == '#' ? 1 : 0, node = DoubleArray.Root;
        for (int i = start; i < end; i++)
        {
            if (!knowledge.Lexicon.Forms.Step(ref node, Folding.Fold(form[i]))) return false;
        }
        for (int e = knowledge.Lexicon.Forms.Value(node); e >= 0; e++)
        {
            FormEntry entry = knowledge.Lexicon.Entry(e);
            LemmaRecord lemma = knowledge.Lexicon.Lemma(entry.Lemma);
            if (lemma.Class is LemmaClass.NGiven or LemmaClass.Org or LemmaClass.Group) return true;
            if (entry.IsLast) return false;
        }
        return false;
    }
}
