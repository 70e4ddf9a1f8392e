using Isnad.Incidents;
using Isnad.Incidents.Accounts;
using Isnad.Incidents.Copies;
using Isnad.Incidents.Linking;
using Isnad.Incidents.Tellings;

namespace Isnad.Archive.Sql;

internal sealed partial class SqlArchiveStore
{
    private const int MostAccounted = 100;

    /// <inheritdoc/>
    public Task<int> LinkAsync(int most = 256, CancellationToken cancel = default) => WriteAsync(async write =>
    {
        await RenewAsync(write, cancel);
        (long, string)[] reports = [.. await write.QueryAsync<(long, string)>($"SELECT u.report, COALESCE(r.id, '') FROM unlinked u LEFT JOIN report r ON r.key = u.report ORDER BY u.report LIMIT {Math.Clamp(most, 1, 10_000)}", new { }, cancel)];
        if (reports.Length > 0) await LinkReportsAsync([.. reports.Where(r => r.Item2.Length > 0)], write, cancel);
        await write.ExecuteAsync($"DELETE FROM unlinked WHERE {dialect.IsOneOf("report", "@many")}", new { many = dialect.Many(reports.Select(r => r.Item1)) }, cancel);
        return reports.Length;
    }, cancel);

    /// <inheritdoc/>
    public Task<long> CountUnlinkedAsync(CancellationToken cancel = default) => ReadAsync(async connection =>
        await Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, Command("SELECT CASE WHEN (SELECT version FROM linking WHERE one = 1) = @version THEN (SELECT count(*) FROM unlinked) ELSE (SELECT count(*) FROM report) END", new { version = (long)LinkerVersion.Number }, cancel)), cancel);

    private static Task<int> UnlinkAsync(long report, WriteBatch write, CancellationToken cancel) =>
        write.ExecuteAsync("INSERT INTO unlinked (report) VALUES (@report) ON CONFLICT DO NOTHING", new { report }, cancel);

    // Tellings of another version of the linker are made anew, with new incidents; what people decided stays.
    private async Task RenewAsync(WriteBatch write, CancellationToken cancel)
    {
        // The reports stay unlinked until all of it is kept.
        long version = (await write.QueryAsync<long>($"{dialect.NeedNotLast}SELECT version FROM linking WHERE one = 1", new { }, cancel)).Single();
        if (version == LinkerVersion.Number) return;
        if (version > 0)
        {
            await SqlLinkStore.BuryAsync(write, "true", new { }, cancel);
            foreach (string table in (string[])["telling_link", "telling_block", "telling_record", "telling", "report_band", "report_print", "incident"]) await write.ExecuteAsync("DELETE FROM " + table, new { }, cancel);
        }
        await write.ExecuteAsync("INSERT INTO unlinked (report) SELECT key FROM report WHERE true ON CONFLICT DO NOTHING", new { }, cancel);
        await write.ExecuteAsync("UPDATE linking SET version = @version WHERE one = 1", new { version = (long)LinkerVersion.Number }, cancel);
    }

    /// <summary>Brings incidents up to date with reports as they are now; those that are gone leave them.</summary>
    private async Task<LinkOutcome> LinkReportsAsync(IReadOnlyList<(long Key, string Id)> reports, WriteBatch write, CancellationToken cancel)
    {
        await write.FlushAsync(cancel);
        var traits = new List<(string Report, IReadOnlyList<Telling> Tellings)>();
        var changed = new HashSet<long>();
        foreach ((long key, string id) in reports)
        {
            ReportTraits? now = await TraitsAsync(key, id, write, cancel);
            traits.Add((id, now?.Tellings ?? []));
            if (await PrintAsync(key, now?.Print, write, cancel)) changed.Add(key);
        }
        var links = new SqlLinkStore(dialect, write, reports.ToDictionary(r => r.Id, r => r.Key, StringComparer.Ordinal));
        LinkOutcome outcome = await new IncidentLinker(links).UpdateAsync(traits, [], cancel);
        await AccountAsync(outcome, links, changed, write, cancel);
        return outcome;
    }

    private async Task<ReportTraits?> TraitsAsync(long key, string id, WriteBatch write, CancellationToken cancel)
    {
        (string Text, string? Outlet, string? Published) report = (await write.QueryAsync<(string, string?, string?)>("SELECT v.text, r.outlet, r.published FROM report r JOIN report_version v ON v.report = r.key AND v.version = r.version WHERE r.key = @key", new { key }, cancel)).SingleOrDefault();
        if (report.Text is null) return null;
        // Records of an earlier text keep their spans there: they are left to the version that finds them again.
        IEnumerable<SourceRow> rows = await write.QueryAsync<SourceRow>("SELECT r.uid, r.kind, b.json, r.first_day, r.last_day, r.review FROM record r JOIN record_body b ON b.record = r.key JOIN report p ON p.key = r.report WHERE r.report = @key AND r.version = p.version AND r.review <> 'rejected' ORDER BY r.start_at, r.key", new { key }, cancel);
        return _tellings.Read(new ReportRecords
        {
            Id = id,
            Text = report.Text,
            Outlet = report.Outlet,
            Published = report.Published,
            Records = [.. rows.Select(r => new RecordSource(r.Uid, r.Kind[0], r.Json, r.First_Day, r.Last_Day, r.Review != "machine"))],
        });
    }

    // Writes what copies are known by; whether it is another than before.
    private async Task<bool> PrintAsync(long key, ReportPrint? print, WriteBatch write, CancellationToken cancel)
    {
        byte[]? old = (await write.QueryAsync<byte[]>("SELECT body FROM report_print WHERE report = @key", new { key }, cancel)).SingleOrDefault(), now = print is null ? null : PrintCodec.Write(print);
        if (old is null && now is null || old is not null && now is not null && old.AsSpan().SequenceEqual(now)) return false;
        if (old is not null)
        {
            object bands = dialect.Many(PrintCodec.Read(old).Bands().Select(b => (long)b));
            await write.ExecuteAsync($"DELETE FROM report_band WHERE {dialect.IsOneOf("band", "@bands")} AND report = @key", new { bands, key }, cancel);
            await write.ExecuteAsync("DELETE FROM report_print WHERE report = @key", new { key }, cancel);
        }
        if (now is null) return true;
        write.Add("report_print", key, now);
        foreach (long band in print!.Bands().Select(b => (long)b).Distinct()) write.Add("report_band", band, key);
        await write.FlushAsync(cancel);
        return true;
    }

    // What the incidents say now, those too of which a report has another outlet or day.
    private async Task AccountAsync(LinkOutcome outcome, SqlLinkStore links, HashSet<long> reports, WriteBatch write, CancellationToken cancel)
    {
        HashSet<long> incidents = [.. outcome.Changed.Select(links.Of)];
        if (reports.Count > 0) incidents.UnionWith(await write.QueryAsync<long>($"SELECT DISTINCT incident FROM telling WHERE {dialect.IsOneOf("report", "@many")} AND incident > 0", new { many = dialect.Many(reports) }, cancel));
        // Of many reports at once a few incidents at a time, so that memory does not hold all that was ever told of them.
        foreach (long[] some in incidents.Order().Chunk(MostAccounted)) await AccountAsync(some, links, write, cancel);
        await write.FlushAsync(cancel);
    }

    private async Task AccountAsync(long[] incidents, SqlLinkStore links, WriteBatch write, CancellationToken cancel)
    {
        AccountedTelling[] tellings = [.. await write.QueryAsync<AccountedTelling>($"SELECT incident, report, body FROM telling WHERE {dialect.IsOneOf("incident", "@many")} ORDER BY key", new { many = dialect.Many(incidents) }, cancel)];
        object told = dialect.Many(tellings.Select(t => t.Report).Distinct());
        var prints = (await write.QueryAsync<(long Report, byte[] Body)>($"SELECT report, body FROM report_print WHERE {dialect.IsOneOf("report", "@told")}", new { told }, cancel)).ToDictionary(p => p.Report, p => PrintCodec.Read(p.Body));
        var outlets = (await write.QueryAsync<(long Key, string? Outlet)>($"SELECT key, outlet FROM report WHERE {dialect.IsOneOf("key", "@told")}", new { told }, cancel)).ToDictionary(r => r.Key, r => r.Outlet);
        foreach (IGrouping<long, AccountedTelling> incident in tellings.GroupBy(t => t.Incident))
        {
            TellingReport[] by = [.. incident.GroupBy(t => t.Report).Select(g => new TellingReport(prints[g.Key], outlets.GetValueOrDefault(g.Key), [.. g.Select(t => TellingCodec.Read(t.Body))]))];
            IncidentRow row = IncidentRow.Of(incident.Key, AccountBuilder.Build(by), write);
            if (links.Unwritten.Remove(incident.Key, out (string Id, string Founder) named)) row.Insert(named.Id, named.Founder, write);
            else await write.ExecuteAsync(IncidentRow.Update, row, cancel);
        }
    }

    private sealed class SourceRow
    {
        public string Uid { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Json { get; init; } = "";
        public int First_Day { get; init; }
        public int Last_Day { get; init; }
        public string Review { get; init; } = "";
    }

    private sealed class AccountedTelling
    {
        public long Incident { get; init; }
        public long Report { get; init; }
        public byte[] Body { get; init; } = [];
    }
}
