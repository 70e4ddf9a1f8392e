using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace Isnad.Cli.Overlay;

/// <summary>The tables of the program, embedded as an archive, and where they are unpacked for the compiler.</summary>
internal static class BaseTables
{
    private const string Resource = "Isnad.Cli.base-tables.zip";
    private const string Partial = ".partial";

    /// <summary>The archive.</summary>
    public static Stream Open() =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource) ?? throw new InvalidOperationException("the base tables are missing from the program");

    /// <summary>First digits of the archive's SHA-256.</summary>
    public static string Hash()
    {
        using Stream archive = Open();
        return Convert.ToHexStringLower(SHA256.HashData(archive))[..16];
    }

    /// <summary>Unpacks the tables into the cache, unless another run did.</summary>
    /// <returns>The folder.</returns>
    public static string Unpack() => UnpackInto(CacheFolder.Path);

    /// <summary>Unpacks the tables below a folder, unless they are there. Any number of threads and programs may do so at once.</summary>
    /// <param name="cache">The folder; it must exist.</param>
    /// <returns>The folder of the tables.</returns>
    public static string UnpackInto(string cache)
    {
        string folder = Path.Combine(cache, "tables-" + Hash());
        if (Directory.Exists(folder)) return folder;
        RemoveLeftovers(cache);
        // Unpacked beside, under a name of its own, and moved into place, so that none sees another's half.
        string partial = $"{folder}.{Guid.NewGuid():N}{Partial}";
        try
        {
            using (var archive = new ZipArchive(Open())) archive.ExtractToDirectory(partial);
            Directory.Move(partial, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another was faster; the tables are the same.
        }
        finally
        {
            if (Directory.Exists(partial)) Directory.Delete(partial, recursive: true);
        }
        return folder;
    }

    // Halves of runs that were killed. One that is younger than an hour may still be at work.
    private static void RemoveLeftovers(string cache)
    {
        foreach (string left in Directory.EnumerateDirectories(cache, "tables-*" + Partial))
        {
            try
            {
                if (DateTime.UtcNow - Directory.GetLastWriteTimeUtc(left) > TimeSpan.FromHours(1)) Directory.Delete(left, recursive: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // They cost room and nothing else.
            }
        }
    }
}
