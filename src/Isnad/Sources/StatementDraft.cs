using Isnad.Mentions;

namespace Isnad.Sources;

/// <summary>A reporting cue with its speaker, while it is put together.</summary>
internal sealed class StatementDraft
{
    /// <summary>Token of the cue.</summary>
    public int Cue { get; set; }
    /// <summary>Index of the cue's clause.</summary>
    public int Clause { get; set; }
    /// <summary>Index of the cue's sentence.</summary>
    public int Sentence { get; set; }
    /// <summary>Row in the cues table.</summary>
    public int Row { get; set; }
    /// <summary>Who speaks, or null where untold.</summary>
    public ActorMention? Speaker { get; set; }
    /// <summary>Whom the speaker cites («نقلت الوكالة عن …»), or null.</summary>
    public ActorMention? Cited { get; set; }
    /// <summary>Who hears it, or null.</summary>
    public ActorMention? Hearer { get; set; }
    /// <summary>First token of what is said.</summary>
    public int ContentFirst { get; set; }
    /// <summary>Token after the last of what is said.</summary>
    public int ContentEnd { get; set; }
    /// <summary>Whether it is quoted word for word.</summary>
    public bool Quoted { get; set; }
    /// <summary>`speech`, `statement`, `tweet`, … or `unknown`.</summary>
    public string Medium { get; set; } = "unknown";
    /// <summary>Kind of cue: `say`, `continue`, `cite`, ….</summary>
    public string Kind { get; set; } = "say";
    /// <summary>Probability that the cue is a statement.</summary>
    public double Probability { get; set; }
    /// <summary>Whether it is written out as a statement; cues that are events themselves only carry sources.</summary>
    public bool IsRecord { get; set; } = true;
}

/// <summary>One link of a chain of sources, nearest first.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Statement">Index of the statement it comes from, or −1.</param>
/// <param name="Beside">Whether it stands beside the one before it instead of being cited by the next.</param>
internal readonly record struct SourceLink(ActorMention Speaker, int Statement, bool Beside);

/// <summary>What the sources step writes.</summary>
internal sealed class SourceLayer
{
    /// <summary>Statements in text order.</summary>
    public List<StatementDraft> Statements { get; } = [];

    /// <summary>For each event of the events layer its chain, nearest first.</summary>
    public List<List<SourceLink>> Chains { get; } = [];

    /// <summary>Empties it for the next report.</summary>
    public void Reset()
    {
        Statements.Clear();
        Chains.Clear();
    }
}
