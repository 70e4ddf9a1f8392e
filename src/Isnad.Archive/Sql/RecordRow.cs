namespace Isnad.Archive.Sql;

/// <summary>A record as it is stored, before it is parted into tables.</summary>
internal sealed record RecordRow
{
    public required long Key { get; init; }
    public required string Uid { get; init; }
    public required long Report { get; init; }
    public required int Version { get; init; }
    public required string? Outlet { get; init; }
    public required ReviewState Review { get; init; }
    public required ReadRecord Record { get; init; }
    public required string? Machine { get; init; }

    /// <summary>Adds its rows to a batch; the change gets the next number.</summary>
    /// <returns>The number.</returns>
    public long WriteTo(WriteBatch batch)
    {
        RecordColumns c = Record.Columns;
        long change = batch.Next();
        batch.Add("record", Key, Uid, Report, Version, Letters.Of(Record.Kind), Record.LocalId, c.Type, c.Mode, c.Status, c.Confidence, c.FirstDay, c.LastDay, c.Lat, c.Lon, GridCells.Of(c.Lat, c.Lon), c.RadiusKm, c.Precision, c.PlaceId, c.PlaceName, c.IsRetelling ? 1 : 0, c.Start, c.End, c.Anchor, Outlet, Letters.Of(Review), batch.Now, change, Record.Terms);
        batch.Add("record_body", Key, Record.Json, Machine);
        for (int i = 0; i < c.Parties.Count; i++)
        {
            PartyColumns p = c.Parties[i];
            batch.Add("record_party", Key, i, p.Role, p.Entity, p.Name, p.Country, p.Sector, p.Person);
        }
        return change;
    }
}
