namespace Isnad.Desk.Safety;

/// <summary>
/// What writes must come from a page of the desk itself. Browsers tell where a request was made in Sec-Fetch-Site and Origin, and no page
/// can forge them; programs that are no browsers send neither.
/// </summary>
internal sealed class OriginGuard(RequestDelegate next)
{
    /// <summary>Lets a request through, or refuses it.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        bool reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return reads || IsOwn(request) ? next(context) : Refusal.WriteAsync(context, StatusCodes.Status403Forbidden, "ISN0805", "another site may not write here");
    }

    private static bool IsOwn(HttpRequest request)
    {
        string? site = request.Headers["Sec-Fetch-Site"], origin = request.Headers.Origin;
        if (!string.IsNullOrEmpty(site) && site is not ("same-origin" or "none")) return false;
        return string.IsNullOrEmpty(origin) || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
