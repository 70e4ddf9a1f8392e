using Isnad.Archive;
using Isnad.Desk.Safety;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Isnad.Desk.Access;

/// <summary>The cookie of a session: looked up at every request, so that a role taken away is gone at once.</summary>
/// <param name="sessions">Sessions that hold.</param>
/// <param name="store">Accounts.</param>
/// <param name="options">Whether there are any.</param>
internal sealed class SessionCookie(Sessions sessions, IArchiveStore store, DeskOptions options) : CookieAuthenticationEvents
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "session";

    /// <summary>Name of the cookie.</summary>
    public const string Name = "isnad-session";

    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } user && Person.Of(user) is { } person && Person.SessionOf(user) is { } session && sessions.Use(session)
            && await store.AccountAsync(person.Id, context.HttpContext.RequestAborted) is { } account && account.Stamp == Person.StampOf(user)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    /// <inheritdoc/>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        HttpRequest request = context.Request;
        if (!options.NeedsAccounts)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        if (IsForPrograms(request))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Refusal.WriteAsync(context.HttpContext, StatusCodes.Status401Unauthorized, "ISN0809", "this desk asks who is there", "sign in at /login, or send a key: Authorization: Bearer isnad_…");
        }
        context.Response.Redirect("/login" + QueryString.Create(SignIn.To, request.Path + request.QueryString));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return IsForPrograms(context.Request) ? Refusal.WriteAsync(context.HttpContext, StatusCodes.Status403Forbidden, "ISN0810", "your role does not let you do this", "ask an admin of this desk") : Task.CompletedTask;
    }

    private static bool IsForPrograms(HttpRequest request) => request.Path.StartsWithSegments("/api/v1") || request.Path.StartsWithSegments("/openapi") || !HttpMethods.IsGet(request.Method);
}
