using System.Globalization;
using Isnad.Text;

namespace Isnad.Mentions;

/// <summary>What a number word is.</summary>
internal enum NumberWordKind : byte
{
    /// <summary>None.</summary>
    None,
    Unit, Ten, Hundred, Scale, Pair, Scales, Fraction, Ordinal,
}

/// <summary>A number word of the tables.</summary>
internal struct NumberWord
{
    /// <summary>What it is.</summary>
    public NumberWordKind Kind;
    /// <summary>Its value.</summary>
    public double Value;
}

/// <summary>A number read from digits and words.</summary>
internal struct NumberReading
{
    /// <summary>Token after the last.</summary>
    public int End;
    /// <summary>Its value; for vague ones the least.</summary>
    public double Value;
    /// <summary>For vague ones the greatest: «عشرات» 99.</summary>
    public double High;
    /// <summary>Whether it is vague.</summary>
    public bool IsVague;
    /// <summary>Whether it is in digits only, as a year or a day of the month would be.</summary>
    public bool IsDigits;
    /// <summary>What stands before it.</summary>
    public Prefixes Prefixes;
}

/// <summary>Reads numbers: digits with scales behind them, and words with their odd agreement.</summary>
internal sealed class NumberParser(WordTable<NumberWord> words)
{
    /// <summary>Reads the number that begins at a token.</summary>
    public bool Read(Draft draft, int t, int end, out NumberReading number)
    {
        number = default;
        number.End = t;
        if (t >= end) return false;
        if (draft.Text.Tokens[t].Kind == TokenKind.Number)
        {
            if (!Digits(draft.Text.Form(draft.Text.Tokens[t]), out number.Value)) return false;
            number.High = number.Value;
            number.IsDigits = true;
            number.End = t + 1;
            Scales(draft, end, ref number);
            return true;
        }
        return Words(draft, t, end, ref number);
    }

    /// <summary>Digits with marks of thousands («4,000», «1.200.000») or decimals («3,5»); false for times and dates.</summary>
    public static bool Digits(ReadOnlySpan<char> form, out double value)
    {
        value = 0;
        int marks = 0, last = -1;
        for (int i = 0; i < form.Length; i++)
        {
            if (form[i] == ':') return false;
            if (form[i] is not ('.' or ',')) continue;
            if (last >= 0 && i - last != 4) return false;
            marks++;
            last = i;
        }
        bool thousands = marks > 1 || (marks == 1 && form.Length - last == 4 && last <= 3 && form[0] != '0');
        if (marks > 1 && form.Length - last != 4) return false;
        Span<char> plain = stackalloc char[Math.Min(form.Length, 30)];
        int length = 0;
        for (int i = 0; i < form.Length && length < plain.Length; i++)
        {
            if (form[i] is not ('.' or ',')) plain[length++] = form[i];
            else if (!thousands) plain[length++] = '.';
        }
        return double.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private void Scales(Draft draft, int end, ref NumberReading number)
    {
        while (words.Find(draft, number.End, end, out NumberWord word, out Prefixes prefixes) is > 0 and var next && (prefixes & ~Prefixes.Article) == 0
            && word.Kind is NumberWordKind.Scale or NumberWordKind.Scales && word.Value >= 1000)
        {
            // «1.828 مليار» is no thousand of milliards.
            if (number.IsDigits && word.Value >= 1e6 && number.Value is >= 1000 and < 1e6 && draft.Text.Form(draft.Text.Tokens[number.End - 1]).Count('.') == 1) number.Value /= 1000;
            number.Value *= word.Value;
            number.High = number.Value;
            number.IsDigits = false;
            number.End = next;
        }
        if (!number.IsDigits) Fraction(draft, end, ref number);
    }

    /// <summary>«مليون ونصف المليون»: a part of the scale before it.</summary>
    private void Fraction(Draft draft, int end, ref NumberReading number)
    {
        if (words.Find(draft, number.End, end, out NumberWord part, out Prefixes prefixes) is not (> 0 and var next)
            || part.Kind != NumberWordKind.Fraction || prefixes != Prefixes.Conjunction) return;
        double scale = number.Value >= 1e9 ? 1e9 : number.Value >= 1e6 ? 1e6 : number.Value >= 1e3 ? 1e3 : 1;
        number.Value += part.Value * scale;
        number.High = number.Value;
        number.End = next;
        if (words.Find(draft, next, end, out NumberWord again, out _) is > 0 and var after && again.Kind == NumberWordKind.Scale) number.End = after;
    }

    private bool Words(Draft draft, int t, int end, ref NumberReading number)
    {
        int next = words.Find(draft, t, end, out NumberWord word, out Prefixes prefixes);
        if (next < 0 || word.Kind is NumberWordKind.Ordinal or NumberWordKind.Fraction) return false;
        if (word is { Kind: NumberWordKind.Unit, Value: 2 } && draft.Words[t].IsVerb) return false; // «أثنى»
        number.Prefixes = prefixes;
        if (word.Kind == NumberWordKind.Scales) return Vague(draft, next, end, word.Value, ref number);
        double total = 0, group = 0, last = double.MaxValue;
        bool first = true;
        while (next > 0)
        {
            bool joined = (prefixes & Prefixes.Conjunction) != 0;
            bool clean = first || (prefixes & ~Prefixes.Conjunction) == 0;
            if (!clean || word.Kind is NumberWordKind.Ordinal or NumberWordKind.Fraction) break;
            if (word.Kind is NumberWordKind.Scale or NumberWordKind.Scales && !joined && !first)
            {
                if (word.Value < 1000 || group == 0) break;
                total += group * word.Value;
                (group, last) = (0, word.Value);
            }
            else if (word.Value == 10 && !joined && group is > 0 and < 10 && last < 10) (group, last) = (group + 10, 10); // «خمسة عشر»
            else if (word.Value == 100 && !joined && group is >= 3 and < 10) (group, last) = (group * 100, 100);         // «ثلاث مئة»
            else if (first || (joined && Fits(word, last, group)))
            {
                if (word.Kind == NumberWordKind.Scale) (total, last) = (total + group + word.Value, word.Value);
                else if (word.Kind == NumberWordKind.Pair) (total, last) = (total + 2 * word.Value, word.Value);
                else (group, last) = (group + word.Value, word.Value);
                if (word.Kind is NumberWordKind.Scale && group > 0) group = 0;
            }
            else break;
            first = false;
            number.End = next;
            next = words.Find(draft, next, end, out word, out prefixes);
        }
        number.Value = number.High = total + group;
        Fraction(draft, end, ref number);
        return number.Value > 0;
    }

    /// <summary>Whether a number word behind و goes on with the number: «خمسة وعشرون», «مئة وخمسة», «ألف ومئتان».</summary>
    private static bool Fits(in NumberWord word, double last, double group) => word.Kind switch
    {
        NumberWordKind.Ten => last is < 10 or >= 100,
        NumberWordKind.Unit => last >= 100,
        NumberWordKind.Hundred => last >= 1000,
        NumberWordKind.Scale or NumberWordKind.Pair => last > word.Value && group == 0,
        _ => false,
    };

    private bool Vague(Draft draft, int next, int end, double value, ref NumberReading number)
    {
        (number.Value, number.High) = value switch { 10 => (24, 99), 100 => (200, 999), _ => (2 * value, 10 * value - 1) };
        number.IsVague = true;
        number.End = next;
        // «عشرات الآلاف» begin at two tens, «مئات الآلاف» at two hundreds.
        if (words.Find(draft, next, end, out NumberWord scale, out Prefixes prefixes) is > 0 and var after && scale.Kind is NumberWordKind.Scales && scale.Value >= 1000 && (prefixes & ~Prefixes.Article) == 0)
        {
            (number.Value, number.High) = (2 * value * scale.Value, 10 * value * scale.Value - 1);
            number.End = after;
        }
        return true;
    }
}
