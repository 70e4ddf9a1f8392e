using System.Net;

namespace Isnad.Desk.Safety;

/// <summary>
/// Answers only to names that are its own. A page of elsewhere whose name server points here (DNS rebinding) has a name of its own in
/// Host. An address is no name: none can be bound anew, so one that the request came to is answered to.
/// </summary>
internal sealed class HostGuard(RequestDelegate next, DeskOptions options)
{
    private readonly HashSet<string> _names = new(options.Names, StringComparer.OrdinalIgnoreCase);

    /// <summary>Lets a request through, or refuses it.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        string host = context.Request.Host.Host;
        return DeskOptions.IsLoopback(host) || _names.Contains(host) || (options.IsReachable && IsOwnAddress(host, context.Connection.LocalIpAddress))
            ? next(context)
            : Refusal.WriteAsync(context, StatusCodes.Status421MisdirectedRequest, "ISN0804", options.NeedsAccounts ? "this desk does not answer to this name" : "this desk answers to 127.0.0.1 and localhost only");
    }

    private static bool IsOwnAddress(string host, IPAddress? own) =>
        own is not null && IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? asked) && asked.MapToIPv6().Equals(own.MapToIPv6());
}
