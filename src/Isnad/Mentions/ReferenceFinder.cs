using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Who is meant: subjects that are dropped, pronouns, and short second mentions («التنظيم», «الدايري»).</summary>
internal sealed class ReferenceFinder(ActorFinder actors)
{
    /// <summary>How many earlier sentences a reference may reach back.</summary>
    private const int Reach = 3;

    /// <summary>Fills the fullest mention of each actor and the subject of each clause.</summary>
    public void Find(Draft draft)
    {
        List<ActorMention> mentions = draft.Mentions.Actors;
        for (int i = 0; i < mentions.Count; i++) mentions[i].Fullest = Fullest(draft, mentions, i);
        List<ActorMention?> subjects = draft.Mentions.Subjects;
        for (int c = 0; c < draft.Phrases.Clauses.Count; c++) subjects.Add(SubjectOf(draft, c, subjects));
    }

    /// <summary>Whom a suffix pronoun means, or null.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="token">The token that bears the pronoun.</param>
    public static ActorMention? OfPronoun(Draft draft, int token)
    {
        ref Analysis word = ref draft.Words[token];
        Features wanted = Enclitics.Agreement(draft.Text.Form(draft.Text.Tokens[token])[word.StemEnd..]);
        if ((wanted & Features.PersonMask) != Features.Third) return null;
        // The subject of the clause first, if it does not hold the pronoun itself; then those of the clauses above.
        int guard = 0;
        // The object pronoun of a verb is never its own subject.
        int own = draft.Phrases.ClauseOf[token];
        for (int c = word.IsVerb ? draft.Phrases.Clauses[own].Parent : own; c >= 0 && guard < 8; c = draft.Phrases.Clauses[c].Parent, guard++)
        {
            if (draft.Mentions.Subjects.Count > c && draft.Mentions.Subjects[c] is { } subject && subject.End <= token && Agrees(draft, subject, wanted) && subject.Head != token) return subject;
        }
        return Nearest(draft, token, wanted);
    }

    private ActorMention? SubjectOf(Draft draft, int clauseIndex, List<ActorMention?> before)
    {
        Clause clause = draft.Phrases.Clauses[clauseIndex];
        if (clause.Verb >= 0 && draft.Words[clause.Verb] is { Class: LemmaClass.Speech, IsVerb: true } speech && !speech.Has(Features.Passive) && !speech.Has(Features.Suffixed)
            && (clause.Subject < 0 || draft.Phrases.Phrases[clause.Subject].First != clause.Verb + 1 || actors.Heading(draft, clause.Subject) is null)
            && actors.BehindSpeech(draft, clause.Verb) is { } named) return named;
        if (clause.Subject >= 0)
        {
            if (actors.Heading(draft, clause.Subject) is { } head) return head;
            if (clause.Kind == ClauseKind.Relative && clause.Subject == clause.Antecedent && InnerActor(draft, clause) is { } inner) return inner;
            if (Issuer(draft, clause, before) is { } issuer) return issuer;
            // «ونفى وجود صفقة», «واعتبرت ذلك …»: what follows a verb of speech is no subject unless it can speak.
            if (clause.Verb < 0 || draft.Words[clause.Verb] is not { Class: LemmaClass.Speech, IsVerb: true } || actors.IsDocument(draft, clause.Subject)) return null;
        }
        if (clause.Verb < 0) return null;
        ref Analysis verb = ref draft.Words[clause.Verb];
        if (clause.Kind == ClauseKind.Participial) return clause.Parent >= 0 ? before[clause.Parent] : null;
        Features wanted = verb.Features & (Features.PersonMask | Features.GenderMask | Features.NumberMask);
        if (verb.Has(Features.Passive) || (wanted & Features.PersonMask) != Features.Third) return null;
        if (clause.Kind == ClauseKind.Complement && clause.Link >= 0 && draft.Words[clause.Link].Has(Features.Suffixed) && OfPronoun(draft, clause.Link) is { } topic) return topic;
        // «وأضاف», «وتابع»: who spoke last speaks on.
        if (verb.Class == LemmaClass.Speech && clause.Kind is ClauseKind.Main or ClauseKind.Coordinate or ClauseKind.Adverbial && LastSpeaker(draft, clauseIndex, before, wanted) is { } speaker) return speaker;
        // The clause it is coordinated with, then those above.
        for (int c = clauseIndex - 1; c >= 0 && draft.Phrases.Clauses[c].Sentence == clause.Sentence; c--)
        {
            bool related = c == clause.Parent || draft.Phrases.Clauses[c].Parent == clause.Parent;
            if (related && before[c] is { } subject && Agrees(draft, subject, wanted)) return subject;
        }
        // «وأضاف …»: the subject of the sentence before, the one who spoke last.
        int sentence = clause.Sentence;
        for (int c = clauseIndex - 1; c >= 0 && sentence - draft.Phrases.Clauses[c].Sentence <= Reach; c--)
        {
            Clause earlier = draft.Phrases.Clauses[c];
            if (earlier.Kind is not (ClauseKind.Main or ClauseKind.Coordinate)) continue;
            if (draft.Text.Sentences[earlier.Sentence].Story != draft.Text.Sentences[sentence].Story) break;
            if (before[c] is { } subject && Agrees(draft, subject, wanted)) return subject;
        }
        return Nearest(draft, clause.Verb, wanted);
    }

    /// <summary>«خطر الجماعات التي قتلت»: of an idafa whose head cannot act, the last actor that agrees with the verb.</summary>
    private ActorMention? InnerActor(Draft draft, in Clause clause)
    {
        NounPhrase phrase = draft.Phrases.Phrases[clause.Subject];
        Features wanted = draft.Words[clause.Verb].Features & (Features.PersonMask | Features.GenderMask | Features.NumberMask);
        return actors.In(draft, clause.Subject, phrase.Head + 1) is { } inner && Agrees(draft, inner, wanted) ? inner : null;
    }

    /// <summary>«أصدر الوزير بيانا يطلب»: a document speaks for who issued it.</summary>
    private ActorMention? Issuer(Draft draft, in Clause clause, List<ActorMention?> before)
    {
        if (clause.Kind != ClauseKind.Relative || clause.Antecedent != clause.Subject || clause.Parent < 0 || !actors.IsDocument(draft, clause.Subject)) return null;
        return draft.Phrases.Clauses[clause.Parent].Object == clause.Subject ? before[clause.Parent] : null;
    }

    private ActorMention? LastSpeaker(Draft draft, int clauseIndex, List<ActorMention?> before, Features wanted)
    {
        Clause clause = draft.Phrases.Clauses[clauseIndex];
        for (int c = clauseIndex - 1; c >= 0 && clause.Sentence - draft.Phrases.Clauses[c].Sentence <= Reach; c--)
        {
            Clause earlier = draft.Phrases.Clauses[c];
            if (draft.Text.Sentences[earlier.Sentence].Story != draft.Text.Sentences[clause.Sentence].Story) break;
            if (earlier.Verb < 0 || !actors.Speaks(draft, earlier.Verb) || earlier.Kind is ClauseKind.Relative or ClauseKind.Participial) continue;
            if (before[c] is { } subject && Agrees(draft, subject, wanted)) return subject;
        }
        return null;
    }

    private static ActorMention? Nearest(Draft draft, int token, Features wanted)
    {
        ActorMention? best = null;
        int sentence = draft.Phrases.SentenceOf[token];
        foreach (ActorMention mention in draft.Mentions.Actors)
        {
            if (mention.End > token || mention.IsAdjective || mention.IsThing || sentence - mention.Sentence > Reach) continue;
            if (!Agrees(draft, mention, wanted)) continue;
            if (best is null || mention.End > best.End) best = mention;
        }
        return best;
    }

    /// <summary>Whether a mention can be the subject or antecedent of a form with these features.</summary>
    private static bool Agrees(Draft draft, ActorMention mention, Features wanted)
    {
        ref Analysis head = ref draft.Words[mention.Head];
        bool plural = mention.IsPlural && head.Class is not LemmaClass.Org;
        if ((wanted & Features.Plural) != 0) return plural || head.Class is LemmaClass.Group;
        if ((wanted & Features.Dual) != 0) return head.Has(Features.Dual) || plural;
        if (head.Pos == PartOfSpeech.PROPN) return head.Class is not LemmaClass.NPlace || (wanted & Features.Feminine) != 0;
        if (plural) return (wanted & Features.Feminine) != 0 && !mention.IsPerson;
        return (wanted & Features.GenderMask & head.Features) != 0 || (head.Features & Features.GenderMask) == 0;
    }

    private static int Fullest(Draft draft, List<ActorMention> mentions, int index)
    {
        ActorMention mention = mentions[index];
        ReadOnlySpan<char> head = Stem(draft, mention.Head);
        bool bare = mention.End - mention.First == 1 && (draft.Words[mention.Head].IsDefinite || draft.Words[mention.Head].Pos == PartOfSpeech.PROPN);
        for (int i = index - 1; i >= 0; i--)
        {
            ActorMention earlier = mentions[i];
            bool same = mention.Actor >= 0 && earlier.Actor == mention.Actor && mention.Form == earlier.Form;
            if (!same && bare)
            {
                same = Stem(draft, earlier.Head).SequenceEqual(head);
                for (int t = earlier.First; !same && t < earlier.End && draft.Words[mention.Head].Pos == PartOfSpeech.PROPN; t++)
                {
                    same = draft.Words[t].Pos == PartOfSpeech.PROPN && Stem(draft, t).SequenceEqual(head);
                }
            }
            if (same) return earlier.Fullest >= 0 ? earlier.Fullest : i;
        }
        return index;
    }

    private static ReadOnlySpan<char> Stem(Draft draft, int token)
    {
        ref Analysis word = ref draft.Words[token];
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[token]);
        int start = Math.Min((int)word.StemStart, form.Length), end = Math.Clamp((int)word.StemEnd, start, form.Length);
        ReadOnlySpan<char> stem = form[start..end];
        return stem.Length > 4 && stem.StartsWith("ال") ? stem[2..] : stem;
    }
}
