using Isnad.Documents;
using Isnad.Events;
using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Retellings;
using Isnad.Sources;

namespace Isnad.Fitting;

/// <summary>Reads annotated reports with the steps up to Resolution and turns the annotation into examples for each model.</summary>
/// <param name="reader">Reads the reports.</param>
/// <param name="vectors">The lemma vectors of its knowledge.</param>
internal sealed class Collector(Reader reader, LemmaVectors vectors)
{
    private readonly TriggerFinder _triggers = new(reader.Knowledge);
    private readonly TriggerFeatures _triggerFeatures = new(reader.Knowledge);
    private readonly ArgumentCandidates _gatherer = new(reader.Knowledge);
    private readonly CueFinder _cues = new(reader.Knowledge);
    private readonly Table _cueTable = reader.Knowledge.Table("cues");
    private readonly StatusFinder _status = new(reader.Knowledge);
    private readonly DateChooser _dates = new(reader.Knowledge, vectors);
    private readonly EarlierTelling _tellings = new(reader.Knowledge, vectors);
    private readonly Workspace _workspace = new();
    private readonly FeatureList _features = new();
    private readonly FeatureList _context = new();
    private readonly HashSet<(int, int, bool)> _reached = [];

    public List<BinaryExample> Events { get; } = [];
    public List<ChoiceExample> Retellings { get; } = [];
    public List<BinaryExample> Mutual { get; } = [];
    public List<BinaryExample> Statements { get; } = [];
    public int GoldStatements { get; private set; }
    public List<ChoiceExample> Actors { get; } = [];
    public List<ChoiceExample> Recipients { get; } = [];
    public List<ChoiceExample> Places { get; } = [];
    public List<ChoiceExample> Dates { get; } = [];
    public List<ChoiceExample> Statuses { get; } = [];
    /// <summary>Parties of the annotation that no candidate matches.</summary>
    public List<string> Unreachable { get; } = [];
    public int GoldEvents { get; private set; }
    public int Reachable { get; private set; }
    public int TypedReachable { get; private set; }

    /// <summary>Adds the examples of a report.</summary>
    public void Add(int index, GoldReport gold)
    {
        var draft = new Draft();
        reader.Run(new Report { Id = gold.Id, Text = gold.Text, Published = gold.Published }, draft);
        var candidates = new List<TriggerCandidate>();
        _triggers.Find(draft, candidates);
        GoldEvents += gold.Events.Count;
        var matched = new Dictionary<int, (TriggerCandidate Candidate, int Index)>();
        for (int i = 0; i < candidates.Count; i++)
        {
            TextSpan span = draft.Text.Tokens[candidates[i].Token].Span;
            int g = gold.Events.FindIndex(e => e.Trigger.Start < span.End && span.Start < e.Trigger.End);
            bool typed = g >= 0 && gold.Events[g].Type == candidates[i].Frame.Type.Name();
            if (g >= 0 && _reached.Add((index, g, false))) Reachable++;
            if (typed && _reached.Add((index, g, true))) TypedReachable++;
            _triggerFeatures.Extract(draft, candidates, i, _features);
            Events.Add(new BinaryExample(index, _features.Items.ToArray(), typed, index * 100000 + candidates[i].Token));
            if (!typed) continue;
            matched.TryAdd(g, (candidates[i], i));
            AddParties(index, draft, candidates[i], gold.Events[g]);
            AddPlace(index, draft, candidates[i], gold.Events[g]);
            AddDate(index, draft, candidates[i], gold.Events[g]);
            AddStatus(index, draft, candidates[i], gold.Events[g]);
        }
        AddRetellings(index, gold, draft);
        AddStatements(index, gold, draft);
    }

    private void AddStatements(int index, GoldReport gold, Draft draft)
    {
        var cues = new List<CueCandidate>();
        _cues.Find(draft, cues);
        GoldStatements += gold.Statements.Count;
        foreach (CueCandidate cue in cues)
        {
            TextSpan span = draft.Text.Tokens[cue.Token].Span;
            CueFeatures.Extract(draft, _cueTable, cue, _features);
            Statements.Add(new BinaryExample(index, _features.Items.ToArray(), gold.Statements.Exists(s => s.Start < span.End && span.Start < s.End)));
        }
    }

    private void AddParties(int index, Draft draft, TriggerCandidate trigger, GoldEvent gold)
    {
        var options = new List<ArgumentCandidate>();
        _gatherer.Gather(draft, trigger, options);
        bool symmetric = trigger.Frame.Type.IsSymmetric();
        if (MutualParties.AreIn(trigger.Frame)) AddMutual(index, draft, trigger, options, [.. gold.Actors, .. gold.Recipients]);
        // Where all take part alike the parties are chosen by the model of their own.
        if (symmetric) return;
        Actors.Add(Party(index, draft, trigger, options, false, gold.Actors));
        Recipients.Add(Party(index, draft, trigger, options, true, gold.Recipients));
    }

    private void AddMutual(int index, Draft draft, in TriggerCandidate trigger, List<ArgumentCandidate> candidates, List<GoldPhrase> gold)
    {
        int sides = MutualParties.Sides(draft, trigger, candidates);
        foreach (ArgumentCandidate candidate in candidates)
        {
            MutualParties.Extract(draft, trigger, candidate, sides, _features);
            string text = candidate.Mention.Span.In(draft.Report.Text);
            Mutual.Add(new BinaryExample(index, _features.Items.ToArray(), gold.Exists(g => Matching.TokenF1(g.Text, text) > 0.5)));
        }
    }

    private ChoiceExample Party(int index, Draft draft, in TriggerCandidate trigger, List<ArgumentCandidate> candidates, bool recipient, List<GoldPhrase> gold)
    {
        var options = new List<int[]>();
        var right = new List<bool>();
        var lemmas = new List<(int, int)>();
        ArgumentFeatures.ExtractNone(draft, trigger, candidates, recipient, _features);
        options.Add(_features.Items.ToArray());
        lemmas.Add((_features.Lemma(0), _features.Lemma(1)));
        right.Add(gold.Count == 0);
        foreach (ArgumentCandidate candidate in candidates)
        {
            ArgumentFeatures.Extract(draft, trigger, candidate, recipient, _features);
            options.Add(_features.Items.ToArray());
            lemmas.Add((_features.Lemma(0), _features.Lemma(1)));
            string text = candidate.Mention.Span.In(draft.Report.Text);
            right.Add(gold.Any(g => Matching.TokenF1(g.Text, text) > 0.5));
        }
        // Where no candidate is right the example teaches nothing; it still counts as wrong in the figures.
        if (!right.Contains(true))
        {
            Unreachable.Add($"{(recipient ? "recipient" : "actor")}\t{draft.Text.Tokens[trigger.Token].Span.In(draft.Report.Text)}\t{string.Join(" | ", gold.Select(g => g.Text))}\t{string.Join(" / ", candidates.Select(c => c.Mention.Span.In(draft.Report.Text)).Take(12))}");
        }
        return new ChoiceExample(index, [.. options], [.. right], [-1, .. candidates.Select(c => c.Group)]) { Lemmas = [.. lemmas] };
    }

    private void AddPlace(int index, Draft draft, TriggerCandidate trigger, GoldEvent gold)
    {
        var places = new List<PlaceMention>();
        PlaceChooser.Gather(draft, trigger, places);
        var options = new List<int[]>();
        var right = new List<bool>();
        PlaceChooser.ExtractNone(draft, trigger, places, _features);
        options.Add(_features.Items.ToArray());
        right.Add(gold.Place is null);
        (double Lat, double Lon)? meant = Meant(draft, places, gold);
        foreach (PlaceMention place in places)
        {
            PlaceChooser.Extract(draft, trigger, place, places, _features);
            options.Add(_features.Items.ToArray());
            bool words = gold.Place is not null && Matching.TokenF1(gold.Place.Text, place.Span.In(draft.Report.Text)) > 0.5;
            bool near = meant is { } there && place.Point is { } point && Math.Abs(point.Lat - there.Lat) < 0.25 && Math.Abs(point.Lon - there.Lon) < 0.3;
            right.Add(words || near);
        }
        if (!right.Contains(true))
        {
            Unreachable.Add($"place\t{draft.Text.Tokens[trigger.Token].Span.In(draft.Report.Text)}\t{gold.Place?.Text}\t{string.Join(" / ", places.Select(c => c.Span.In(draft.Report.Text)).Take(12))}");
        }
        Places.Add(new ChoiceExample(index, [.. options], [.. right], [-1, .. places.Select(PlaceChooser.Group)]));
    }

    /// <summary>Where the annotated place lies: as annotated, else where the mention of these words was resolved to.</summary>
    private static (double Lat, double Lon)? Meant(Draft draft, List<PlaceMention> places, GoldEvent gold)
    {
        if (gold.Place is null) return null;
        if (gold is { Lat: { } lat, Lon: { } lon }) return (lat, lon);
        return places.Find(p => p.Point is not null && Matching.TokenF1(gold.Place.Text, p.Span.In(draft.Report.Text)) > 0.5)?.Point;
    }

    private void AddDate(int index, Draft draft, TriggerCandidate trigger, GoldEvent gold)
    {
        var dates = new List<DateOption>();
        _dates.Gather(draft, trigger, dates);
        EventDraft? read = draft.Events.Events.Find(e => e.Trigger == trigger.Token && e.Type == trigger.Frame.Type);
        (EventDraft? telling, double likelihood) = read is null ? (null, 0) : _tellings.Find(draft, Undated(read), _workspace);
        StatusEvidence evidence = _status.Of(draft, trigger);
        var context = new DateContext(evidence, read?.Status ?? evidence.Status, telling, likelihood);
        var options = new List<int[]>();
        var right = new List<bool>();
        for (int i = 0; i < dates.Count; i++)
        {
            DateFeatures.Extract(draft, trigger, dates, i, context, _features);
            options.Add(_features.Items.ToArray());
            right.Add(dates[i].Edtf(draft.Published) is { } edtf ? DateMatch.Right(gold.Date, edtf) : string.IsNullOrEmpty(gold.Date));
        }
        if (!right.Contains(true)) Unreachable.Add($"date\t{draft.Text.Tokens[trigger.Token].Span.In(draft.Report.Text)}\t{gold.Date}\t{draft.Published:yyyy-MM-dd} {string.Join(" / ", dates.Where(d => d.Form == DateForm.Told).Select(d => d.Time!.Span.In(draft.Report.Text) + "=" + d.Time.Edtf).Take(12))}");
        Dates.Add(new ChoiceExample(index, [.. options], [.. right], [.. dates.Select(d => d.Group(draft.Published))]));
    }

    /// <summary>An act as it is when its date is chosen.</summary>
    private static EventDraft Undated(EventDraft read)
    {
        var undated = new EventDraft
        {
            Frame = read.Frame, Trigger = read.Trigger, Type = read.Type, Mode = read.Mode, Sentence = read.Sentence, Clause = read.Clause, Place = read.Place,
            Status = read.Status, PlaceInherited = read.PlaceInherited, Confidence = read.Confidence, RefersBack = read.RefersBack, ActorInherited = read.ActorInherited,
        };
        undated.Actors.AddRange(read.Actors);
        undated.Recipients.AddRange(read.Recipients);
        return undated;
    }

    /// <summary>The status is learned from the events as they are read: their dates are part of what there is to see.</summary>
    private void AddStatus(int index, Draft draft, TriggerCandidate trigger, GoldEvent gold)
    {
        EventDraft? read = draft.Events.Events.Find(e => e.Trigger == trigger.Token && e.Type == trigger.Frame.Type && e.Mode == trigger.Frame.Mode);
        if (read is null) return;
        StatusChooser.Context(draft, trigger, _status.Of(draft, trigger), read, _context);
        var options = new int[StatusChooser.Statuses][];
        var right = new bool[StatusChooser.Statuses];
        var groups = new int[StatusChooser.Statuses];
        for (int status = 0; status < options.Length; status++)
        {
            StatusChooser.Cross(_context, status, _features);
            options[status] = _features.Items.ToArray();
            right[status] = string.Equals(((EventStatus)status).ToString(), gold.Status, StringComparison.OrdinalIgnoreCase);
            groups[status] = -1;
        }
        Statuses.Add(new ChoiceExample(index, options, right, groups));
    }

    /// <summary>Retellings are learned from the events as they are read, aligned with the annotation.</summary>
    private void AddRetellings(int index, GoldReport gold, Draft draft)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (GoldEvent e in gold.Events) ids[e.Id] = e.Coref ?? e.Id;
        string Root(string id)
        {
            for (int i = 0; i < 10 && ids.TryGetValue(id, out string? to) && to != id; i++) id = to;
            return id;
        }
        List<EventDraft> events = draft.Events.Events;
        string?[] acts = [.. events.Select(e => draft.Text.Tokens[e.Trigger].Span).Select(span => gold.Events.Find(g => g.Trigger.Start < span.End && span.Start < g.Trigger.End)).Select(g => g is null ? null : Root(g.Id))];
        var earlier = new List<int>();
        for (int i = 1; i < events.Count; i++)
        {
            RetellingsStep.Gather(events, i, earlier);
            // What is no act of the annotation tells nothing about which act it is.
            if (acts[i] is null || earlier.Count == 0) continue;
            Retellings.Add(Telling(index, draft, i, earlier, acts));
        }
    }

    private ChoiceExample Telling(int index, Draft draft, int later, List<int> earlier, string?[] acts)
    {
        List<EventDraft> events = draft.Events.Events;
        int[][] options = new int[earlier.Count + 1][];
        bool[] right = new bool[options.Length];
        int[] groups = new int[options.Length];
        var lemmas = new (int, int)[options.Length];
        SameActFeatures.ExtractNone(draft, events[later], _features);
        for (int o = 0; o < options.Length; o++)
        {
            if (o > 0) SameActFeatures.Extract(draft, vectors, events[earlier[o - 1]], events[later], _features);
            options[o] = _features.Items.ToArray();
            lemmas[o] = (_features.Lemma(0), _features.Lemma(1));
            right[o] = o > 0 && acts[earlier[o - 1]] == acts[later];
            groups[o] = o == 0 ? -1 : acts[earlier[o - 1]] is { } act ? Array.IndexOf(acts, act) : earlier[o - 1];
        }
        right[0] = Array.IndexOf(right, true) < 0;
        return new ChoiceExample(index, options, right, groups) { Lemmas = lemmas };
    }
}
