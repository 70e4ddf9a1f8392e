using System.Net;
using System.Net.Sockets;

namespace Isnad.Intake.Net;

/// <summary>Addresses that lead into the machine or its own network, where a page from outside must not send us.</summary>
internal static class PrivateNetworks
{
    // Loopback, private, link-local, shared, benchmark, multicast and reserved ranges: RFC 6890, RFC 4193, RFC 6598.
    private static readonly IPNetwork[] s_networks =
    [
        .. ((string[])["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
            "::/127", "64:ff9b::/96", "fc00::/7", "fe80::/10", "ff00::/8"]).Select(n => IPNetwork.Parse(n)),
    ];

    /// <summary>Whether an address is one.</summary>
    public static bool Contain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return Array.Exists(s_networks, n => n.BaseAddress.AddressFamily == address.AddressFamily && n.Contains(address));
    }

    /// <summary>Connects to a host, to none of its addresses that is private.</summary>
    /// <exception cref="HttpRequestException">All of them are.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancel)
    {
        // Checked on the addresses that are connected to, not on the name before: a name can lead elsewhere the second time.
        IPAddress[] open = [.. (await Dns.GetHostAddressesAsync(host.Host, cancel)).Where(a => !Contain(a))];
        if (open.Length == 0) throw new HttpRequestException($"{host.Host} leads into a private network");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, host.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
