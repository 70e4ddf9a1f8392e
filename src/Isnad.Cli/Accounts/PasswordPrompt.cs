using System.Text;
using Isnad.Cli.Diagnostics;

namespace Isnad.Cli.Accounts;

/// <summary>Takes a password from the keyboard without showing it, or the first line of standard input. Never from arguments: other users of the machine see those.</summary>
internal static class PasswordPrompt
{
    /// <summary>Asks for a password.</summary>
    /// <exception cref="DiagnosticException">None was given, or the two that were typed differ (ISN0816).</exception>
    public static string Ask(Terminal terminal, string name)
    {
        if (!terminal.IsInputTyped)
        {
            using var input = new StreamReader(terminal.Input, leaveOpen: true);
            return input.ReadLine() is { Length: > 0 } line ? line : throw Missing("no password stands on standard input", "type it when asked, or give it as the first line of standard input");
        }
        bool asInput = Console.TreatControlCAsInput;
        // Also takes the echo off before anything is asked: what is typed or pasted at once is not shown either.
        Console.TreatControlCAsInput = true;
        try
        {
            string password = Typed(terminal, $"Password of {name}: ");
            return password == Typed(terminal, "Once more: ") ? password : throw Missing("the two differ", "begin again");
        }
        finally
        {
            Console.TreatControlCAsInput = asInput;
        }
    }

    private static string Typed(Terminal terminal, string prompt)
    {
        terminal.Error.Write(prompt);
        terminal.Error.Flush();
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key is { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control })
            {
                terminal.Error.WriteLine();
                throw Missing("typing it was broken off", "begin again");
            }
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }
        terminal.Error.WriteLine();
        return typed.ToString();
    }

    private static DiagnosticException Missing(string what, string remedy) => new(new Diagnostic("ISN0816", "password", what, remedy));
}
