using Dapper;
using Isnad.Incidents.Linking;

namespace Isnad.Archive.Sql;

internal sealed partial class SqlArchiveStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredIncident>> DecideAsync(NewIncidentDecision decision, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(decision.Who);
        if (decision.Action == IncidentAction.Undo) throw new ArgumentException("a decision is taken back by UndoIncidentAsync", nameof(decision));
        string[] records = await WriteAsync(async write =>
        {
            (long key, string id) = await FoundAsync(decision.Incident, write, cancel);
            string? other = null;
            string[] left, right = [];
            if (decision.Action == IncidentAction.Merge)
            {
                (long otherKey, other) = await FoundAsync(decision.Other ?? "", write, cancel);
                if (otherKey == key) throw Undecidable(decision.Incident, "these are one incident already");
                left = [.. (await MembersAsync(key, write, cancel)).Concat(await MembersAsync(otherKey, write, cancel)).Select(m => m.Uid)];
            }
            else (left, right) = Sides(await MembersAsync(key, write, cancel), decision);
            long number = write.Next();
            write.Add("incident_decision", number, write.Now, decision.Who, decision.Action.ToString().ToLowerInvariant(), id, other, decision.Note, null);
            foreach (string uid in left) write.Add("incident_decision_record", number, uid, 0L);
            foreach (string uid in right) write.Add("incident_decision_record", number, uid, 1L);
            await ReclusterAsync([.. left, .. right], write, cancel);
            return left.Concat(right).ToArray();
        }, cancel);
        return await HoldingAsync(records, cancel);
    }

    /// <inheritdoc/>
    public Task<IncidentDecision?> UndoIncidentAsync(string who, CancellationToken cancel = default) => WriteAsync(async write =>
    {
        DecidedIncident? last = (await write.QueryAsync<DecidedIncident>($"{DecidedIncident.Select} WHERE d.who = @who AND d.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM incident_decision u WHERE u.undoes = d.id) ORDER BY d.id DESC LIMIT 1", new { who }, cancel)).SingleOrDefault();
        if (last is null) return null;
        long id = write.Next();
        write.Add("incident_decision", id, write.Now, who, "undo", last.Incident, last.Other, null, last.Id);
        string[] records = [.. await write.QueryAsync<string>("SELECT uid FROM incident_decision_record WHERE decision = @id", new { id = last.Id }, cancel)];
        await ReclusterAsync(records, write, cancel);
        return (await write.QueryAsync<DecidedIncident>($"{DecidedIncident.Select} WHERE d.id = @id", new { id }, cancel)).Single().Decision();
    }, cancel);

    /// <inheritdoc/>
    public Task<Page<IncidentDecision>> IncidentDecisionsAsync(string? incident = null, string? cursor = null, int limit = 100, CancellationToken cancel = default) => ReadAsync(async connection =>
    {
        long before = Cursor.Read(cursor, "incident-decisions", 1) is { } after ? Cursor.Number(after[0]) : long.MaxValue;
        limit = Limit(limit);
        IEnumerable<DecidedIncident> rows = await connection.QueryAsync<DecidedIncident>(Command($"{DecidedIncident.Select} WHERE (CAST(@incident AS TEXT) IS NULL OR d.incident = @incident OR d.other = @incident) AND d.id < @before ORDER BY d.id DESC LIMIT {limit + 1}", new { incident, before }, cancel));
        return PageOf(rows, limit, r => r.Decision(), r => Cursor.Write("incident-decisions", Number(r.Id)));
    }, cancel);

    private static (string[] Left, string[] Right) Sides(IReadOnlyList<(string Uid, string Report, long Telling)> members, NewIncidentDecision decision)
    {
        var named = decision.Records.ToHashSet(StringComparer.Ordinal);
        if (named.FirstOrDefault(n => !members.Any(m => m.Uid == n || m.Report == n)) is { } stranger) throw Undecidable(stranger, $"this is no record or report of incident {decision.Incident}");
        // A telling is whole: its records go together.
        var moved = members.Where(m => named.Contains(m.Uid) || named.Contains(m.Report)).Select(m => m.Telling).ToHashSet();
        if (moved.Count == 0 || members.All(m => moved.Contains(m.Telling))) throw Undecidable(decision.Incident, "a split leaves something on both sides");
        return ([.. members.Where(m => moved.Contains(m.Telling)).Select(m => m.Uid)], [.. members.Where(m => !moved.Contains(m.Telling)).Select(m => m.Uid)]);
    }

    private async Task ReclusterAsync(string[] records, WriteBatch write, CancellationToken cancel)
    {
        await write.FlushAsync(cancel);
        long[] components = [.. await write.QueryAsync<long>($"SELECT DISTINCT t.component FROM telling_record m JOIN telling t ON t.key = m.telling WHERE {dialect.IsOneOf("m.uid", "@many")}", new { many = dialect.Many(records) }, cancel)];
        var links = new SqlLinkStore(dialect, write, new Dictionary<string, long>(StringComparer.Ordinal));
        LinkOutcome outcome = await new IncidentLinker(links).UpdateAsync([], components, cancel);
        await AccountAsync(outcome, links, [], write, cancel);
    }

    private Task<IReadOnlyList<StoredIncident>> HoldingAsync(string[] records, CancellationToken cancel) => ReadAsync(async connection =>
        (IReadOnlyList<StoredIncident>)[.. (await connection.QueryAsync<IncidentRow>(Command($"{IncidentRow.Select} WHERE i.key IN (SELECT t.incident FROM telling_record m JOIN telling t ON t.key = m.telling WHERE {dialect.IsOneOf("m.uid", "@many")}) ORDER BY i.key", new { many = dialect.Many(records) }, cancel))).Select(r => r.Incident())], cancel);

    private static async Task<IReadOnlyList<(string Uid, string Report, long Telling)>> MembersAsync(long incident, WriteBatch write, CancellationToken cancel) =>
        [.. await write.QueryAsync<(string, string, long)>("SELECT m.uid, p.id, t.key FROM telling t JOIN telling_record m ON m.telling = t.key JOIN report p ON p.key = t.report WHERE t.incident = @incident ORDER BY t.key, m.uid", new { incident }, cancel)];

    private static async Task<(long Key, string Id)> FoundAsync(string id, WriteBatch write, CancellationToken cancel)
    {
        (long Key, string Id)[] found = [.. await write.QueryAsync<(long, string)>("SELECT i.key, i.id FROM incident i WHERE i.key = (SELECT COALESCE(o.leads_to, o.key) FROM incident o WHERE o.id = @id)", new { id }, cancel)];
        return found.Length == 1 ? found[0] : throw Missing(id, "incident");
    }

    private static ArchiveException Undecidable(string where, string what) => new(new ArchiveProblem("ISN0512", where, what, "look at the incident with `isnad incidents show` and name two incidents, or some of one's records or reports"));

    private sealed class DecidedIncident
    {
        public const string Select = """
            SELECT d.id, d.at, d.who, d.action, d.incident, d.other, d.note, d.undoes,
                CASE WHEN EXISTS (SELECT 1 FROM incident_decision u WHERE u.undoes = d.id) THEN 1 ELSE 0 END AS is_undone FROM incident_decision d
            """;

        public long Id { get; init; }
        public string At { get; init; } = "";
        public string Who { get; init; } = "";
        public string Action { get; init; } = "";
        public string Incident { get; init; } = "";
        public string? Other { get; init; }
        public string? Note { get; init; }
        public long? Undoes { get; init; }
        public int Is_Undone { get; init; }

        public IncidentDecision Decision() => new(Id, Letters.Time(At), Who, Enum.Parse<IncidentAction>(Action, ignoreCase: true), Incident, Other, Note, Undoes, Is_Undone != 0);
    }
}
