using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Sources;

/// <summary>Finds who speaks at a cue.</summary>
internal sealed class SpeakerFinder(KnowledgeBase knowledge)
{
    private readonly ActorFinder _actors = new(knowledge);

    /// <summary>The speaker of a verb, participle or noun, or null.</summary>
    public ActorMention? Of(Draft draft, int token, CueForm form)
    {
        int clause = draft.Phrases.ClauseOf[token];
        switch (form)
        {
            case CueForm.Verb: return SubjectOf(draft, clause);
            case CueForm.Participle:
                for (int c = draft.Phrases.Clauses[clause].Parent; c >= 0; c = draft.Phrases.Clauses[c].Parent)
                {
                    if (SubjectOf(draft, c) is { } subject) return subject;
                }
                return null;
            default:
                ArgumentFinder.Argument argument = ArgumentFinder.Find(draft, token, Slot.Genitive);
                if (argument.PronounToken >= 0) return Before(draft, token);
                if (argument.Phrase >= 0 && _actors.In(draft, argument.Phrase, argument.From) is { } owner) return owner;
                ArgumentFinder.Argument from = ArgumentFinder.Find(draft, token, Slot.For);
                if (from.Phrase >= 0 && _actors.In(draft, from.Phrase, from.From) is { } author) return author;
                return draft.Mentions.Subjects[clause];
        }
    }

    /// <summary>The speaker right behind an expression, or null; a verb there is a cue of its own.</summary>
    public ActorMention? Behind(Draft draft, int after, in Sentence sentence)
    {
        for (int t = after; t < Math.Min(sentence.EndToken, after + 3); t++)
        {
            ref Analysis word = ref draft.Words[t];
            if (word.IsVerb || word.Tag is WordTag.Rel or WordTag.Comp or WordTag.Pron) return null;
            int phrase = draft.Phrases.PhraseOf[t];
            if (phrase < 0) continue;
            if (_actors.In(draft, phrase, t) is { } actor && actor.First <= t + 1) return actor;
            return Author(draft, phrase) ?? Document(draft, phrase);
        }
        return null;
    }

    /// <summary>Whom a speaker cites: behind عن.</summary>
    public ActorMention? Cited(Draft draft, int token) =>
        ArgumentFinder.Find(draft, token, Slot.About) is { Phrase: >= 0 } cited ? _actors.In(draft, cited.Phrase, cited.From) ?? Document(draft, cited.Phrase) : null;

    private ActorMention? SubjectOf(Draft draft, int clauseIndex)
    {
        if (draft.Mentions.Subjects[clauseIndex] is { } subject) return Joint(draft, subject, clauseIndex) ?? subject;
        Clause clause = draft.Phrases.Clauses[clauseIndex];
        return clause.Subject >= 0 ? Document(draft, clause.Subject) : null;
    }

    /// <summary>«قال مسعفون ومصدر عسكري»: nameless speakers side by side right behind their verb are one speaker of two parts.</summary>
    private static ActorMention? Joint(Draft draft, ActorMention speaker, int clauseIndex)
    {
        List<NounPhrase> phrases = draft.Phrases.Phrases;
        int verb = draft.Phrases.Clauses[clauseIndex].Verb;
        if (verb < 0 || speaker.First <= verb || speaker.First > verb + 2 || speaker.Form == ActorForm.Named || draft.Words[speaker.Head].IsDefinite || speaker.Phrase < 0) return null;
        int next = speaker.Phrase + 1;
        while (next < phrases.Count && phrases[next].First < speaker.End) next++;
        if (next >= phrases.Count || phrases[next].CoordinatedWith < 0 || phrases[next].First != speaker.End || draft.Words[phrases[next].Head].IsDefinite) return null;
        foreach (ActorMention other in draft.Mentions.Actors)
        {
            if (other.First != phrases[next].First || other.Form == ActorForm.Named || other.IsThing) continue;
            var joint = new ActorMention
            {
                First = speaker.First, End = other.End, Head = speaker.Head, Span = SpanTrimmer.Of(draft, speaker.First, other.End), Phrase = speaker.Phrase,
                Sentence = speaker.Sentence, Preposition = speaker.Preposition, Form = speaker.Form, IsPerson = speaker.IsPerson, IsPlural = true, IsAnonymous = speaker.IsAnonymous, Fullest = speaker.Fullest,
            };
            draft.Mentions.Actors.Add(joint);
            return joint;
        }
        return null;
    }

    /// <summary>«نقلت الوكالة عن مصدر قوله»: the nearest mention before the noun that the pronoun can mean.</summary>
    private static ActorMention? Before(Draft draft, int token)
    {
        ActorMention? best = null;
        bool feminine = draft.Text.Form(draft.Text.Tokens[token]).EndsWith("ها");
        foreach (ActorMention mention in draft.Mentions.Actors)
        {
            if (mention.End > token || mention.IsAdjective || mention.IsThing || mention.Sentence != draft.Phrases.SentenceOf[token]) continue;
            if (feminine != (mention.IsFeminine || draft.Words[mention.Head].Class == LemmaClass.NPlace) && !mention.IsPlural) continue;
            // A name inside a longer mention («المتحدث باسم … فلان») stands for the whole.
            if (best is null || mention.First > best.First && mention.End > best.End) best = mention;
        }
        return best ?? ReferenceFinder.OfPronoun(draft, token);
    }

    /// <summary>«وفق بيان للوزارة»: who issued the document.</summary>
    private ActorMention? Author(Draft draft, int phraseIndex)
    {
        if (phraseIndex + 1 >= draft.Phrases.Phrases.Count) return null;
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex], next = draft.Phrases.Phrases[phraseIndex + 1];
        if (draft.Words[phrase.Head].Class is not (LemmaClass.Document or LemmaClass.Media) || next.Preposition != Slot.For || next.First != phrase.End) return null;
        return _actors.In(draft, phraseIndex + 1, next.First) is { } author && author.First <= next.Head ? author : null;
    }

    /// <summary>A document that speaks («وجاء في البيان», «ذكر التقرير») is a speaker by its own words.</summary>
    private ActorMention? Document(Draft draft, int phraseIndex)
    {
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        if (!_actors.IsDocument(draft, phraseIndex)) return null;
        foreach (ActorMention known in draft.Mentions.Actors)
        {
            if (known.First == phrase.First && known.End >= phrase.End) return known;
        }
        var mention = new ActorMention
        {
            First = phrase.First, End = phrase.End, Head = phrase.Head, Span = SpanTrimmer.Of(draft, phrase.First, phrase.End), Phrase = phraseIndex,
            Sentence = draft.Phrases.SentenceOf[phrase.First], Preposition = phrase.Preposition, Form = ActorForm.Common,
        };
        draft.Mentions.Actors.Add(mention);
        mention.Fullest = draft.Mentions.Actors.Count - 1;
        return mention;
    }
}
