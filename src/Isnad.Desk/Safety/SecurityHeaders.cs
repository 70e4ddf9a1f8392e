namespace Isnad.Desk.Safety;

/// <summary>Tells browsers what a page of the desk may do: load what the desk serves itself, and nothing else.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, DeskOptions options)
{
    // Pictures out of a basemap are cut out of the file by the page, and so have no address but blob:.
    private readonly string _policy = $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{(options.Basemap is null ? "" : " blob:")}; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds the headers.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        // Not no-referrer: with it forms would send the origin `null`, and writes are held to their origin.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    }
}
