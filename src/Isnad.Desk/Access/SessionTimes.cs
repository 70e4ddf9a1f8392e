namespace Isnad.Desk.Access;

/// <summary>When a session began, and when it was used last.</summary>
internal readonly record struct SessionTimes(DateTimeOffset Began, DateTimeOffset Used);
