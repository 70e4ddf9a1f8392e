using System.Globalization;
using System.Text;

namespace Isnad.Desk.Access;

/// <summary>The file that sessions are kept in: a line each, of the hash of its id and the seconds since 1970 when it began and was used last.</summary>
/// <param name="path">The file.</param>
internal sealed class SessionFile(string path)
{
    private readonly Lock _writing = new();

    /// <summary>Reads what stands there. A line that is broken is a session that ended.</summary>
    public IEnumerable<KeyValuePair<string, SessionTimes>> Read()
    {
        if (!File.Exists(path)) yield break;
        foreach (string line in File.ReadLines(path))
        {
            if (line.Split(' ') is [{ Length: 64 } hash, var began, var used] && Time(began) is { } first && Time(used) is { } last) yield return KeyValuePair.Create(hash, new SessionTimes(first, last));
        }
    }

    /// <summary>Writes all of them, in the order in which they were asked to be written.</summary>
    public void Write(Func<KeyValuePair<string, SessionTimes>[]> sessions)
    {
        lock (_writing)
        {
            try
            {
                string beside = path + ".new";
                var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
                if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                using (var writer = new StreamWriter(beside, Encoding.ASCII, options))
                {
                    foreach ((string hash, SessionTimes at) in sessions()) writer.Write(string.Create(CultureInfo.InvariantCulture, $"{hash} {at.Began.ToUnixTimeSeconds()} {at.Used.ToUnixTimeSeconds()}\n"));
                }
                File.Move(beside, path, overwrite: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Rather all sign in again than that one who signed out comes back.
                File.Delete(path);
            }
        }
    }

    private static DateTimeOffset? Time(string seconds) => long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number < 253_402_300_799 ? DateTimeOffset.FromUnixTimeSeconds(number) : null;
}
