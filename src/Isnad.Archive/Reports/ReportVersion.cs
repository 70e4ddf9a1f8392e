namespace Isnad.Archive;

/// <summary>A version of a report in the list of its versions.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Hash">Content hash.</param>
/// <param name="Title">Title, or null.</param>
/// <param name="Source">File or address it came from.</param>
/// <param name="Fetched">When.</param>
/// <param name="OriginalHash">SHA-256 of the original bytes, or null.</param>
public sealed record ReportVersion(int Version, string Hash, string? Title, string Source, DateTimeOffset Fetched, string? OriginalHash);
