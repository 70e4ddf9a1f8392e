namespace Isnad.Archive;

/// <summary>What a record is; the letter is the first of its id in the output contract.</summary>
public enum RecordKind
{
    /// <summary>e: somebody did something.</summary>
    Event = 'e',
    /// <summary>s: something is the case.</summary>
    Situation = 's',
    /// <summary>t: somebody said so.</summary>
    Statement = 't',
}
