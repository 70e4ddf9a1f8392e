using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Isnad.Desk.Access;

/// <summary>
/// Sessions that hold. A cookie alone proves nothing: its session must stand here, so that signing out ends it for good, wherever
/// a copy of the cookie may be. Where there is a file they outlive the desk; it holds no id, but what SHA-256 makes of it.
/// </summary>
internal sealed class Sessions
{
    /// <summary>A session that nobody used for so long has ended.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>No session holds longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    // That a session was used is written so seldom: what a desk that is killed forgets of it is short beside Idle.
    private static readonly TimeSpan s_written = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, SessionTimes> _held;
    private readonly TimeProvider _clock;
    private readonly SessionFile? _file;
    private long _last;

    /// <summary>Takes up the sessions of the file.</summary>
    /// <param name="clock">Tells the time.</param>
    /// <param name="file">Where they are kept; null to keep them in memory.</param>
    public Sessions(TimeProvider clock, SessionFile? file)
    {
        (_clock, _file, _last) = (clock, file, clock.GetTimestamp());
        _held = new ConcurrentDictionary<string, SessionTimes>(file?.Read() ?? [], StringComparer.Ordinal);
    }

    /// <summary>Begins a session.</summary>
    /// <returns>Its id, which was never used before: nobody can have set it for somebody else.</returns>
    public string Begin()
    {
        DateTimeOffset now = _clock.GetUtcNow();
        foreach ((string old, SessionTimes times) in _held)
        {
            if (HasEnded(times, now)) _held.TryRemove(old, out _);
        }
        string id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _held[Hash(id)] = new SessionTimes(now, now);
        Write();
        return id;
    }

    /// <summary>Whether a session holds; using it keeps it.</summary>
    public bool Use(string id)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        string hash = Hash(id);
        if (!_held.TryGetValue(hash, out SessionTimes at) || HasEnded(at, now)) return false;
        // Not where it ended meanwhile.
        _held.TryUpdate(hash, at with { Used = now }, at);
        long last = Volatile.Read(ref _last), ticks = _clock.GetTimestamp();
        if (_file is not null && _clock.GetElapsedTime(last, ticks) > s_written && Interlocked.CompareExchange(ref _last, ticks, last) == last) Write();
        return true;
    }

    /// <summary>Ends a session.</summary>
    public void End(string id)
    {
        if (_held.TryRemove(Hash(id), out _)) Write();
    }

    private void Write() => _file?.Write(() => _held.ToArray());

    private static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private static bool HasEnded(SessionTimes at, DateTimeOffset now) => now - at.Used > Idle || now - at.Began > Longest;
}
