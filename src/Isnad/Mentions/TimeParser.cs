using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Reads a whole time expression: a point, or what «منذ», «قبل», «بين», «حتى», «لمدة» make of points and counted units.</summary>
internal sealed class TimeParser(CalendarWords calendar)
{
    /// <summary>Most tokens of an expression.</summary>
    private const int Longest = 24;
    private readonly PointParser _points = new(calendar);
    private readonly DateParser _dates = new(calendar);
    private readonly NumberParser _numbers = new(calendar.Numbers);

    /// <summary>Reads the expression that begins at a token; returns the token after its last, or −1.</summary>
    public int Parse(Draft draft, int t, int end, out TimeExpression expression)
    {
        expression = default;
        end = Math.Min(end, t + Longest); // «مطلع مطلع مطلع …» must not read on for ever
        Token token = draft.Text.Tokens[t];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number)) return -1;
        int next = calendar.Words.Find(draft, t, end, out TimeWord word, out _);
        if (next < 0 && token.Kind == TokenKind.Word && calendar.Numbers.Find(draft, t, end, out _, out _) < 0) return -1; // most words end here
        if (next > 0)
        {
            int after = word.Kind switch
            {
                TimeWordKind.Since => Since(draft, next, end, ref expression),
                TimeWordKind.Before => Offset(draft, next, end, TimeDirection.Past, ref expression),
                TimeWordKind.After => Offset(draft, next, end, TimeDirection.Future, ref expression),
                TimeWordKind.During => During(draft, next, end, word.Text == "rolling", ref expression),
                TimeWordKind.Until => Until(draft, next, end, ref expression),
                TimeWordKind.From or TimeWordKind.Between => Range(draft, next, end, word.Kind, ref expression),
                TimeWordKind.Length when !draft.Words[t].IsVerb => Length(draft, next, end, ref expression), // «استمرت» stays a verb
                TimeWordKind.Every => Every(draft, next, end, word, ref expression),
                _ => 0,
            };
            if (after > 0) return after;
            if (after < 0) return -1;
        }
        int point = _points.Parse(draft, t, end, ref expression.From, governed: false);
        if (point > 0) return Dash(draft, point, end, ref expression);
        int pair = DayPair(draft, t, end, ref expression);
        if (pair > 0) return pair;
        int counted = Count(draft, t, end, ref expression.From);
        if (counted < 0) return -1;
        // A count by itself, or behind ل: «لساعات», «ثلاثة أيام».
        expression.Shape = TimeShape.Duration;
        return counted;
    }

    private int Since(Draft draft, int t, int end, ref TimeExpression expression)
    {
        expression.Shape = TimeShape.Since;
        int after = _points.Parse(draft, t, end, ref expression.From, governed: true);
        if (after < 0)
        {
            after = Count(draft, t, end, ref expression.From);
            if (after < 0) return -1;
            expression.From.IsOffset = true;
            expression.From.Direction = TimeDirection.Past;
        }
        // «منذ 17 يوليو حتى 19 منه»
        int until = calendar.Words.Find(draft, after, end, out TimeWord word, out _);
        if (until < 0 || word.Kind is not (TimeWordKind.Until or TimeWordKind.To)) return after;
        int last = Last(draft, until, end, ref expression);
        if (last < 0) return after;
        expression.Shape = TimeShape.Range;
        return last;
    }

    private int Offset(Draft draft, int t, int end, TimeDirection direction, ref TimeExpression expression)
    {
        int after = Count(draft, t, end, ref expression.From);
        if (after > 0)
        {
            (expression.From.IsOffset, expression.From.Direction) = (true, direction);
            // «بعد يومين من الهجوم» hangs on the attack.
            if (DateParser.Is(draft, after, end, "من") && DateParser.Is(draft, after + 1, end, "الآن")) return after + 2;
            expression.From.IsElsewhere = DateParser.Is(draft, after, end, "من") || DateParser.Is(draft, after, end, "على");
            return after;
        }
        return 0;
    }

    private int During(Draft draft, int t, int end, bool rolling, ref TimeExpression expression)
    {
        int after = _points.Parse(draft, t, end, ref expression.From, governed: true);
        if (after > 0)
        {
            if (rolling && expression.From is { IsOffset: false, Unit: > TimeUnit.Day, Month: 0, Season: 0, Direction: TimeDirection.Past })
            {
                expression.From.Count = 1;
                (expression.From.IsOffset, expression.From.IsWithin) = (true, true);
            }
            return Dash(draft, after, end, ref expression);
        }
        after = Count(draft, t, end, ref expression.From);
        if (after < 0) return -1;
        if (rolling) expression.Shape = TimeShape.Duration;
        (expression.From.IsOffset, expression.From.IsWithin) = (true, true);
        return after;
    }

    private int Until(Draft draft, int t, int end, ref TimeExpression expression)
    {
        if (DateParser.Is(draft, t, end, "الآن") || DateParser.Is(draft, t, end, "الان")) return -1; // «حتى الآن» dates no act
        expression.Shape = TimeShape.Until;
        return _points.Parse(draft, t, end, ref expression.From, governed: true);
    }

    /// <summary>«من 3 إلى 5 مايو», «بين 2011 و2014», «من الأحد حتى الخميس»; 0 where it is no range of times.</summary>
    private int Range(Draft draft, int t, int end, TimeWordKind kind, ref TimeExpression expression)
    {
        if (kind == TimeWordKind.Between && Lengths(draft, t, end, ref expression) is > 0 and var lengths) return lengths;
        if (kind == TimeWordKind.Between && calendar.Words.Find(draft, t, end, out TimeWord both, out _) is > 0 and var afterBoth && both is { Kind: TimeWordKind.Unit, Number: 2 })
        {
            TimePoint years = default;
            int two = _dates.NamedYear(draft, t, end, ref years);
            if (two > 0)
            {
                expression.From = years;
                return two;
            }
            t = afterBoth;
        }
        TimePoint first = default;
        int after = _points.Parse(draft, t, end, ref first, governed: true);
        bool bareDay = after < 0;
        if (bareDay)
        {
            int day = _dates.Day(draft, t, end, out after, out _);
            if (day == 0) return 0;
            first.Day = day;
        }
        int last = after;
        if (kind == TimeWordKind.Between) last = DateParser.And(draft, after, end) is > 0 and var and ? and : after;
        else
        {
            int to = calendar.Words.Find(draft, after, end, out TimeWord word, out Prefixes prefixes);
            if (to > 0 && word.Kind is TimeWordKind.To or TimeWordKind.Until && prefixes == Prefixes.None) last = to;
            else if (after < end && draft.Text.Tokens[after].Kind == TokenKind.Dash) last = after + 1;
            else return 0;
        }
        expression.From = first;
        int done = Last(draft, last, end, ref expression);
        if (done < 0 || (bareDay && expression.To.Day == 0)) { expression = default; return 0; }
        expression.Shape = TimeShape.Range;
        return done;
    }

    /// <summary>The last point of a range, which lends the first what it lacks.</summary>
    private int Last(Draft draft, int t, int end, ref TimeExpression expression)
    {
        ref TimePoint from = ref expression.From;
        TimePoint to = default;
        int after = _points.Parse(draft, t, end, ref to, governed: true);
        if (after < 0)
        {
            // «19 منه»: of the same month.
            int day = _dates.Day(draft, t, end, out after, out _);
            if (day == 0 || from.Month == 0 || !DateParser.Is(draft, after, end, "منه")) return -1;
            to = from;
            to.Day = day;
            after++;
        }
        if (from.Month == 0 && from is { Day: > 0, Unit: TimeUnit.None }) (from.Month, from.Year, from.Calendar, from.Direction, from.Unit) = (to.Month, to.Year, to.Calendar, to.Direction, to.Unit);
        else if (from.Month > 0 && from.Year == 0 && to.Month > 0)
        {
            (from.Year, from.Calendar) = (to.Year, to.Calendar);
            if (to.Year > 0 && from.Month > to.Month) from.Year--;
            else if (from.Direction == TimeDirection.None) from.Direction = to.Direction;
        }
        if (from.Weekday > 0 && from.Direction == TimeDirection.None) from.Direction = to.Direction;
        expression.To = to;
        return after;
    }

    /// <summary>«3-5 مايو», «2011-2014» without a word before them.</summary>
    private static int Dash(Draft draft, int after, int end, ref TimeExpression expression)
    {
        if (after >= end || draft.Text.Tokens[after].Kind != TokenKind.Dash || expression.From.Year == 0 || expression.From.Month > 0) return after;
        if (!DateParser.IsYear(draft, after + 1, end, MonthCalendar.Gregorian)) return after;
        expression.To = new TimePoint { Year = DateParser.Integer(draft, after + 1) };
        expression.Shape = TimeShape.Range;
        return after + 2;
    }

    /// <summary>«3-5 مايو», «12 و13 أبريل», «يومي 12 و13 أبريل»: two days of one month.</summary>
    private int DayPair(Draft draft, int t, int end, ref TimeExpression expression)
    {
        int at = t;
        if (calendar.Words.Find(draft, t, end, out TimeWord word, out _) is > 0 and var unit && word is { Kind: TimeWordKind.Unit, Unit: TimeUnit.Day, Number: 2 }) at = unit;
        int day = _dates.Day(draft, at, end, out int next, out _);
        if (day == 0 || next >= end) return -1;
        int second = draft.Text.Tokens[next].Kind == TokenKind.Dash ? next + 1 : DateParser.And(draft, next, end);
        if (second < 0 && at > t) second = next;
        if (second < 0) return -1;
        expression.From = new TimePoint { Day = day };
        int after = Last(draft, second, end, ref expression);
        if (after < 0 || expression.To.Day == 0 || expression.To.Month == 0) { expression = default; return -1; }
        expression.Shape = TimeShape.Range;
        return after;
    }

    private int Length(Draft draft, int t, int end, ref TimeExpression expression)
    {
        expression.Shape = TimeShape.Duration;
        int after = Count(draft, t, end, ref expression.From);
        return after > 0 ? after : 0;
    }

    private int Every(Draft draft, int t, int end, in TimeWord word, ref TimeExpression expression)
    {
        expression.Shape = TimeShape.Duration;
        if (word.Text == "whole") return t;
        int after = calendar.Words.Find(draft, t, end, out TimeWord unit, out _);
        if (after < 0 || !(unit.Kind == TimeWordKind.Weekday || unit is { Kind: TimeWordKind.Unit, Number: 1 })) return 0;
        int since = calendar.Words.Find(draft, after, end, out TimeWord next, out _);
        if (since < 0 || next.Kind != TimeWordKind.Since) return after;
        TimeExpression from = default;
        int done = Since(draft, since, end, ref from);
        if (done < 0) return after;
        expression = from;
        return done;
    }

    /// <summary>«بين عام وعام ونصف»: two lengths.</summary>
    private int Lengths(Draft draft, int t, int end, ref TimeExpression expression)
    {
        int after = Count(draft, t, end, ref expression.From);
        if (after < 0) return -1;
        int second = DateParser.And(draft, after, end) is > 0 and var and ? and : after;
        TimePoint longer = default;
        int done = Count(draft, second, end, ref longer);
        if (done < 0) return -1;
        expression.Shape = TimeShape.Duration;
        return done;
    }

    /// <summary>A counted unit: «ثلاثة أيام», «نحو سبع سنوات», «شهرين», «أسابيع», «عام ونصف»; returns the token after, or −1.</summary>
    public int Count(Draft draft, int t, int end, ref TimePoint point)
    {
        Hedge hedge = Hedge.None;
        int at = t;
        if (calendar.Words.Find(draft, at, end, out TimeWord word, out _) is > 0 and var hedged && word.Kind == TimeWordKind.About) (hedge, at) = (word.Hedge, hedged);
        double count = 1;
        int few = calendar.Words.Find(draft, at, end, out word, out _);
        bool several = few > 0 && word.Kind == TimeWordKind.Several;
        if (several) at = few;
        bool number = false;
        if (!several && word is not { Kind: TimeWordKind.Unit } && _numbers.Read(draft, at, end, out NumberReading reading) && !reading.IsVague)
        {
            (count, at, number) = (reading.Value, reading.End, true);
        }
        int next = calendar.Words.Find(draft, at, end, out word, out Prefixes prefixes);
        if (next < 0 || word.Kind != TimeWordKind.Unit) return -1;
        // A unit without a number must have neither article nor name behind it; a day by itself is no length.
        bool attached = at > t && prefixes != Prefixes.None;
        if (attached || (prefixes & Prefixes.Article) != 0) return -1;
        if (!number)
        {
            count = word.Number switch { 2 => 2, 3 => 0, _ => 1 };
            if (several) count = 0;
            bool preceded = t > 0 && at >= t && calendar.Words.Find(draft, t - 1, t, out TimeWord before, out _) > 0
                && before.Kind is TimeWordKind.Since or TimeWordKind.Before or TimeWordKind.After or TimeWordKind.During or TimeWordKind.Length or TimeWordKind.Between;
            bool lam = at == t && (prefixes & Prefixes.Lam) != 0 && word.Number > 1;
            bool accusative = word.Number == 1 && draft.Text.Form(draft.Text.Tokens[at]) is "أسبوعا" or "اسبوعا" or "شهرا" or "عاما" or "يوما";
            if (!preceded && !lam && !accusative && !several && hedge == Hedge.None && word.Number != 2 && (prefixes & Prefixes.Conjunction) == 0) return -1;
            if (word.Number == 1 && !preceded && hedge == Hedge.None && !accusative && (prefixes & Prefixes.Conjunction) == 0) return -1;
        }
        point.Unit = word.Unit;
        point.Count = count;
        point.Hedge = hedge;
        // «عام ونصف العام»
        if (calendar.Numbers.Find(draft, next, end, out NumberWord half, out Prefixes joined) is > 0 and var afterHalf && half.Kind == NumberWordKind.Fraction && joined == Prefixes.Conjunction)
        {
            point.Count += half.Value;
            next = afterHalf;
            if (calendar.Words.Find(draft, next, end, out word, out _) is > 0 and var again && word.Kind == TimeWordKind.Unit && word.Unit == point.Unit) next = again;
        }
        if (calendar.Words.Find(draft, next, end, out word, out joined) is > 0 and var trailing && word.Kind == TimeWordKind.About && joined == Prefixes.None && trailing - next <= 2 && !word.Hedge.Equals(Hedge.More))
        {
            if (DateParser.Is(draft, next, end, "تقريبا") || DateParser.Is(draft, next, end, "على")) (point.Hedge, next) = (word.Hedge, trailing);
        }
        return next;
    }
}
