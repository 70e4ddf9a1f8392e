namespace Isnad.Cli.Diagnostics;

/// <summary>One line that tells a user what is wrong, where, and what to do. docs/diagnostics.md explains every code.</summary>
/// <param name="Code">ISN01xx input, ISN02xx knowledge, ISN03xx usage, ISN04xx scoring.</param>
/// <param name="Where">File, `file:line`, or option.</param>
/// <param name="What">What was found.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record Diagnostic(string Code, string Where, string What, string Remedy)
{
    /// <summary>The line that people read.</summary>
    public override string ToString() => $"{OneLine(Where)}: {Code}: {OneLine(What)}; {OneLine(Remedy)}";

    // File names and quoted input may hold line ends and control characters, which must not reach the terminal.
    private static string OneLine(string text)
    {
        bool clean = true;
        foreach (char c in text) clean &= !char.IsControl(c);
        return clean ? text : string.Create(text.Length, text, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++) to[i] = char.IsControl(from[i]) ? '�' : from[i];
        });
    }
}
