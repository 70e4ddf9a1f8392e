using Isnad.Archive;

namespace Isnad.Intake.Walking;

/// <summary>Finds the files of known kinds in a folder and all below it. Links to folders are not followed: they could lead round in a circle.</summary>
internal static class FolderWalker
{
    /// <summary>The files, in ordinal order of their paths.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="problems">Where folders that cannot be read are told.</param>
    public static List<string> Files(string folder, List<ArchiveProblem> problems)
    {
        var files = new List<string>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out string? at))
        {
            try
            {
                foreach (string file in Directory.GetFiles(at))
                {
                    // A link that leads nowhere, or to itself, is left out like one to a folder.
                    if (FileKinds.IsKnown(file) && File.Exists(file)) files.Add(file);
                }
                foreach (string below in Directory.GetDirectories(at))
                {
                    if (new DirectoryInfo(below).LinkTarget is null) open.Push(below);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                problems.Add(IntakeProblems.Unreadable(at, failure));
            }
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
