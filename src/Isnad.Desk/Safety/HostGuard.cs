namespace Isnad.Desk.Safety;

/// <summary>
/// Answers only to names of this machine. A page of elsewhere whose name server says 127.0.0.1 (DNS rebinding) has a name of its own in Host.
/// </summary>
internal sealed class HostGuard(RequestDelegate next)
{
    /// <summary>Lets a request through, or refuses it.</summary>
    public Task InvokeAsync(HttpContext context) => DeskOptions.IsLoopback(context.Request.Host.Host)
        ? next(context)
        : Refusal.WriteAsync(context, StatusCodes.Status421MisdirectedRequest, "ISN0804", "this desk answers to 127.0.0.1 and localhost only");
}
