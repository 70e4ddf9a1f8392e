using Isnad.Desk.Api;

namespace Isnad.Desk.Safety;

/// <summary>Answers a request that is not let through.</summary>
internal static class Refusal
{
    /// <summary>Writes the problem (RFC 9457).</summary>
    public static Task WriteAsync(HttpContext context, int status, string code, string what, string? remedy = null) => Problems.Of(status, code, what, remedy).ExecuteAsync(context);
}
