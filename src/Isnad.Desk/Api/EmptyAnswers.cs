namespace Isnad.Desk.Api;

/// <summary>Gives answers of the API that say nothing but a status a problem to read: an unknown path, a wrong method, another media type.</summary>
internal sealed class EmptyAnswers(RequestDelegate next)
{
    /// <summary>Lets the request through and looks at the answer.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        HttpResponse response = context.Response;
        if (response.StatusCode < StatusCodes.Status400BadRequest || response.HasStarted || !context.Request.Path.StartsWithSegments("/api/v1")) return;
        string what = response.StatusCode switch
        {
            StatusCodes.Status404NotFound => $"there is nothing at {context.Request.Path}",
            StatusCodes.Status405MethodNotAllowed => $"{context.Request.Method} is not possible there",
            StatusCodes.Status415UnsupportedMediaType => "the body has another media type than is read there",
            _ => "this cannot be answered",
        };
        await Problems.Of(response.StatusCode, "ISN0808", what, "see /openapi/v1.json").ExecuteAsync(context);
    }
}
