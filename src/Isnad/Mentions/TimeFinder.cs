using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Finds the times told in a report: dates, weekdays, «أمس», «منذ ثلاثة أيام».</summary>
internal sealed class TimeFinder(KnowledgeBase knowledge)
{
    /// <summary>How many words an act that dates may have between its preposition and its time.</summary>
    private const int ActReach = 8;

    private readonly TimeParser _parser = new(CalendarWords.Of(knowledge));

    /// <summary>Adds the report's times, without their dates.</summary>
    public void Find(Draft draft)
    {
        for (int s = 0; s < draft.Text.Sentences.Count; s++)
        {
            Sentence sentence = draft.Text.Sentences[s];
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                int end = _parser.Parse(draft, t, sentence.EndToken, out _);
                if (end <= t) continue;
                draft.Mentions.Times.Add(new TimeMention
                {
                    First = t, End = end, Head = t, Sentence = s, Span = Widened(draft, sentence.FirstToken, t, SpanTrimmer.Of(draft, t, end)),
                    Preposition = GoverningPreposition.Of(draft, t, sentence.FirstToken),
                });
                t = end - 1;
            }
        }
    }

    /// <summary>«منذ الإطاحة بالحاكم في 2011»: the act that dates, and when it was, are one expression of time.</summary>
    private static TextSpan Widened(Draft draft, int sentence, int first, TextSpan span)
    {
        for (int t = first - 1; t >= sentence && t >= first - ActReach; t--)
        {
            if (draft.Text.Tokens[t].Kind != TokenKind.Word || draft.Words[t].IsVerb) return span;
            if (draft.Text.Form(draft.Text.Tokens[t]) is not ("منذ" or "إبان" or "غداة")) continue;
            bool act = t + 2 < first && draft.Words[t + 1] is { Pos: PartOfSpeech.NOUN, Class: LemmaClass.Act or LemmaClass.Event or LemmaClass.State };
            return act ? span with { Start = draft.Text.Tokens[t].Start } : span;
        }
        return span;
    }
}
