using Isnad.Archive;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Isnad.Desk.Api;

/// <summary>Problems as RFC 9457 has them, with the code that docs/diagnostics.md explains.</summary>
internal static class Problems
{
    /// <summary>A problem.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="code">Code of the diagnostic.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="remedy">What to do about it, or null.</param>
    public static ProblemHttpResult Of(int status, string code, string what, string? remedy = null) => TypedResults.Problem(
        statusCode: status,
        type: "urn:isnad:" + code,
        title: what,
        detail: remedy,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code });

    /// <summary>A problem of the archive.</summary>
    public static ProblemHttpResult Of(ArchiveProblem problem) => Of(
        problem.Code switch
        {
            "ISN0506" or "ISN0510" => StatusCodes.Status400BadRequest,
            "ISN0507" or "ISN0811" or "ISN0815" => StatusCodes.Status404NotFound,
            "ISN0810" => StatusCodes.Status403Forbidden,
            "ISN0812" => StatusCodes.Status409Conflict,
            "ISN0813" or "ISN0814" or "ISN0818" => StatusCodes.Status422UnprocessableEntity,
            "ISN0508" => StatusCodes.Status412PreconditionFailed,
            "ISN0509" or "ISN0511" or "ISN0512" => StatusCodes.Status422UnprocessableEntity,
            "ISN0502" or "ISN0504" => StatusCodes.Status503ServiceUnavailable,
            "ISN0503" => StatusCodes.Status507InsufficientStorage,
            ['I', 'S', 'N', '0', '1', ..] => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status500InternalServerError,
        },
        problem.Code, $"{problem.Where}: {problem.What}", problem.Remedy);
}

/// <summary>Tells failures as problems; of faults of the program nothing but that there was one reaches the outside.</summary>
internal sealed class ProblemHandler(ILogger<ProblemHandler> log) : IExceptionHandler
{
    private static readonly Action<ILogger, string, Exception> s_fault = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, "Fault"), "a request to {Path} failed");

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ProblemHttpResult problem = exception switch
        {
            ArchiveException told => Problems.Of(told.Problem),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.Of(StatusCodes.Status413PayloadTooLarge, "ISN0103", "the request is larger than this desk takes", "send fewer reports at once"),
            BadHttpRequestException wrong => Problems.Of(wrong.StatusCode, "ISN0807", wrong.Message),
            _ => Problems.Of(StatusCodes.Status500InternalServerError, "ISN0899", "this is a fault of Isnad", "please report it together with what was asked"),
        };
        // No text of a report and nothing of what was asked: neither belongs in a log.
        if (problem.StatusCode >= StatusCodes.Status500InternalServerError) s_fault(log, httpContext.Request.Path, exception);
        await problem.ExecuteAsync(httpContext);
        return true;
    }
}
