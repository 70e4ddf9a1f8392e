using System.Text.Json;
using Isnad.Incidents.Tellings;
using Isnad.Incidents.Tests.Generated;

namespace Isnad.Incidents.Tests;

/// <summary>
/// Links held against the truth, pair by pair. Every telling that the reading missed counts as one that is linked to nothing;
/// every record in a sentence that tells of no incident is an act of its own, the same only in copies.
/// </summary>
internal sealed class LinkingScore
{
    private readonly List<(string Truth, long Found, Telling? Telling)> _items = [];

    public LinkingScore(GeneratedWorld world, MemoryLinkStore store)
    {
        var found = store.All.SelectMany(t => t.Telling.Records.Select(r => (Uid: r, Telling: t))).ToDictionary(t => t.Uid, t => t.Telling, StringComparer.Ordinal);
        long alone = -1;
        for (int r = 0; r < world.Reports.Count; r++)
        {
            GeneratedReport report = world.Reports[r];
            var told = new HashSet<int>();
            foreach (RecordSource record in world.Records[r].Records)
            {
                if (!found.TryGetValue(record.Uid, out (Telling Telling, long Incident) telling)) continue;
                using JsonDocument json = JsonDocument.Parse(record.Json);
                int at = json.RootElement.GetProperty("trigger").GetProperty("start").GetInt32();
                Passage? passage = report.Passages.FirstOrDefault(p => p.Start <= at && at < p.End);
                string truth = passage is null ? "? " + record.Uid : $"{passage.Label} {telling.Telling.Family}";
                if (passage is { IsIncident: true } && telling.Telling.Family == FamilyOf(world.Incidents[passage.Label].Kind)) told.Add(passage.Label);
                _items.Add((truth, telling.Incident, telling.Telling));
            }
            foreach (int missed in report.Passages.Where(p => p.IsIncident).Select(p => p.Label).Distinct().Where(l => !told.Contains(l)))
            {
                Missed++;
                _items.Add(($"{missed} {FamilyOf(world.Incidents[missed].Kind)}", alone--, null));
            }
        }
        Count();
    }

    public int Missed { get; }
    public long Right { get; private set; }
    public long Wrong { get; private set; }
    public long Lost { get; private set; }
    public double Precision => Right / (double)Math.Max(1, Right + Wrong);
    public double Recall => Right / (double)Math.Max(1, Right + Lost);
    public double F1 => 2 * Precision * Recall / Math.Max(1e-9, Precision + Recall);

    /// <summary>Pairs that are wrongly linked (true) or wrongly apart.</summary>
    public IEnumerable<(Telling A, Telling B, bool Linked)> Errors()
    {
        for (int i = 0; i < _items.Count; i++)
        {
            for (int j = i + 1; j < _items.Count; j++)
            {
                bool truth = _items[i].Truth == _items[j].Truth, found = _items[i].Found == _items[j].Found;
                if (truth != found && _items[i].Telling is { } a && _items[j].Telling is { } b) yield return (a, b, found);
            }
        }
    }

    public override string ToString() => FormattableString.Invariant($"precision {Precision:0.000}, recall {Recall:0.000}, F1 {F1:0.000} over {_items.Count} tellings, {Missed} missed by the reading");

    public static Family FamilyOf(IncidentKind kind) => kind switch
    {
        IncidentKind.Protest => Family.Protest,
        IncidentKind.Arrests => Family.Coercion,
        IncidentKind.Seizure => Family.Control,
        _ => Family.Violence,
    };

    private void Count()
    {
        for (int i = 0; i < _items.Count; i++)
        {
            for (int j = i + 1; j < _items.Count; j++)
            {
                bool truth = _items[i].Truth == _items[j].Truth, found = _items[i].Found == _items[j].Found;
                if (truth && found) Right++;
                else if (found) Wrong++;
                else if (truth) Lost++;
            }
        }
    }
}
