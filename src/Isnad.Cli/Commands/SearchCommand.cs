using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Isnad.Archive;
using Isnad.Cli.Archives;

namespace Isnad.Cli.Commands;

/// <summary>`isnad search`: archive → records that meet a filter.</summary>
internal static class SearchCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("WORD") { Description = "Words of the sentence, in any inflection: «هاجم» finds «وهاجموها».", Arity = ArgumentArity.ZeroOrMore };
        Option<string> store = StoreOptions.Store();
        Option<string?> knowledge = SharedOptions.Knowledge();
        var json = new Option<bool>("--json") { Description = "Write one JSON object per line and record." };
        var limit = new Option<int>("--limit") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = _ => 20 };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var n }] && int.TryParse(n, out int value) && value is < 1 or > 1000) result.AddError($"--limit {n}: give a number from 1 to 1000");
        });
        var cursor = new Option<string?>("--cursor") { Description = "Go on where the page before ended.", HelpName = "CURSOR" };
        var order = new Option<RecordOrder>("--order") { Description = "newest, oldest, uncertain, changed or text.", HelpName = "ORDER", DefaultValueFactory = _ => RecordOrder.Newest };
        var filters = new FilterOptions();
        var command = new Command("search", "Find records in an archive.") { words, store, json, limit, cursor, order, knowledge };
        filters.AddTo(command);
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            RecordFilter filter = filters.Filter(parsed, string.Join(' ', parsed.GetValue(words) ?? []));
            await using StoreOptions.Opened opened = StoreOptions.Open(parsed.GetValue(store)!, parsed.GetValue(knowledge));
            IArchiveStore archive = opened.Store;
            Page<StoredRecord> page = await archive.RecordsAsync(new RecordQuery(filter, parsed.GetValue(order), parsed.GetValue(cursor), parsed.GetValue(limit)), cancel);
            foreach (StoredRecord record in page.Items) terminal.Output.WriteLine(parsed.GetValue(json) ? Line(record) : Text(record));
            if (parsed.GetValue(json)) return ExitCode.Success;
            long count = await archive.CountAsync(filter, cancel);
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page.Items.Count} of {count}{(page.Next is { } next ? ", go on with --cursor " + next : "")}"));
            return ExitCode.Success;
        }));
        return command;
    }

    private static string Line(StoredRecord record) =>
        $"{{\"uid\":{JsonSerializer.Serialize(record.Uid, CliJson.Default.String)},\"report\":{JsonSerializer.Serialize(record.Report, CliJson.Default.String)},\"review\":\"{record.Review.ToString().ToLowerInvariant()}\",{record.Json.AsSpan(1)}";

    private static string Text(StoredRecord record)
    {
        using JsonDocument json = JsonDocument.Parse(record.Json);
        JsonElement root = json.RootElement;
        string what = record.Kind == RecordKind.Event ? root.GetProperty("codes").GetProperty("plover").GetString()! : root.GetProperty("kind").GetString()!;
        string words = Of(root, record.Kind == RecordKind.Statement ? "cue" : "trigger", "text") ?? "", sentence = Of(root, "sentence", "text") ?? Of(root, "content", "text") ?? "";
        string date = Of(root, "date", "edtf") is { Length: > 0 } edtf ? edtf : "—", place = Of(root, "place", "name") ?? Of(root, "place", "text") ?? "—";
        return $"{record.Uid}  {record.Report}/{record.LocalId}  {what}  «{words}»  {date}  {place}\n    {sentence.ReplaceLineEndings(" ")}";
    }

    private static string? Of(JsonElement of, string name, string field) =>
        of.TryGetProperty(name, out JsonElement value) && value.TryGetProperty(field, out JsonElement text) ? text.GetString() : null;
}
