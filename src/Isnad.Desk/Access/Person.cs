using System.Security.Claims;
using Isnad.Archive;

namespace Isnad.Desk.Access;

/// <summary>Who is signed in.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">What it may do.</param>
/// <param name="IsProgram">Whether a key opened it, and no password.</param>
internal sealed record Person(string Id, string Name, AccountRole Role, bool IsProgram)
{
    private const string Session = "session", Key = "key", SessionId = "isnad:session", Stamp = "isnad:stamp";

    /// <summary>Who asks; null where nobody is signed in.</summary>
    public static Person? Of(ClaimsPrincipal user)
    {
        return user.Identity is ClaimsIdentity { IsAuthenticated: true } identity && Enum.TryParse(identity.FindFirst(ClaimTypes.Role)?.Value, out AccountRole role)
            ? new Person(identity.FindFirst(ClaimTypes.NameIdentifier)!.Value, identity.Name!, role, identity.AuthenticationType == Key)
            : null;
    }

    /// <summary>The session of who asks; null without one.</summary>
    public static string? SessionOf(ClaimsPrincipal user) => user.FindFirst(SessionId)?.Value;

    /// <summary>The stamp of the account when the session began.</summary>
    public static string? StampOf(ClaimsPrincipal user) => user.FindFirst(Stamp)?.Value;

    /// <summary>Somebody who signed in with a password.</summary>
    public static ClaimsPrincipal BySession(Account account, string session) => Principal(account, Session, new Claim(SessionId, session), new Claim(Stamp, account.Stamp));

    /// <summary>A program that sent a key.</summary>
    public static ClaimsPrincipal ByKey(Account account) => Principal(account, Key);

    private static ClaimsPrincipal Principal(Account account, string kind, params Claim[] more) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, account.Id), new Claim(ClaimTypes.Name, account.Name), new Claim(ClaimTypes.Role, account.Role.ToString()), .. more], kind, ClaimTypes.Name, ClaimTypes.Role));
}
