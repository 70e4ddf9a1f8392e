using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Reads times longer than a day that are no unit of the calendar by themselves: seasons, decades, counted units, bare years.</summary>
internal sealed class PeriodParser(CalendarWords calendar)
{
    private readonly DateParser _dates = new(calendar);
    private readonly NumberParser _numbers = new(calendar.Numbers);

    /// <summary>What follows a season's name: «صيف 2012», «صيف العام الماضي», «الصيف الماضي».</summary>
    public int Season(Draft draft, int next, int end, in TimeWord word, Prefixes prefixes, ref TimePoint point)
    {
        TimePoint year = default;
        int after = -1;
        if (DateParser.IsYear(draft, next, end, MonthCalendar.Gregorian)) (year.Year, after) = (DateParser.Integer(draft, next), next + 1);
        else after = _dates.UnitOfYear(draft, next, end, ref year);
        if (after < 0 && (prefixes & Prefixes.Article) != 0 && calendar.Words.Find(draft, next, end, out TimeWord direction, out _) is > 0 and var told && direction.Kind == TimeWordKind.Direction)
        {
            (year.Direction, after) = (direction.Direction, told);
        }
        if (after < 0) return -1;
        point = year;
        point.Season = word.Value;
        return after;
    }

    /// <summary>What follows a decade's name: «ثمانينيات القرن الماضي».</summary>
    public int Decade(Draft draft, int next, int end, in TimeWord word, ref TimePoint point)
    {
        point = new TimePoint { Decade = word.Value };
        int after = calendar.Words.Find(draft, next, end, out TimeWord century, out _);
        if (after < 0 || century is not { Kind: TimeWordKind.Unit, Unit: TimeUnit.Century }) return next;
        int told = calendar.Words.Find(draft, after, end, out TimeWord direction, out _);
        return told > 0 && direction.Kind == TimeWordKind.Direction ? told : _dates.Ordinal(draft, after, end, out int ordinal) > 0 ? ordinal : after;
    }

    /// <summary>«الخمس سنوات الماضية», «الـ48 ساعة الماضية».</summary>
    public int Counted(Draft draft, int t, int end, ref TimePoint point)
    {
        if (!_numbers.Read(draft, t, end, out NumberReading number)) return -1;
        int unit = calendar.Words.Find(draft, number.End, end, out TimeWord word, out _);
        if (unit < 0 || word.Kind != TimeWordKind.Unit) return -1;
        int after = calendar.Words.Find(draft, unit, end, out TimeWord direction, out Prefixes prefixes);
        if (after < 0 || direction.Kind != TimeWordKind.Direction || (prefixes & Prefixes.Article) == 0) return -1;
        point = new TimePoint { Unit = word.Unit, Direction = direction.Direction, Count = number.Value, IsOffset = true, IsWithin = true };
        return after;
    }

    /// <summary>A year in digits without «عام»; four digits that count something are none.</summary>
    public int BareYear(Draft draft, int t, int end, ref TimePoint point, bool governed)
    {
        int counted = Counted(draft, t, end, ref point);
        if (counted > 0) return counted;
        if (!DateParser.IsYear(draft, t, end, MonthCalendar.Gregorian)) return -1;
        // «انتفاضة 2011», «حرب 2006»: a year as the second term of an act.
        bool ofAct = t > 0 && draft.Words[t - 1] is { Pos: PartOfSpeech.NOUN, IsDefinite: false, Class: LemmaClass.Act or LemmaClass.Event };
        if (!governed && !ofAct && !FollowsPreposition(draft, t)) return -1;
        if (t + 1 < end && draft.Text.Tokens[t + 1].Kind == TokenKind.Word)
        {
            ref Analysis next = ref draft.Words[t + 1];
            bool counts = next.Pos == PartOfSpeech.NOUN && !next.IsDefinite && !next.HasConjunction && !next.HasPreposition && next.Has(Features.Singular) && (!governed || next.Has(Features.Accusative));
            if (counts || (calendar.Numbers.Find(draft, t + 1, end, out NumberWord scale, out Prefixes prefixes) > 0 && prefixes == Prefixes.None && scale.Kind is NumberWordKind.Scale)) return -1;
        }
        else if (t + 1 < end && draft.Text.Tokens[t + 1].Kind == TokenKind.Symbol) return -1;
        point = new TimePoint { Year = DateParser.Integer(draft, t) };
        return t + 1;
    }

    private static bool FollowsPreposition(Draft draft, int t) =>
        t > 0 && (FollowsName(draft, t) || draft.Text.Form(draft.Text.Tokens[t - 1]) is "في" or "وفي" or "منذ" or "حتى" or "قبل" or "بعد" or "خلال" or "لعام" or "لسنة");

    /// <summary>«أزمة اللجوء في أوروبا 2015»: a year behind a name, where no noun follows for it to count.</summary>
    private static bool FollowsName(Draft draft, int t)
    {
        ref Analysis before = ref draft.Words[t - 1];
        if (draft.Text.Tokens[t - 1].Kind != TokenKind.Word || !(before.Pos == PartOfSpeech.PROPN || (before.IsDefinite && before.Pos is PartOfSpeech.NOUN or PartOfSpeech.ADJ))) return false;
        return t + 1 >= draft.Text.Tokens.Count || draft.Text.Tokens[t + 1].Kind != TokenKind.Word || !draft.Words[t + 1].IsNominal || draft.Words[t + 1].IsDefinite;
    }
}
