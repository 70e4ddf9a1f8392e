using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Sources;

/// <summary>Finds reporting cues and who speaks: «قال …», «مؤكداً أن», «بحسب …», «في بيان له».</summary>
internal sealed class StatementFinder(KnowledgeBase knowledge)
{
    private const int Speaker = 2, Content = 3, Kind = 4, Medium = 5, Likely = 6;

    private readonly Table _cues = knowledge.Table("cues");
    private readonly ActorFinder _actors = new(knowledge);

    /// <summary>Adds the statements of a report in text order.</summary>
    public void Find(Draft draft)
    {
        foreach (Sentence sentence in draft.Text.Sentences)
        {
            if (sentence.Kind is SentenceKind.Furniture or SentenceKind.Byline) continue;
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                if (Expression(draft, t, sentence) || draft.Words[t].Lemma < 0) continue;
                ref Analysis word = ref draft.Words[t];
                ref readonly LemmaRecord lemma = ref knowledge.Lexicon.Lemma(word.Lemma);
                bool derived = lemma.Cues.Count == 0 && lemma.Verb >= 0;
                RowRange rows = derived ? knowledge.Lexicon.Lemma(lemma.Verb).Cues : lemma.Cues;
                if (rows.Count > 0) Cue(draft, t, rows.First, derived, sentence);
            }
        }
    }

    private void Cue(Draft draft, int token, int row, bool derived, in Sentence sentence)
    {
        ref Analysis word = ref draft.Words[token];
        int likely = _cues.Id(row, Likely) == 0 ? 5 : _cues.Text(row, Likely)[0] - '0';
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[token]];
        bool content = ContentFollows(draft, token, row, sentence, out int first, out bool quoted);
        bool verb = word.IsVerb, participle = word.Pos == PartOfSpeech.ADJ && clause.Verb == token;
        if (word.Pos == PartOfSpeech.ADJ && !participle) return;
        if (verb && clause.Verb != token) return;
        // A cue that may be something else needs its content: «ذكر أن», «نقل عن», a quotation.
        if (likely < 8 && !content) return;
        if (likely < 4) return;
        if (!verb && !participle && !content && !word.Has(Features.Suffixed)) return;
        ActorMention? speaker;
        if (participle) speaker = clause.Parent >= 0 ? SpeakerOf(draft, clause.Parent) : null;
        else if (verb) speaker = SpeakerOf(draft, draft.Phrases.ClauseOf[token]);
        else speaker = OfNoun(draft, token);
        bool passive = word.Has(Features.Passive);
        if (passive) speaker = null;
        var statement = new StatementDraft
        {
            Cue = token, Clause = draft.Phrases.ClauseOf[token], Sentence = draft.Phrases.SentenceOf[token], Row = row, Speaker = speaker,
            Kind = _cues.Text(row, Kind), Medium = _cues.Text(row, Medium), ContentFirst = first, ContentEnd = sentence.EndToken, Quoted = quoted,
        };
        if (statement.Kind == "cite" && ArgumentFinder.Find(draft, token, Slot.About) is { Found: true, Phrase: >= 0 } cited)
        {
            statement.Cited = _actors.In(draft, cited.Phrase, cited.From) ?? Document(draft, cited.Phrase);
        }
        statement.IsRecord = speaker is not null || passive;
        statement.Medium = MediumFinder.Of(draft, token, sentence, statement.Medium);
        draft.Sources.Statements.Add(statement);
    }

    /// <summary>«بحسب …», «وفقاً لـ…», «نقلاً عن …»: the speaker stands behind the expression.</summary>
    private bool Expression(Draft draft, int token, in Sentence sentence)
    {
        foreach (ref readonly NameMatch match in CollectionsMarshal.AsSpan(draft.Mentions.Names))
        {
            if (match.First > token) break;
            if (match.First != token) continue;
            for (int i = match.Entry; ; i++)
            {
                NameEntry entry = knowledge.Names.Entry(i);
                if (entry.Kind == NameKind.Cue)
                {
                    int after = match.End;
                    ActorMention? speaker = null;
                    for (int t = after; t < Math.Min(sentence.EndToken, after + 3) && speaker is null; t++)
                    {
                        int phrase = draft.Phrases.PhraseOf[t];
                        if (phrase >= 0) speaker = _actors.In(draft, phrase, t) ?? Document(draft, phrase);
                    }
                    if (speaker is not null)
                    {
                        draft.Sources.Statements.Add(new StatementDraft
                        {
                            Cue = token, Clause = draft.Phrases.ClauseOf[token], Sentence = draft.Phrases.SentenceOf[token], Row = entry.Row, Speaker = speaker,
                            Kind = _cues.Text(entry.Row, Kind), Medium = _cues.Text(entry.Row, Medium), ContentFirst = sentence.FirstToken, ContentEnd = sentence.EndToken,
                        });
                    }
                    return speaker is not null;
                }
                if (entry.IsLast) break;
            }
        }
        return false;
    }

    private ActorMention? SpeakerOf(Draft draft, int clauseIndex)
    {
        if (draft.Mentions.Subjects[clauseIndex] is { } subject) return subject;
        Clause clause = draft.Phrases.Clauses[clauseIndex];
        return clause.Subject >= 0 ? Document(draft, clause.Subject) : null;
    }

    /// <summary>A document that speaks («وجاء في البيان», «ذكر التقرير») is a speaker by its own words.</summary>
    private ActorMention? Document(Draft draft, int phraseIndex)
    {
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        ref Analysis head = ref draft.Words[phrase.Head];
        bool speaks = head.Class is LemmaClass.Document or LemmaClass.Media || (head.Lemma >= 0 && knowledge.Lexicon.Lemma(head.Lemma).Speakers.Count > 0);
        if (!speaks) return null;
        foreach (ActorMention known in draft.Mentions.Actors)
        {
            if (known.First == phrase.First) return known;
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

    private ActorMention? OfNoun(Draft draft, int token)
    {
        ArgumentFinder.Argument argument = ArgumentFinder.Find(draft, token, Slot.Genitive);
        if (argument.PronounToken >= 0) return ReferenceFinder.OfPronoun(draft, token);
        return argument.Phrase >= 0 ? _actors.In(draft, argument.Phrase, argument.From) : null;
    }

    /// <summary>Whether what is said follows: a clause with أن, a quotation, a colon, or one of the row's prepositions.</summary>
    private bool ContentFollows(Draft draft, int token, int row, in Sentence sentence, out int first, out bool quoted)
    {
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(draft.Text.Tokens);
        first = token + 1;
        quoted = false;
        ReadOnlySpan<char> contents = _cues.Span(row, Content);
        for (int t = token + 1; t < Math.Min(sentence.EndToken, token + 40); t++)
        {
            if (tokens[t].Kind is TokenKind.Colon || (tokens[t].Kind == TokenKind.QuoteOpen && tokens[t].Pair > t + 4) || (tokens[t].Kind == TokenKind.QuoteOpen && tokens[t].Pair < 0))
            {
                quoted = tokens[t].Kind == TokenKind.QuoteOpen || (t + 1 < sentence.EndToken && tokens[t + 1].Kind == TokenKind.QuoteOpen);
                first = t + 1;
                return true;
            }
            ref Analysis word = ref draft.Words[t];
            if (word.Tag == WordTag.Comp && (word.Class == LemmaClass.PComp || draft.Text.Form(tokens[t]).EndsWith("ن")))
            {
                first = t;
                return true;
            }
            if (word.IsVerb && draft.Phrases.Clauses[draft.Phrases.ClauseOf[t]].Kind != ClauseKind.Relative) break;
        }
        foreach (Range part in contents.Split('|'))
        {
            Slot slot = Slots.Parse(contents[part]);
            if (slot.IsPreposition() && ArgumentFinder.Find(draft, token, slot).Found) return true;
        }
        return false;
    }
}
