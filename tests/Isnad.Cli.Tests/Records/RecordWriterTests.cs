using System.Text;
using System.Text.Json;
using CsCheck;
using Isnad.Documents;
using Isnad.Records;

namespace Isnad.Cli.Tests.Records;

public sealed class RecordWriterTests
{
    private const string Text = "🙂 قصف الجيش 🙂 «البلدة»\r\nأمس";

    [Fact]
    public void A_full_record_is_written_field_by_field()
    {
        using JsonDocument line = JsonDocument.Parse(Write(Full()));
        JsonElement e = line.RootElement.GetProperty("events")[0];
        Assert.Equal("codepoint", line.RootElement.GetProperty("offset_unit").GetString());
        Assert.Equal("{\"text\":\"قصف\",\"start\":2,\"end\":5}", Compact(e.GetProperty("trigger")));
        Assert.Equal("{\"text\":\"الجيش\",\"start\":6,\"end\":11,\"entity\":\"xx-army\",\"name_en\":\"Army\"}", Compact(e.GetProperty("actors")[0]));
        Assert.Equal("{\"text\":\"البلدة\",\"start\":15,\"end\":21,\"place_id\":\"xx-town\",\"lat\":31.20712,\"lon\":16.58868,\"radius_km\":5,\"precision\":\"town\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]},\"inherited\":false}", Compact(e.GetProperty("place")));
        Assert.Equal("{\"edtf\":\"2016-04-07\",\"text\":\"أمس\",\"start\":24,\"end\":27,\"basis\":\"relative\"}", Compact(e.GetProperty("date")));
        Assert.Equal("{\"what\":\"killed\",\"low\":41,\"high\":null,\"text\":\"قصف\",\"start\":2,\"end\":5}", Compact(e.GetProperty("quantities")[0]));
        Assert.Equal("{\"plover\":\"ASSAULT-aerial\",\"quad\":\"material-conflict\",\"goldstein\":-10}", Compact(e.GetProperty("codes")));
        Assert.Equal("0.667", e.GetProperty("confidence").GetRawText());
        Assert.False(e.TryGetProperty("same_as", out _));
        Assert.False(e.TryGetProperty("summary_ar", out _));
        Assert.False(line.RootElement.TryGetProperty("title", out _));
        Assert.Equal("0123456789ab", line.RootElement.GetProperty("isnad").GetProperty("knowledge").GetString());
    }

    [Fact]
    public void Arabic_is_written_as_it_is_and_the_line_is_one_line()
    {
        string line = Write(Full());
        Assert.Contains("«", line, StringComparison.Ordinal);
        Assert.Contains("الجيش", line, StringComparison.Ordinal);
        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "publication", false)]
    [InlineData("", "unresolved", true)]
    [InlineData("2016~", "stated", true)]
    public void A_date_without_interval_is_written_only_where_it_is_unresolved(string edtf, string basis, bool isWritten)
    {
        Reading reading = Full();
        reading = reading with { Events = [reading.Events[0] with { Date = new DateRecord(edtf, null, basis) }] };
        using JsonDocument line = JsonDocument.Parse(Write(reading));
        Assert.Equal(isWritten, line.RootElement.GetProperty("events")[0].TryGetProperty("date", out JsonElement date));
        if (isWritten) Assert.Equal(edtf, date.GetProperty("edtf").GetString());
    }

    [Theory]
    [InlineData(0.00000001, "0")]
    [InlineData(-0.000001, "0")]
    [InlineData(-17.123456, "-17.12346")]
    [InlineData(12.5, "12.5")]
    public void Coordinates_have_five_decimals_and_no_negative_zero(double lat, string written)
    {
        Reading reading = Full();
        reading = reading with { Events = [reading.Events[0] with { Place = reading.Events[0].Place! with { Lat = lat } }] };
        using JsonDocument line = JsonDocument.Parse(Write(reading));
        Assert.Equal(written, line.RootElement.GetProperty("events")[0].GetProperty("place").GetProperty("lat").GetRawText());
    }

    [Fact]
    public void Code_points_map_there_and_back_in_any_text() =>
        Gen.OneOf(Gen.Const("🙂"), Gen.Const("ا"), Gen.Const("\r\n"), Gen.Const("x"), Gen.Const("𐤀𐤁")).Array[0, 40].Sample(parts =>
        {
            string text = string.Concat(parts);
            var map = new CodePointMap();
            map.Reset(text);
            int points = 0;
            for (int i = 0; i < text.Length; points++)
            {
                Assert.Equal(points, map.CodePoint(i));
                Assert.Equal(i, map.Utf16(points));
                i += char.IsHighSurrogate(text[i]) ? 2 : 1;
            }
            Assert.Equal(points, map.CodePoint(text.Length));
            Assert.Equal(text.Length, map.Utf16(points));
        });

    private static string Write(Reading reading)
    {
        using var writer = new RecordWriter();
        return Encoding.UTF8.GetString(writer.Write(reading));
    }

    private static string Compact(JsonElement element) => element.GetRawText();

    private static TextSpan At(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static Reading Full() => new()
    {
        Report = new Report { Id = "r", Text = Text },
        KnowledgeHash = "0123456789ab",
        Situations = [],
        Statements = [],
        Events =
        [
            new EventRecord
            {
                Id = "e1", Type = "ASSAULT", Mode = "aerial", Status = "actual", Trigger = At("قصف"), Sentence = new TextSpan(0, Text.Length),
                Actors = [new PartyRecord { Span = At("الجيش"), Entity = "xx-army", NameEn = "Army" }], Recipients = [], Source = [],
                Place = new PlaceRecord { Span = At("البلدة"), PlaceId = "xx-town", Lat = 31.207118, Lon = 16.588684, RadiusKm = 5, Precision = "town", Geometry = "{\"type\":\"Point\",\"coordinates\":[1,2]}" },
                Date = new DateRecord("2016-04-07", At("أمس"), "relative"),
                Quantities = [new QuantityRecord("killed", 41, null, At("قصف"))],
                Codes = new CodesRecord { Plover = "ASSAULT-aerial", Quad = "material-conflict", Goldstein = -10 },
                Confidence = 2.0 / 3, Rule = "frames/قصف/n/1",
            },
        ],
    };
}
