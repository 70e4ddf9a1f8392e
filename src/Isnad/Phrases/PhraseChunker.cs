using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Phrases;

/// <summary>Cuts a sentence into noun phrases: idafa chains, adjectives, titles with names, quoted names, counted nouns.</summary>
internal sealed partial class PhraseChunker(Prepositions prepositions, Expressions expressions)
{
    /// <summary>Longest quotation, in tokens, that is taken as a name within a phrase.</summary>
    private const int LongestQuotedName = 9;

    /// <summary>Adds the noun phrases of a sentence.</summary>
    public void Chunk(Draft draft, in Sentence sentence)
    {
        var state = new State(draft);
        for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            Token token = state.Tokens[t];
            ref Analysis word = ref draft.Words[t];
            switch (token.Kind)
            {
                case TokenKind.Word or TokenKind.Number or TokenKind.Foreign or TokenKind.Hashtag or TokenKind.Abbreviation:
                    t = Word(state, t, word, sentence);
                    break;
                case TokenKind.QuoteOpen when state.Open && state.LastNominal == t - 1 && IsQuotedName(draft, t, token.Pair):
                    state.ExtendTo(token.Pair + 1, isName: true);
                    t = token.Pair;
                    break;
                case TokenKind.QuoteOpen when !state.Open && IsQuotedName(draft, t, token.Pair):
                    state.Start(t, t + 1);
                    state.ExtendTo(token.Pair + 1, isName: true);
                    t = token.Pair;
                    break;
                case TokenKind.Dash when state.Open && IsJoined(state.Tokens, t, sentence):
                    state.ExtendTo(t + 1, isName: true); // «جان-مارك»
                    break;
                default:
                    state.Close();
                    state.PendingPreposition = Slot.None;
                    break;
            }
        }
        state.Close();
    }

    private int Word(State state, int t, in Analysis word, in Sentence sentence)
    {
        if (t + 1 < sentence.EndToken && expressions.At(state.Draft, t, sentence.EndToken) is { Use: not ExpressionUse.None } expression && !(word.IsNominal && !word.HasPreposition && state.Open && state.Continues(word, t)))
        {
            state.Close();
            state.PendingPreposition = expression.Slot;
            state.PendingToken = t;
            state.PendingIsExpression = expression.Use == ExpressionUse.Preposition;
            return expression.End - 1;
        }
        if (SoCalled.Length(state.Draft, t, sentence.EndToken) is > 0 and var soCalled)
        {
            // «عناصر ما يعرف بالحشد»: what is so called goes on with an idafa, or stands where «ما» stands.
            if (state.Open && state.Continues(state.Draft.Words[t + soCalled], t + soCalled)) state.LastNominal = t + soCalled - 1;
            else state.Close();
            state.PendingIsExpression = true;
            if (word.HasPreposition) state.PendingPreposition = Prepositions.Attached(word);
            return t + soCalled - 1;
        }
        Slot slot = prepositions.Of(state.Draft, t, word);
        if (word.Pos == PartOfSpeech.ADP || (slot != Slot.None && !word.IsNominal && word.Pos is not (PartOfSpeech.PRON or PartOfSpeech.DET or PartOfSpeech.VERB)))
        {
            // «أكثر من 2700»: the preposition is inside the number.
            if (state.Open && slot == Slot.From && t + 1 < sentence.EndToken && state.HeadIsElative && state.Draft.Words[t + 1].Pos == PartOfSpeech.NUM) return t;
            // «الحكومة المعترف بها دوليا»: the pronoun belongs to the participle.
            if (word.Has(Features.Suffixed) && state.Open && state.LastIsParticiple)
            {
                state.ExtendTo(t + 1, isName: false);
                if (t + 1 < sentence.EndToken && state.Draft.Words[t + 1] is { IsDefinite: false, HasConjunction: false } adverb && adverb.Has(Features.Accusative) && adverb.IsNominal) state.ExtendTo(++t + 1, isName: false);
                return t;
            }
            state.Close();
            if (word.Has(Features.Suffixed)) return t; // «عليه», «معهم»: a pronoun, found by the mentions step
            state.PendingPreposition = slot;
            state.PendingToken = t;
            return t;
        }
        if (word.Pos is PartOfSpeech.DET)
        {
            Begin(state, t, word);
            state.HeadIsOpen = true;
            return t;
        }
        if (!word.IsNominal)
        {
            bool conjunction = word.Pos == PartOfSpeech.CCONJ;
            bool wasOpen = state.Open;
            state.Close();
            if (conjunction && wasOpen) state.Coordinates = true;
            else if (!conjunction) state.PendingPreposition = Slot.None;
            return t;
        }
        bool coordinates = (word.Proclitics & Proclitics.Wa) != 0;
        if (coordinates && state.Open && word.Pos == PartOfSpeech.ADJ && state.LastIsAdjective && state.LastIsDefinite == word.IsDefinite && !NounFollows(state, t, sentence))
        {
            state.Extend(t, word); // «المتوسطة والثقيلة»
            return t;
        }
        if ((word.HasPreposition && !state.PendingIsExpression) || word.HasConjunction || !state.Open || !state.Continues(word, t)) Begin(state, t, word);
        state.PendingIsExpression = false;
        state.Extend(t, word);
        return t;
    }

    /// <summary>Begins a phrase with a word, behind its own preposition or the one before it, beside the phrase that it ends.</summary>
    private static void Begin(State state, int t, in Analysis word)
    {
        bool open = state.Open;
        state.Close();
        if ((word.Proclitics & Proclitics.Wa) != 0 && open) state.Coordinates = true;
        else if (open) state.Apposes = !word.HasConjunction && !word.HasPreposition;
        if (word.HasConjunction && !word.HasPreposition && !state.Coordinates) state.PendingPreposition = Slot.None;
        // «وفقا للوزارة», «ما يعرف بالحشد»: the letter belongs to the expression.
        if (word.HasPreposition && !state.PendingIsExpression)
        {
            state.PendingPreposition = Prepositions.Attached(word);
            state.PendingToken = t;
        }
        state.Start(t, t);
    }

    private static bool NounFollows(State state, int t, in Sentence sentence) =>
        t + 1 < sentence.EndToken && state.Draft.Words[t + 1].Pos is PartOfSpeech.PROPN && state.Tokens[t + 1].Kind == TokenKind.Word;

    private static bool IsJoined(ReadOnlySpan<Token> tokens, int t, in Sentence sentence) =>
        t + 1 < sentence.EndToken && (tokens[t].Marks & TokenMarks.SpaceBefore) == 0 && (tokens[t + 1].Marks & TokenMarks.SpaceBefore) == 0;

    private static bool IsQuotedName(Draft draft, int open, int close)
    {
        if (close <= open + 1 || close - open > LongestQuotedName) return false;
        for (int t = open + 1; t < close; t++)
        {
            if (draft.Words[t].IsVerb || draft.Words[t].Tag is WordTag.Comp or WordTag.Rel or WordTag.Negation) return false;
        }
        return true;
    }
}
