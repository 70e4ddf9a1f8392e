using System.Globalization;
using System.Text.Json;

namespace Isnad.Records;

/// <summary>Writes the parts that records share: spans, parties, places, dates, quantities and chains of sources.</summary>
internal sealed class PartWriter(Utf8JsonWriter json, CodePointMap map)
{
    /// <summary>The report's text, which all spans point into.</summary>
    public string Text { get; set; } = "";

    private const double MostCounted = 1e18;

    /// <summary>Writes a string unless it is null.</summary>
    public void Optional(string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    /// <summary>Writes a number rounded half to even, without trailing zeros and never as −0.</summary>
    public void Rounded(string name, double value, int digits)
    {
        json.WritePropertyName(name);
        // Decimal rounding, because it is exact on every platform.
        decimal rounded = decimal.Round((decimal)value, digits);
        Span<byte> buffer = stackalloc byte[40];
        rounded.TryFormat(buffer, out int length, "0.#####", CultureInfo.InvariantCulture);
        if (length == 2 && buffer[0] == '-' && buffer[1] == '0') json.WriteRawValue("0"u8, skipInputValidation: true);
        else json.WriteRawValue(buffer[..length], skipInputValidation: true);
    }

    /// <summary>Writes the three fields of a span into the object that is open.</summary>
    public void SpanFields(TextSpan span)
    {
        json.WriteString("text", Text.AsSpan(span.Start, span.Length));
        json.WriteNumber("start", map.CodePoint(span.Start));
        json.WriteNumber("end", map.CodePoint(span.End));
    }

    /// <summary>Writes a span as an object of its own.</summary>
    public void Span(string name, TextSpan span)
    {
        json.WriteStartObject(name);
        SpanFields(span);
        json.WriteEndObject();
    }

    /// <summary>Writes a list of parties.</summary>
    public void Parties(string name, IReadOnlyList<PartyRecord> parties)
    {
        json.WriteStartArray(name);
        for (int i = 0; i < parties.Count; i++)
        {
            json.WriteStartObject();
            PartyFields(parties[i]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes one party.</summary>
    public void Party(string name, PartyRecord party)
    {
        json.WriteStartObject(name);
        PartyFields(party);
        json.WriteEndObject();
    }

    /// <summary>Writes what events and situations have alike: place, date, quantities and chain of sources.</summary>
    public void Circumstances(PlaceRecord? place, DateRecord? date, IReadOnlyList<QuantityRecord> quantities, IReadOnlyList<SourceRecord> source)
    {
        if (place is not null) Place("place", place);
        if (date is not null) Date(date);
        json.WriteStartArray("quantities");
        for (int i = 0; i < quantities.Count; i++) Quantity(quantities[i]);
        json.WriteEndArray();
        json.WriteStartArray("source");
        for (int i = 0; i < source.Count; i++) Source(source[i]);
        json.WriteEndArray();
    }

    /// <summary>Writes a place.</summary>
    public void Place(string name, PlaceRecord place)
    {
        json.WriteStartObject(name);
        SpanFields(place.Span);
        Optional("name", place.Name);
        Optional("place_id", place.PlaceId);
        if (place.Lat is { } lat) Rounded("lat", lat, 5);
        if (place.Lon is { } lon) Rounded("lon", lon, 5);
        if (place.RadiusKm is { } radius) Rounded("radius_km", radius, 3);
        json.WriteString("precision", place.Precision);
        if (place.Geometry is { } geometry)
        {
            json.WritePropertyName("geometry");
            json.WriteRawValue(geometry, skipInputValidation: true);
        }
        json.WriteBoolean("inherited", place.Inherited);
        json.WriteEndObject();
    }

    private void PartyFields(PartyRecord party)
    {
        SpanFields(party.Span);
        Optional("entity", party.Entity);
        Optional("name_ar", party.NameAr);
        Optional("name_en", party.NameEn);
        Optional("country", party.Country);
        Optional("sector", party.Sector);
        Optional("person", party.Person);
        if (party.Fullest is { } fullest) Span("fullest", fullest);
    }

    private void Date(DateRecord date)
    {
        // An empty interval says "told, but not to be reckoned"; without that it says nothing and is left out.
        if (date.Edtf.Length == 0 && date.Basis != "unresolved") return;
        json.WriteStartObject("date");
        json.WriteString("edtf", date.Edtf);
        if (date.Span is { } span) SpanFields(span);
        json.WriteString("basis", date.Basis);
        json.WriteEndObject();
    }

    private void Quantity(QuantityRecord quantity)
    {
        json.WriteStartObject();
        json.WriteString("what", quantity.What);
        Bound("low", quantity.Low);
        Bound("high", quantity.High);
        SpanFields(quantity.Span);
        json.WriteEndObject();
    }

    private void Bound(string name, double? value)
    {
        // An open bound is written as null: "more than forty" has no highest number, which is something said.
        // So is a row of digits that counts nothing there is.
        if (value is > -MostCounted and < MostCounted and var bound) Rounded(name, bound, 3);
        else json.WriteNull(name);
    }

    private void Source(SourceRecord source)
    {
        json.WriteStartObject();
        SpanFields(source.Span);
        Optional("link", source.Link);
        json.WriteString("kind", source.Kind);
        Optional("verb", source.Verb);
        Optional("medium", source.Medium);
        Optional("entity", source.Entity);
        json.WriteEndObject();
    }
}
