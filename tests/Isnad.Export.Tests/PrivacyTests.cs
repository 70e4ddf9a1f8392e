using System.Text.Json;
using Isnad.Archive;

namespace Isnad.Export.Tests;

public sealed class PrivacyTests : ExportFixture
{
    private static readonly string[] s_parts = ["زينب", "القطراني", "%D8%B2%D9%8A%D9%86%D8%A8"];

    [Theory]
    [InlineData(ExportFormat.Jsonl)]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.GeoJson)]
    [InlineData(ExportFormat.Kml)]
    public async Task Nobody_who_is_not_public_is_named_anywhere(ExportFormat format)
    {
        string text = await File.ReadAllTextAsync(await ExportAsync(new ExportOptions { Format = format }, "masked"), Cancel);
        foreach (string part in s_parts) Assert.DoesNotContain(part, text, StringComparison.Ordinal);
        Assert.Contains("[…]", text, StringComparison.Ordinal);
        Assert.Contains("سبها", text, StringComparison.Ordinal);
        string open = await File.ReadAllTextAsync(await ExportAsync(new ExportOptions { Format = format, WithPrivatePersons = true }, "open"), Cancel);
        Assert.Contains(PrivateName, open, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Masked_spans_still_stand_where_they_say()
    {
        string file = await ExportAsync(new ExportOptions { Format = ExportFormat.Jsonl }, "masked.jsonl");
        foreach (string line in await File.ReadAllLinesAsync(file, Cancel))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            int spans = Spans(json.RootElement, json.RootElement.GetProperty("text").GetString()!);
            Assert.True(spans > 5);
        }
    }

    private static int Spans(JsonElement at, string text)
    {
        int count = 0;
        if (at.ValueKind == JsonValueKind.Array) count += at.EnumerateArray().Sum(i => Spans(i, text));
        if (at.ValueKind != JsonValueKind.Object) return count;
        if (at.TryGetProperty("start", out JsonElement start) && at.TryGetProperty("text", out JsonElement words))
        {
            string[] runes = [.. text.EnumerateRunes().Select(r => r.ToString())];
            Assert.Equal(words.GetString(), string.Concat(runes[start.GetInt32()..at.GetProperty("end").GetInt32()]));
            count++;
        }
        return count + at.EnumerateObject().Where(p => p.Name != "geometry").Sum(p => Spans(p.Value, text));
    }

    [Fact]
    public async Task Lines_with_private_persons_come_back_to_the_same_bytes()
    {
        StoredRecord record = (await Store.RecordsOfAsync("protest", Cancel))[0];
        await Store.DecideAsync(new NewDecision { Who = "سلمى", Action = ReviewAction.Confirm, Uid = record.Uid }, Cancel);
        var options = new ExportOptions { Format = ExportFormat.Jsonl, WithPrivatePersons = true };
        byte[] first = await File.ReadAllBytesAsync(await ExportAsync(options, "first.jsonl"), Cancel);
        await using IArchiveStore other = ArchiveStore.Open(At("other.db"), Reader);
        var problems = new List<ArchiveProblem>();
        AddOutcome added = await new ReportAdder(other, Reader, 2).AddAsync(await File.ReadAllLinesAsync(At("first.jsonl"), Cancel), Line, problems.Add, cancel: Cancel);
        Assert.Empty(problems);
        Assert.Equal(2, added.Added);
        await new Exporter(other, Reader).WriteFileAsync(options, At("second.jsonl"), Cancel);
        Assert.Equal(first, await File.ReadAllBytesAsync(At("second.jsonl"), Cancel));
        Assert.Equal(ReviewState.Confirmed, (await other.RecordAsync(record.Uid, Cancel))!.Review);
    }

    private static NewReport Line(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        string? Field(string name) => json.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
        return new NewReport { Report = new() { Id = Field("id")!, Text = Field("text")!, Title = Field("title"), Outlet = Field("outlet"), Published = Field("published"), Url = Field("url") }, Source = "lines", Line = line };
    }

    [Theory]
    [InlineData("25")]
    [InlineData("admin1")]
    [InlineData("district")]
    public async Task Coarse_places_tell_no_exact_ones(string to)
    {
        string exact = await File.ReadAllTextAsync(await ExportAsync(new ExportOptions { Format = ExportFormat.Jsonl }, "exact.jsonl"), Cancel);
        string coarse = await File.ReadAllTextAsync(await ExportAsync(new ExportOptions { Format = ExportFormat.Jsonl, Coarsen = Coarseness.Parse(to) }, "coarse.jsonl"), Cancel);
        Assert.Contains("كركوك", exact, StringComparison.Ordinal);
        Assert.DoesNotContain("مقر الوزارة", coarse, StringComparison.Ordinal);
        Assert.DoesNotContain("كيلومتر", coarse, StringComparison.Ordinal);
        Assert.DoesNotContain("\"geometry\"", coarse, StringComparison.Ordinal);
        foreach (string line in exact.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            foreach (JsonElement e in json.RootElement.GetProperty("events").EnumerateArray())
            {
                if (e.TryGetProperty("place", out JsonElement place) && place.TryGetProperty("lat", out JsonElement lat)) Assert.DoesNotContain($"\"lat\":{lat.GetRawText()},\"lon\":{place.GetProperty("lon").GetRawText()}", coarse, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_delay_leaves_out_what_is_young()
    {
        await AddAsync("today", "قصفت طائرات مواقع في مدينة سبها.\n", DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        string all = await File.ReadAllTextAsync(await ExportAsync(new ExportOptions { Format = ExportFormat.Jsonl }, "all.jsonl"), Cancel);
        string old = await File.ReadAllTextAsync(await ExportAsync(new ExportOptions { Format = ExportFormat.Jsonl, DelayDays = 30 }, "old.jsonl"), Cancel);
        Assert.Contains("\"today\"", all, StringComparison.Ordinal);
        Assert.DoesNotContain("\"today\"", old, StringComparison.Ordinal);
        Assert.Contains("\"protest\"", old, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_is_whole_checked_and_never_changed()
    {
        (string folder, long count) = await new ReleaseWriter(Store, Reader).WriteAsync("2021-summer", new ExportOptions(), At("releases"), Cancel);
        Assert.True(count > 0);
        foreach (string line in await File.ReadAllLinesAsync(Path.Combine(folder, "SHA256SUMS"), Cancel))
        {
            string[] parts = line.Split("  ");
            Assert.Equal(parts[0], Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, parts[1]), Cancel))));
        }
        Assert.Contains("| PROTEST | 1 |", await File.ReadAllTextAsync(Path.Combine(folder, "FIGURES.md"), Cancel), StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(folder), f => Assert.True(File.GetAttributes(f).HasFlag(FileAttributes.ReadOnly)));
        Assert.Equal("ISN0703", (await Assert.ThrowsAsync<ArchiveException>(() => new ReleaseWriter(Store, Reader).WriteAsync("2021-summer", new ExportOptions(), At("releases"), Cancel))).Problem.Code);
        Assert.Equal("ISN0702", (await Assert.ThrowsAsync<ArchiveException>(() => new ReleaseWriter(Store, Reader).WriteAsync("../up", new ExportOptions(), At("releases"), Cancel))).Problem.Code);
    }
}
