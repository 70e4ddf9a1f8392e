using System.Globalization;
using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Text;

namespace Isnad.Resolution;

/// <summary>Reads distances: «60 كلم», «نحو ستين ميلا», «خمسة وعشرين كيلومترا», «كيلومترين».</summary>
internal static class DistanceReader
{
    private const double MileKm = 1.609344, NauticalMileKm = 1.852;

    private static readonly WordMap<double> s_numbers = Numbers();

    /// <summary>The distance in kilometres that begins at a token; false where none does.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="at">Its first token.</param>
    /// <param name="end">Token after the mention's last.</param>
    /// <param name="km">Kilometres.</param>
    /// <param name="next">Token after the unit.</param>
    public static bool Read(Draft draft, int at, int end, out double km, out int next)
    {
        km = 0;
        next = at;
        double sum = 0;
        bool any = false;
        int t = at;
        for (; t < end; t++)
        {
            if (!Value(draft, t, out double value)) break;
            if (value is 100 or 1000 && sum is > 0 and < 100) sum *= value;
            else sum += value;
            any = true;
        }
        if (t >= end) return false;
        ReadOnlySpan<char> unit = draft.Text.Form(draft.Text.Tokens[t]);
        if (PlaceWords.Of(unit) != PlaceWord.Unit) return false;
        bool dual = unit.EndsWith("ين") && unit.StartsWith("كيلو");
        if (!any && !dual && unit is not ("كيلومتر" or "ميل")) return false;
        double count = dual ? 2 : any ? sum : 1;
        double factor = unit.StartsWith("كيلو") || unit is "كلم" or "كم" ? 1 : unit.Contains("متر", StringComparison.Ordinal) || unit is "أمتار" ? 0.001 : MileKm;
        next = t + 1;
        if (factor == MileKm && next < end && draft.Text.Form(draft.Text.Tokens[next]) is "بحريا" or "بحري" or "بحرية")
        {
            factor = NauticalMileKm;
            next++;
        }
        km = count * factor;
        return km > 0;
    }

    private static bool Value(Draft draft, int t, out double value)
    {
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[t]);
        if (draft.Text.Tokens[t].Kind == TokenKind.Number)
        {
            return double.TryParse(form, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
        }
        return s_numbers.TryGet(form, out value) || (form.Length > 3 && form[0] is 'و' or 'ب' && s_numbers.TryGet(form[1..], out value));
    }

    private static WordMap<double> Numbers()
    {
        string[] words =
        [
            "1 واحد", "2 اثنين اثنان", "3 ثلاثة ثلاث", "4 أربعة أربع", "5 خمسة خمس", "6 ستة ست", "7 سبعة سبع", "8 ثمانية ثماني ثمان", "9 تسعة تسع", "10 عشرة عشر",
            "20 عشرين عشرون", "30 ثلاثين ثلاثون", "40 أربعين أربعون", "50 خمسين خمسون", "60 ستين ستون", "70 سبعين سبعون", "80 ثمانين ثمانون", "90 تسعين تسعون",
            "100 مئة مائة", "200 مئتين مئتي مائتين مائتي", "300 ثلاثمئة ثلاثمائة", "400 أربعمئة أربعمائة", "500 خمسمئة خمسمائة", "1000 ألف",
        ];
        var table = new WordMap<double>();
        foreach (string row in words)
        {
            string[] parts = row.Split(' ');
            for (int i = 1; i < parts.Length; i++) table.Set(parts[i], double.Parse(parts[0], CultureInfo.InvariantCulture));
        }
        return table;
    }
}
