using System.Text.Json;

namespace Isnad.Archive.Agreement;

/// <summary>Reckons how far people agree, out of the audit. Of each person the last decision on a record that stands is taken.</summary>
/// <param name="store">The archive.</param>
public sealed class AgreementReader(IReviewStore store)
{
    private const int MostTold = 200;

    /// <summary>Reckons it.</summary>
    public async Task<CoderAgreement> ReadAsync(CancellationToken cancel = default)
    {
        Unit[] units = [.. (await store.SharedDecisionsAsync(cancel)).GroupBy(d => d.Uid, StringComparer.Ordinal).Select(Unit.Of).Where(u => u.Decisions.Count > 1)];
        var pairs = new List<PairAgreement>();
        string[] people = [.. units.SelectMany(u => u.Decisions.Select(d => d.Who)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        for (int i = 0; i < people.Length; i++)
        {
            for (int j = i + 1; j < people.Length; j++)
            {
                Unit[] common = [.. units.Select(u => u.Of(people[i], people[j])).OfType<Unit>()];
                if (common.Length > 0) pairs.Add(new PairAgreement(people[i], people[j], Verdict(common)));
            }
        }
        Unit[] accepted = [.. units.Select(u => u.Accepted()).OfType<Unit>()];
        return new CoderAgreement(units.Length, Verdict(units),
            [.. pairs.OrderByDescending(p => p.Figure.Units).ThenBy(p => p.One, StringComparer.Ordinal).ThenBy(p => p.Other, StringComparer.Ordinal)],
            [.. CodedFields.Names.Select(f => new FieldAgreement(f, Field(accepted, f))).Where(f => f.Figure.Units > 0)],
            [.. units.Select(u => u.Differing()).OfType<Disagreement>().OrderByDescending(d => d.Decisions[^1].Id).Take(MostTold)]);
    }

    private static AgreementFigure Verdict(IReadOnlyList<Unit> units) => Figure(units.Select(u => u.Decisions.Select(d => IsAccepted(d) ? (IReadOnlyList<string>)["record"] : []).ToArray()));

    // A field that nobody fills is agreed on by nobody in particular: such records are left out.
    private static AgreementFigure Field(IReadOnlyList<Unit> units, string field) => Figure(units.Select(u => u.Records.Select(r => CodedFields.Of(r, field)).ToArray()).Where(values => values.Any(v => v.Count > 0)));

    private static AgreementFigure Figure(IEnumerable<IReadOnlyList<string>[]> units)
    {
        int count = 0, same = 0, compared = 0, shared = 0, told = 0;
        var values = new List<string[]>();
        foreach (IReadOnlyList<string>[] unit in units)
        {
            count++;
            values.Add([.. unit.Select(v => string.Join('\u001F', v))]);
            for (int i = 0; i < unit.Length; i++)
            {
                for (int j = i + 1; j < unit.Length; j++)
                {
                    compared++;
                    if (unit[i].SequenceEqual(unit[j], StringComparer.Ordinal)) same++;
                    shared += unit[i].Intersect(unit[j], StringComparer.Ordinal).Count();
                    told += unit[i].Count + unit[j].Count;
                }
            }
        }
        return new AgreementFigure(count, compared == 0 ? null : (double)same / compared, KrippendorffAlpha.Of(values), told == 0 ? null : 2.0 * shared / told);
    }

    private static bool IsAccepted(Decision decision) => decision.Action != ReviewAction.Reject;

    /// <summary>A record with the last decision of each person.</summary>
    private sealed record Unit(IReadOnlyList<Decision> Decisions, IReadOnlyList<JsonElement> Records)
    {
        public static Unit Of(IEnumerable<Decision> decisions) => From([.. decisions.GroupBy(d => d.Who, StringComparer.Ordinal).Select(mine => mine.MaxBy(d => d.Id)!).OrderBy(d => d.Id)]);

        /// <summary>The same of two people; null where one of them did not decide.</summary>
        public Unit? Of(string one, string other)
        {
            Decision[] both = [.. Decisions.Where(d => d.Who == one || d.Who == other)];
            return both.Length == 2 ? From(both) : null;
        }

        /// <summary>The same of those who hold it to be a record; null where that is one alone.</summary>
        public Unit? Accepted()
        {
            Decision[] accepted = [.. Decisions.Where(IsAccepted)];
            return accepted.Length > 1 ? From(accepted) : null;
        }

        /// <summary>What they differ on; null where that is nothing.</summary>
        public Disagreement? Differing()
        {
            var fields = new List<string>();
            if (Decisions.Select(IsAccepted).Distinct().Count() > 1) fields.Add("verdict");
            if (Accepted() is { } accepted) fields.AddRange(CodedFields.Names.Where(f => accepted.Records.Select(r => string.Join('\u001F', CodedFields.Of(r, f))).Distinct(StringComparer.Ordinal).Count() > 1));
            return fields.Count == 0 ? null : new Disagreement(Decisions[0].Uid, Decisions[0].Report, fields, Decisions);
        }

        private static Unit From(IReadOnlyList<Decision> decisions) => new(decisions, [.. decisions.Select(Record)]);

        private static JsonElement Record(Decision decision)
        {
            using JsonDocument json = JsonDocument.Parse(decision.JsonAfter ?? decision.JsonBefore ?? "{}");
            return json.RootElement.Clone();
        }
    }
}
