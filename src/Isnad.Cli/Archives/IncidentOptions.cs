using System.CommandLine;
using Isnad.Archive;

namespace Isnad.Cli.Archives;

/// <summary>The options that narrow incidents: those of records, and two of their own.</summary>
internal sealed class IncidentOptions
{
    private readonly FilterOptions _records = new();
    private readonly Option<int> _reports = new("--least-reports") { Description = "Told by at least so many reports.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<bool> _contradicted = new("--contradicted") { Description = "Only those on which reports contradict each other." };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_reports);
        command.Add(_contradicted);
        _records.AddTo(command);
    }

    /// <summary>The filter that a command line gives.</summary>
    public IncidentFilter Filter(ParseResult parsed, string? words) => new() { Records = _records.Filter(parsed, words), LeastReports = parsed.GetValue(_reports), Contradicted = parsed.GetValue(_contradicted) };
}
