using System.CommandLine;
using System.Globalization;
using Isnad.Archive;
using Isnad.Cli.Accounts;
using Isnad.Cli.Archives;

namespace Isnad.Cli.Commands;

/// <summary>`isnad account`: who may sign in at the desk.</summary>
internal static class AccountCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal) =>
        new("account", "Accounts of the desk, which it asks for wherever others can reach it.") { Add(terminal), Remove(terminal), Role(terminal), Password(terminal), List(terminal), AccountKeyCommand.Create(terminal) };

    private static Command Add(Terminal terminal)
    {
        Argument<string> name = Name();
        var role = new Option<AccountRole>("--role") { Description = "reader, coder (adds reports and decides on records), reviewer (merges and splits incidents, has the last word) or admin (manages accounts).", HelpName = "ROLE", DefaultValueFactory = _ => AccountRole.Reader };
        return Command("add", "Add an account; its password is asked for, or the first line of standard input.", terminal, [name, role], async (accounts, parsed, _) =>
        {
            Account added = await accounts.Register.AddAsync(parsed.GetValue(name)!, parsed.GetValue(role), PasswordPrompt.Ask(terminal, parsed.GetValue(name)!));
            terminal.Output.WriteLine($"{added.Name}: added as {Text(added.Role)}");
        }, makes: true);
    }

    private static Command Remove(Terminal terminal)
    {
        Argument<string> name = Name();
        return Command("remove", "Remove an account with its keys; its name stays in the audit and is not given again.", terminal, [name], async (accounts, parsed, _) =>
        {
            Account account = await accounts.Register.FindAsync(parsed.GetValue(name)!);
            await accounts.Register.RemoveAsync(account);
            terminal.Output.WriteLine($"{account.Name}: removed");
        });
    }

    private static Command Role(Terminal terminal)
    {
        Argument<string> name = Name();
        var role = new Argument<AccountRole>("ROLE") { Description = "reader, coder, reviewer or admin." };
        return Command("role", "Give an account another role; its sessions end.", terminal, [name, role], async (accounts, parsed, _) =>
        {
            Account account = await accounts.Register.FindAsync(parsed.GetValue(name)!);
            await accounts.Register.SetRoleAsync(account, parsed.GetValue(role));
            terminal.Output.WriteLine($"{account.Name}: {Text(account.Role)}");
        });
    }

    private static Command Password(Terminal terminal)
    {
        Argument<string> name = Name();
        return Command("password", "Give an account another password, asked for like that of `add`; its sessions end and a lock is taken off.", terminal, [name], async (accounts, parsed, _) =>
        {
            Account account = await accounts.Register.FindAsync(parsed.GetValue(name)!);
            await accounts.Register.SetPasswordAsync(account, PasswordPrompt.Ask(terminal, account.Name));
            terminal.Output.WriteLine($"{account.Name}: password set");
        });
    }

    private static Command List(Terminal terminal) => Command("list", "List the accounts with their roles.", terminal, [], async (accounts, _, cancel) =>
    {
        foreach (Account account in await accounts.Register.AllAsync(cancel))
        {
            string locked = account.LockedUntil > DateTimeOffset.UtcNow ? "\tlocked until " + Time(account.LockedUntil.Value) : "";
            terminal.Output.WriteLine($"{account.Name}\t{Text(account.Role)}\tadded {Time(account.Added)}{locked}");
        }
    });

    /// <summary>The account's name as an argument.</summary>
    internal static Argument<string> Name() => new("NAME") { Description = "Name of the account; case makes no difference." };

    /// <summary>A command on the accounts of an archive.</summary>
    internal static Command Command(string name, string description, Terminal terminal, IReadOnlyList<Symbol> symbols, Func<OpenedAccounts, ParseResult, CancellationToken, Task> work, bool makes = false)
    {
        Option<string> store = StoreOptions.Store();
        var command = new Command(name, description) { store };
        foreach (Symbol symbol in symbols)
        {
            if (symbol is Argument argument) command.Add(argument);
            else command.Add((Option)symbol);
        }
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            await using OpenedAccounts accounts = OpenedAccounts.Open(parsed.GetValue(store)!, makes);
            await work(accounts, parsed, cancel);
            terminal.Output.Flush();
            return ExitCode.Success;
        }));
        return command;
    }

    /// <summary>A time as tables show it.</summary>
    internal static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Text(AccountRole role) => role.ToString().ToLowerInvariant();
}
