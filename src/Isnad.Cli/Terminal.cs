using System.Text;

namespace Isnad.Cli;

/// <summary>Where a command reads from and writes to: the process's streams, or a test's.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Takes streams.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    public Terminal(Stream input, Stream output, TextWriter error)
    {
        Input = input;
        OutputStream = output;
        Output = new StreamWriter(output, s_utf8, 1 << 14) { NewLine = "\n" };
        Error = error;
    }

    /// <summary>Standard input, as bytes.</summary>
    public Stream Input { get; }

    /// <summary>Standard output, as bytes; flush <see cref="Output"/> before writing to it.</summary>
    public Stream OutputStream { get; }

    /// <summary>Standard output, as UTF-8 text with LF line ends.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person types standard input.</summary>
    public bool IsInputTyped { get; init; }

    /// <summary>Whether a person sees standard output directly.</summary>
    public bool IsOutputSeen { get; init; }

    /// <summary>Whether a person sees standard error directly.</summary>
    public bool IsErrorSeen { get; init; }

    /// <summary>Whether colour is wanted: a terminal, and no NO_COLOR in the environment (https://no-color.org).</summary>
    public bool HasColor { get; init; }

    /// <summary>The streams of the process.</summary>
    public static Terminal OfProcess()
    {
        bool seen = !Console.IsOutputRedirected;
        return new Terminal(Console.OpenStandardInput(), OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new PipeStream(), new StreamWriter(Console.OpenStandardError(), s_utf8, 1 << 10) { AutoFlush = true, NewLine = "\n" })
        {
            IsInputTyped = !Console.IsInputRedirected,
            IsOutputSeen = seen,
            IsErrorSeen = !Console.IsErrorRedirected,
            HasColor = seen && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Output.Flush();
        }
        catch (IOException)
        {
            // The reader of the pipe has gone; there is nobody to tell.
        }
        Error.Flush();
    }
}
