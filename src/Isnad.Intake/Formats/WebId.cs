using System.Security.Cryptography;
using System.Text;

namespace Isnad.Intake.Formats;

/// <summary>Ids of reports that are known by their address alone: the same address is the same report, and other content a new version.</summary>
internal static class WebId
{
    /// <summary>`web-` and twenty hexadecimal digits of SHA-256 over the address without its fragment.</summary>
    public static string Of(string url)
    {
        int fragment = url.IndexOf('#', StringComparison.Ordinal);
        string address = fragment < 0 ? url : url[..fragment];
        return "web-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 10));
    }
}
