namespace Isnad;

/// <summary>One step of the reading. It runs over a draft, reads what earlier steps wrote and writes its own layer.</summary>
internal interface IStep
{
    /// <summary>Name, the same in folders, README and docs.</summary>
    string Name { get; }

    /// <summary>The layers it needs.</summary>
    Layers Reads { get; }

    /// <summary>The layers it fills.</summary>
    Layers Writes { get; }

    /// <summary>Does its work. A step holds no state between drafts, so that one instance serves all threads.</summary>
    /// <param name="draft">The report on its way.</param>
    void Run(Draft draft);
}

/// <summary>What the steps write.</summary>
[Flags]
internal enum Layers
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>The decoded report.</summary>
    Report = 1,
    /// <summary>Sentences and tokens.</summary>
    Text = 2,
    /// <summary>Analyses of words.</summary>
    Words = 4,
    /// <summary>Phrases and clauses.</summary>
    Phrases = 8,
    /// <summary>Mentions of actors, places, times and quantities.</summary>
    Mentions = 16,
    /// <summary>Entities, regions and intervals.</summary>
    Resolution = 32,
    /// <summary>Events and situations.</summary>
    Events = 64,
    /// <summary>Statements and chains of sources.</summary>
    Sources = 128,
    /// <summary>Links between tellings of one act.</summary>
    Retellings = 256,
    /// <summary>The records of the output contract.</summary>
    Records = 512,
}
