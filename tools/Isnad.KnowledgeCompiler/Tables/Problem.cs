namespace Isnad.KnowledgeCompiler.Tables;

/// <summary>What is wrong with a row, and where.</summary>
/// <param name="File">Path below the knowledge folder.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column number, from 1; 0 for the whole row.</param>
/// <param name="Message">What was found and what was expected.</param>
/// <param name="IsError">Whether compiling is refused; otherwise a warning.</param>
public sealed record Problem(string File, int Line, int Column, string Message, bool IsError = true)
{
    /// <summary>The one line that people read.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {(IsError ? "error" : "warning")} ISN0201: {Message}";
}
