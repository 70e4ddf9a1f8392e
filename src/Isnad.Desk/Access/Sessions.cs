using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Isnad.Desk.Access;

/// <summary>
/// Sessions that hold. A cookie alone proves nothing: its session must stand here, so that signing out ends it for good, wherever
/// a copy of the cookie may be. Kept in memory: all end with the desk.
/// </summary>
/// <param name="clock">Tells the time.</param>
internal sealed class Sessions(TimeProvider clock)
{
    /// <summary>A session that nobody used for so long has ended.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>No session holds longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Began, DateTimeOffset Used)> _held = new(StringComparer.Ordinal);

    /// <summary>Begins a session.</summary>
    /// <returns>Its id, which was never used before: nobody can have set it for somebody else.</returns>
    public string Begin()
    {
        DateTimeOffset now = clock.GetUtcNow();
        foreach ((string old, (DateTimeOffset began, DateTimeOffset used)) in _held)
        {
            if (HasEnded(began, used, now)) _held.TryRemove(old, out _);
        }
        string id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _held[id] = (now, now);
        return id;
    }

    /// <summary>Whether a session holds; using it keeps it.</summary>
    public bool Use(string id)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (!_held.TryGetValue(id, out (DateTimeOffset Began, DateTimeOffset Used) at) || HasEnded(at.Began, at.Used, now)) return false;
        // Not where it ended meanwhile.
        _held.TryUpdate(id, (at.Began, now), at);
        return true;
    }

    /// <summary>Ends a session.</summary>
    public void End(string id) => _held.TryRemove(id, out _);

    private static bool HasEnded(DateTimeOffset began, DateTimeOffset used, DateTimeOffset now) => now - used > Idle || now - began > Longest;
}
