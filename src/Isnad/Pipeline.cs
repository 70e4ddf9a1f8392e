using Isnad.Events;
using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Phrases;
using Isnad.Records;
using Isnad.Resolution;
using Isnad.Retellings;
using Isnad.Sources;
using Isnad.Text;
using Isnad.Words;

namespace Isnad;

/// <summary>
/// The way of the data. Each line is a step, in order; folders, README and documentation use the same names.
/// (Documents come before: bytes become a report when they are decoded. Incidents come after: they join many reports.)
/// </summary>
internal static class Pipeline
{
    /// <summary>Makes the steps, in order.</summary>
    /// <param name="knowledge">The tables they read by.</param>
    public static IReadOnlyList<IStep> Create(KnowledgeBase knowledge) => Create(knowledge, new LemmaVectors(knowledge));

    /// <summary>Makes the steps, in order.</summary>
    /// <param name="knowledge">The tables they read by.</param>
    /// <param name="vectors">What company each lemma keeps.</param>
    private static IStep[] Create(KnowledgeBase knowledge, LemmaVectors vectors) => Checked(
    [
        new TextStep(new LexiconWordList(knowledge), new LayoutCues(knowledge)), // report → sentences, tokens
        new WordsStep(knowledge),      // tokens → analyses
        new PhrasesStep(knowledge),    // words → phrases, clauses
        new MentionsStep(knowledge),   // phrases → actors, places, times, quantities
        new ResolutionStep(knowledge), // mentions → entities, regions, intervals
        new EventsStep(knowledge, vectors), // clauses → events, situations
        new SourcesStep(knowledge),    // clauses → statements, chains: who says so
        new RetellingsStep(knowledge, vectors), // events → links between tellings of one act
        new RecordsStep(knowledge),    // all → the output contract
    ]);

    private static IStep[] Checked(IStep[] steps)
    {
        Layers written = Layers.Report;
        foreach (IStep step in steps)
        {
            if ((step.Reads & ~written) != 0) throw new InvalidOperationException($"step {step.Name} reads {step.Reads & ~written}, which no earlier step writes");
            written |= step.Writes;
        }
        return steps;
    }
}
