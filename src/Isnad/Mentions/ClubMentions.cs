using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Towns that stand for their clubs in sentences of sport: «تعادل ليفربول», «فاز على برشلونة».</summary>
internal sealed class ClubMentions(KnowledgeBase knowledge)
{
    private const string Head = "نادي ";
    private readonly Table _actors = knowledge.Table("actors");

    /// <summary>Adds the clubs of a report by the bare names of their towns.</summary>
    public void Find(Draft draft, List<OrganisationName> into)
    {
        int before = into.Count;
        foreach (Sentence sentence in draft.Text.Sentences)
        {
            if (!IsOfSport(draft, sentence)) continue;
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                if (draft.Text.Tokens[t].Kind != TokenKind.Word || draft.Words[t].Pos != PartOfSpeech.PROPN || OrganisationNameFinder.IsWhere(draft, sentence.FirstToken, t)) continue;
                if (draft.Mentions.EndOfPerson(t) > t + 1 || !IsClub(OrganisationNameFinder.Bare(draft, t))) continue;
                into.Add(new OrganisationName(t, t, t + 1));
            }
        }
        if (into.Count == before) return;
        into.Sort(OrganisationNameFinder.ByPlace);
        for (int i = into.Count - 1; i > 0; i--)
        {
            if (into[i].First < into[i - 1].End) into.RemoveAt(i);
        }
    }

    /// <summary>Two words of sport make a sentence one of sport.</summary>
    private static bool IsOfSport(Draft draft, in Sentence sentence)
    {
        int words = 0;
        for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            if (draft.Words[t].Class != LemmaClass.Sport) continue;
            if (++words == 2) return true;
        }
        return false;
    }

    /// <summary>Whether the tables hold a club of the name with «نادي» before it.</summary>
    private bool IsClub(ReadOnlySpan<char> name)
    {
        DoubleArray keys = knowledge.Names.Keys;
        int node = DoubleArray.Root;
        foreach (char c in Head)
        {
            if (!keys.Step(ref node, c == ' ' ? c : Folding.Fold(c))) return false;
        }
        foreach (char c in name)
        {
            if (!keys.Step(ref node, Folding.Fold(c))) return false;
        }
        for (int e = keys.Value(node); e >= 0; e++)
        {
            ref readonly NameEntry entry = ref knowledge.Names.Entry(e);
            if (entry.Kind == NameKind.Actor && _actors.Text(entry.Row, 1) == "club") return true;
            if (entry.IsLast) break;
        }
        return false;
    }
}
