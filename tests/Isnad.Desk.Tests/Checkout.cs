namespace Isnad.Desk.Tests;

/// <summary>The checkout the tests were built from.</summary>
internal static class Checkout
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>Whether what is committed is to be written anew.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("ISNAD_UPDATE") is { Length: > 0 };

    private static string Find()
    {
        for (string? at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "Isnad.slnx"))) return at;
        }
        throw new InvalidOperationException("the tests do not run from a checkout");
    }
}
