using System.Globalization;
using Isnad.Archive;
using Microsoft.Net.Http.Headers;

namespace Isnad.Desk.Api;

/// <summary>Entity tags: the number of a record's last change, and for lists that of the archive's.</summary>
internal static class EntityTags
{
    // Another start may be another version of the program, which writes lists otherwise.
    private static readonly string s_start = Guid.NewGuid().ToString("N")[..8];

    /// <summary>The tag of a record.</summary>
    public static string Of(long change) => string.Create(CultureInfo.InvariantCulture, $"\"{change}\"");

    /// <summary>The change that If-Match names; null where it names none.</summary>
    /// <exception cref="ArchiveException">It names something else than one tag of a record.</exception>
    public static long? IfMatch(HttpRequest request)
    {
        string? header = request.Headers.IfMatch;
        if (string.IsNullOrEmpty(header) || header == "*") return null;
        return EntityTagHeaderValue.TryParse(header, out EntityTagHeaderValue? tag) && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out long change)
            ? change
            : throw QueryValues.Wrong("If-Match", header, "the etag of the record");
    }

    /// <summary>Answers 304 where the archive has not changed since a list was asked for.</summary>
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method)) return await next(context);
        long change = await http.RequestServices.GetRequiredService<IArchiveStore>().LastChangeAsync(http.RequestAborted);
        string tag = string.Create(CultureInfo.InvariantCulture, $"W/\"{s_start}-{change}\"");
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = "Accept";
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch == tag ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : await next(context);
    }
}
