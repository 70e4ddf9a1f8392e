using System.Text;

namespace Isnad.Cli.Tests;

/// <summary>What a command line did, run in process.</summary>
internal sealed record CommandRun(int Exit, byte[] Bytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(Bytes);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] Errors => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static CommandRun Of(params string[] args) => With([], args);

    public static CommandRun With(byte[] standardInput, params string[] args)
    {
        using var input = new MemoryStream(standardInput);
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int exit;
        using (var terminal = new Terminal(input, output, error)) exit = CommandLine.Run(args, terminal);
        return new CommandRun(exit, output.ToArray(), error.ToString());
    }
}
