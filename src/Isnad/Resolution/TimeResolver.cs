using Isnad.Knowledge;
using Isnad.Mentions;

namespace Isnad.Resolution;

/// <summary>Reckons the days of every time from the publication day.</summary>
internal sealed class TimeResolver(KnowledgeBase knowledge)
{
    private const int FirstYear = 1905, LastYear = 2070;
    private readonly TimeParser _parser = new(CalendarWords.Of(knowledge));

    /// <summary>Fills EDTF, first and last day and basis of the report's times. Without a publication day relative words stay unresolved.</summary>
    public void Resolve(Draft draft)
    {
        TimeMention? before = null;
        foreach (TimeMention time in draft.Mentions.Times)
        {
            // The finder read the same words; reading them again is cheaper than carrying what they say through all layers.
            if (_parser.Parse(draft, time.First, draft.Text.Sentences[time.Sentence].EndToken, out TimeExpression expression) < 0) continue;
            Resolve(draft, time, expression, before);
            if (time is { Start: not null, Stop: not null }) before = time;
        }
    }

    private static void Resolve(Draft draft, TimeMention time, in TimeExpression expression, TimeMention? before)
    {
        if (expression.Shape == TimeShape.Duration)
        {
            time.IsDuration = true;
            return;
        }
        // A publication day that no calendar here reaches is a broken one.
        DateOnly? published = draft.Published is { Year: >= FirstYear and <= LastYear } day ? day : null;
        // «منذ» looks back whatever the verb.
        Tense tense = expression.Shape == TimeShape.Since ? Tense.Past : TenseFinder.Of(draft, time.First, time.Sentence);
        if (expression is { Shape: TimeShape.Point, From.Direction: TimeDirection.Same or TimeDirection.Next })
        {
            if (BackReference.Reckon(expression.From, before, time.Sentence) is { } pointed) Set(time, pointed, "relative", pointed.Edtf());
            return;
        }
        if (TimeReckoner.Reckon(expression.From, published, tense, out string basis) is not { } begin) return;
        switch (expression.Shape)
        {
            case TimeShape.Point:
                Set(time, begin, basis, begin.Edtf());
                break;
            case TimeShape.Since when published is { } today && begin.First <= today:
                bool same = begin.Last >= today && begin.First == today;
                Set(time, new Moment(begin.First, today) { Slack = begin.Slack }, basis, same ? Moment.Of(today).Edtf() : begin.EdtfEdge(start: true) + "/" + Moment.Of(today).Edtf());
                break;
            case TimeShape.Since:
                Open(time, begin.First, null, basis, begin.EdtfEdge(start: true) + "/..");
                break;
            case TimeShape.Until when published is { } today && begin.Last >= today:
                Set(time, new Moment(today, begin.Last), basis, begin.Last == today ? begin.Edtf() : Moment.Of(today).Edtf() + "/" + begin.EdtfEdge(start: false));
                break;
            case TimeShape.Until:
                Open(time, null, begin.Last, basis, "../" + begin.EdtfEdge(start: false));
                break;
            case TimeShape.Range:
                if (TimeReckoner.Reckon(expression.To, published, tense, out string toBasis) is not { } close) return;
                // «من الأحد إلى الخميس»: the first before the last.
                if (begin.First > close.Last && expression.From.Weekday > 0) begin = new Moment(begin.First.AddDays(-7), begin.Last.AddDays(-7));
                else if (begin.First > close.Last && expression.From.Year == 0 && expression.From.Month > 0) begin = begin with { First = begin.First.AddYears(-1), Last = begin.Last.AddYears(-1) };
                if (begin.First > close.Last) return;
                string edtf = begin == close ? begin.Edtf() : begin.EdtfEdge(start: true) + "/" + close.EdtfEdge(start: false);
                Set(time, new Moment(begin.First, close.Last) { Slack = Math.Max(begin.Slack, close.Slack) }, toBasis == "relative" ? toBasis : basis, edtf);
                break;
        }
    }

    private static void Set(TimeMention time, Moment whole, string basis, string edtf) =>
        (time.Start, time.Stop, time.Basis, time.Edtf) = (whole.First.AddDays(-whole.Slack), whole.Last.AddDays(whole.Slack), basis, edtf);

    private static void Open(TimeMention time, DateOnly? start, DateOnly? stop, string basis, string edtf) =>
        (time.Start, time.Stop, time.Basis, time.Edtf) = (start, stop, basis, edtf);
}
