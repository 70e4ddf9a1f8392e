using Isnad.Archive;
using Isnad.Desk.Safety;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Isnad.Desk.Access;

/// <summary>POST /sign-in and /sign-out, as the forms of the pages send them.</summary>
internal static class SignIn
{
    /// <summary>Parameter that holds where somebody wanted to go.</summary>
    public const string To = "to";

    /// <summary>Parameter that tells the login page what went wrong.</summary>
    public const string Problem = "problem";

    /// <summary>Maps the endpoints.</summary>
    public static void MapSignIn(this WebApplication app)
    {
        // The token is looked at by hand: one that is out of date leads back to the form, and not to a line of JSON.
        app.MapPost("/sign-in", SignInAsync).AllowAnonymous().DisableAntiforgery().RequireRateLimiting(RequestLimits.OneByOne).ExcludeFromDescription();
        app.MapPost("/sign-out", SignOutAsync).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    /// <summary>Tries a password: wrong ones lock the account for a while, and are counted for the address they come from.</summary>
    /// <returns>The account, or null.</returns>
    public static async Task<Account?> TryAsync(string name, string password, HttpContext http, SignInManager<Account> signIn, FailedTries tries)
    {
        Account? account = await signIn.UserManager.FindByNameAsync(name);
        if (account is null || await signIn.UserManager.IsLockedOutAsync(account))
        {
            // As much work as a wrong password: how long the answer takes tells nobody which names there are.
            signIn.UserManager.PasswordHasher.HashPassword(s_nobody, password);
        }
        else if ((await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded) return account;
        tries.Count(http.Connection.RemoteIpAddress);
        AccessLog.Failed(Log(http), Address(http));
        return null;
    }

    /// <summary>Begins a session with an id of its own; the one before, if there was one, ends.</summary>
    public static async Task BeginAsync(Account account, HttpContext http, Sessions sessions)
    {
        if (Person.SessionOf(http.User) is { } before) sessions.End(before);
        await http.SignInAsync(SessionCookie.Scheme, Person.BySession(account, sessions.Begin()));
    }

    /// <summary>Where lines about accounts are written.</summary>
    public static ILogger Log(HttpContext http) => http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Isnad.Desk.Access");

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "nowhere";

    private static readonly Account s_nobody = new() { Id = "", Name = "" };

    private static async Task<IResult> SignInAsync([FromForm] string? name, [FromForm] string? password, [FromForm(Name = To)] string? to, HttpContext http, SignInManager<Account> signIn, Sessions sessions, FailedTries tries, IAntiforgery tokens, DeskOptions options)
    {
        if (!options.NeedsAccounts) return TypedResults.NotFound();
        if (!await tokens.IsRequestValidAsync(http)) return Back("stale", to);
        if (!tries.MayTry(http.Connection.RemoteIpAddress)) return Back("often", to);
        if (await TryAsync(name ?? "", password ?? "", http, signIn, tries) is not { } account) return Back("wrong", to);
        await BeginAsync(account, http, sessions);
        AccessLog.SignedIn(Log(http), account.Name, Address(http));
        return SeeOther(OwnPath(to));
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, Sessions sessions, IAntiforgery tokens)
    {
        if (!await tokens.IsRequestValidAsync(http)) return SeeOther("/");
        if (Person.SessionOf(http.User) is { } session) sessions.End(session);
        await http.SignOutAsync(SessionCookie.Scheme);
        return SeeOther("/login");
    }

    private static SeeOtherResult Back(string problem, string? to) => SeeOther("/login" + QueryString.Create([KeyValuePair.Create(Problem, (string?)problem), KeyValuePair.Create(To, (string?)OwnPath(to))]));

    private static SeeOtherResult SeeOther(string path) => new SeeOtherResult(path);

    /// <summary>A path of this desk, whatever was asked for: nobody is led elsewhere.</summary>
    internal static string OwnPath(string? to) => to is ['/', ..] && !(to.Length > 1 && to[1] is '/' or '\\') && to.All(c => c is > ' ' and <= '~') && !to.StartsWith("/login", StringComparison.Ordinal) ? to : "/";

    /// <summary>303: whatever was sent, the next is asked for by GET.</summary>
    private sealed class SeeOtherResult(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
