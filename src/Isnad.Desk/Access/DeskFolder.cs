using System.Security.Cryptography;
using System.Text;
using Isnad.Archive;

namespace Isnad.Desk.Access;

/// <summary>
/// The folder of what outlives a desk with accounts: the keys that its cookies are signed with, and its sessions. It is open to
/// the user who runs the desk and to nobody else, and to one desk at a time: two would not hear of each other's signing out.
/// </summary>
internal sealed class DeskFolder : IDisposable
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _path;
    private readonly FileStream _lock;

    private DeskFolder(string path, FileStream held) => (_path, _lock) = (path, held);

    /// <summary>Folder of the keys.</summary>
    public string Keys => Path.Combine(_path, "keys");

    /// <summary>File of the sessions.</summary>
    public string Sessions => Path.Combine(_path, "sessions");

    /// <summary>Opens it, and makes it before where there is none.</summary>
    /// <param name="options">Where it is: beside the file of the archive unless told; for a server, among the user's own data.</param>
    /// <param name="address">Address of the archive, without a password.</param>
    /// <param name="problem">Why sessions end with the desk (ISN0821), where null comes back.</param>
    public static DeskFolder? Open(DeskOptions options, string address, out ArchiveProblem? problem)
    {
        string? path = options.State ?? (ArchiveStore.IsServer(options.Store) ? OfUser(address) : Path.GetFullPath(options.Store) + "-desk");
        problem = null;
        if (path is null)
        {
            problem = new ArchiveProblem("ISN0821", address, "sessions end with this desk: its user has no folder for data", "name one: --state FOLDER");
            return null;
        }
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
            else
            {
                Directory.CreateDirectory(path, Mine);
                File.SetUnixFileMode(path, Mine);
            }
            return new DeskFolder(path, new FileStream(Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = new ArchiveProblem("ISN0821", path, "sessions end with this desk: " + failure.Message, "end the other desk over this archive, or name a folder of this desk alone: --state FOLDER");
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static string? OfUser(string address)
    {
        string data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return data.Length == 0 ? null : Path.Combine(data, "isnad", "desk-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 8)));
    }
}
