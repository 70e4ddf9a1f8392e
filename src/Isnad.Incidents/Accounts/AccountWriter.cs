using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Accounts;

/// <summary>Accounts of incidents as JSON, by docs/schema/isnad-incident.schema.json. The same account gives the same bytes.</summary>
public static class AccountWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an account.</summary>
    public static string Write(IncidentAccount account)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("type", account.Type);
            if (account.Mode is not null) json.WriteString("mode", account.Mode);
            json.WriteString("standing", account.Standing);
            WritePlace(account.Place, json);
            if (account.Time.IsKnown) json.WriteString("date", Edtf(account.Time));
            WriteParties("actors", account.Parties.Where(p => p.IsActor), json);
            WriteParties("recipients", account.Parties.Where(p => !p.IsActor), json);
            WriteCounts(account.Counts, json);
            WriteSources(account, json);
            WriteContradictions(account.Contradictions, json);
            WriteReports(account.Reports, json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The interval as EDTF; approximate where only the day of publication tells it.</summary>
    public static string Edtf(TellingTime time)
    {
        string last = Day(time.Last) + (time.IsTold ? "" : "~");
        return time.First == time.Last ? last : $"{Day(time.First)}{(time.IsTold ? "" : "~")}/{last}";
    }

    private static string Day(int number) => DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WritePlace(TellingPlace place, Utf8JsonWriter json)
    {
        if (place.Name.Length == 0) return;
        json.WriteStartObject("place");
        json.WriteString("name", place.Name);
        if (place.Id is not null) json.WriteString("place_id", place.Id);
        if (place.Country is not null) json.WriteString("country", place.Country);
        if (place.Class != PlaceClass.None)
        {
            json.WriteNumber("lat", Math.Round(place.Lat, 5));
            json.WriteNumber("lon", Math.Round(place.Lon, 5));
            json.WriteNumber("radius_km", Math.Round(place.RadiusKm, 3));
            json.WriteString("precision", place.Class == PlaceClass.Point ? "point" : "area");
        }
        json.WriteEndObject();
    }

    private static void WriteParties(string name, IEnumerable<AccountParty> parties, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (AccountParty party in parties)
        {
            json.WriteStartObject();
            json.WriteString("name", party.Name);
            if (party.Entity is not null) json.WriteString("entity", party.Entity);
            if (party.Person is not null) json.WriteString("person", party.Person);
            WriteBy(party.By, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCounts(IReadOnlyList<AccountCount> counts, Utf8JsonWriter json)
    {
        json.WriteStartArray("quantities");
        foreach (AccountCount count in counts)
        {
            json.WriteStartObject();
            json.WriteString("what", count.What);
            json.WriteNumber("low", count.Low);
            json.WriteNumber("best", count.Best);
            json.WriteNumber("high", count.High);
            json.WriteStartArray("values");
            foreach (AccountValue value in count.Values)
            {
                json.WriteStartObject();
                json.WriteNumber("low", value.Low);
                json.WriteNumber("high", value.High);
                WriteBy(value.By, json);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSources(IncidentAccount account, Utf8JsonWriter json)
    {
        json.WriteStartObject("sources");
        json.WriteNumber("at_least", account.SourcesAtLeast);
        json.WriteNumber("at_most", account.SourcesAtMost);
        json.WriteStartArray("roots");
        foreach (AccountRoot root in account.Roots)
        {
            json.WriteStartObject();
            json.WriteString("key", root.Key);
            json.WriteString("name", root.Name);
            json.WriteString("kind", root.Kind);
            WriteList("reports", root.Reports, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteContradictions(IReadOnlyList<Contradiction> contradictions, Utf8JsonWriter json)
    {
        json.WriteStartArray("contradictions");
        foreach (Contradiction contradiction in contradictions)
        {
            json.WriteStartObject();
            json.WriteString("on", contradiction.On);
            if (contradiction.What is not null) json.WriteString("what", contradiction.What);
            json.WriteStartArray("sides");
            foreach (Side side in contradiction.Sides)
            {
                json.WriteStartObject();
                json.WriteString("says", side.Says);
                WriteBy(side.By, json);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteReports(IReadOnlyList<AccountReport> reports, Utf8JsonWriter json)
    {
        json.WriteStartArray("reports");
        foreach (AccountReport report in reports)
        {
            json.WriteStartObject();
            json.WriteString("id", report.Id);
            if (report.Outlet is not null) json.WriteString("outlet", report.Outlet);
            if (report.Published is not null) json.WriteString("published", report.Published);
            if (report.CopyOf is not null)
            {
                json.WriteString("copy_of", report.CopyOf);
                json.WriteString("why", report.Why);
                json.WriteNumber("share", report.Share);
            }
            WriteList("records", report.Records, json);
            WriteList("roots", report.Roots, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteBy(Sayers by, Utf8JsonWriter json)
    {
        WriteList("roots", by.Roots, json);
        WriteList("reports", by.Reports, json);
    }

    private static void WriteList(string name, IReadOnlyList<string> items, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (string item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
