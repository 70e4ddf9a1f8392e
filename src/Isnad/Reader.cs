using System.Collections.Concurrent;
using Isnad.Documents;
using Isnad.Knowledge;
using Isnad.Records;

namespace Isnad;

/// <summary>
/// Reads Arabic news reports. Thread-safe; knows no network, no database and no clock: the same report, program and knowledge
/// always give the same reading.
/// </summary>
public sealed class Reader
{
    private readonly KnowledgeBase _knowledge;
    private readonly IReadOnlyList<IStep> _steps;
    private readonly ConcurrentBag<Draft> _drafts = [];

    private Reader(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        _steps = Pipeline.Create(knowledge);
    }

    /// <summary>Opens a reader over the knowledge embedded in the library.</summary>
    public static Reader Open() => new(KnowledgeBase.Embedded);

    /// <summary>Opens a reader over knowledge compiled from other tables.</summary>
    /// <param name="compiledKnowledge">The bytes that the knowledge compiler wrote.</param>
    /// <exception cref="InvalidDataException">The bytes are no knowledge compiled for this version.</exception>
    public static Reader Open(byte[] compiledKnowledge) => new(KnowledgeBase.Open(compiledKnowledge));

    /// <summary>Hash of the compiled knowledge, part of every output.</summary>
    public string KnowledgeHash => _knowledge.Hash;

    /// <summary>The tables, for the programs of this project that look behind the reading.</summary>
    internal KnowledgeBase Knowledge => _knowledge;

    /// <summary>Reads one report.</summary>
    /// <param name="report">The report; its text may be anything, also none.</param>
    public Reading Read(Report report)
    {
        Draft draft = _drafts.TryTake(out Draft? pooled) ? pooled : new Draft();
        try
        {
            return Run(report, draft).Reading!;
        }
        finally
        {
            draft.Reset(new Report { Id = "", Text = "" });
            _drafts.Add(draft);
        }
    }

    /// <summary>Reads one report and leaves all layers in the draft, for explanations and for fitting.</summary>
    internal Draft Run(Report report, Draft draft)
    {
        draft.Reset(report);
        foreach (IStep step in _steps) step.Run(draft);
        return draft;
    }
}
