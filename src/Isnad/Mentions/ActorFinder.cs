using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Finds who can act, suffer or speak: titles with names, offices, organisations, groups, states.</summary>
internal sealed class ActorFinder(KnowledgeBase knowledge)
{
    private readonly ActorDescriber _describer = new(knowledge);
    private readonly ActorHeads _heads = new(knowledge);

    /// <summary>Adds the actor of every phrase that holds one.</summary>
    public void Find(Draft draft)
    {
        int count = draft.Phrases.Phrases.Count, chain = 0;
        for (int p = 0; p < count; p++)
        {
            NounPhrase phrase = draft.Phrases.Phrases[p];
            int end = 0;
            // «بنت حمد آل نهيان» was read as the rest of a name.
            if (phrase.First < chain) continue;
            // «هجوم عناصر التنظيم على …» holds an actor behind its head; only the outermost one is added here.
            for (int t = phrase.First; t < phrase.End && end == 0; t++)
            {
                if (!_heads.CanBegin(draft, p, t)) continue;
                ActorMention mention = Make(draft, p, t);
                draft.Mentions.Actors.Add(mention);
                end = mention.End;
                chain = NameShape.ChainEnd(draft, phrase.End);
            }
        }
    }

    /// <summary>The actor that begins at a token of a phrase or after it, or null: for arguments inside a phrase.</summary>
    public ActorMention? In(Draft draft, int phraseIndex, int from)
    {
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        for (int t = Math.Max(from, phrase.First); t < phrase.End; t++)
        {
            if (!_heads.CanBegin(draft, phraseIndex, t)) continue;
            foreach (ActorMention known in draft.Mentions.Actors)
            {
                if (!known.IsThing && (known.First == t || (known.Head == t && known.Phrase == phraseIndex))) return known;
            }
            ActorMention mention = Make(draft, phraseIndex, t);
            draft.Mentions.Actors.Add(mention);
            return mention;
        }
        return null;
    }

    /// <summary>The actor that heads a phrase, or null where something else does («مقتل خمسة جنود» is no actor).</summary>
    public ActorMention? Heading(Draft draft, int phraseIndex)
    {
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        if (In(draft, phraseIndex, phrase.First) is not { } mention) return null;
        // «طائرات القوات الجوية» acts through its owner; «هجوم القوات» is an act and no actor.
        for (int t = phrase.First; t < mention.First; t++)
        {
            if (draft.Words[t].Class is LemmaClass.Act or LemmaClass.Event or LemmaClass.State or LemmaClass.Count) return null;
        }
        return mention;
    }

    /// <summary>Who is named right behind a verb of speech: there even a word without a human class is a name («وأضاف السويحلي أن»).</summary>
    public ActorMention? BehindSpeech(Draft draft, int verb)
    {
        int first = verb + 1;
        if (first < draft.Text.Tokens.Count && draft.Text.Tokens[first].Kind == TokenKind.QuoteOpen && draft.Text.Tokens[first].Pair is var pair && pair > 0 && pair <= first + 4) first++;
        if (first >= draft.Text.Tokens.Count || draft.Phrases.PhraseOf[first] is not (>= 0 and var index)) return null;
        NounPhrase phrase = draft.Phrases.Phrases[index];
        if (phrase.First != first || phrase.Preposition != Slot.None || phrase.CoordinatedWith >= 0 || draft.Phrases.SentenceOf[first] != draft.Phrases.SentenceOf[verb]) return null;
        if (_heads.CanBegin(draft, index, first)) return In(draft, index, first);
        if (IsDocument(draft, index) || !(NameShape.StandsAlone(draft, first, phrase.End) || IsSubjectByForm(draft, phrase))) return null;
        ActorMention mention = Make(draft, index, first);
        mention.Form = ActorForm.Named;
        mention.IsPerson = true;
        draft.Mentions.Actors.Add(mention);
        mention.Fullest = draft.Mentions.Actors.Count - 1;
        return mention;
    }

    /// <summary>«أعلن الادعاء العام أن»: with what is said right behind it, a definite phrase cannot be the object.</summary>
    private static bool IsSubjectByForm(Draft draft, in NounPhrase phrase)
    {
        ref Analysis head = ref draft.Words[phrase.Head];
        if (phrase.Head != phrase.First || !head.IsDefinite || head.Class is LemmaClass.Time or LemmaClass.PTime || phrase.End >= draft.Text.Tokens.Count) return false;
        if (head.Has(Features.Dual)) return !head.Has(Features.Oblique);
        return draft.Words[phrase.End].Tag == WordTag.Comp || draft.Text.Tokens[phrase.End].Kind is TokenKind.QuoteOpen or TokenKind.Colon;
    }

    /// <summary>Whether a phrase is a document or medium, which speaks by its own words («ذكر التقرير»).</summary>
    public bool IsDocument(Draft draft, int phraseIndex)
    {
        ref Analysis head = ref draft.Words[draft.Phrases.Phrases[phraseIndex].Head];
        return head.Class is LemmaClass.Document or LemmaClass.Media || (head.Lemma >= 0 && knowledge.Lexicon.Lemma(head.Lemma).Speakers.Count > 0);
    }

    /// <summary>Whether a word reports or is an act of speech by the table of cues.</summary>
    public bool Speaks(Draft draft, int verb) => draft.Words[verb].Lemma is >= 0 and var lemma && knowledge.Lexicon.Lemma(lemma).Cues.Count > 0;

    /// <summary>A nisba that stands for its state or people: «الغارات الأميركية».</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="phraseIndex">The event noun's phrase.</param>
    /// <param name="from">Token behind the event noun.</param>
    public ActorMention? ByAdjective(Draft draft, int phraseIndex, int from)
    {
        int token = -1, end = draft.Phrases.Phrases[phraseIndex].End;
        for (int t = from; t < end && token < 0; t++)
        {
            if (draft.Words[t].Pos == PartOfSpeech.ADJ && draft.Words[t].Lemma is >= 0 and var lemma && knowledge.Lexicon.Lemma(lemma).Demonyms.Count > 0) token = t;
        }
        if (token < 0) return null;
        foreach (ActorMention known in draft.Mentions.Actors)
        {
            if (known.First == token && known.End == token + 1) return known;
        }
        var mention = new ActorMention
        {
            First = token, End = token + 1, Head = token, Span = SpanTrimmer.Of(draft, token, token + 1), Phrase = phraseIndex,
            Sentence = draft.Phrases.SentenceOf[token], IsAdjective = true,
        };
        _describer.Describe(draft, mention);
        mention.Form = ActorForm.State;
        mention.IsPerson = false;
        draft.Mentions.Actors.Add(mention);
        mention.Fullest = draft.Mentions.Actors.Count - 1;
        return mention;
    }

    /// <summary>«سامح شكري، الأحد، …»: words of time are no part of a name.</summary>
    private static int BeforeTime(Draft draft, int from, int end)
    {
        foreach (TimeMention time in draft.Mentions.Times)
        {
            if (time.First <= from || time.First >= end || time.End < end) continue;
            end = time.First;
            if (end - 1 > from && draft.Text.Tokens[end - 1].Kind == TokenKind.Comma) end--;
        }
        return end;
    }

    /// <summary>A thing that is attacked, seized or signed («سيارة», «الاتفاق») stands as a party by its whole phrase.</summary>
    public static ActorMention Thing(Draft draft, int phraseIndex, int from)
    {
        foreach (ActorMention known in draft.Mentions.Actors)
        {
            if (known.IsThing && known.Phrase == phraseIndex && known.First == from) return known;
        }
        ActorMention mention = NewThing(draft, phraseIndex, from);
        draft.Mentions.Actors.Add(mention);
        mention.Fullest = draft.Mentions.Actors.Count - 1;
        return mention;
    }

    /// <summary>The mention of a thing: a phrase from a token on.</summary>
    public static ActorMention NewThing(Draft draft, int phraseIndex, int from)
    {
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        return new ActorMention
        {
            First = from, End = phrase.End, Head = Math.Max(from, phrase.Head), Span = SpanTrimmer.Of(draft, from, phrase.End), Phrase = phraseIndex,
            Sentence = draft.Phrases.SentenceOf[from], Preposition = phrase.Preposition, IsThing = true, Form = ActorForm.Thing,
        };
    }

    private ActorMention Make(Draft draft, int phraseIndex, int from)
    {
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        int end = ActorExtent.End(draft, phraseIndex, from, _heads.Behind(draft, phraseIndex));
        if (_heads.NamedAt(draft, from) is >= 0 and var name) end = Math.Max(end, draft.Mentions.Names[name].End);
        // A name goes on to its end, whatever phrases it was cut into.
        end = Math.Max(end, draft.Mentions.EndOfPerson(end - 1));
        end = Math.Max(end, draft.Mentions.EndOfOrganisation(from));
        end = BeforeTime(draft, from, end);
        int head = from;
        while (head + 1 < phrase.End && (draft.Words[head].Pos == PartOfSpeech.NUM || draft.Words[head].Class is LemmaClass.Count or LemmaClass.PQuantity)) head++;
        var mention = new ActorMention
        {
            First = from, End = end, Head = head, Span = SpanTrimmer.Of(draft, from, end), Phrase = phraseIndex,
            Sentence = draft.Phrases.SentenceOf[from], Preposition = phrase.Preposition,
        };
        _describer.Describe(draft, mention);
        return mention;
    }
}
