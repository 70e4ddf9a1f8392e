using Dapper;
using Isnad.Archive.Search;

namespace Isnad.Archive.Sql;

/// <summary>A record filter as conditions on the table `record` named r, with their parameters.</summary>
internal sealed class SqlFilter
{
    private const string NotRejected = "r.review <> 'rejected'";

    private readonly List<string> _conditions = [];
    private readonly List<string> _tallied = [];
    private bool _isTallied = true;

    /// <summary>Values of the parameters.</summary>
    public DynamicParameters Parameters { get; } = new();

    /// <summary>The condition on terms, or null.</summary>
    public string? Terms { get; private set; }

    /// <summary>The condition on the box, or null.</summary>
    public string? Box { get; private set; }

    /// <summary>The box as ranges of the grid's cells (<see cref="GridCells.RangesOf"/>); null without a box, or of one too high.</summary>
    public string? Ranges { get; private set; }

    /// <summary>The condition on places of the gazetteer, or null.</summary>
    public string? Places { get; private set; }

    /// <summary>Conditions on tallies t: those of the filter that tallies know.</summary>
    public string Tallied => string.Join(" AND ", _tallied);

    /// <summary>Whether it asks for types.</summary>
    public bool HasTypes { get; private set; }

    /// <summary>The conditions on terms, kinds and types: what indexes tell without the rows.</summary>
    public string KindsAndTerms => string.Join(" AND ", _conditions.Where(c => c.StartsWith("r.kind", StringComparison.Ordinal) || c.StartsWith("r.type", StringComparison.Ordinal)).Append(Terms));

    /// <summary>Whether tallies know all the filter asks for, but for its box.</summary>
    public bool IsTallied => _isTallied && Terms is null;

    /// <summary>Whether it asks for kinds and types alone, which tallies by days know too.</summary>
    public bool IsTalliedByDay { get; private set; } = true;

    /// <summary>Whether it has an earliest day (<see cref="SqlInterval"/>).</summary>
    public bool HasFrom { get; private set; }

    /// <summary>Makes conditions of a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="terms">Makes terms of words.</param>
    /// <param name="within">Ids of the places that the filter's place stands for, itself and those that lie in it; null where it is no place of the gazetteer.</param>
    public static SqlFilter Of(RecordFilter filter, SqlDialect dialect, TermReader terms, IReadOnlyList<string>? within = null)
    {
        var sql = new SqlFilter();
        sql.OneOf("kind", filter.Kinds.Count == 0 ? [] : [.. filter.Kinds.Distinct().Select(Letters.Of)]);
        sql.OneOf("type", filter.Types);
        sql.HasTypes = filter.Types.Count > 0;
        sql._tallied.AddRange(sql._conditions.Select(c => "t" + c[1..]));
        sql._isTallied = true;
        sql.OneOf("mode", filter.Modes);
        sql.OneOf("status", filter.Statuses);
        sql.OneOf("precision", filter.Precisions);
        sql.OneOf("outlet", filter.Outlets);
        if (filter.Reviews.Count > 0) sql.OneOf("review", [.. filter.Reviews.Distinct().Select(Letters.Of)]);
        else sql.AddTallied(NotRejected, "t.rejected = 0");
        if (filter.LeastConfidence is { } least) sql.Add("r.confidence >= @leastConfidence", "leastConfidence", least);
        if (filter.MostConfidence is { } most) sql.Add("r.confidence <= @mostConfidence", "mostConfidence", most);
        if (filter.From is { } from) sql.Add("r.last_day >= @fromDay", "fromDay", Letters.Day(from));
        if (filter.To is { } to) sql.Add("r.first_day <= @toDay AND r.first_day > 0", "toDay", Letters.Day(to));
        sql.HasFrom = filter.From is not null;
        sql.IsTalliedByDay = sql._isTallied && filter.HasPoint is null && filter.Box is null && filter.Near is null;
        if (filter.HasPoint is { } has) sql.AddTallied(has ? "r.lat IS NOT NULL" : "r.lat IS NULL", has ? "t.cell >= 0" : "t.cell < 0");
        if (filter.Report is { } report) sql.Add("r.report = (SELECT key FROM report WHERE id = @reportId)", "reportId", report);
        if (filter.SecondFor is { } second) sql.Add("r.review <> 'machine' AND r.uid IN (SELECT uid FROM decision WHERE action IN ('confirm', 'edit', 'reject')) AND r.uid NOT IN (SELECT uid FROM decision WHERE who = @second AND action IN ('confirm', 'edit', 'reject'))", "second", second);
        if (filter.FirstTellingsOnly) sql.Add("r.retelling = 0");
        if (filter.UpdatedSince is { } since) sql.Add("r.changed_at >= @updatedSince", "updatedSince", Letters.Time(since));
        if (filter.NotAfter is { } last)
        {
            sql.Add("r.last_day <= @notAfter AND r.report IN (SELECT key FROM report WHERE (day > 0 AND day <= @notAfter) OR (day = 0 AND added_at < @notAfterTime))", "notAfter", Letters.Day(last));
            sql.Parameters.Add("notAfterTime", Letters.Time(new DateTimeOffset(last.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)));
        }
        sql.AddBox(filter, dialect);
        if (within is not null) sql.AddPlaces(dialect, within);
        sql.AddTerms(within is null ? filter : filter with { Place = null }, dialect, terms);
        sql.IsTalliedByDay &= sql.IsTallied && within is null;
        return sql;
    }

    /// <summary>Whether it leaves out more than what people rejected.</summary>
    public bool Narrows => _conditions.Count > 1 || Terms is not null || Box is not null || Places is not null || _conditions[0] != NotRejected;

    /// <summary>All conditions, to stand behind WHERE.</summary>
    /// <param name="driven">A condition that need not be asked once more, or null.</param>
    public string Where(string? driven = null)
    {
        IEnumerable<string> all = _conditions;
        if (Terms is not null && driven != Terms) all = all.Append(Terms);
        if (Box is not null) all = all.Append(Box);
        if (Places is not null) all = all.Append(Places);
        return string.Join(" AND ", all);
    }

    /// <summary>Adds a condition whose parameters are there.</summary>
    public void Add(string condition)
    {
        _conditions.Add(condition);
        _isTallied = false;
    }

    /// <summary>Adds a condition with one parameter.</summary>
    public void Add(string condition, string parameter, object value)
    {
        Add(condition);
        Parameters.Add(parameter, value is string text ? Clean(text) : value);
    }

    private void AddTallied(string condition, string ofTallies)
    {
        _conditions.Add(condition);
        _tallied.Add(ofTallies);
    }

    // PostgreSQL takes no NUL; the sign in its place stands in no column either.
    private static string Clean(string text) => text.Replace('\0', '\uFFFD');

    private void OneOf(string column, IReadOnlyList<string> values)
    {
        if (values.Count == 1) Add($"r.{column} = @{column}", column, values[0]);
        if (values.Count < 2) return;
        for (int i = 0; i < values.Count; i++) Parameters.Add($"{column}{i}", Clean(values[i]));
        Add($"r.{column} IN ({string.Join(", ", Enumerable.Range(0, values.Count).Select(i => $"@{column}{i}"))})");
    }

    private void AddBox(RecordFilter filter, SqlDialect dialect)
    {
        GeoBox? box = filter.Box;
        if (filter.Near is { } circle)
        {
            // The box of the circle finds the candidates; a box given beside it narrows on the row.
            if (box is { } both) AddExactBox(both);
            box = circle.Box;
            Add(dialect.InCircle);
            Parameters.Add("lat", circle.Lat);
            Parameters.Add("lon", circle.Lon);
            Parameters.Add("km", circle.Km);
        }
        if (box is not { } b) return;
        Box = $"r.lat BETWEEN @south AND @north AND (r.lon >= @west {(b.West > b.East ? "OR" : "AND")} r.lon <= @east)";
        Ranges = GridCells.RangesOf(b);
        Parameters.Add("west", b.West);
        Parameters.Add("south", b.South);
        Parameters.Add("east", b.East);
        Parameters.Add("north", b.North);
    }

    private void AddPlaces(SqlDialect dialect, IReadOnlyList<string> within)
    {
        Places = dialect.IsOneOf("r.place_id", "@within");
        _tallied.Add(dialect.IsOneOf("t.place", "@within"));
        Parameters.Add("within", dialect.Many(within));
    }

    private void AddExactBox(GeoBox box)
    {
        Add($"r.lat BETWEEN @south2 AND @north2 AND (r.lon >= @west2 {(box.West > box.East ? "OR" : "AND")} r.lon <= @east2)");
        Parameters.Add("west2", box.West);
        Parameters.Add("south2", box.South);
        Parameters.Add("east2", box.East);
        Parameters.Add("north2", box.North);
    }

    private void AddTerms(RecordFilter filter, SqlDialect dialect, TermReader terms)
    {
        var query = new TermQuery();
        if (!string.IsNullOrWhiteSpace(filter.Words)) terms.Require(filter.Words, query);
        Name('a', filter.Actor, query);
        Name('s', filter.Source, query);
        Name('p', filter.Place, query);
        if (query.IsEmpty) return;
        Terms = dialect.MatchesTerms("record", "r.key", "@terms");
        Parameters.Add("terms", dialect.Write(query));
    }

    // Every word of the name must be there; an id is one word.
    private static void Name(char field, string? name, TermQuery query)
    {
        if (string.IsNullOrWhiteSpace(name)) return;
        foreach (string word in name.Split([' ', '\t', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)) query.Require([TermFolding.Of(field, word)]);
    }
}
