using System.Security.Cryptography;
using System.Text;

namespace Isnad.Archive.Sql;

/// <summary>Ids of records in the archive: the same in every store that got the same reports in the same order of versions.</summary>
internal static class RecordUid
{
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Sixteen letters and digits (80 bits of SHA-256, Crockford's base 32) of where the record was first found.</summary>
    /// <param name="report">Id of the report.</param>
    /// <param name="hash">Content hash of the version.</param>
    /// <param name="record">The record.</param>
    /// <param name="ordinal">Which of those that share trigger and kind.</param>
    public static string Of(string report, string hash, ReadRecord record, int ordinal)
    {
        byte[] bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{report}\n{hash}\n{(char)record.Kind}\n{record.Columns.Start}\n{record.Columns.End}\n{ordinal}"));
        return string.Create(16, bytes, static (to, from) =>
        {
            ulong bits = 0;
            int have = 0, at = 0;
            for (int i = 0; i < to.Length; i++)
            {
                if (have < 5)
                {
                    bits = bits << 8 | from[at++];
                    have += 8;
                }
                have -= 5;
                to[i] = Digits[(int)(bits >> have) & 31];
            }
        });
    }
}
