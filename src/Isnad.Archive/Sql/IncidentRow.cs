using Isnad.Incidents.Accounts;
using Isnad.Incidents.Tellings;

namespace Isnad.Archive.Sql;

/// <summary>An incident as it is read from its table; names are those of the columns.</summary>
internal sealed class IncidentRow
{
    /// <summary>Selects incidents i.</summary>
    public const string Select = "SELECT i.key, i.id, i.type, i.mode, i.standing, i.first_day, i.last_day, i.lat, i.lon, i.radius_km, i.precision, i.place_id, i.place_name, i.reports, i.records, i.sources_low, i.sources_high, i.contradictions, i.json, i.changed_at, i.change FROM incident i";

    /// <summary>Writes what an incident says; the parameters are those of <see cref="Of"/>.</summary>
    public const string Update = """
        UPDATE incident SET type = @Type, mode = @Mode, standing = @Standing, first_day = @First_Day, last_day = @Last_Day, lat = @Lat, lon = @Lon, radius_km = @Radius_Km, precision = @Precision,
            place_id = @Place_Id, place_name = @Place_Name, reports = @Reports, records = @Records, sources_low = @Sources_Low, sources_high = @Sources_High, contradictions = @Contradictions, json = @Json,
            changed_at = @Changed_At, change = @Change WHERE key = @Key
        """;

    public long Key { get; init; }
    public string Id { get; init; } = "";
    public string Type { get; init; } = "";
    public string? Mode { get; init; }
    public string Standing { get; init; } = "";
    public int First_Day { get; init; }
    public int Last_Day { get; init; }
    public double? Lat { get; init; }
    public double? Lon { get; init; }
    public double? Radius_Km { get; init; }
    public string? Precision { get; init; }
    public string? Place_Id { get; init; }
    public string? Place_Name { get; init; }
    public int Reports { get; init; }
    public int Records { get; init; }
    public int Sources_Low { get; init; }
    public int Sources_High { get; init; }
    public int Contradictions { get; init; }
    public string Json { get; init; } = "";
    public string Changed_At { get; init; } = "";
    public long Change { get; init; }

    /// <summary>Adds it to a batch as a new row.</summary>
    public void Insert(string id, string founder, WriteBatch write) => write.Add("incident", Key, id, founder, null, Type, Mode, Standing, First_Day, Last_Day, Lat, Lon, Radius_Km, Precision, Place_Id, Place_Name, Reports, Records, Sources_Low, Sources_High, Contradictions, Json, Changed_At, Change);

    /// <summary>The row of an account.</summary>
    public static IncidentRow Of(long key, IncidentAccount account, WriteBatch write)
    {
        TellingPlace place = account.Place;
        bool placed = place.Class != PlaceClass.None;
        return new IncidentRow
        {
            Key = key,
            Type = account.Type,
            Mode = account.Mode,
            Standing = account.Standing,
            First_Day = Day(account.Time.First),
            Last_Day = Day(account.Time.Last),
            Lat = placed ? Math.Round(place.Lat, 5) : null,
            Lon = placed ? Math.Round(place.Lon, 5) : null,
            Radius_Km = placed ? place.RadiusKm : null,
            Precision = placed ? place.Class.ToString().ToLowerInvariant() : null,
            Place_Id = place.Id,
            Place_Name = place.Name.Length == 0 ? null : place.Name,
            Reports = account.Reports.Count,
            Records = account.Reports.Sum(r => r.Records.Count),
            Sources_Low = account.SourcesAtLeast,
            Sources_High = account.SourcesAtMost,
            Contradictions = account.Contradictions.Count,
            Json = AccountWriter.Write(account),
            Changed_At = write.Now,
            Change = write.Next(),
        };
    }

    /// <summary>As the contract has it.</summary>
    public StoredIncident Incident() => new()
    {
        Id = Id,
        Type = Type,
        Mode = Mode,
        Standing = Standing,
        FirstDay = First_Day,
        LastDay = Last_Day,
        Lat = Lat,
        Lon = Lon,
        RadiusKm = Radius_Km,
        Precision = Precision,
        PlaceId = Place_Id,
        PlaceName = Place_Name,
        Reports = Reports,
        Records = Records,
        SourcesAtLeast = Sources_Low,
        SourcesAtMost = Sources_High,
        Contradictions = Contradictions,
        Json = $"{{\"id\":\"{Id}\",{Json.AsSpan(1)}",
        Change = Change,
        ChangedAt = Letters.Time(Changed_At),
    };

    private static int Day(int number) => number == 0 ? 0 : Letters.Day(DateOnly.FromDayNumber(number));
}
