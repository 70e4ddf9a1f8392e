using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace Isnad.Cli.Overlay;

/// <summary>The tables of the program, embedded as an archive, and where they are unpacked for the compiler.</summary>
internal static class BaseTables
{
    private const string Resource = "Isnad.Cli.base-tables.zip";

    /// <summary>The archive.</summary>
    public static Stream Open() =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource) ?? throw new InvalidOperationException("the base tables are missing from the program");

    /// <summary>First digits of the archive's SHA-256.</summary>
    public static string Hash()
    {
        using Stream archive = Open();
        return Convert.ToHexStringLower(SHA256.HashData(archive))[..16];
    }

    /// <summary>Unpacks the tables, unless another run did.</summary>
    /// <returns>The folder.</returns>
    public static string Unpack()
    {
        string folder = Path.Combine(CacheFolder.Path, "tables-" + Hash());
        if (Directory.Exists(folder)) return folder;
        // Unpacked beside and moved into place, so that two runs at once do not see each other's half.
        string partial = $"{folder}.{Environment.ProcessId}";
        using (var archive = new ZipArchive(Open())) archive.ExtractToDirectory(partial, overwriteFiles: true);
        try
        {
            Directory.Move(partial, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(partial, recursive: true);
        }
        return folder;
    }
}
