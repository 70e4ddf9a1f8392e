using System.Globalization;
using Isnad.Knowledge;

namespace Isnad.Mentions;

/// <summary>The calendar's tables, ready to be looked up in running text.</summary>
internal sealed class CalendarWords
{
    /// <summary>Names and expressions.</summary>
    public WordTable<TimeWord> Words { get; } = new();

    /// <summary>Number words.</summary>
    public WordTable<NumberWord> Numbers { get; } = new();

    private static CalendarWords? s_last;

    private readonly KnowledgeBase _knowledge;

    /// <summary>The words of the tables: read once for all steps that ask for them, because a program seldom has more than one set.</summary>
    public static CalendarWords Of(KnowledgeBase knowledge)
    {
        CalendarWords? last = s_last;
        return last is not null && last._knowledge == knowledge ? last : s_last = new CalendarWords(knowledge);
    }

    private CalendarWords(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        Table names = knowledge.Table("calendar-names");
        for (int r = 0; r < names.Rows; r++) Words.Add(names.Text(r, 0), Name(names, r));
        Table expressions = knowledge.Table("calendar-expressions");
        for (int r = 0; r < expressions.Rows; r++) Words.Add(expressions.Text(r, 0), Expression(expressions.Text(r, 1), expressions.Text(r, 2)));
        Table numbers = knowledge.Table("numbers");
        for (int r = 0; r < numbers.Rows; r++)
        {
            Enum.TryParse(numbers.Text(r, 1), ignoreCase: true, out NumberWordKind kind);
            var word = new NumberWord { Kind = kind, Value = numbers.Number(r, 2) ?? 0 };
            Numbers.Add(numbers.Text(r, 0), word);
        }
    }

    private static TimeWord Name(Table names, int row)
    {
        string value = names.Text(row, 2);
        TimeWord word = default;
        Enum.TryParse(names.Text(row, 1), ignoreCase: true, out word.Kind);
        word.Calendar = names.Text(row, 3) == "hijri" ? MonthCalendar.Hijri : MonthCalendar.Gregorian;
        word.Alone = names.Text(row, 4) == "yes";
        word.Text = names.Text(row, 3);
        if (word.Kind != TimeWordKind.Feast) word.Value = int.Parse(value, CultureInfo.InvariantCulture);
        else if (value.Split('.') is [var month, var day])
        {
            word.Value = 100 * int.Parse(month, CultureInfo.InvariantCulture) + int.Parse(day, CultureInfo.InvariantCulture);
        }
        return word;
    }

    private static TimeWord Expression(string kind, string value)
    {
        TimeWord word = default;
        Enum.TryParse(kind, ignoreCase: true, out word.Kind);
        word.Text = value;
        switch (word.Kind)
        {
            case TimeWordKind.Day or TimeWordKind.Decade:
                word.Value = int.Parse(value, CultureInfo.InvariantCulture);
                break;
            case TimeWordKind.Direction:
                word.Direction = value switch { "-1" => TimeDirection.Past, "0" => TimeDirection.Present, "1" => TimeDirection.Future, "8" => TimeDirection.Same, _ => TimeDirection.Next };
                break;
            case TimeWordKind.This:
                word.Direction = value == "same" ? TimeDirection.Same : TimeDirection.Present;
                break;
            case TimeWordKind.Unit:
                word.Number = value[^1] switch { '2' => 2, '+' => 3, _ => 1 };
                Enum.TryParse(value.AsSpan().TrimEnd("2+"), ignoreCase: true, out word.Unit);
                break;
            case TimeWordKind.Section:
                Enum.TryParse(value, ignoreCase: true, out word.Section);
                break;
            case TimeWordKind.About:
                Enum.TryParse(value, ignoreCase: true, out word.Hedge);
                break;
        }
        return word;
    }
}
