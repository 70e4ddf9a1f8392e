using System.Globalization;

namespace Isnad.Resolution;

/// <summary>A run of days, as one end of a time or the whole of it.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
internal readonly record struct Moment(DateOnly First, DateOnly Last)
{
    /// <summary>Whether it is only about right: `~`.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Days by which it may be off on either side (Hijri dates).</summary>
    public int Slack { get; init; }

    /// <summary>One day.</summary>
    public static Moment Of(DateOnly day) => new(day, day);

    /// <summary>A month.</summary>
    public static Moment OfMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new Moment(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>A year.</summary>
    public static Moment OfYear(int year) => OfYears(year, year);

    /// <summary>Some years.</summary>
    public static Moment OfYears(int first, int last) => new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));

    /// <summary>Its EDTF: a day, a month, a year, or an interval.</summary>
    public string Edtf()
    {
        bool months = First.Day == 1 && Last.AddDays(1).Day == 1;
        bool years = months && First.Month == 1 && Last.Month == 12;
        if (First == Last) return Edge(First, "yyyy-MM-dd");
        if (years) return First.Year == Last.Year ? Edge(First, "yyyy") : Edge(First, "yyyy") + "/" + Edge(Last, "yyyy");
        if (months) return First.Year == Last.Year && First.Month == Last.Month ? Edge(First, "yyyy-MM") : Edge(First, "yyyy-MM") + "/" + Edge(Last, "yyyy-MM");
        return Edge(First, "yyyy-MM-dd") + "/" + Edge(Last, "yyyy-MM-dd");
    }

    /// <summary>Its EDTF as one end of an interval, as exact as it was told.</summary>
    /// <param name="start">Whether it is the start.</param>
    public string EdtfEdge(bool start)
    {
        string whole = Edtf();
        int slash = whole.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? whole : start ? whole[..slash] : whole[(slash + 1)..];
    }

    private string Edge(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture) + (IsApproximate ? "~" : "");
}
