using System.Security.Cryptography;
using System.Text;
using Isnad.Cli.Diagnostics;
using Isnad.KnowledgeCompiler.Compiling;
using Isnad.KnowledgeCompiler.Tables;
using Isnad.Records;

namespace Isnad.Cli.Overlay;

/// <summary>Readers over the built-in knowledge, or over it with a user's own tables laid on top.</summary>
internal static class KnowledgeOverlay
{
    /// <summary>Opens a reader.</summary>
    /// <param name="folder">Folder of tables to lay over the built-in ones, or null.</param>
    /// <exception cref="DiagnosticException">The tables have errors.</exception>
    public static Reader OpenReader(string? folder) => folder is null ? Reader.Open() : Reader.Open(Compiled(folder));

    /// <summary>The compiled tables as a file, for another program to read; null for the built-in ones.</summary>
    /// <param name="folder">Folder of tables to lay over the built-in ones, or null.</param>
    /// <exception cref="DiagnosticException">The tables have errors.</exception>
    public static string? CompiledFile(string? folder)
    {
        if (folder is null) return null;
        byte[] compiled = Compiled(folder);
        string file = CachedFile(folder);
        if (!File.Exists(file)) Keep(compiled, file);
        return file;
    }

    /// <summary>Checks that a knowledge folder is there.</summary>
    public static void Require(string folder)
    {
        if (!Directory.Exists(folder)) throw new DiagnosticException(new Diagnostic("ISN0202", folder, "there is no such knowledge folder", "give a folder of tables laid out like knowledge/"));
    }

    /// <summary>The folders the compiler reads, base first.</summary>
    public static IReadOnlyList<string> Roots(string? folder) => folder is null ? [BaseTables.Unpack()] : [BaseTables.Unpack(), folder];

    private static byte[] Compiled(string folder)
    {
        Require(folder);
        string cached = CachedFile(folder);
        if (File.Exists(cached)) return File.ReadAllBytes(cached);
        var compilation = new KnowledgeCompilation(Roots(folder));
        List<Problem> errors = [.. compilation.Problems.Where(p => p.IsError)];
        if (errors.Count > 0) throw new DiagnosticException(new Diagnostic("ISN0203", folder, $"the tables have {errors.Count} errors, the first at {errors[0]}", $"see all with: isnad knowledge check --knowledge {folder}"));
        using var bytes = new MemoryStream();
        compilation.Write(bytes);
        Keep(bytes.ToArray(), cached);
        return bytes.ToArray();
    }

    private static string CachedFile(string folder) => Path.Combine(CacheFolder.Path, $"knowledge-{Hash(folder)}.bin");

    private static void Keep(byte[] compiled, string path)
    {
        try
        {
            string partial = $"{path}.{Guid.NewGuid():N}";
            File.WriteAllBytes(partial, compiled);
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The cache saves time and nothing else.
        }
    }

    private static string Hash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{RecordWriter.ProgramVersion} {typeof(Reader).Module.ModuleVersionId} {BaseTables.Hash()}"));
        string[] files = Directory.GetFiles(folder, "*.tsv", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        foreach (string file in files)
        {
            byte[] content = File.ReadAllBytes(file);
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{Path.GetRelativePath(folder, file)} {content.Length}\n"));
            hash.AppendData(content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..24];
    }
}
