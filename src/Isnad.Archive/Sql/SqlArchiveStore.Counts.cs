using System.Data.Common;
using Dapper;

namespace Isnad.Archive.Sql;

internal sealed partial class SqlArchiveStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<FacetCount>> FacetAsync(RecordFilter filter, Facet facet, int most = 100, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        SqlFilter sql = await FilterAsync(connection, filter, cancel);
        bool isTime = facet is Facet.Day or Facet.Month or Facet.Year;
        bool isTallied = sql.IsTalliedByDay && (isTime || facet is Facet.Kind or Facet.Type);
        (string from, string count, string of) = isTallied ? ("tally_day t WHERE " + sql.Tallied, "sum(t.count)", "t.") : (await FromAsync(connection, sql, cancel), "count(*)", "r.");
        string value = of + facet switch
        {
            Facet.Day => "first_day",
            Facet.Month => "first_day / 100",
            Facet.Year => "first_day / 10000",
            _ => facet.ToString().ToLowerInvariant(),
        };
        string select = $"SELECT CAST({value} AS TEXT) AS value, CAST({count} AS BIGINT) AS count FROM {from} GROUP BY {value}";
        // Of times the latest are kept, and told from the earliest on.
        string ordered = isTime ? $"{select} ORDER BY {value} DESC" : $"{select} ORDER BY {count} DESC, {value}";
        IEnumerable<(string? Value, long Count)> rows = await connection.QueryAsync<(string?, long)>(Command($"{ordered} LIMIT {Math.Max(1, most)}", sql.Parameters, cancel));
        if (isTime) rows = rows.Reverse();
        return (IReadOnlyList<FacetCount>)[.. rows.Select(r => new FacetCount(r.Value, r.Count))];
    }, cancel);

    // Names are looked up of the places that are shown: the index that is counted by holds none.
    private static string Places(string from, string having, int most) => $"""
        SELECT c.place AS PlaceId, u.place_name AS Name, c.lat AS Lat, c.lon AS Lon, c.count AS Count FROM (
            SELECT r.place_id AS place, avg(r.lat) AS lat, avg(r.lon) AS lon, count(*) AS count, min(r.key) AS key FROM {from}
            GROUP BY r.place_id{having} ORDER BY count(*) DESC, r.place_id LIMIT {most}) c
        JOIN record u ON u.key = c.key ORDER BY c.count DESC, c.place
        """;

    /// <inheritdoc/>
    public Task<Page<PlaceCount>> PlacesAsync(RecordFilter filter, string? cursor = null, int limit = 100, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        SqlFilter sql = await FilterAsync(connection, filter, cancel);
        string having = After(cursor, "places", "r.place_id", sql);
        limit = Limit(limit);
        IEnumerable<PlaceRow> rows = await connection.QueryAsync<PlaceRow>(Command(Places($"{await FromAsync(connection, sql, cancel)} AND r.place_id IS NOT NULL", having, limit + 1), sql.Parameters, cancel));
        return PageOf(rows, limit, r => r.Place(), r => Cursor.Write("places", Number(r.Count), r.PlaceId));
    }, cancel);

    /// <inheritdoc/>
    public Task<Page<ActorCount>> ActorsAsync(RecordFilter filter, IReadOnlyList<string> roles, string? cursor = null, int limit = 100, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        SqlFilter sql = await FilterAsync(connection, filter, cancel);
        string having = After(cursor, "actors", Who, sql);
        for (int i = 0; i < roles.Count; i++) sql.Parameters.Add($"role{i}", roles[i]);
        string role = roles.Count == 0 ? "a.role <> 'source'" : $"a.role IN ({string.Join(", ", Enumerable.Range(0, roles.Count).Select(i => $"@role{i}"))})";
        limit = Limit(limit);
        IEnumerable<ActorRow> rows = await connection.QueryAsync<ActorRow>(Command($"""
            SELECT {Who} AS who, min(a.entity) AS entity, min(a.name) AS name, min(a.country) AS country, min(a.sector) AS sector, min(a.person) AS person, count(DISTINCT a.record) AS count
            FROM record_party a WHERE {role} AND a.record IN (SELECT r.key FROM {await FromAsync(connection, sql, cancel)})
            GROUP BY {Who}{having.Replace("count(*)", "count(DISTINCT a.record)", StringComparison.Ordinal)} ORDER BY count(DISTINCT a.record) DESC, {Who} LIMIT {limit + 1}
            """, sql.Parameters, cancel));
        return PageOf(rows, limit, r => new ActorCount(r.Entity, r.Name, r.Country, r.Sector, r.Person, r.Count), r => Cursor.Write("actors", Number(r.Count), r.Who));
    }, cancel);

    // Entities by their id, the rest by their words; no id holds a blank.
    private const string Who = "COALESCE(a.entity, ' ' || a.name)";

    private static string After(string? cursor, string list, string key, SqlFilter sql)
    {
        if (Cursor.Read(cursor, list, 2) is not { } after) return "";
        sql.Parameters.Add("afterCount", Cursor.Number(after[0]));
        sql.Parameters.Add("afterKey", after[1]);
        return $" HAVING count(*) < @afterCount OR (count(*) = @afterCount AND {key} > @afterKey)";
    }

    private sealed class PlaceRow
    {
        public string PlaceId { get; init; } = "";
        public string Name { get; init; } = "";
        public double? Lat { get; init; }
        public double? Lon { get; init; }
        public long Count { get; init; }

        public PlaceCount Place() => new(PlaceId, Name, Lat, Lon, Count);
    }

    private sealed class ActorRow
    {
        public string Who { get; init; } = "";
        public string? Entity { get; init; }
        public string Name { get; init; } = "";
        public string? Country { get; init; }
        public string? Sector { get; init; }
        public string? Person { get; init; }
        public long Count { get; init; }
    }
}
