namespace Isnad.Archive;

/// <summary>One line that tells a user what is wrong, where, and what to do. docs/diagnostics.md explains every code.</summary>
/// <param name="Code">ISN05xx for the archive, ISN06xx for intake, ISN07xx for export.</param>
/// <param name="Where">File, address or id.</param>
/// <param name="What">What was found.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ArchiveProblem(string Code, string Where, string What, string Remedy)
{
    /// <summary>The line that people read.</summary>
    public override string ToString() => $"{Where}: {Code}: {What}; {Remedy}";
}
