namespace Isnad.Archive;

/// <summary>In which order records are listed.</summary>
public enum RecordOrder
{
    /// <summary>Latest first day first; without a day last.</summary>
    Newest,
    /// <summary>Earliest first day first.</summary>
    Oldest,
    /// <summary>Least confident first: the queue of a review.</summary>
    Uncertain,
    /// <summary>Least recently changed first: the order of a feed.</summary>
    Changed,
    /// <summary>Report by report as they came, in the order of the text.</summary>
    Text,
}
