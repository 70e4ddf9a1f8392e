namespace Isnad.Archive;

/// <summary>Records as a map shows them: exact ones by cells of a grid, vague ones as counts of their area, and the rest.</summary>
/// <param name="Cells">Records whose place is a site, a district, a town, or lies near, between or at a distance of one.</param>
/// <param name="Areas">Records whose place is an area, a province or a country, by place.</param>
/// <param name="WithoutPoint">How many have no point at all.</param>
public sealed record RecordMap(IReadOnlyList<MapCell> Cells, IReadOnlyList<PlaceCount> Areas, long WithoutPoint);

/// <summary>A cell of the grid.</summary>
/// <param name="Lat">Mean latitude of its records.</param>
/// <param name="Lon">Mean longitude.</param>
/// <param name="Count">How many.</param>
/// <param name="Uid">Id of the record where there is but one, else of any of them.</param>
public sealed record MapCell(double Lat, double Lon, long Count, string Uid);
