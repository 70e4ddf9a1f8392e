namespace Isnad.Cli.Diagnostics;

/// <summary>Ends a command with a line for the user.</summary>
internal sealed class DiagnosticException(Diagnostic diagnostic) : Exception(diagnostic.ToString())
{
    /// <summary>The line.</summary>
    public Diagnostic Diagnostic => diagnostic;
}
