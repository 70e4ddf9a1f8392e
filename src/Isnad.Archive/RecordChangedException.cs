namespace Isnad.Archive;

/// <summary>A record was changed by somebody else since it was looked at: the decision was not written.</summary>
public sealed class RecordChangedException : ArchiveException
{
    /// <summary>Names the record.</summary>
    /// <param name="uid">Its id.</param>
    public RecordChangedException(string uid) : base(new ArchiveProblem("ISN0508", uid, "the record was changed since it was looked at", "look at it again, then decide"))
    {
    }
}
