using System.Security.Cryptography;
using System.Text;
using Isnad.Documents;

namespace Isnad.Archive;

/// <summary>The hash by which the archive knows a report's content.</summary>
public static class ContentHash
{
    /// <summary>SHA-256 in lower-case hexadecimal digits over the fields that a reading depends on, and the address.</summary>
    /// <param name="report">The report.</param>
    public static string Of(Report report)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string? field in (ReadOnlySpan<string?>)[report.Text, report.Title, report.Published, report.Outlet, report.Url])
        {
            // The length before each field, so that no two reports run together to the same bytes; −1 for a field that is not there.
            byte[] bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
            hash.AppendData(BitConverter.GetBytes(field is null ? -1 : bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of bytes in lower-case hexadecimal digits.</summary>
    /// <param name="bytes">Any bytes.</param>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
