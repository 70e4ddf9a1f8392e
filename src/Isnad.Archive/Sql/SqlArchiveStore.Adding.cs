using System.IO.Compression;
using Dapper;

namespace Isnad.Archive.Sql;

internal sealed partial class SqlArchiveStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportStanding>> StandingAsync(IReadOnlyList<ReportKey> keys, string program, string knowledge, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        var standings = new ReportStanding[keys.Count];
        for (int i = 0; i < keys.Count; i++)
        {
            KnownReport? known = await connection.QuerySingleOrDefaultAsync<KnownReport>(Command(KnownReport.Select, new { id = keys[i].Id, hash = keys[i].Hash }, cancel));
            standings[i] = Standing(known, keys[i].Hash, program, knowledge);
        }
        return (IReadOnlyList<ReportStanding>)standings;
    }, cancel);

    /// <inheritdoc/>
    public Task<AddOutcome> AddAsync(IReadOnlyList<ReadReport> batch, CancellationToken cancel = default) => WriteAsync(async write =>
    {
        var outcome = new AddOutcome();
        var pending = new HashSet<string>(StringComparer.Ordinal);
        foreach (ReadReport read in batch)
        {
            // The second of two with the same id must find the first.
            if (!pending.Add(read.Source.Report.Id)) await write.FlushAsync(cancel);
            outcome += await AddOneAsync(read, write, cancel);
        }
        return outcome;
    }, cancel);

    private async Task<AddOutcome> AddOneAsync(ReadReport read, WriteBatch write, CancellationToken cancel)
    {
        NewReport source = read.Source;
        KnownReport? known = (await write.QueryAsync<KnownReport>(KnownReport.Select, new { id = source.Report.Id, hash = source.Hash }, cancel)).SingleOrDefault();
        switch (Standing(known, source.Hash, read.Program, read.Knowledge))
        {
            case ReportStanding.Known: return new AddOutcome { Known = 1 };
            case ReportStanding.Forgotten: return new AddOutcome { Forgotten = 1 };
            case ReportStanding.New:
                long key = write.Next();
                int[] counts = Counts(read);
                write.Add("report", key, source.Report.Id, 1, source.Hash, source.Report.Title, source.Report.Outlet, source.Report.Url, source.Report.Published, Letters.Day(source.Report.Published), read.Head, read.Program, read.Knowledge, counts[0], counts[1], counts[2], write.Now, write.Now, write.Next(), read.Terms);
                await AddVersionAsync(source, key, 1, write, cancel);
                RecordMerge.Run(read, key, 1, [], write);
                await UnlinkAsync(key, write, cancel);
                return new AddOutcome { Added = 1, Records = read.Records.Count };
            case ReportStanding.Changed:
                await AddVersionAsync(source, known!.Key, known.Version + 1, write, cancel);
                await RereadAsync(read, known.Key, known.Version + 1, write, cancel);
                return new AddOutcome { Changed = 1, Records = read.Records.Count };
            default:
                await RereadAsync(read, known!.Key, known.Version, write, cancel);
                return new AddOutcome { Reread = 1, Records = read.Records.Count };
        }
    }

    private static ReportStanding Standing(KnownReport? known, string hash, string program, string knowledge)
    {
        if (known is null) return ReportStanding.New;
        if (known.Is_Forgotten != 0) return ReportStanding.Forgotten;
        if (known.Hash == hash) return known.Program == program && known.Knowledge == knowledge ? ReportStanding.Known : ReportStanding.Stale;
        // An earlier version that comes in once more is no news.
        return known.Has_Version != 0 ? ReportStanding.Known : ReportStanding.Changed;
    }

    private static async Task AddVersionAsync(NewReport source, long key, int version, WriteBatch write, CancellationToken cancel)
    {
        string? original = null;
        if (source.Original is { } bytes)
        {
            original = ContentHash.Of(bytes.Span);
            await write.ExecuteAsync("INSERT INTO original (hash, bytes) VALUES (@original, @bytes) ON CONFLICT DO NOTHING", new { original, bytes = Deflated(bytes.Span) }, cancel);
        }
        string fetched = source.Fetched is { } at ? Letters.Time(at) : write.Now;
        write.Add("report_version", key, version, source.Hash, source.Report.Title, source.Report.Outlet, source.Report.Url, source.Report.Published, source.Report.Text, source.Source, fetched, original, source.MediaType);
    }

    private async Task RereadAsync(ReadReport read, long key, int version, WriteBatch write, CancellationToken cancel)
    {
        NewReport source = read.Source;
        int[] counts = Counts(read);
        List<StoredRow> existing = [.. await write.QueryAsync<StoredRow>(StoredRow.Select + "WHERE r.report = @key ORDER BY r.start_at, r.key", new { key }, cancel)];
        RecordMerge merge = RecordMerge.Run(read, key, version, existing, write);
        merge.Finish(reader, source.Report.Outlet, write);
        foreach (long deleted in merge.Deleted) await write.ExecuteAsync("DELETE FROM record WHERE key = @deleted", new { deleted }, cancel);
        foreach ((RecordKind kind, string uid) in merge.Gone) await BuryAsync(Letters.Name(kind), uid, "superseded", write, cancel);
        await write.ExecuteAsync("""
            UPDATE report SET version = @version, hash = @hash, title = @title, outlet = @outlet, url = @url, published = @published, day = @day, head = @head,
                program = @program, knowledge = @knowledge, events = @events, situations = @situations, statements = @statements, changed_at = @now, change = @change
            WHERE key = @key
            """,
            new
            {
                version,
                hash = source.Hash,
                title = source.Report.Title,
                outlet = source.Report.Outlet,
                url = source.Report.Url,
                published = source.Report.Published,
                day = Letters.Day(source.Report.Published),
                head = read.Head,
                program = read.Program,
                knowledge = read.Knowledge,
                events = counts[0],
                situations = counts[1],
                statements = counts[2],
                now = write.Now,
                change = write.Next(),
                key,
            }, cancel);
        await UnlinkAsync(key, write, cancel);
        await write.ExecuteAsync(dialect.UpdateReportTerms, new { key, terms = read.Terms }, cancel);
        // A record that an earlier reading lost and this one finds again is no longer gone.
        await write.FlushAsync(cancel);
        await write.ExecuteAsync("DELETE FROM tombstone WHERE kind <> 'report' AND id IN (SELECT uid FROM record WHERE report = @key)", new { key }, cancel);
    }

    private static Task<int> BuryAsync(string kind, string id, string reason, WriteBatch write, CancellationToken cancel) => write.ExecuteAsync(
        "INSERT INTO tombstone (kind, id, reason, at, change) VALUES (@kind, @id, @reason, @at, @change) ON CONFLICT (kind, id) DO UPDATE SET reason = excluded.reason, at = excluded.at, change = excluded.change",
        new { kind, id, reason, at = write.Now, change = write.Next() }, cancel);

    private static int[] Counts(ReadReport read)
    {
        int[] counts = new int[3];
        foreach (ReadRecord record in read.Records) counts[record.Kind switch { RecordKind.Event => 0, RecordKind.Situation => 1, _ => 2 }]++;
        return counts;
    }

    private static byte[] Deflated(ReadOnlySpan<byte> bytes)
    {
        using var to = new MemoryStream();
        using (var deflate = new DeflateStream(to, CompressionLevel.Fastest)) deflate.Write(bytes);
        return to.ToArray();
    }

    private static byte[] Inflated(byte[] bytes)
    {
        using var to = new MemoryStream();
        using var inflate = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
        inflate.CopyTo(to);
        return to.ToArray();
    }

    /// <summary>What is known of an id; names are those of the columns.</summary>
    private sealed class KnownReport
    {
        public long Key { get; init; }
        public int Version { get; init; }
        public string Hash { get; init; } = "";
        public string Program { get; init; } = "";
        public string Knowledge { get; init; } = "";
        public int Has_Version { get; init; }
        public int Is_Forgotten { get; init; }

        public const string Select = """
            SELECT key, version, hash, program, knowledge, 0 AS is_forgotten,
                CASE WHEN EXISTS (SELECT 1 FROM report_version v WHERE v.report = report.key AND v.hash = @hash) THEN 1 ELSE 0 END AS has_version
            FROM report WHERE id = @id
            UNION ALL SELECT 0, 0, '', '', '', 1, 0 FROM tombstone WHERE kind = 'report' AND id = @id
            """;
    }
}
