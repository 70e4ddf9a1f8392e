namespace Isnad.Archive;

/// <summary>The archive cannot do what it was asked to; nothing is half-written.</summary>
public class ArchiveException : Exception
{
    /// <summary>Wraps a problem.</summary>
    /// <param name="problem">The line for the user.</param>
    /// <param name="cause">What the database said, or null.</param>
    public ArchiveException(ArchiveProblem problem, Exception? cause = null) : base(problem.ToString(), cause) => Problem = problem;

    /// <summary>The line for the user.</summary>
    public ArchiveProblem Problem { get; }
}
