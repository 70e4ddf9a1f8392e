using System.Text;
using System.Text.Json;
using Isnad.Archive;

namespace Isnad.Export.Privacy;

/// <summary>
/// Puts […] in the place of the names of persons who are not marked public, everywhere in a report: where a record names them,
/// and where their words come up again in text, title, summaries and address.
/// </summary>
public sealed class PersonMask
{
    /// <summary>What stands in the place of a name.</summary>
    public const string Sign = "[…]";

    private const int ShortestName = 2;

    private readonly List<string> _names;

    private PersonMask(List<string> names) => _names = names;

    /// <summary>Whether there is nobody to be masked.</summary>
    public bool IsEmpty => _names.Count == 0;

    /// <summary>Gathers the names of a report.</summary>
    /// <param name="records">All its records, not only those that are exported: a name masked in one must not stand in another.</param>
    /// <param name="byline">The reporter's name, or null.</param>
    /// <param name="reader">Tells names from other words.</param>
    public static PersonMask Of(IEnumerable<JsonElement> records, string? byline, ArchiveReader reader)
    {
        var whole = new HashSet<string>(StringComparer.Ordinal);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonElement record in records) Gather(record, whole, words, reader);
        if (byline is not null) Add(byline, whole, words, reader);
        // The longest first, so that no part of a name is left over.
        List<string> names = [.. whole.Union(words).Where(n => n.Length >= ShortestName).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];
        return new PersonMask(names);
    }

    /// <summary>The ranges of a text that are to be masked, in order, none touching another but by a blank.</summary>
    public List<(int Start, int End)> Find(string text)
    {
        var found = new List<(int Start, int End)>();
        foreach (string name in _names)
        {
            for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                int start = WordStart(text, at), end = at + name.Length;
                if (start >= 0 && (end == text.Length || !IsLetter(text[end]))) found.Add((at, end));
            }
        }
        return Merged(found, text);
    }

    /// <summary>A text without the names.</summary>
    public string Mask(string text)
    {
        List<(int Start, int End)> ranges = Find(text);
        if (ranges.Count == 0) return text;
        var masked = new StringBuilder(text.Length);
        int from = 0;
        foreach ((int start, int end) in ranges)
        {
            masked.Append(text, from, start - from).Append(Sign);
            from = end;
        }
        return masked.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>An address without the names: one that holds a name, as it is or escaped, is cut behind its host.</summary>
    public string? MaskUrl(string? url)
    {
        if (url is null || IsEmpty) return url;
        string readable = Uri.UnescapeDataString(url).Replace('-', ' ').Replace('_', ' ').Replace('+', ' ').Replace('/', ' ');
        if (Find(readable).Count == 0) return url;
        return Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) ? parsed.GetLeftPart(UriPartial.Authority) + "/" + Sign : Sign;
    }

    /// <summary>Whether the person of a party or source may be named.</summary>
    public static bool IsMasked(JsonElement party)
    {
        if (party.TryGetProperty("person", out JsonElement person)) return person.GetString() != "public";
        // Links of the chain of sources carry no mark: a named one that no table knows is a private person for all we know.
        return party.TryGetProperty("kind", out JsonElement kind) && kind.GetString() == "named" && !party.TryGetProperty("entity", out _) && !party.TryGetProperty("trigger", out _) && !party.TryGetProperty("cue", out _);
    }

    private static void Gather(JsonElement at, HashSet<string> whole, HashSet<string> words, ArchiveReader reader)
    {
        if (at.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in at.EnumerateArray()) Gather(item, whole, words, reader);
        }
        if (at.ValueKind != JsonValueKind.Object) return;
        if (at.TryGetProperty("text", out _) && IsMasked(at))
        {
            foreach (string field in (ReadOnlySpan<string>)["text", "name_ar", "name_en"])
            {
                if (at.TryGetProperty(field, out JsonElement name)) Add(name.GetString()!, whole, words, reader);
            }
            if (at.TryGetProperty("fullest", out JsonElement fullest)) Add(fullest.GetProperty("text").GetString()!, whole, words, reader);
        }
        foreach (JsonProperty field in at.EnumerateObject())
        {
            if (field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && !field.NameEquals("geometry"u8)) Gather(field.Value, whole, words, reader);
        }
    }

    private static void Add(string name, HashSet<string> whole, HashSet<string> words, ArchiveReader reader)
    {
        IReadOnlyList<string> own = reader.NameWords(name);
        // A pronoun or «الرجل» tells nobody who it is; a name does, wherever it stands.
        if (own.Count == 0) return;
        whole.Add(name.Trim());
        words.UnionWith(own);
    }

    // A word may begin behind one or two of the letters that Arabic writes together with it.
    private static int WordStart(string text, int at)
    {
        for (int clitics = 0; clitics <= 2; clitics++)
        {
            int before = at - clitics - 1;
            if (before < 0 || !IsLetter(text[before])) return at - clitics;
            if (text[before] is not ('و' or 'ف' or 'ب' or 'ل' or 'ك')) return -1;
        }
        return -1;
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || c is '\u0640' or (>= '\u064B' and <= '\u0652') or '\u0670';

    private static List<(int Start, int End)> Merged(List<(int Start, int End)> found, string text)
    {
        found.Sort();
        var merged = new List<(int Start, int End)>();
        foreach ((int start, int end) in found)
        {
            if (merged.Count > 0 && (start <= merged[^1].End || text.AsSpan(merged[^1].End, start - merged[^1].End).Trim().IsEmpty)) merged[^1] = (merged[^1].Start, Math.Max(end, merged[^1].End));
            else merged.Add((start, end));
        }
        return merged;
    }
}
