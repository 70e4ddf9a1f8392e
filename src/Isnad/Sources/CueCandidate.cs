using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Sources;

/// <summary>The form of a reporting cue.</summary>
internal enum CueForm : byte
{
    /// <summary>Finite verb.</summary>
    Verb,
    /// <summary>Participle that goes on: «مؤكداً».</summary>
    Participle,
    /// <summary>Noun: «قوله», «بيان».</summary>
    Noun,
    /// <summary>Expression: «بحسب».</summary>
    Expression,
}

/// <summary>A word or expression that may report what somebody says.</summary>
internal sealed record CueCandidate
{
    /// <summary>Token of the cue.</summary>
    public required int Token { get; init; }
    /// <summary>Row in the cues table.</summary>
    public required int Row { get; init; }
    /// <summary>Form.</summary>
    public required CueForm Form { get; init; }
    /// <summary>The speaker found, or null.</summary>
    public ActorMention? Speaker { get; init; }
    /// <summary>Kind of content found: 0 none, 1 a clause with أن, 2 a quotation, 3 a colon, 4 one of the row's prepositions, 5 a bare object.</summary>
    public int Content { get; init; }
    /// <summary>First token of what is said.</summary>
    public int ContentFirst { get; init; }
    /// <summary>Whether it is quoted word for word.</summary>
    public bool Quoted { get; init; }
}

/// <summary>The features by which it is decided whether a cue is a statement.</summary>
internal static class CueFeatures
{
    private static readonly string[] s_kinds = ["say", "continue", "cite", "write", "publish", "think", "ask", "blame", "praise", "refuse", "threaten", "promise", "deny"];

    /// <summary>Fills the features of a candidate.</summary>
    public static void Extract(Draft draft, Table cues, CueCandidate cue, FeatureList into)
    {
        into.Clear();
        ref Analysis word = ref draft.Words[cue.Token];
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[cue.Token]];
        int form = (int)cue.Form, kind = Math.Max(0, Array.IndexOf(s_kinds, cues.Text(cue.Row, 4)));
        int likely = cues.Id(cue.Row, 6) == 0 ? 5 : cues.Text(cue.Row, 6)[0] - '0';
        into.Add(FeatureKind.Bias);
        into.Add(FeatureKind.Form, form);
        into.Add(FeatureKind.Prior, likely);
        into.Add(FeatureKind.Prior, 16 + form * 10 + likely);
        into.Add(FeatureKind.Type, kind);
        into.Add(FeatureKind.TypeForm, kind * 4 + form);
        into.Add(FeatureKind.Reporting, cue.Content);
        into.Add(FeatureKind.Reporting, 8 + cue.Content * 14 + kind);
        into.Add(FeatureKind.Fit, cue.Content * 10 + likely);
        into.Add(FeatureKind.Speaker, cue.Speaker is null ? 0 : 1 + (int)cue.Speaker.Form);
        if (cue.Speaker is { } speaker)
        {
            into.Add(FeatureKind.Person, (speaker.IsPerson ? 1 : 0) + (speaker.IsAnonymous ? 2 : 0));
            into.Add(FeatureKind.SentenceDistance, Math.Clamp(draft.Phrases.SentenceOf[cue.Token] - speaker.Sentence, 0, 3));
        }
        if (word.IsVerb)
        {
            into.Add(FeatureKind.Tense, (word.Has(Features.Perfect) ? 0 : word.Has(Features.Future) ? 1 : 2) + (word.Has(Features.Passive) ? 4 : 0));
            into.AddIf(clause.Negation >= 0, FeatureKind.Negated);
            into.Add(FeatureKind.ClauseKind, (int)clause.Kind);
            into.Add(FeatureKind.GovernedBy, clause.Subject >= 0 ? 1 : 0);
            into.Add(FeatureKind.Suffixed, word.Has(Features.Suffixed) ? 1 : 0);
        }
        else into.Add(FeatureKind.Definite, (word.IsDefinite ? 1 : 0) + (word.Has(Features.Suffixed) ? 2 : 0) + (word.Has(Features.Accusative) ? 4 : 0) + 8 * form);
        into.Add(FeatureKind.SentenceKind, (int)draft.Text.Sentences[draft.Phrases.SentenceOf[cue.Token]].Kind);
        if (word.Lemma >= 0) into.Add(FeatureKind.LemmaClass, (int)word.Class);
        into.AddIf(draft.Text.Tokens[cue.Token].Quote >= 0, FeatureKind.Quoted);
        into.AddIf(EventAt(draft, cue.Token), FeatureKind.InName, kind);
    }

    private static bool EventAt(Draft draft, int token)
    {
        foreach (Isnad.Events.EventDraft e in draft.Events.Events)
        {
            if (e.Trigger == token) return true;
        }
        return false;
    }
}
