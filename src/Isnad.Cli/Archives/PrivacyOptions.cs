using System.CommandLine;
using Isnad.Cli.Diagnostics;
using Isnad.Export;

namespace Isnad.Cli.Archives;

/// <summary>The options that say how far what is given away is blurred.</summary>
internal sealed class PrivacyOptions
{
    private readonly Option<bool> _private = new("--with-private-persons") { Description = "With the names of persons who are not marked public." };
    private readonly Option<string?> _coarsen = new("--coarsen") { Description = "Blur places: district, admin1, or a grid of so many kilometres; whatever tells the place in words is left out.", HelpName = "district|admin1|KM" };
    private readonly Option<int> _delay = new("--delay") { Description = "Leave out what was published, or happened, less than so many days ago.", HelpName = "DAYS" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_private);
        command.Add(_coarsen);
        command.Add(_delay);
    }

    /// <summary>The export with what a command line says of it.</summary>
    /// <exception cref="DiagnosticException">A value is none.</exception>
    public ExportOptions Of(ParseResult parsed, ExportOptions options)
    {
        string? text = parsed.GetValue(_coarsen);
        Coarseness? coarsen = text is null ? null : Coarseness.Parse(text) ?? throw new DiagnosticException(new Diagnostic("ISN0510", "--coarsen", $"«{text}» is no value of this option", "give district, admin1, or kilometres from 0.1 to 2000"));
        int delay = parsed.GetValue(_delay);
        if (delay is < 0 or > 36500) throw new DiagnosticException(new Diagnostic("ISN0510", "--delay", $"«{delay}» is no value of this option", "give days from 0 to 36500"));
        return options with { WithPrivatePersons = parsed.GetValue(_private), Coarsen = coarsen, DelayDays = delay };
    }
}
