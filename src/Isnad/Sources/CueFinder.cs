using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Sources;

/// <summary>Finds reporting cues, their speakers and what follows them: «قال …», «مؤكداً أن», «بحسب …», «قوله».</summary>
internal sealed class CueFinder(KnowledgeBase knowledge)
{
    private const int ContentColumn = 3;

    private readonly Table _cues = knowledge.Table("cues");
    private readonly SpeakerFinder _speakers = new(knowledge);

    /// <summary>Adds the candidates of a report in text order.</summary>
    public void Find(Draft draft, List<CueCandidate> into)
    {
        foreach (Sentence sentence in draft.Text.Sentences)
        {
            if (sentence.Kind is SentenceKind.Furniture or SentenceKind.Byline) continue;
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                if (Expression(draft, t, sentence) is { } expression) into.Add(expression);
                else if (OfWord(draft, t, sentence) is { } cue) into.Add(cue);
            }
        }
    }

    private CueCandidate? OfWord(Draft draft, int token, in Sentence sentence)
    {
        ref Analysis word = ref draft.Words[token];
        if (word.Lemma < 0) return null;
        ref readonly LemmaRecord lemma = ref knowledge.Lexicon.Lemma(word.Lemma);
        RowRange rows = lemma.Cues.Count == 0 && lemma.Verb >= 0 ? knowledge.Lexicon.Lemma(lemma.Verb).Cues : lemma.Cues;
        if (rows.Count == 0) return null;
        int clause = draft.Phrases.ClauseOf[token];
        bool heads = draft.Phrases.Clauses[clause].Verb == token;
        CueForm form;
        switch (word.Pos)
        {
            case PartOfSpeech.VERB when heads: form = CueForm.Verb; break;
            case PartOfSpeech.ADJ when heads: form = CueForm.Participle; break;
            case PartOfSpeech.NOUN: form = CueForm.Noun; break;
            default: return null;
        }
        int content = Content(draft, token, rows.First, sentence, out int first, out bool quoted);
        if (form == CueForm.Noun && content == 0 && !word.Has(Features.Suffixed)) return null;
        return new CueCandidate
        {
            Token = token, Row = rows.First, Form = form, Content = content, ContentFirst = first, Quoted = quoted,
            Speaker = word.Has(Features.Passive) ? null : _speakers.Of(draft, token, form),
        };
    }

    /// <summary>«بحسب …», «وفقاً لـ…», «نقلاً عن …»: the speaker stands right behind the expression, without a verb between.</summary>
    private CueCandidate? Expression(Draft draft, int token, in Sentence sentence)
    {
        foreach (ref readonly NameMatch match in CollectionsMarshal.AsSpan(draft.Mentions.Names)[draft.Mentions.FirstName(token)..])
        {
            if (match.First > token) break;
            for (int i = match.Entry; ; i++)
            {
                NameEntry entry = knowledge.Names.Entry(i);
                if (entry.Kind == NameKind.Cue)
                {
                    ActorMention? speaker = _speakers.Behind(draft, match.End, sentence);
                    return speaker is null ? null : new CueCandidate { Token = token, Row = entry.Row, Form = CueForm.Expression, Speaker = speaker, ContentFirst = sentence.FirstToken };
                }
                if (entry.IsLast) break;
            }
        }
        return null;
    }

    /// <summary>What follows: see <see cref="CueCandidate.Content"/>.</summary>
    private int Content(Draft draft, int token, int row, in Sentence sentence, out int first, out bool quoted)
    {
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(draft.Text.Tokens);
        first = token + 1;
        quoted = false;
        for (int t = token + 1; t < Math.Min(sentence.EndToken, token + 40); t++)
        {
            if (tokens[t].Kind is TokenKind.Colon)
            {
                quoted = t + 1 < sentence.EndToken && tokens[t + 1].Kind == TokenKind.QuoteOpen;
                first = t + 1;
                return 3;
            }
            if (tokens[t].Kind == TokenKind.QuoteOpen && (tokens[t].Pair > t + 4 || tokens[t].Pair < 0))
            {
                quoted = true;
                first = t + 1;
                return 2;
            }
            ref Analysis word = ref draft.Words[t];
            if (word.Tag == WordTag.Comp && (word.Class == LemmaClass.PComp || draft.Text.Form(tokens[t]).EndsWith("ن")))
            {
                first = t;
                return 1;
            }
            if (word.IsVerb && draft.Phrases.Clauses[draft.Phrases.ClauseOf[t]].Kind != ClauseKind.Relative) break;
        }
        ReadOnlySpan<char> contents = _cues.Span(row, ContentColumn);
        foreach (Range part in contents.Split('|'))
        {
            Slot slot = Slots.Parse(contents[part]);
            if (slot.IsPreposition() && ArgumentFinder.Find(draft, token, slot).Found) return 4;
        }
        return draft.Phrases.Clauses[draft.Phrases.ClauseOf[token]] is { Object: >= 0 } clause && clause.Verb == token ? 5 : 0;
    }
}
