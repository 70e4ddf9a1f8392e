using Isnad.Knowledge;
using Isnad.Text;

namespace Isnad.Mentions;

/// <summary>Finds the times told in a report: dates, weekdays, «أمس», «منذ ثلاثة أيام».</summary>
internal sealed class TimeFinder(KnowledgeBase knowledge)
{
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
                    First = t, End = end, Head = t, Sentence = s, Span = SpanTrimmer.Of(draft, t, end),
                    Preposition = GoverningPreposition.Of(draft, t, sentence.FirstToken),
                });
                t = end - 1;
            }
        }
    }
}
