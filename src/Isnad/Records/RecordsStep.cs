using Isnad.Events;
using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Sources;
using Isnad.Text;

namespace Isnad.Records;

/// <summary>Step Records: drafts → the records of the output contract.</summary>
internal sealed class RecordsStep(KnowledgeBase knowledge) : IStep
{
    private readonly PartyRecorder _parties = new(knowledge);
    private readonly PlaceRecorder _places = new(knowledge);
    private readonly CodeTable _codes = new(knowledge);
    private readonly Summaries _summaries = new(knowledge);

    /// <inheritdoc/>
    public string Name => "Records";

    /// <inheritdoc/>
    public Layers Reads => Layers.Text | Layers.Mentions | Layers.Resolution | Layers.Events | Layers.Sources | Layers.Retellings;

    /// <inheritdoc/>
    public Layers Writes => Layers.Records;

    /// <inheritdoc/>
    public void Run(Draft draft)
    {
        var events = new List<EventRecord>();
        var situations = new List<SituationRecord>();
        string[] ids = Ids(draft);
        for (int i = 0; i < draft.Events.Events.Count; i++)
        {
            EventDraft @event = draft.Events.Events[i];
            if (@event.Type.IsSituation()) situations.Add(Situation(draft, i, ids[i]));
            else events.Add(WithSummaries(draft, Event(draft, i, ids)));
        }
        var statements = new List<StatementRecord>();
        foreach (StatementDraft statement in draft.Sources.Statements)
        {
            if (statement.IsRecord) statements.Add(Statement(draft, statement, statements.Count + 1));
        }
        draft.Reading = new Reading
        {
            Report = draft.Report, Events = events, Situations = situations, Statements = statements, KnowledgeHash = knowledge.Hash,
            Byline = draft.Text.Byline,
            Dateline = draft.Text.Dateline is { } dateline ? new DatelineRecord(dateline, _places.Dateline(draft)) : null,
        };
    }

    private static string[] Ids(Draft draft)
    {
        int events = 0, situations = 0;
        string[] ids = new string[draft.Events.Events.Count];
        for (int i = 0; i < ids.Length; i++) ids[i] = draft.Events.Events[i].Type.IsSituation() ? $"s{++situations}" : $"e{++events}";
        return ids;
    }

    private EventRecord Event(Draft draft, int index, string[] ids)
    {
        EventDraft e = draft.Events.Events[index];
        return new EventRecord
        {
            Id = ids[index], SameAs = e.SameAs >= 0 ? ids[e.SameAs] : null, Type = e.Type.Name(), Mode = e.Mode, Status = Status(e.Status),
            Trigger = draft.Text.Tokens[e.Trigger].Span, Sentence = SentenceSpan(draft, e.Sentence),
            Actors = _parties.Of(draft, e.Actors), Recipients = _parties.Of(draft, e.Recipients),
            Place = _places.Of(draft, e), Date = DateRecorder.Of(draft, e), Quantities = Quantities(e), Source = Chain(draft, index),
            Codes = _codes.Of(e.Type, e.Mode), Confidence = e.Confidence, Rule = Rule(e),
        };
    }

    private SituationRecord Situation(Draft draft, int index, string id)
    {
        EventDraft e = draft.Events.Events[index];
        return new SituationRecord
        {
            Id = id, Kind = e.Type.Name(), Status = Status(e.Status), Trigger = draft.Text.Tokens[e.Trigger].Span, Sentence = SentenceSpan(draft, e.Sentence),
            Holder = _parties.Of(draft, e.Actors), Place = _places.Of(draft, e), Date = DateRecorder.Of(draft, e), Quantities = Quantities(e),
            Source = Chain(draft, index), Confidence = e.Confidence, Rule = Rule(e),
        };
    }

    private EventRecord WithSummaries(Draft draft, EventRecord e) =>
        e with { SummaryAr = _summaries.Arabic(e, draft.Report), SummaryEn = _summaries.English(e, draft.Report) };

    private StatementRecord Statement(Draft draft, StatementDraft s, int number) => new()
    {
        Id = $"t{number}", Cue = draft.Text.Tokens[s.Cue].Span,
        Speaker = s.Speaker is null ? null : _parties.Of(draft, s.Speaker),
        Kind = s.Speaker is null ? "anonymous" : _parties.SpeakerKind(draft, s.Speaker), Medium = s.Medium,
        Hearer = s.Hearer is null ? null : _parties.Of(draft, s.Hearer),
        Content = s.ContentEnd > s.ContentFirst && s.ContentFirst < draft.Text.Tokens.Count
            ? new TextSpan(draft.Text.Tokens[s.ContentFirst].Start, draft.Text.Tokens[s.ContentEnd - 1].End) : null,
        Quoted = s.Quoted,
    };

    private List<SourceRecord> Chain(Draft draft, int index)
    {
        List<SourceLink> links = draft.Sources.Chains[index];
        var chain = new List<SourceRecord>(links.Count);
        for (int i = 0; i < links.Count; i++)
        {
            SourceLink link = links[i];
            StatementDraft? statement = link.Statement >= 0 ? draft.Sources.Statements[link.Statement] : null;
            chain.Add(new SourceRecord
            {
                Span = link.Speaker.Span, Link = i + 1 < links.Count ? links[i + 1].Beside ? "beside" : "cites" : null,
                Kind = _parties.SpeakerKind(draft, link.Speaker), Verb = statement is null ? null : draft.Text.Tokens[statement.Cue].Span.In(draft.Report.Text),
                Medium = statement?.Medium, Entity = _parties.Of(draft, link.Speaker).Entity,
            });
        }
        return chain;
    }

    private static List<QuantityRecord> Quantities(EventDraft e)
    {
        var list = new List<QuantityRecord>(e.Quantities.Count);
        foreach (QuantityMention q in e.Quantities) list.Add(new QuantityRecord(q.What ?? "other", q.Low, q.High, q.Span));
        return list;
    }

    private static TextSpan SentenceSpan(Draft draft, int sentence)
    {
        Sentence s = draft.Text.Sentences[sentence];
        return new TextSpan(draft.Text.Tokens[s.FirstToken].Start, draft.Text.Tokens[s.EndToken - 1].End);
    }

    private static string Rule(EventDraft e) => $"frames/{e.Frame.Lemma}/{e.Frame.Pos}/{e.Frame.Row}";

    private static string Status(EventStatus status) => status switch
    {
        EventStatus.Attempted => "attempted",
        EventStatus.Planned => "planned",
        EventStatus.Predicted => "predicted",
        EventStatus.Conditional => "conditional",
        EventStatus.Denied => "denied",
        _ => "actual",
    };
}
