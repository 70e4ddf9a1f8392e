using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>
/// Finds names of human beings, also those never seen before, by what stands around and in them: a title or office before
/// them («الخبير الاقتصادي أمين فارس»), a verb of speech, a given name, «بن», «آل», «عبد», and what was part of a name before.
/// </summary>
internal sealed class PersonNameFinder(KnowledgeBase knowledge)
{
    /// <summary>Longest name, in tokens.</summary>
    private const int Longest = 8;

    private readonly PersonNameWords _words = new(knowledge);
    private readonly PersonNameEvidence _evidence = new(knowledge);
    private readonly KnownPersons _known = new(knowledge);

    /// <summary>Adds the names of a report, in text order.</summary>
    public void Find(Draft draft)
    {
        List<PersonName> names = draft.Mentions.PersonNames;
        foreach (Sentence sentence in draft.Text.Sentences)
        {
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                if (At(draft, sentence, t) is not { } name) continue;
                names.Add(name);
                t = name.End - 1;
            }
        }
    }

    private PersonName? At(Draft draft, in Sentence sentence, int t)
    {
        int known = _known.End(draft, t, out int first);
        if (known > first) return new PersonName(first, End(draft, first, known, sentence.EndToken));
        bool expected = _evidence.IsDue(draft, sentence.FirstToken, t);
        if (!_words.CanBegin(draft, t, expected))
        {
            return PersonNameEvidence.IsSecondMention(draft, sentence.FirstToken, t) ? new PersonName(t, t + 1) : null;
        }
        int end = End(draft, t, 0, sentence.EndToken);
        return _evidence.IsName(draft, sentence.FirstToken, t, end, expected) ? new PersonName(t, end) : null;
    }

    /// <summary>Where a name ends that begins at a token and reaches at least to another.</summary>
    private int End(Draft draft, int first, int atLeast, int limit)
    {
        List<Token> tokens = draft.Text.Tokens;
        int t = Math.Max(atLeast, PersonNameWords.Behind(draft, first, limit) is var opened && opened > first ? opened : first + 1);
        while (t < limit && t - first < Longest)
        {
            if (tokens[t].Kind == TokenKind.Dash && t + 1 < limit && (tokens[t].Marks & TokenMarks.SpaceBefore) == 0 && _words.Continues(draft, first, t + 1, limit)) t += 2;
            else if (PersonNameWords.Behind(draft, t, limit) is var behind && behind > t) t = behind;
            else if (_words.Continues(draft, first, t, limit)) t++;
            else break;
        }
        return t < limit && IsNumbered(draft, first, t) ? Numbered(draft, t, limit) : t;
    }

    /// <summary>Kings and popes are numbered behind one name; behind a family name a number tells a rank in a list.</summary>
    private static bool IsNumbered(Draft draft, int first, int t)
    {
        if (!PersonNameWords.IsOrdinal(draft.Text.Form(draft.Text.Tokens[t]))) return false;
        return t - first == 1 || (t - first == 2 && draft.Text.Form(draft.Text.Tokens[first]) is "عبد" or "يوحنا" or "خوان");
    }

    private static int Numbered(Draft draft, int t, int limit) => t + 1 < limit && draft.Text.Form(draft.Text.Tokens[t + 1]) is "عشر" ? t + 2 : t + 1;
}
