using System.Data.Common;
using Dapper;

namespace Isnad.Archive.Sql;

internal sealed partial class SqlArchiveStore
{
    // Whose point stands for an area: drawn as a count of the area, never as a pin. The migration `0007-tallies.sql` has the same words.
    private const string IsVague = "COALESCE(r.precision, '') IN ('area', 'admin1', 'country', 'unknown')";

    /// <inheritdoc/>
    public Task<RecordMap> MapAsync(RecordFilter filter, double cellDegrees, int most = 2000, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        SqlFilter sql = await FilterAsync(connection, filter, cancel);
        double size = Math.Max(cellDegrees, 1e-5);
        sql.Parameters.Add("size", size);
        string points = sql.IsTallied && GridCells.Divides(size) ? Tallied(sql, filter.Box) : Points(await FromAsync(connection, sql, cancel));
        // All points are summed once: exact ones by cells of the map, vague ones by their places.
        IEnumerable<SpotRow> rows = await connection.QueryAsync<SpotRow>(Command($"""
            WITH spot AS MATERIALIZED (
                SELECT s.place, CAST(sum(s.count) AS BIGINT) AS count, sum(s.lat) / sum(s.count) AS lat, sum(s.lon) / sum(s.count) AS lon, min(s.key) AS key, min(s.cell) AS cell
                FROM ({points}) s GROUP BY s.place, s.y, s.x),
            shown AS (
                SELECT * FROM (SELECT * FROM spot WHERE place IS NULL ORDER BY count DESC, key, cell LIMIT {Math.Max(1, most)}) exact
                UNION ALL SELECT * FROM (SELECT * FROM spot WHERE place IS NOT NULL ORDER BY count DESC, place LIMIT {Math.Max(1, most)}) vague)
            SELECT c.place, c.lat, c.lon, c.count,
                CASE WHEN c.place IS NOT NULL THEN (SELECT u.place_name FROM record u WHERE u.place_id = c.place LIMIT 1)
                WHEN c.key IS NOT NULL THEN (SELECT u.uid FROM record u WHERE u.key = c.key)
                ELSE (SELECT r.uid FROM {dialect.ByCell} WHERE r.cell = c.cell AND NOT {IsVague} AND {sql.Where()} LIMIT 1) END AS text
            FROM shown c ORDER BY c.count DESC, c.place, c.key, c.cell
            """, sql.Parameters, cancel));
        SpotRow[] spots = [.. rows];
        // Those without a point lie in no box: they are counted by the rest of the filter.
        long without = filter.HasPoint == true ? 0 : await CountAsync(connection, filter with { Box = null, Near = null, HasPoint = false }, cancel);
        return new RecordMap(
            [.. spots.Where(s => s.Place is null).Select(s => new MapCell(s.Lat, s.Lon, s.Count, s.Text ?? ""))],
            [.. spots.Where(s => s.Place is not null).Select(s => new PlaceCount(s.Place!, s.Text ?? "", s.Lat, s.Lon, s.Count))], without);
    }, cancel);

    private static string Points(string from) => $"""
        SELECT CASE WHEN {IsVague} THEN r.place_id END AS place, CASE WHEN {IsVague} THEN 0 ELSE floor(r.lat / @size) END AS y, CASE WHEN {IsVague} THEN 0 ELSE floor(r.lon / @size) END AS x,
            r.lat AS lat, r.lon AS lon, 1 AS count, r.key AS key, r.cell AS cell
        FROM {from} AND r.lat IS NOT NULL AND (r.place_id IS NOT NULL OR NOT {IsVague})
        """;

    // Whole cells out of the tallies; of those that a box cuts the records themselves.
    private string Tallied(SqlFilter filter, GeoBox? box)
    {
        string row = FormattableString.Invariant($"floor((t.cell / {GridCells.PerRow} - {90 * GridCells.PerDegree}) / (@size * {GridCells.PerDegree}))");
        string column = FormattableString.Invariant($"floor((t.cell % {GridCells.PerRow} - {180 * GridCells.PerDegree}) / (@size * {GridCells.PerDegree}))");
        (string? inside, string? border) = box is { } b ? GridCells.Split(b) : (null, null);
        string tallies = $"""
            SELECT CASE WHEN t.vague = 1 THEN t.place END AS place, CASE WHEN t.vague = 1 THEN 0 ELSE {row} END AS y, CASE WHEN t.vague = 1 THEN 0 ELSE {column} END AS x,
                t.lat / 1000000.0 AS lat, t.lon / 1000000.0 AS lon, t.count AS count, CAST(NULL AS BIGINT) AS key, t.cell AS cell
            FROM {(inside is null ? "tally t" : inside + " g CROSS JOIN tally t")} WHERE {(inside is null ? "t.cell >= 0" : "t.cell BETWEEN g.column1 AND g.column2")} AND (t.place <> '' OR t.vague = 0) AND {filter.Tallied}
            """;
        if (box is null) return tallies;
        string cut = Points($"{dialect.InRanges(border!)} WHERE r.cell BETWEEN g.column1 AND g.column2 AND {filter.Where()}");
        return inside is null ? cut : $"{tallies} UNION ALL {cut}";
    }

    private sealed class SpotRow
    {
        public string? Place { get; init; }
        public double Lat { get; init; }
        public double Lon { get; init; }
        public long Count { get; init; }
        public string? Text { get; init; }
    }
}
