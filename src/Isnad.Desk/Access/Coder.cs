namespace Isnad.Desk.Access;

/// <summary>Who decides.</summary>
internal static class Coder
{
    /// <summary>Cookie that holds the name somebody gave, where there are no accounts.</summary>
    public const string Cookie = "isnad-coder";

    private const string Unnamed = "local";
    private const int Longest = 60;

    /// <summary>
    /// The name of the account; without accounts the name given in the review, else `local`, which tells colleagues apart and proves nothing.
    /// </summary>
    public static string Of(HttpContext http)
    {
        if (Person.Of(http.User) is { } person) return person.Name;
        string name = Uri.UnescapeDataString(http.Request.Cookies[Cookie] ?? "").Trim();
        return name.Length is 0 or > Longest || name.Any(char.IsControl) ? Unnamed : name;
    }
}
