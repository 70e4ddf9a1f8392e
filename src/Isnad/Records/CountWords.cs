using System.Globalization;
using System.Text;

namespace Isnad.Records;

/// <summary>Puts quantities into words: «القتلى: 5، الجرحى: بين 24 و99», “5 killed, 24 to 99 wounded”.</summary>
internal static class CountWords
{
    /// <summary>Appends all quantities that hold a number; false, and nothing appended, where none does.</summary>
    /// <param name="quantities">The event's quantities.</param>
    /// <param name="text">The report's text, for sums and things whose words say more than the figure.</param>
    /// <param name="arabic">Arabic, or else English.</param>
    /// <param name="to">Where to.</param>
    public static bool Append(IReadOnlyList<QuantityRecord> quantities, string text, bool arabic, StringBuilder to)
    {
        bool any = false;
        for (int i = 0; i < quantities.Count; i++)
        {
            QuantityRecord quantity = quantities[i];
            if (!IsTold(quantity)) continue;
            if (any) to.Append(arabic ? "، " : ", ");
            any = true;
            string? noun = Noun(quantity.What, arabic);
            // Money needs its currency and "other" its thing: only the report's words hold them.
            if (noun is null) WordsOf.Append(text, quantity.Span, to);
            else if (arabic) Figure(quantity, true, to.Append(noun).Append(": "));
            else Figure(quantity, false, to).Append(' ').Append(noun);
        }
        return any;
    }

    /// <summary>Whether it says something: a number, and not merely «one of» something.</summary>
    private static bool IsTold(QuantityRecord quantity) =>
        (quantity.Low is not null || quantity.High is not null) && !(quantity.What == "other" && quantity is { Low: 1, High: 1 });

    private static StringBuilder Figure(QuantityRecord quantity, bool arabic, StringBuilder to)
    {
        (double? low, double? high) = (quantity.Low, quantity.High);
        if (low is { } least && high is { } most)
        {
            if (least.Equals(most)) return Number(least, to);
            if (arabic) to.Append("بين ");
            return Number(most, Number(least, to).Append(arabic ? " و" : " to "));
        }
        if (!arabic) return Number((low ?? high)!.Value, to.Append(low is null ? "at most " : "at least "));
        return Number((low ?? high)!.Value, to).Append(low is null ? " على الأكثر" : " على الأقل");
    }

    private static StringBuilder Number(double value, StringBuilder to) => to.Append(CultureInfo.InvariantCulture, $"{value:0.###}");

    private static string? Noun(string what, bool arabic) => what switch
    {
        "killed" => arabic ? "القتلى" : "killed",
        "wounded" => arabic ? "الجرحى" : "wounded",
        "arrested" => arabic ? "الموقوفون" : "detained",
        "abducted" => arabic ? "المخطوفون" : "abducted",
        "displaced" => arabic ? "النازحون" : "displaced",
        "fighters" => arabic ? "المقاتلون" : "fighters",
        "vehicles" => arabic ? "الآليات" : "vehicles",
        "weapons" => arabic ? "الأسلحة" : "weapons",
        "strikes" => arabic ? "الضربات" : "strikes",
        _ => null,
    };
}
