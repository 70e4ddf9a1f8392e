namespace Isnad.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>Everything went well.</summary>
    public const int Success = 0;
    /// <summary>Some input could not be read, or tables have errors; messages say which, and the rest was done.</summary>
    public const int Problems = 1;
    /// <summary>The command was called wrongly; nothing was done.</summary>
    public const int Usage = 2;
}
