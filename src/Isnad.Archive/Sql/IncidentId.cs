using System.Security.Cryptography;
using System.Text;

namespace Isnad.Archive.Sql;

/// <summary>Short ids of incidents, such as can be read out and typed.</summary>
internal static class IncidentId
{
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>So many letters and digits (Crockford's base 32) of the hash of the record an incident was founded on.</summary>
    public static string Of(string founder, int length)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes("incident\n" + founder));
        return string.Create(length, hash, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++) to[i] = Digits[from[i] & 31];
        });
    }
}
