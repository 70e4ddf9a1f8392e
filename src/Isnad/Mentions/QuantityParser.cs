using Isnad.Text;

namespace Isnad.Mentions;

/// <summary>A number with its hedge or range, before its noun.</summary>
internal struct Amount
{
    /// <summary>Token of the number itself.</summary>
    public int Number;
    /// <summary>Token after the last.</summary>
    public int End;
    /// <summary>Least, or null.</summary>
    public double? Low;
    /// <summary>Greatest, or null.</summary>
    public double? High;
    /// <summary>Whether it is «عشرات», «مئات», «آلاف».</summary>
    public bool IsVague;
    /// <summary>Whether a hedge or a range says that something is counted.</summary>
    public bool IsHedged;
    /// <summary>Whether the number has the article.</summary>
    public bool IsDefinite;
}

/// <summary>Reads «أكثر من 40», «بين 4000 و6000», «من 3 إلى 5», «نحو عشرين», «عشرات».</summary>
internal sealed class QuantityParser(CalendarWords calendar)
{
    private const int MostHedges = 8;
    private const double Greatest = 1e15;
    private readonly NumberParser _numbers = new(calendar.Numbers);

    /// <summary>Reads the amount that begins at a token.</summary>
    public bool Read(Draft draft, int t, int end, out Amount amount)
    {
        amount = default;
        Hedge hedge = Hedge.None;
        int at = t;
        while (at - t < MostHedges && calendar.Words.Find(draft, at, end, out TimeWord word, out _) is > 0 and var next)
        {
            if (word.Kind == TimeWordKind.About)
            {
                if (hedge is Hedge.None or Hedge.About) hedge = word.Hedge;
                at = next;
                continue;
            }
            if (word.Kind is TimeWordKind.Between or TimeWordKind.From && at == t) return Range(draft, next, end, word.Kind, ref amount);
            break;
        }
        if (!_numbers.Read(draft, at, end, out NumberReading number) || number.Value > Greatest) return false;
        amount.Number = at;
        amount.End = number.End;
        amount.IsVague = number.IsVague;
        amount.IsHedged = hedge != Hedge.None;
        amount.IsDefinite = (number.Prefixes & Prefixes.Article) != 0;
        if (hedge == Hedge.None && To(draft, number, end, ref amount)) return true;
        Hedged(hedge, number.Value, number.IsVague ? number.High : number.Value, ref amount);
        return true;
    }

    /// <summary>What a hedge makes of a number: «أكثر من 40» is at least 41.</summary>
    public static void Hedged(Hedge hedge, double low, double high, ref Amount amount) => (amount.Low, amount.High) = hedge switch
    {
        Hedge.More => ((double?)low + 1, (double?)null),
        Hedge.Least => (low, null),
        Hedge.Less => (null, high - 1),
        Hedge.Most => (null, high),
        _ => (low, high),
    };

    /// <summary>«3 إلى 5», «3-5».</summary>
    private bool To(Draft draft, in NumberReading low, int end, ref Amount amount)
    {
        int at = low.End;
        if (at + 1 >= end || low.IsVague || amount.IsDefinite) return false;
        bool dash = draft.Text.Tokens[at].Kind == TokenKind.Dash;
        if (draft.Text.Form(draft.Text.Tokens[at]) is not ("إلى" or "الى" or "-") || (dash && !low.IsDigits)) return false;
        if (!_numbers.Read(draft, at + 1, end, out NumberReading high) || high.IsVague) return false;
        if (!Set(low, high, ref amount)) return false;
        amount.IsHedged = !dash; // «1436-1437» by itself may be anything
        return true;
    }

    private bool Range(Draft draft, int t, int end, TimeWordKind kind, ref Amount amount)
    {
        if (!_numbers.Read(draft, t, end, out NumberReading low) || low.IsVague || low.End >= end) return false;
        int at = low.End;
        if (kind == TimeWordKind.Between) at = DateParser.And(draft, at, end) is > 0 and var and ? and : at;
        else if (draft.Text.Form(draft.Text.Tokens[at]) is "إلى" or "الى" or "حتى") at++;
        else return false;
        amount.Number = t;
        amount.IsHedged = true;
        return _numbers.Read(draft, at, end, out NumberReading high) && !high.IsVague && Set(low, high, ref amount);
    }

    private static bool Set(in NumberReading low, in NumberReading high, ref Amount amount)
    {
        double least = low.Value;
        // «بين 4 و6 آلاف»: the scale belongs to both.
        if (!high.IsDigits && high.Value >= 1000 && least < 1000) least *= high.Value >= 1e9 ? 1e9 : high.Value >= 1e6 ? 1e6 : 1e3;
        if (least >= high.Value) return false;
        (amount.Low, amount.High, amount.End, amount.IsHedged) = (least, high.Value, high.End, true);
        return true;
    }
}
