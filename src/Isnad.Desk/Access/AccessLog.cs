namespace Isnad.Desk.Access;

/// <summary>
/// What is written down of accounts, as structured lines: tries that failed with the address they came from, so that a guard of the
/// machine can shut it out, and what admins change. Names of accounts stand in it, passwords and what somebody typed for a name never.
/// </summary>
internal static partial class AccessLog
{
    /// <summary>A password was wrong.</summary>
    [LoggerMessage(EventId = 10, Level = LogLevel.Warning, Message = "a try to sign in from {Address} failed")]
    public static partial void Failed(ILogger log, string address);

    /// <summary>Somebody signed in.</summary>
    [LoggerMessage(EventId = 11, Level = LogLevel.Warning, Message = "{Account} signed in from {Address}")]
    public static partial void SignedIn(ILogger log, string account, string address);

    /// <summary>An admin changed an account.</summary>
    [LoggerMessage(EventId = 12, Level = LogLevel.Warning, Message = "{Admin}: {Change} {Account}")]
    public static partial void Changed(ILogger log, string admin, string change, string account);
}
