using System.Security.Cryptography;
using System.Text;
using Isnad.Archive;

namespace Isnad.Accounts;

/// <summary>
/// The key as programs send it: `isnad_`, the id, an underscore and 32 bytes of chance, in hexadecimal digits. So much chance
/// cannot be tried out, and a plain hash is enough.
/// </summary>
public static class ApiKeySecret
{
    private const string Mark = "isnad_";
    private const int IdBytes = 6, SecretBytes = 32;

    /// <summary>Makes a key.</summary>
    /// <param name="account">Id of the account.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="now">When it is made.</param>
    /// <returns>What is kept, and what is shown once.</returns>
    public static (ApiKey Key, string Shown) Make(string account, string name, DateTimeOffset now)
    {
        string id = RandomNumberGenerator.GetHexString(2 * IdBytes, lowercase: true), secret = RandomNumberGenerator.GetHexString(2 * SecretBytes, lowercase: true);
        return (new ApiKey { Id = id, Account = account, Name = name, Hash = HashOf(secret), Added = now }, $"{Mark}{id}_{secret}");
    }

    /// <summary>Id and secret of what was sent; null where it is no key.</summary>
    public static (string Id, string Secret)? Parse(string sent)
    {
        if (!sent.StartsWith(Mark, StringComparison.Ordinal)) return null;
        string[] parts = sent[Mark.Length..].Split('_');
        return parts is [{ Length: 2 * IdBytes }, { Length: 2 * SecretBytes }] ? (parts[0], parts[1]) : null;
    }

    /// <summary>Whether a secret is that of a key; takes as long whether it is nearly right or not at all.</summary>
    public static bool Opens(ApiKey key, string secret) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(key.Hash));

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));
}
