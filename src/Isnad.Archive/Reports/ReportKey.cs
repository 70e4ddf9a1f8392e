namespace Isnad.Archive;

/// <summary>What tells a version of a report from all others.</summary>
/// <param name="Id">The report's id.</param>
/// <param name="Hash">Its content hash.</param>
public readonly record struct ReportKey(string Id, string Hash);
