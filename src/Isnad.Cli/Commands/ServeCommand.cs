using System.CommandLine;
using Isnad.Archive;
using Isnad.Cli.Archives;
using Isnad.Cli.Diagnostics;
using Isnad.Cli.Overlay;

namespace Isnad.Cli.Commands;

/// <summary>`isnad serve`: archive → the desk in the browser. The desk is a program of its own, so that no other command loads a web server.</summary>
internal static class ServeCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Reports to add before: text files, .jsonl files, folders of both. None are needed.", Arity = ArgumentArity.ZeroOrMore };
        Option<string> store = StoreOptions.Store();
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on, parted by semicolons; http://127.0.0.1:5210 where none is named.", HelpName = "URL" };
        var hosts = new Option<string?>("--hosts") { Description = "Names others call this desk by, parted by commas: it answers to no other. Those in --urls need not be named.", HelpName = "NAMES" };
        var accounts = new Option<bool>("--accounts") { Description = "Ask for accounts on this machine too, as behind a proxy; on any other address they are asked for anyway." };
        var basemap = new Option<string?>("--basemap") { Description = "A .pmtiles file with a map to draw below the records.", HelpName = "FILE" };
        var state = new Option<string?>("--state") { Description = "Folder where a desk with accounts keeps its sessions and keys; STORE-desk where none is named.", HelpName = "FOLDER" };
        Option<string?> published = SharedOptions.Published(), outlet = SharedOptions.Outlet(), knowledge = SharedOptions.Knowledge();
        Option<string?> manifest = SharedOptions.Manifest();
        Option<int> threads = SharedOptions.Threads();
        var command = new Command("serve", "Show an archive in the browser: map, timeline, reports with their words lit, review, API.") { paths, store, urls, hosts, accounts, basemap, state, published, outlet, manifest, threads, knowledge };
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            // Before anything is read, because reading may take long.
            DeskProgram desk = DeskProgram.Find();
            string address = parsed.GetValue(store)!;
            string?[][] named = [["--urls", parsed.GetValue(urls)], ["--hosts", parsed.GetValue(hosts)], ["--accounts", parsed.GetValue(accounts) ? "true" : null], ["--basemap", parsed.GetValue(basemap)], ["--state", parsed.GetValue(state)], ["--knowledge-file", KnowledgeOverlay.CompiledFile(parsed.GetValue(knowledge))]];
            string[] options = [.. named.Where(o => o[1] is not null).SelectMany(o => o)!];
            if (parsed.GetValue(paths) is { Length: > 0 } given)
            {
                // Nor is all read first, and then told that nobody has an account.
                if (await desk.RunAsync(address, [.. options, "--only-check", "true"], cancel) is not ExitCode.Success and var refused) return refused;
                var input = new AddingInput(given, parsed.GetValue(manifest), parsed.GetValue(published), parsed.GetValue(outlet), parsed.GetValue(threads));
                // What could not be read was told, and the rest is shown.
                await input.AddToAsync(address, new ArchiveReader(KnowledgeOverlay.OpenReader(parsed.GetValue(knowledge))), terminal, cancel);
            }
            else if (!StoreOptions.Exists(address)) throw new DiagnosticException(new Diagnostic("ISN0108", address, "there is no such archive", "give reports to begin one: isnad serve PATH"));
            await terminal.Output.FlushAsync(cancel);
            return await desk.RunAsync(address, options, cancel);
        }));
        return command;
    }
}
