using System.Net;
using System.Text.Json;

namespace Isnad.Desk.Tests.Api;

/// <summary>/export: exactly what is filtered.</summary>
public sealed class ExportApiTests(Desk desk)
{
    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("jsonl", "application/x-ndjson")]
    [InlineData("geojson", "application/geo+json")]
    [InlineData("kml", "application/vnd.google-earth.kml+xml")]
    [InlineData("parquet", "application/vnd.apache.parquet")]
    public async Task A_file_holds_what_the_filter_leaves(string format, string type)
    {
        string filter = "kind=event&report=attack";
        long count = (await desk.GetAsync($"/api/v1/counts?{filter}&by=type")).GetProperty("matched").GetInt64();
        using HttpResponseMessage response = await desk.Http.GetAsync($"/api/v1/export?{filter}&format={format}", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(count.ToString(System.Globalization.CultureInfo.InvariantCulture), response.Headers.GetValues("Isnad-Records").Single());
        byte[] bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        if (format == "geojson") Assert.Equal(count, JsonElement.Parse(bytes).GetProperty("features").GetArrayLength());
        if (format == "csv") Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        if (format == "jsonl") Assert.Equal(count, JsonElement.Parse(bytes).GetProperty("events").GetArrayLength());
    }

    [Fact]
    public async Task A_format_that_is_none_is_told() => Assert.Equal(HttpStatusCode.BadRequest, (await desk.SendAsync(HttpMethod.Get, "/api/v1/export?format=docx")).Status);
}
