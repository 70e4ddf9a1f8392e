using System.CommandLine;
using Isnad.Archive;

namespace Isnad.Cli.Commands;

/// <summary>`isnad account key`: what programs sign in with at the API.</summary>
internal static class AccountKeyCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal) => new("key", "Keys of programs that use the API in the name of an account.") { Add(terminal), List(terminal), Remove(terminal) };

    private static Command Add(Terminal terminal)
    {
        Argument<string> name = AccountCommand.Name();
        var label = new Option<string>("--for") { Description = "What it is for, in your words.", HelpName = "TEXT", DefaultValueFactory = _ => "made on the command line" };
        return AccountCommand.Command("add", "Make a key and show it: this once, because only its hash is kept.", terminal, [name, label], async (accounts, parsed, cancel) =>
        {
            Account account = await accounts.Register.FindAsync(parsed.GetValue(name)!);
            (_, string shown) = await accounts.Register.AddKeyAsync(account, parsed.GetValue(label)!, cancel);
            terminal.Output.WriteLine(shown);
        });
    }

    private static Command List(Terminal terminal) => AccountCommand.Command("list", "List the keys with their ids, whose they are and when they were last used.", terminal, [], async (accounts, _, cancel) =>
    {
        Dictionary<string, string> names = (await accounts.Register.AllAsync(cancel)).ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        foreach (ApiKey key in await accounts.Store.KeysAsync(cancel: cancel))
        {
            terminal.Output.WriteLine($"{key.Id}\t{names.GetValueOrDefault(key.Account, "–")}\t{key.Name}\tadded {AccountCommand.Time(key.Added)}\t{(key.Used is { } used ? "used " + AccountCommand.Time(used) : "never used")}");
        }
    });

    private static Command Remove(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "Id of the key, as `isnad account key list` shows it." };
        return AccountCommand.Command("remove", "Revoke a key at once.", terminal, [id], async (accounts, parsed, cancel) =>
        {
            await accounts.Register.RemoveKeyAsync(parsed.GetValue(id)!, cancel: cancel);
            terminal.Output.WriteLine($"{parsed.GetValue(id)}: revoked");
        });
    }
}
