using System.CommandLine;
using System.Globalization;
using Isnad.Archive;
using Isnad.Cli.Archives;

namespace Isnad.Cli.Commands;

/// <summary>`isnad incidents`: what many reports tell of one act.</summary>
internal static class IncidentsCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal) =>
        new("incidents", "Incidents: what many reports tell of one act, and who said so first.") { List(terminal), Show(terminal), Explain(terminal), Merge(terminal), Split(terminal), Undo(terminal), IncidentExportCommand.Create(terminal), ControlCommand.Create(terminal), Link(terminal) };

    private static Command List(Terminal terminal)
    {
        var words = new Argument<string[]>("WORD") { Description = "Words of a sentence, in any inflection.", Arity = ArgumentArity.ZeroOrMore };
        Option<string> store = StoreOptions.Store();
        Option<string?> knowledge = SharedOptions.Knowledge();
        var json = new Option<bool>("--json") { Description = "Write one JSON object per line and incident." };
        var limit = new Option<int>("--limit") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = _ => 20 };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var n }] && int.TryParse(n, out int value) && value is < 1 or > 1000) result.AddError($"--limit {n}: give a number from 1 to 1000");
        });
        var cursor = new Option<string?>("--cursor") { Description = "Go on where the page before ended.", HelpName = "CURSOR" };
        var order = new Option<IncidentOrder>("--order") { Description = "newest, or largest: told by most reports first.", HelpName = "ORDER", DefaultValueFactory = _ => IncidentOrder.Newest };
        var which = new IncidentOptions();
        var command = new Command("list", "List incidents.") { words, store, json, limit, cursor, order, knowledge };
        which.AddTo(command);
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            IncidentFilter filter = which.Filter(parsed, string.Join(' ', parsed.GetValue(words) ?? []));
            await using StoreOptions.Opened opened = StoreOptions.Open(parsed.GetValue(store)!, parsed.GetValue(knowledge));
            await IncidentLinking.FinishAsync(opened.Store, terminal, cancel);
            Page<StoredIncident> page = await opened.Store.IncidentsAsync(new IncidentQuery(filter, parsed.GetValue(order), parsed.GetValue(cursor), parsed.GetValue(limit)), cancel);
            foreach (StoredIncident incident in page.Items) terminal.Output.WriteLine(parsed.GetValue(json) ? incident.Json : IncidentText.Line(incident));
            if (parsed.GetValue(json)) return ExitCode.Success;
            IncidentFigures figures = await opened.Store.IncidentFiguresAsync(filter, cancel);
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page.Items.Count} of {figures.Incidents}{(page.Next is { } next ? ", go on with --cursor " + next : "")}"));
            terminal.Output.WriteLine(IncidentText.Figures(figures));
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "Id of an incident; that of one merged into another leads there." };
        Option<string> store = StoreOptions.Store();
        Option<string?> knowledge = SharedOptions.Knowledge();
        var json = new Option<bool>("--json") { Description = "Write it as JSON." };
        var command = new Command("show", "Show what the reports of an incident say, and who said it first.") { id, store, json, knowledge };
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            await using StoreOptions.Opened opened = StoreOptions.Open(parsed.GetValue(store)!, parsed.GetValue(knowledge));
            await IncidentLinking.FinishAsync(opened.Store, terminal, cancel);
            StoredIncident incident = await IncidentLinking.FindAsync(opened.Store, parsed.GetValue(id)!, cancel);
            terminal.Output.WriteLine(parsed.GetValue(json) ? incident.Json : IncidentText.Page(incident));
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Explain(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "Id of an incident." };
        Option<string> store = StoreOptions.Store();
        Option<string?> knowledge = SharedOptions.Knowledge();
        var command = new Command("explain", "Tell why the reports of an incident are taken for one: every link with what speaks for and against it.") { id, store, knowledge };
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            await using StoreOptions.Opened opened = StoreOptions.Open(parsed.GetValue(store)!, parsed.GetValue(knowledge));
            await IncidentLinking.FinishAsync(opened.Store, terminal, cancel);
            StoredIncident incident = await IncidentLinking.FindAsync(opened.Store, parsed.GetValue(id)!, cancel);
            terminal.Output.WriteLine(IncidentText.Line(incident));
            foreach (ExplainedLink link in await opened.Store.ExplainAsync(incident.Id, cancel: cancel)) terminal.Output.WriteLine(IncidentText.Link(link));
            foreach (IncidentDecision decision in (await opened.Store.IncidentDecisionsAsync(incident.Id, cancel: cancel)).Items) terminal.Output.WriteLine(IncidentText.Decided(decision));
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Merge(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "Id of an incident." };
        var other = new Argument<string>("OTHER") { Description = "Id of the incident that is the same." };
        return Deciding(terminal, "merge", "Say that two incidents are one. No later run undoes it; the id of the younger leads to the older.", [id, other],
            parsed => new NewIncidentDecision { Who = "", Action = IncidentAction.Merge, Incident = parsed.GetValue(id)!, Other = parsed.GetValue(other)! });
    }

    private static Command Split(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "Id of an incident." };
        var records = new Argument<string[]>("RECORD") { Description = "Records, or whole reports, that tell of another.", Arity = ArgumentArity.OneOrMore };
        return Deciding(terminal, "split", "Say that some records or reports of an incident tell of another. No later run undoes it.", [id, records],
            parsed => new NewIncidentDecision { Who = "", Action = IncidentAction.Split, Incident = parsed.GetValue(id)!, Records = parsed.GetValue(records) ?? [] });
    }

    private static Command Deciding(Terminal terminal, string name, string description, Argument[] arguments, Func<ParseResult, NewIncidentDecision> decision)
    {
        Option<string> store = StoreOptions.Store(), who = Who();
        Option<string?> knowledge = SharedOptions.Knowledge();
        var note = new Option<string?>("--note") { Description = "Why.", HelpName = "TEXT" };
        var command = new Command(name, description);
        foreach (Argument argument in arguments) command.Add(argument);
        foreach (Option option in (Option[])[store, who, note, knowledge]) command.Add(option);
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            await using StoreOptions.Opened opened = StoreOptions.Open(parsed.GetValue(store)!, parsed.GetValue(knowledge));
            await IncidentLinking.FinishAsync(opened.Store, terminal, cancel);
            foreach (StoredIncident incident in await opened.Store.DecideAsync(decision(parsed) with { Who = parsed.GetValue(who)!, Note = parsed.GetValue(note) }, cancel)) terminal.Output.WriteLine(IncidentText.Line(incident));
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Undo(Terminal terminal)
    {
        Option<string> store = StoreOptions.Store(), who = Who();
        Option<string?> knowledge = SharedOptions.Knowledge();
        var command = new Command("undo", "Take back your last merge or split.") { store, who, knowledge };
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            await using StoreOptions.Opened opened = StoreOptions.Open(parsed.GetValue(store)!, parsed.GetValue(knowledge));
            IncidentDecision? undone = await opened.Store.UndoIncidentAsync(parsed.GetValue(who)!, cancel);
            terminal.Output.WriteLine(undone is null ? "nothing to take back" : IncidentText.Decided(undone));
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Link(Terminal terminal)
    {
        Option<string> store = StoreOptions.Store();
        Option<string?> knowledge = SharedOptions.Knowledge();
        var command = new Command("link", "Link the reports that wait for it: those that were there before this version of Isnad. All other commands do so too.") { store, knowledge };
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            await using StoreOptions.Opened opened = StoreOptions.Open(parsed.GetValue(store)!, parsed.GetValue(knowledge));
            await IncidentLinking.FinishAsync(opened.Store, terminal, cancel);
            terminal.Output.WriteLine(IncidentText.Figures(await opened.Store.IncidentFiguresAsync(new IncidentFilter(), cancel)));
            return ExitCode.Success;
        }));
        return command;
    }

    private static Option<string> Who() => new("--who") { Description = "Who decides.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
}
