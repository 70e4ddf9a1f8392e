using System.CommandLine;

namespace Isnad.Cli.Commands;

/// <summary>`isnad pipeline`: the steps of the reading.</summary>
internal static class PipelineCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("pipeline", "Print the steps of the reading: name, what each reads and writes.");
        command.SetAction(_ =>
        {
            IReadOnlyList<IStep> steps = Pipeline.Create(Knowledge.KnowledgeBase.Embedded);
            terminal.Output.WriteLine($"{"step",-14}{"writes",-14}reads");
            foreach (IStep step in steps) terminal.Output.WriteLine($"{step.Name,-14}{step.Writes,-14}{step.Reads}");
            return ExitCode.Success;
        });
        return command;
    }
}
