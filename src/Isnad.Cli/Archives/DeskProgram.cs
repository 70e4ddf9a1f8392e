using System.Diagnostics;
using Isnad.Cli.Diagnostics;

namespace Isnad.Cli.Archives;

/// <summary>The desk: a program of its own beside this one.</summary>
internal sealed class DeskProgram
{
    private readonly string _path;

    private DeskProgram(string path) => _path = path;

    /// <summary>Finds it.</summary>
    /// <exception cref="DiagnosticException">It is not built (ISN0801).</exception>
    public static DeskProgram Find()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "desk", OperatingSystem.IsWindows() ? "Isnad.Desk.exe" : "Isnad.Desk");
        if (File.Exists(path)) return new DeskProgram(path);
        throw new DiagnosticException(new Diagnostic("ISN0801", "isnad serve", "the desk is not built", "start ./isnad serve from the checkout; building the desk needs Node.js 18 or later with npm (https://nodejs.org), nothing else does"));
    }

    /// <summary>Runs it until it ends, or until it is to be ended.</summary>
    /// <param name="store">The archive.</param>
    /// <param name="options">The desk's options with their values.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>Its exit code.</returns>
    public async Task<int> RunAsync(string store, IReadOnlyList<string> options, CancellationToken cancel)
    {
        // The desk ends when its standard input does: with this program, however that ends.
        var start = new ProcessStartInfo(_path) { RedirectStandardInput = true, UseShellExecute = false };
        foreach (string argument in (string[])["--ends-with-input", "--store", store, .. options]) start.ArgumentList.Add(argument);
        using Process desk = Process.Start(start)!;
        using CancellationTokenRegistration end = cancel.Register(desk.StandardInput.Close);
        await desk.WaitForExitAsync(CancellationToken.None);
        return desk.ExitCode;
    }
}
