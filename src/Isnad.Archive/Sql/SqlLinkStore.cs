using System.Globalization;
using Isnad.Incidents.Linking;
using Isnad.Incidents.Tellings;

namespace Isnad.Archive.Sql;

/// <summary>Tellings and links in the tables of the archive, within one writing transaction.</summary>
/// <param name="dialect">The database.</param>
/// <param name="write">The transaction.</param>
/// <param name="reports">Keys of the reports that are linked, by their ids.</param>
internal sealed class SqlLinkStore(SqlDialect dialect, WriteBatch write, IReadOnlyDictionary<string, long> reports) : ILinkStore
{
    private const int MostRows = 500;

    /// <summary>Keys that new incidents got, by those the linker gave them.</summary>
    public Dictionary<long, long> Founded { get; } = [];

    /// <summary>Ids and founders of new incidents by their keys: their rows are written with what they say.</summary>
    public Dictionary<long, (string Id, string Founder)> Unwritten { get; } = [];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredTelling>> OfReportAsync(string report, CancellationToken cancel) =>
        Tellings(await write.QueryAsync<TellingRow>("SELECT key, component, body FROM telling WHERE report = @report ORDER BY key", new { report = reports[report] }, cancel));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>> AddAsync(IReadOnlyList<Telling> tellings, CancellationToken cancel)
    {
        var keys = new List<long>(tellings.Count);
        foreach (Telling telling in tellings)
        {
            long key = write.Next();
            keys.Add(key);
            write.Add("telling", key, telling.Uid, reports[telling.Report], key, 0L, telling.Time.First, telling.Time.Last, telling.Time.IsTold ? 1 : 0, TellingCodec.Write(telling));
            foreach (string record in telling.Records) write.Add("telling_record", record, key);
            foreach (long block in BlockKeys.Stored(telling)) write.Add("telling_block", block, key);
        }
        await write.FlushAsync(cancel);
        return keys;
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(IReadOnlyList<long> keys, CancellationToken cancel)
    {
        object many = dialect.Many(keys);
        // The blocks are asked of the telling: the table has no index by it.
        foreach (TellingRow row in await write.QueryAsync<TellingRow>($"SELECT key, component, body FROM telling WHERE {dialect.IsOneOf("key", "@many")}", new { many }, cancel))
        {
            object blocks = dialect.Many(BlockKeys.Stored(TellingCodec.Read(row.Body)));
            await write.ExecuteAsync($"DELETE FROM telling_block WHERE {dialect.IsOneOf("block", "@blocks")} AND telling = @key", new { blocks, key = row.Key }, cancel);
        }
        foreach ((string table, string column) in ((string, string)[])[("telling_link", "a"), ("telling_link", "b"), ("telling_record", "telling"), ("telling", "key")])
        {
            await write.ExecuteAsync($"DELETE FROM {table} WHERE {dialect.IsOneOf(column, "@many")}", new { many }, cancel);
        }
    }

    /// <inheritdoc/>
    public async Task<(IReadOnlyList<(long Block, long Telling)> Where, IReadOnlyList<StoredTelling> Tellings)> InBlocksAsync(IReadOnlyList<long> blocks, CancellationToken cancel)
    {
        (long Block, long Telling)[] where = [.. await write.QueryAsync<(long, long)>($"SELECT block, telling FROM telling_block WHERE {dialect.IsOneOf("block", "@many")}", new { many = dialect.Many(blocks) }, cancel)];
        if (where.Length == 0) return (where, []);
        return (where, Tellings(await write.QueryAsync<TellingRow>($"SELECT key, component, body FROM telling WHERE {dialect.IsOneOf("key", "@many")}", new { many = dialect.Many(where.Select(w => w.Telling).Distinct()) }, cancel)));
    }

    /// <inheritdoc/>
    public Task AddLinksAsync(IReadOnlyList<Link> links, CancellationToken cancel)
    {
        foreach (Link link in links) write.Add("telling_link", link.A, link.B, link.Score);
        return write.FlushAsync(cancel);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Member>> MembersAsync(IReadOnlyList<long> components, CancellationToken cancel) =>
        [.. (await write.QueryAsync<MemberRow>($"SELECT key, uid, component, incident, first_day, last_day, told FROM telling WHERE {dialect.IsOneOf("component", "@many")}", new { many = dialect.Many(components) }, cancel))
            .Select(m => new Member(m.Key, m.Uid, m.Component, m.Incident, new TellingTime(m.First_Day, m.Last_Day, m.Told != 0)))];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Link>> LinksAsync(IReadOnlyList<long> components, CancellationToken cancel) =>
        [.. (await write.QueryAsync<(long A, long B, double Score)>($"SELECT l.a, l.b, l.score FROM telling t JOIN telling_link l ON l.a = t.key WHERE {dialect.IsOneOf("t.component", "@many")}", new { many = dialect.Many(components) }, cancel))
            .Select(l => new Link(l.A, l.B, l.Score))];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LinkDecision>> DecisionsAsync(IReadOnlyList<long> components, CancellationToken cancel)
    {
        const string standing = "NOT EXISTS (SELECT 1 FROM incident_decision u WHERE u.undoes = d.id)";
        IEnumerable<DecidedRow> rows = await write.QueryAsync<DecidedRow>($"""
            SELECT d.id, d.action, m.side, r.telling FROM incident_decision d JOIN incident_decision_record m ON m.decision = d.id JOIN telling_record r ON r.uid = m.uid
            WHERE {standing} AND d.id IN (SELECT dr.decision FROM telling t JOIN telling_record tr ON tr.telling = t.key JOIN incident_decision_record dr ON dr.uid = tr.uid WHERE {dialect.IsOneOf("t.component", "@many")})
            """, new { many = dialect.Many(components) }, cancel);
        return [.. rows.GroupBy(r => (r.Id, r.Action)).Select(g => new LinkDecision(g.Key.Id, g.Key.Action == "merge",
            [.. g.Where(r => r.Side == 0).Select(r => r.Telling).Distinct()], [.. g.Where(r => r.Side == 1).Select(r => r.Telling).Distinct()]))];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FoundedIncident>> FoundedAsync(IReadOnlyList<long> incidents, CancellationToken cancel) =>
        [.. (await write.QueryAsync<(long Key, string Founder, int Merged)>($"""
            SELECT key, founder, CASE WHEN leads_to IS NULL THEN 0 ELSE 1 END FROM incident WHERE {dialect.IsOneOf("key", "@many")}
            UNION SELECT key, founder, 1 FROM incident WHERE leads_to IS NOT NULL AND {dialect.IsOneOf("leads_to", "@many")}
            """, new { many = dialect.Many(incidents) }, cancel)).Select(m => new FoundedIncident(m.Key, m.Founder, m.Merged != 0))];

    /// <inheritdoc/>
    public async Task WriteAsync(LinkOutcome outcome, CancellationToken cancel)
    {
        await FoundAsync(outcome.Founded, cancel);
        // All in one question: of reports that tell ten acts ten would be asked otherwise. The numbers are the program's own.
        foreach ((long Key, long Component, long Incident)[] moved in outcome.Moved.Chunk(MostRows))
        {
            string rows = string.Join(", ", moved.Select(m => string.Create(CultureInfo.InvariantCulture, $"({m.Key}, {m.Component}, {Of(m.Incident)})")));
            await write.ExecuteAsync($"UPDATE telling SET component = m.column2, incident = m.column3 FROM (VALUES {rows}) m WHERE key = m.column1", new { }, cancel);
        }
        foreach ((long from, long into) in outcome.Merged)
        {
            await write.ExecuteAsync("UPDATE incident SET leads_to = @into, changed_at = @now, change = @change WHERE key = @from OR leads_to = @from", new { from, into = Of(into), now = write.Now, change = write.Next() }, cancel);
        }
        foreach ((long key, string founder) in outcome.Refounded) await write.ExecuteAsync("UPDATE incident SET founder = @founder WHERE key = @key", new { key, founder }, cancel);
        foreach (long key in outcome.Revived) await write.ExecuteAsync("UPDATE incident SET leads_to = NULL WHERE key = @key", new { key }, cancel);
        if (outcome.Emptied.Count == 0) return;
        object many = dialect.Many(outcome.Emptied);
        await BuryAsync(write, $"{dialect.IsOneOf("key", "@many")} OR {dialect.IsOneOf("leads_to", "@many")}", new { many }, cancel);
        await write.ExecuteAsync($"DELETE FROM incident WHERE {dialect.IsOneOf("key", "@many")}", new { many }, cancel);
        await write.ExecuteAsync($"DELETE FROM incident WHERE leads_to IS NOT NULL AND {dialect.IsOneOf("leads_to", "@many")}", new { many }, cancel);
    }

    /// <summary>Leaves of incidents that are to go what tells those who keep a copy; one that is founded again under its id takes it away.</summary>
    /// <param name="write">The transaction.</param>
    /// <param name="which">Condition on the incidents.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task BuryAsync(WriteBatch write, string which, object parameters, CancellationToken cancel)
    {
        string[] ids = [.. await write.QueryAsync<string>($"SELECT id FROM incident WHERE {which} ORDER BY key", parameters, cancel)];
        if (ids.Length == 0) return;
        await write.ExecuteAsync("DELETE FROM tombstone WHERE kind = 'incident' AND id IN (SELECT id FROM incident WHERE " + which + ")", parameters, cancel);
        foreach (string id in ids) write.Add("tombstone", "incident", id, "superseded", write.Now, write.Next());
        await write.FlushAsync(cancel);
    }

    /// <summary>The key of an incident that the linker named.</summary>
    public long Of(long incident) => incident < 0 ? Founded[incident] : incident;

    // What they say is written when they are accounted for.
    private async Task FoundAsync(List<(long Incident, string Founder)> founded, CancellationToken cancel)
    {
        const int shortest = 8;
        if (founded.Count == 0) return;
        var taken = (await write.QueryAsync<string>($"SELECT id FROM incident WHERE {dialect.IsOneOf("id", "@many")}", new { many = dialect.Many(founded.Select(f => IncidentId.Of(f.Founder, shortest))) }, cancel)).ToHashSet(StringComparer.Ordinal);
        var ids = new List<string>();
        foreach ((long incident, string founder) in founded)
        {
            long key = write.Next();
            Founded.Add(incident, key);
            int length = shortest;
            while (!taken.Add(IncidentId.Of(founder, length)))
            {
                length++;
                // The longer one, hardly ever asked for, may be another's too.
                taken.UnionWith(await write.QueryAsync<string>("SELECT id FROM incident WHERE id = @id", new { id = IncidentId.Of(founder, length) }, cancel));
            }
            ids.Add(IncidentId.Of(founder, length));
            Unwritten.Add(key, (ids[^1], founder));
        }
        await write.ExecuteAsync($"DELETE FROM tombstone WHERE kind = 'incident' AND {dialect.IsOneOf("id", "@many")}", new { many = dialect.Many(ids) }, cancel);
    }

    private static List<StoredTelling> Tellings(IEnumerable<TellingRow> rows) => [.. rows.Select(r => new StoredTelling(r.Key, r.Component, TellingCodec.Read(r.Body)))];

    private sealed class TellingRow
    {
        public long Key { get; init; }
        public long Component { get; init; }
        public byte[] Body { get; init; } = [];
    }

    private sealed class MemberRow
    {
        public long Key { get; init; }
        public string Uid { get; init; } = "";
        public long Component { get; init; }
        public long Incident { get; init; }
        public int First_Day { get; init; }
        public int Last_Day { get; init; }
        public int Told { get; init; }
    }

    private sealed class DecidedRow
    {
        public long Id { get; init; }
        public string Action { get; init; } = "";
        public int Side { get; init; }
        public long Telling { get; init; }
    }
}
