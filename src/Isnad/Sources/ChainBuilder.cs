using Isnad.Events;
using Isnad.Phrases;
using Isnad.Text;

namespace Isnad.Sources;

/// <summary>Builds the chain of sources of each event: the nearest cue that governs it, then whom that speaker cites.</summary>
internal static class ChainBuilder
{
    /// <summary>Cues less likely to be statements than this carry no source.</summary>
    private const double CarriesSource = 0.3;

    /// <summary>Fills one chain for each event.</summary>
    public static void Build(Draft draft)
    {
        foreach (EventDraft @event in draft.Events.Events)
        {
            var chain = new List<SourceLink>();
            int statement = Governing(draft, @event);
            if (statement >= 0) Add(draft, statement, chain);
            draft.Sources.Chains.Add(chain);
        }
    }

    private static void Add(Draft draft, int index, List<SourceLink> chain)
    {
        StatementDraft statement = draft.Sources.Statements[index];
        if (statement.Cited is { } cited) chain.Add(new SourceLink(cited, index, false));
        if (statement.Speaker is { } speaker) chain.Add(new SourceLink(speaker, index, false));
        // A statement told inside another («نقلت الوكالة عن … قوله») is cited by the outer one.
        for (int c = draft.Phrases.Clauses[statement.Clause].Parent; c >= 0; c = draft.Phrases.Clauses[c].Parent)
        {
            for (int i = 0; i < index; i++)
            {
                StatementDraft outer = draft.Sources.Statements[i];
                if (outer.Clause != c || outer.Speaker is null || chain.Exists(l => l.Speaker == outer.Speaker)) continue;
                chain.Add(new SourceLink(outer.Speaker, i, false));
                return;
            }
        }
    }

    private static int Governing(Draft draft, EventDraft @event)
    {
        // Up the clauses: the first one whose verb is a cue and that does not hold the event as its own doing.
        for (int c = @event.Clause; c >= 0; c = draft.Phrases.Clauses[c].Parent)
        {
            for (int i = 0; i < draft.Sources.Statements.Count; i++)
            {
                StatementDraft statement = draft.Sources.Statements[i];
                if (statement.Clause != c || statement.Cue == @event.Trigger || statement.Probability < CarriesSource) continue;
                if (@event.Trigger >= statement.ContentFirst && statement.Cue < @event.Trigger) return i;
            }
        }
        // «…، بحسب المصدر»: an expression anywhere in the sentence.
        for (int i = 0; i < draft.Sources.Statements.Count; i++)
        {
            StatementDraft statement = draft.Sources.Statements[i];
            if (statement.Sentence == @event.Sentence && statement.ContentFirst <= @event.Trigger && statement.Cue > @event.Trigger && IsAfterthought(draft, statement)) return i;
        }
        return Quotation(draft, @event);
    }

    private static bool IsAfterthought(Draft draft, StatementDraft statement) =>
        !draft.Words[statement.Cue].IsVerb || draft.Phrases.Clauses[statement.Clause].Kind == ClauseKind.Adverbial;

    /// <summary>A quotation opened in an earlier sentence still belongs to its speaker.</summary>
    private static int Quotation(Draft draft, EventDraft @event)
    {
        int quote = draft.Text.Tokens[@event.Trigger].Quote;
        if (quote < 0 || draft.Phrases.SentenceOf[quote] == @event.Sentence) return -1;
        int best = -1;
        for (int i = 0; i < draft.Sources.Statements.Count; i++)
        {
            StatementDraft statement = draft.Sources.Statements[i];
            if (statement.Cue < quote && draft.Phrases.SentenceOf[quote] - statement.Sentence <= 1) best = i;
        }
        return best;
    }
}
