using System.Globalization;
using System.Text.Json;

namespace Isnad.Desk.Texts;

/// <summary>The words of one page: in the language its address asks for, else that chosen last, else the browser's.</summary>
internal sealed class PageTexts
{
    private const string Cookie = "isnad-lang";

    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly HttpContext _http;

    /// <summary>Takes the language from the request.</summary>
    public PageTexts(TextTable table, IHttpContextAccessor accessor)
    {
        _http = accessor.HttpContext!;
        string? asked = _http.Request.Query["lang"];
        Language = Known(asked) ?? Known(_http.Request.Cookies[Cookie]) ?? OfBrowser();
        _texts = table[Language];
        if (Known(asked) is not null && !_http.Response.HasStarted) _http.Response.Cookies.Append(Cookie, Language, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(400), IsEssential = true });
    }

    /// <summary>ar or en.</summary>
    public string Language { get; }

    /// <summary>Direction of the interface; content follows its own.</summary>
    public string Direction => Language == "ar" ? "rtl" : "ltr";

    /// <summary>What parts the items of a line.</summary>
    public string Comma => Language == "ar" ? "، " : ", ";

    /// <summary>The other language.</summary>
    public string Other => Language == "ar" ? "en" : "ar";

    /// <summary>This page in the other language.</summary>
    public string OtherAddress => _http.Request.Path + QueryString.Create(_http.Request.Query.Where(q => q.Key != "lang").SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value)).Append(KeyValuePair.Create("lang", (string?)Other)));

    /// <summary>A text; its key where there is none, which tests find.</summary>
    public string this[string key] => _texts.TryGetValue(key, out string? text) ? text : key;

    /// <summary>A text with numbers or names put in for {0}, {1}, …</summary>
    public string Of(string key, params object?[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>Name of a code of the records, such as `type.ASSAULT`; the code itself where it has no name.</summary>
    public string Name(string list, string? code) => code is null ? "" : _texts.TryGetValue($"{list}.{code}", out string? name) ? name : code;

    /// <summary>A whole number with its thousands parted.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>The texts that scripts need, as JSON that no text can break out of.</summary>
    public string ForScripts() => JsonSerializer.Serialize(_texts.Where(t => t.Key.StartsWith("js.", StringComparison.Ordinal) || t.Key.StartsWith("type.", StringComparison.Ordinal) || t.Key.StartsWith("status.", StringComparison.Ordinal) || t.Key.StartsWith("precision.", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal));

    private string OfBrowser()
    {
        foreach (string part in _http.Request.Headers.AcceptLanguage.ToString().Split(','))
        {
            if (Known(part.Split(';')[0].Split('-')[0].Trim()) is { } language) return language;
        }
        return TextTable.Languages[0];
    }

    private static string? Known(string? language) => language is not null && TextTable.Languages.Contains(language, StringComparer.Ordinal) ? language : null;
}
