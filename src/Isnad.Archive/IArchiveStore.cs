namespace Isnad.Archive;

/// <summary>
/// An archive: reports with all their versions, what was read out of them, what people decided, and what changed when.
/// Safe to use from several threads and processes at once. Every write is one transaction: it is there as a whole or not at all.
/// Methods throw <see cref="ArchiveException"/> when the database cannot be reached, is locked, or has no room.
/// </summary>
public interface IArchiveStore : IReportStore, IRecordStore, IReviewStore, IChangeStore, IFeedStore, IIncidentStore, IAccountStore, IAsyncDisposable
{
    /// <summary>File or server, without any password, for messages.</summary>
    string Address { get; }
}
