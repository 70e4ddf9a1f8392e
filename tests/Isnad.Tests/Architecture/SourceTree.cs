namespace Isnad.Tests.Architecture;

/// <summary>The checkout the tests were built from.</summary>
internal static class SourceTree
{
    /// <summary>Its root: the folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>All C# files below one of its folders, what builds leave aside.</summary>
    /// <param name="folder">Folder below the root.</param>
    public static IEnumerable<string> Files(string folder)
    {
        string path = Path.Combine(Root, folder);
        if (!Directory.Exists(path)) return [];
        return Directory.GetFiles(path, "*.cs", SearchOption.AllDirectories).Where(f => !Parts(f).Any(p => p is "obj" or "bin" or "artifacts")).Order(StringComparer.Ordinal);
    }

    /// <summary>The parts of a file's path below the root.</summary>
    /// <param name="file">A file below the root.</param>
    public static string[] Parts(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/').Split('/');

    private static string Find()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Isnad.slnx"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("the tests run outside of a checkout: no Isnad.slnx above " + AppContext.BaseDirectory);
    }
}
