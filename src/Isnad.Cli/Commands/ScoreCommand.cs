using System.CommandLine;
using Isnad.Cli.Scoring;

namespace Isnad.Cli.Commands;

/// <summary>`isnad score`: output against gold.</summary>
internal static class ScoreCommand
{
    private static readonly string[] s_kinds = ["missed", "surplus", "type", "actors", "recipients", "place", "date", "status", "source", "quantities", "situations", "statements"];

    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var gold = new Argument<string>("GOLD_DIR") { Description = "Folder with one annotated report per .json file." };
        var output = new Argument<string>("OUTPUT.jsonl") { Description = "What isnad read --json wrote." };
        var errors = new Option<int?>("--errors") { Description = "List what is wrong, grouped by cause, with up to N examples of each.", HelpName = "N" };
        errors.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var n }] && int.TryParse(n, out int value) && value < 0) result.AddError($"--errors {n}: give a number from 0");
        });
        var kind = new Option<string[]>("--kind") { Description = "Of the errors only these: " + string.Join(", ", s_kinds) + ".", HelpName = "KIND", AllowMultipleArgumentsPerToken = false };
        kind.AcceptOnlyFromAmong(s_kinds);
        var json = new Option<bool>("--json") { Description = "Write the figures, and all errors if --errors is given, as one line of JSON." };
        var perDocument = new Option<bool>("--per-document") { Description = "Write a line for each report first." };
        var command = new Command("score", "Score an output against annotated reports.") { gold, output, errors, kind, json, perDocument };
        command.SetAction(parsed =>
        {
            int? each = parsed.GetValue(errors);
            string[] kinds = parsed.GetValue(kind) ?? [];
            // Asking for a kind of error is asking for errors.
            if (kinds.Length > 0) each ??= 10;
            Score score = Score.Of(parsed.GetValue(gold)!, parsed.GetValue(output)!, each is not null);
            List<ScoringError>? chosen = each is null ? null : [.. score.Errors.Where(e => kinds.Length == 0 || kinds.Contains(e.Kind, StringComparer.Ordinal))];
            if (parsed.GetValue(json))
            {
                terminal.Output.Flush();
                ScoreJson.Write(score, chosen, terminal.OutputStream);
                return ExitCode.Success;
            }
            ScoreText.Write(score, parsed.GetValue(perDocument), terminal.Output);
            if (chosen is not null) ScoreText.WriteErrors(chosen, each!.Value, terminal.Output);
            return ExitCode.Success;
        });
        return command;
    }
}
