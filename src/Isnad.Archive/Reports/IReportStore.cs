namespace Isnad.Archive;

/// <summary>Reports, their versions and where they are from.</summary>
public interface IReportStore
{
    /// <summary>How reports that come in stand to what is there, so that only what is new or stale is read.</summary>
    /// <param name="keys">Ids with content hashes.</param>
    /// <param name="program">Version of the program that would read them.</param>
    /// <param name="knowledge">Hash of its knowledge.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>One standing for each key, in their order.</returns>
    Task<IReadOnlyList<ReportStanding>> StandingAsync(IReadOnlyList<ReportKey> keys, string program, string knowledge, CancellationToken cancel = default);

    /// <summary>
    /// Writes a batch of read reports in one transaction. Safe to repeat: what is there already is left alone, records of a
    /// stale reading are replaced, records that a person decided on are kept as decided.
    /// </summary>
    /// <param name="batch">The reports; the same id may come twice, the later one is the later version.</param>
    /// <param name="cancel">Stops; nothing of the batch is written then.</param>
    Task<AddOutcome> AddAsync(IReadOnlyList<ReadReport> batch, CancellationToken cancel = default);

    /// <summary>One version of a report, the present one where none is named; null where there is none.</summary>
    Task<StoredReport?> ReportAsync(string id, int? version = null, CancellationToken cancel = default);

    /// <summary>All versions of a report, oldest first.</summary>
    Task<IReadOnlyList<ReportVersion>> VersionsAsync(string id, CancellationToken cancel = default);

    /// <summary>The bytes a version was made of; null where none were kept.</summary>
    Task<byte[]?> OriginalAsync(string id, int? version = null, CancellationToken cancel = default);

    /// <summary>Reports, last published first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cursor">Where to go on, or null.</param>
    /// <param name="limit">At most so many, 1–1000.</param>
    /// <param name="cancel">Stops.</param>
    Task<Page<ReportSummary>> ReportsAsync(ReportFilter filter, string? cursor = null, int limit = 100, CancellationToken cancel = default);

    /// <summary>How many reports.</summary>
    Task<long> CountReportsAsync(ReportFilter filter, CancellationToken cancel = default);

    /// <summary>Erases a report with all versions, originals, records and decisions, and leaves tombstones with nothing but ids.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> ForgetAsync(string id, CancellationToken cancel = default);
}
