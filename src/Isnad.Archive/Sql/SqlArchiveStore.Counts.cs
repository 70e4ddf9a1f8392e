using System.Data.Common;
using Dapper;

namespace Isnad.Archive.Sql;

internal sealed partial class SqlArchiveStore
{
    // Whose point stands for an area: drawn as a count of the area, never as a pin.
    private const string IsVague = "COALESCE(r.precision, '') IN ('area', 'admin1', 'country', 'unknown')";

    /// <inheritdoc/>
    public Task<IReadOnlyList<FacetCount>> FacetAsync(RecordFilter filter, Facet facet, int most = 100, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        SqlFilter sql = SqlFilter.Of(filter, dialect, reader.Terms);
        bool isTime = facet is Facet.Day or Facet.Month or Facet.Year;
        string value = facet switch
        {
            Facet.Day => "r.first_day",
            Facet.Month => "r.first_day / 100",
            Facet.Year => "r.first_day / 10000",
            _ => "r." + facet.ToString().ToLowerInvariant(),
        };
        string select = $"SELECT CAST({value} AS TEXT) AS value, count(*) AS count FROM {await FromAsync(connection, sql, cancel)} GROUP BY {value}";
        // Of times the latest are kept, and told from the earliest on.
        string ordered = isTime ? $"{select} ORDER BY {value} DESC" : $"{select} ORDER BY count(*) DESC, {value}";
        IEnumerable<(string? Value, long Count)> rows = await connection.QueryAsync<(string?, long)>(Command($"{ordered} LIMIT {Math.Max(1, most)}", sql.Parameters, cancel));
        if (isTime) rows = rows.Reverse();
        return (IReadOnlyList<FacetCount>)[.. rows.Select(r => new FacetCount(r.Value, r.Count))];
    }, cancel);

    /// <inheritdoc/>
    public Task<RecordMap> MapAsync(RecordFilter filter, double cellDegrees, int most = 2000, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        SqlFilter sql = SqlFilter.Of(filter, dialect, reader.Terms);
        sql.Parameters.Add("cell", Math.Max(cellDegrees, 1e-5));
        // Without a box or anything that narrows better, all points are walked in the order of the cells they are summed by.
        if (filter is { Box: null, Near: null, Types.Count: 0, Outlets.Count: 0, Report: null, From: null, To: null } && sql.Terms is null) sql.Ranges = GridCells.Everywhere;
        string from = await FromAsync(connection, sql, cancel);
        IEnumerable<(double, double, long, string)> cells = await connection.QueryAsync<(double, double, long, string)>(Command(
            $"""
            SELECT c.lat, c.lon, c.count, u.uid FROM ({Cells(from, cellDegrees)} ORDER BY count DESC, key LIMIT {Math.Max(1, most)}) c
            JOIN record u ON u.key = c.key ORDER BY c.count DESC, c.key
            """, sql.Parameters, cancel));
        IEnumerable<PlaceRow> areas = await connection.QueryAsync<PlaceRow>(Command(Places($"{from} AND r.place_id IS NOT NULL AND r.lat IS NOT NULL AND {IsVague}", "", Math.Max(1, most)), sql.Parameters, cancel));
        // Those without a point lie in no box: they are counted by the rest of the filter.
        SqlFilter unplaced = SqlFilter.Of(filter with { Box = null, Near = null, HasPoint = false }, dialect, reader.Terms);
        long without = filter.HasPoint == true ? 0 : await connection.ExecuteScalarAsync<long>(Command($"SELECT count(*) FROM {await FromAsync(connection, unplaced, cancel)}", unplaced.Parameters, cancel));
        return new RecordMap([.. cells.Select(c => new MapCell(c.Item1, c.Item2, c.Item3, c.Item4))], [.. areas.Select(a => a.Place())], without);
    }, cancel);

    // Where the map's cells are made of the grid's, those are summed in the order of their index first: far fewer have to be sorted.
    private static string Cells(string from, double degrees)
    {
        string exact = $"{from} AND r.lat IS NOT NULL AND NOT {IsVague}";
        if (!GridCells.Divides(degrees)) return $"SELECT avg(r.lat) AS lat, avg(r.lon) AS lon, count(*) AS count, min(r.key) AS key FROM {exact} GROUP BY floor(r.lat / @cell), floor(r.lon / @cell)";
        return $"""
            SELECT sum(s.lat) / sum(s.count) AS lat, sum(s.lon) / sum(s.count) AS lon, CAST(sum(s.count) AS BIGINT) AS count, min(s.key) AS key
            FROM (SELECT r.cell AS cell, sum(r.lat) AS lat, sum(r.lon) AS lon, count(*) AS count, min(r.key) AS key FROM {exact} GROUP BY r.cell) s
            GROUP BY floor((s.cell / {GridCells.PerRow} - {90 * GridCells.PerDegree}) / (@cell * {GridCells.PerDegree})), floor((s.cell % {GridCells.PerRow} - {180 * GridCells.PerDegree}) / (@cell * {GridCells.PerDegree}))
            """;
    }

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
        SqlFilter sql = SqlFilter.Of(filter, dialect, reader.Terms);
        string having = After(cursor, "places", "r.place_id", sql);
        limit = Limit(limit);
        IEnumerable<PlaceRow> rows = await connection.QueryAsync<PlaceRow>(Command(Places($"{await FromAsync(connection, sql, cancel)} AND r.place_id IS NOT NULL", having, limit + 1), sql.Parameters, cancel));
        return PageOf(rows, limit, r => r.Place(), r => Cursor.Write("places", Number(r.Count), r.PlaceId));
    }, cancel);

    /// <inheritdoc/>
    public Task<Page<ActorCount>> ActorsAsync(RecordFilter filter, IReadOnlyList<string> roles, string? cursor = null, int limit = 100, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        SqlFilter sql = SqlFilter.Of(filter, dialect, reader.Terms);
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
