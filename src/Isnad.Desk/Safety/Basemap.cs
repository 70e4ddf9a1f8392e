using Isnad.Archive;

namespace Isnad.Desk.Safety;

/// <summary>The file of a map that is drawn below the records, served by ranges of its bytes: that file and no other.</summary>
internal static class Basemap
{
    /// <summary>Where it is served.</summary>
    public const string Path = "/basemap.pmtiles";

    // Seven letters and the version: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
    private static ReadOnlySpan<byte> Mark => "PMTiles\u0003"u8;

    /// <summary>What is wrong with a file, or null.</summary>
    public static ArchiveProblem? Check(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            Span<byte> begins = stackalloc byte[Mark.Length];
            return stream.ReadAtLeast(begins, begins.Length, throwOnEndOfStream: false) == begins.Length && begins.SequenceEqual(Mark) ? null : Wrong(file, "this is no PMTiles file of version 3");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Wrong(file, "this file cannot be read");
        }
    }

    /// <summary>Serves it.</summary>
    public static void MapBasemap(this WebApplication app, string file)
    {
        string path = System.IO.Path.GetFullPath(file);
        app.MapGet(Path, () => TypedResults.PhysicalFile(path, "application/vnd.pmtiles", enableRangeProcessing: true)).ExcludeFromDescription();
    }

    private static ArchiveProblem Wrong(string file, string what) => new("ISN0820", file, what, "give a .pmtiles file of version 3 with --basemap, or leave it out");
}
