using Isnad.Archive.Reading;

namespace Isnad.Archive.Sql;

/// <summary>
/// Brings a new reading of a report together with the records that are there. A record is found again by the words of its
/// trigger: at the same place in the same text, or in the same sentence of a changed one. What a person decided stays.
/// </summary>
internal sealed class RecordMerge
{
    private readonly List<StoredRow> _left;
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);
    private readonly List<(StoredRow Old, ReadRecord New)> _decided = [];
    private readonly int _version;

    private RecordMerge(List<StoredRow> existing, int version) => (_left, _version) = (existing, version);

    /// <summary>Rows whose old state has to go, because they are written anew or are no longer found.</summary>
    public List<long> Deleted { get; } = [];

    /// <summary>Ids of records that no reading finds any more.</summary>
    public List<(RecordKind Kind, string Uid)> Gone { get; } = [];

    /// <summary>How many records the reading wrote or confirmed unchanged.</summary>
    public int Count { get; private set; }

    /// <summary>Merges.</summary>
    /// <param name="read">The new reading.</param>
    /// <param name="report">Key of the report.</param>
    /// <param name="version">Number of the version that was read.</param>
    /// <param name="existing">What is there.</param>
    /// <param name="batch">Where rows are written.</param>
    public static RecordMerge Run(ReadReport read, long report, int version, List<StoredRow> existing, WriteBatch batch)
    {
        var merge = new RecordMerge(existing, version);
        string? outlet = read.Source.Report.Outlet;
        var ordinals = new Dictionary<(RecordKind, int, int), int>();
        foreach (ReadRecord record in read.Records)
        {
            merge.Count++;
            (RecordKind, int, int) spot = (record.Kind, record.Columns.Start, record.Columns.End);
            int ordinal = ordinals.GetValueOrDefault(spot);
            ordinals[spot] = ordinal + 1;
            StoredRow? old = existing.Count == 0 ? null : merge.Take(record);
            if (old is { IsDecided: true })
            {
                merge._renamed[old.Local_Id] = record.LocalId;
                merge._decided.Add((old, record));
                continue;
            }
            if (old is not null)
            {
                merge._renamed[old.Local_Id] = record.LocalId;
                if (old.Json == record.Json && old.Version == version && old.Outlet == outlet) continue;
                merge.Deleted.Add(old.Key);
            }
            string uid = old?.Uid ?? record.Uid ?? RecordUid.Of(read.Source.Report.Id, read.Source.Hash, record, ordinal);
            new RecordRow { Key = old?.Key ?? batch.Next(), Uid = uid, Report = report, Version = version, Outlet = outlet, Review = record.Review, Record = record, Machine = null }.WriteTo(batch);
        }
        return merge;
    }

    /// <summary>Keeps what people decided, under ids that collide with none of the new reading, and lets go of the rest.</summary>
    /// <param name="reader">Makes rows of JSON.</param>
    /// <param name="outlet">Outlet of the report.</param>
    /// <param name="batch">Where rows are written.</param>
    public void Finish(ArchiveReader reader, string? outlet, WriteBatch batch)
    {
        foreach ((StoredRow old, ReadRecord now) in _decided) Keep(old, now.LocalId, now.Json, reader, outlet, batch);
        int next = Count;
        foreach (StoredRow old in _left)
        {
            if (old.IsDecided) _renamed[old.Local_Id] = $"{old.Kind}{++next}";
        }
        foreach (StoredRow old in _left)
        {
            if (old.IsDecided)
            {
                Keep(old, _renamed[old.Local_Id], null, reader, outlet, batch);
                continue;
            }
            Deleted.Add(old.Key);
            Gone.Add((Letters.Kind(old.Kind), old.Uid));
        }
    }

    private void Keep(StoredRow old, string localId, string? machine, ArchiveReader reader, string? outlet, WriteBatch batch)
    {
        string json = RecordIds.Renamed(old.Json, localId, _renamed);
        if (json == old.Json && old.Local_Id == localId && old.Machine == machine && old.Outlet == outlet) return;
        Deleted.Add(old.Key);
        using var parsed = System.Text.Json.JsonDocument.Parse(json);
        ReadRecord record = reader.Record(Letters.Kind(old.Kind), parsed.RootElement) with { LocalId = localId };
        new RecordRow { Key = old.Key, Uid = old.Uid, Report = old.Report, Version = old.Version, Outlet = outlet, Review = Letters.State(old.Review), Record = record, Machine = machine }.WriteTo(batch);
    }

    // The same type first, where several acts hang on one word.
    private StoredRow? Take(ReadRecord record)
    {
        StoredRow? best = null;
        foreach (StoredRow row in _left)
        {
            if (row.Kind[0] != (char)record.Kind || row.Review == "added") continue;
            bool same = row.Version == _version ? row.Start_At == record.Columns.Start && row.End_At == record.Columns.End : row.Anchor == record.Columns.Anchor;
            if (!same) continue;
            if (row.Type == record.Columns.Type)
            {
                best = row;
                break;
            }
            best ??= row;
        }
        if (best is not null) _left.Remove(best);
        return best;
    }
}

/// <summary>A record that is there, with what a merge asks of it. Names are those of the columns.</summary>
internal sealed class StoredRow
{
    public long Key { get; init; }
    public string Uid { get; init; } = "";
    public long Report { get; init; }
    public int Version { get; init; }
    public string Kind { get; init; } = "";
    public string Local_Id { get; init; } = "";
    public string Type { get; init; } = "";
    public int Start_At { get; init; }
    public int End_At { get; init; }
    public string Anchor { get; init; } = "";
    public string? Outlet { get; init; }
    public string Review { get; init; } = "";
    public string Json { get; init; } = "";
    public string? Machine { get; init; }

    /// <summary>Whether a person has decided on it.</summary>
    public bool IsDecided => Review != "machine";

    /// <summary>Selects the rows of a report, in the order of the text.</summary>
    public const string Select = "SELECT r.key, r.uid, r.report, r.version, r.kind, r.local_id, r.type, r.start_at, r.end_at, r.anchor, r.outlet, r.review, b.json, b.machine FROM record r JOIN record_body b ON b.record = r.key ";
}
