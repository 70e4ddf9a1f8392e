namespace Isnad.Archive.Sql;

/// <summary>
/// Records that may have been within an interval are those whose last day is not before it, and an index by first days cannot
/// tell where those begin. Hence two parts: records that last about a month at most, which begin at most that long before the
/// interval, and the few others, which have an index of their own (`record_by_long_day`).
/// </summary>
internal static class SqlInterval
{
    // As numbers, 20160115 and 20160214 are 99 apart. Over a turn of the year the distance is greater: counted among the long ones.
    private const int MonthAtMost = 100;

    /// <summary>Condition on the short ones of an interval that begins at @fromDay.</summary>
    public static readonly string Short = FormattableString.Invariant($"r.first_day >= @fromDay - {MonthAtMost} AND r.last_day - r.first_day <= {MonthAtMost}");

    /// <summary>Condition on the long ones; the index has it word by word.</summary>
    public static readonly string Long = FormattableString.Invariant($"r.last_day - r.first_day > {MonthAtMost}");
}
