using Isnad.Knowledge.Format;
using Isnad.Phrases;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>How what may tell the place or time of an act stands to it.</summary>
internal static class ClauseRelations
{
    /// <summary>How the clause of a token stands to that of the act: 0 the same, 1 above it with a reporting verb, 2 above it, 3 below, 4 beside, 5 elsewhere.</summary>
    public static int Of(Draft draft, int trigger, int token)
    {
        int act = draft.Phrases.ClauseOf[trigger], other = draft.Phrases.ClauseOf[token];
        if (act == other) return 0;
        List<Clause> clauses = draft.Phrases.Clauses;
        for (int c = clauses[act].Parent; c >= 0; c = clauses[c].Parent)
        {
            if (c == other) return clauses[c].Verb is >= 0 and var verb && draft.Words[verb].Class is LemmaClass.Speech ? 1 : 2;
        }
        for (int c = clauses[other].Parent; c >= 0; c = clauses[c].Parent)
        {
            if (c == act) return 3;
        }
        return clauses[act].Parent == clauses[other].Parent ? 4 : 5;
    }

    /// <summary>How many words that can be acts stand between, at most 3; with 4 added where one is a verb.</summary>
    public static int ActsBetween(Draft draft, int from, int to)
    {
        int acts = 0, verb = 0;
        for (int t = from; t < to; t++)
        {
            ref Analysis word = ref draft.Words[t];
            if (word.IsVerb) verb = 4;
            if (word.IsVerb || word.Has(Features.Masdar) || word.Class is LemmaClass.Act) acts++;
        }
        return Math.Min(3, acts) + verb;
    }

    /// <summary>Whether a finite verb stands between a trigger and a mention.</summary>
    public static bool VerbBetween(Draft draft, int trigger, Mentions.Mention mention) =>
        mention.End <= trigger ? VerbBetween(draft, mention.End, trigger) : VerbBetween(draft, trigger + 1, mention.First);

    /// <summary>Whether a finite verb stands among the tokens [from, to).</summary>
    public static bool VerbBetween(Draft draft, int from, int to)
    {
        for (int t = from; t < to; t++)
        {
            if (draft.Words[t].IsVerb) return true;
        }
        return false;
    }
}
