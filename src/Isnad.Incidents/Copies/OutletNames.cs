using System.Text.Json;
using Isnad.Incidents.Tellings;
using Isnad.Knowledge;

namespace Isnad.Incidents.Copies;

/// <summary>Outlets and agencies under one key each, whether an archive or a report names them: «نقلاً عن رويترز» and the outlet «Reuters».</summary>
internal sealed class OutletNames
{
    // Of the actors table: id, kind, name_ar, name_en, aliases.
    private const int Id = 0, Kind = 1, NameAr = 2, NameEn = 3, Aliases = 4;

    private static readonly string[] s_heads = ["وكالة", "صحيفة", "جريدة", "قناة", "موقع", "إذاعة", "شبكة", "تلفزيون", "التلفزيون", "مجلة", "راديو"];

    private static readonly string[] s_gathered = ["متابعات", "وكالات", "الوكالات", "رصد", "متابعة"];

    private static readonly string[] s_dashes = [" - ", " – ", " — ", "ـ ", " / ", "،", "(", ")", "+"];

    private static readonly System.Buffers.SearchValues<char> s_ends = System.Buffers.SearchValues.Create("\n\r.،:؛");

    private readonly Dictionary<string, string> _entities = new(StringComparer.Ordinal);
    private readonly HashSet<string> _media = new(StringComparer.Ordinal);

    public OutletNames(KnowledgeBase knowledge)
    {
        Table actors = knowledge.Table("actors");
        for (int row = 0; row < actors.Rows; row++)
        {
            if (actors.Text(row, Kind) != "media") continue;
            string id = actors.Text(row, Id);
            _media.Add(id);
            foreach (string name in actors.Text(row, Aliases).Split('|').Prepend(actors.Text(row, NameEn)).Prepend(actors.Text(row, NameAr)))
            {
                if (name.Length > 1) _entities.TryAdd(Folded(name), id);
            }
        }
    }

    /// <summary>Key of a name: the entity that bears it, else the name folded.</summary>
    public string Key(string name)
    {
        string folded = Folded(name);
        return _entities.GetValueOrDefault(folded, folded);
    }

    /// <summary>Key of the outlet or agency that a link of a chain of sources is; null where it is none.</summary>
    public string? Cited(JsonElement link)
    {
        if (Json.Text(link, "entity") is { } entity && _media.Contains(entity)) return entity;
        string text = Json.Text(link, "text") ?? "", folded = Folded(text);
        if (_entities.TryGetValue(folded, out string? known)) return known;
        return Json.Text(link, "kind") == "outlet" || s_heads.Contains(text.Split(' ')[0], StringComparer.Ordinal) ? folded : null;
    }

    // What stands before the name of an outlet that is cited. What follows is looked up among outlets: other words find none.
    private static readonly string[] s_cues = ["نقلا عن ", "نقلاً عن ", "نقلًا عن ", "ذكرت ", "ذكر ", "أفادت ", "أفاد ", "أوردت ", "أورد ", "نقلت ", "نقل ", "بحسب ", "وفق "];

    /// <summary>Keys that «نقلاً عن …» and the like may name: of the words behind it the first one, the first two, and so on.</summary>
    public IEnumerable<string> CitedIn(string text)
    {
        const int mostWords = 5;
        foreach (string cue in s_cues)
        {
            for (int at = text.IndexOf(cue, StringComparison.Ordinal); at >= 0; at = text.IndexOf(cue, at + cue.Length, StringComparison.Ordinal))
            {
                ReadOnlySpan<char> behind = text.AsSpan(at + cue.Length);
                int end = behind.IndexOfAny(s_ends);
                string[] words = (end < 0 ? behind[..Math.Min(behind.Length, 80)] : behind[..Math.Min(end, 80)]).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
                // One word names an outlet only behind «نقلاً عن», or with «وكالة» or the like before it.
                bool isName = cue.EndsWith(" عن ", StringComparison.Ordinal) || words.Length > 0 && s_heads.Contains(words[0], StringComparer.Ordinal);
                for (int count = isName ? 1 : 2; count <= Math.Min(words.Length, mostWords); count++)
                {
                    if (Key(string.Join(' ', words[..count])) is { Length: > 0 } key) yield return key;
                }
            }
        }
    }

    /// <summary>Keys that the short lines at the head of a report may name: «درنة - وكالة الساحل للأنباء». Other words find no outlet.</summary>
    public IEnumerable<string> Datelines(string text)
    {
        foreach (string part in HeadLines(text))
        {
            if (Key(part) is { Length: > 0 } key) yield return key;
        }
    }

    /// <summary>Whether the head of a report says that it was put together from others: «متابعات», «وكالات».</summary>
    public static bool IsGathered(string text) => HeadLines(text).Any(p => s_gathered.Contains(p, StringComparer.Ordinal));

    // The parts of the first lines that are too short to be sentences.
    private static IEnumerable<string> HeadLines(string text)
    {
        const int lines = 4, longest = 70;
        int at = 0;
        for (int i = 0; i < lines && at < text.Length; i++)
        {
            int end = text.IndexOf('\n', at);
            string line = (end < 0 ? text[at..] : text[at..end]).Trim();
            at = end < 0 ? text.Length : end + 1;
            // A dateline before the first sentence: «طرابلس - وكالات: قال …».
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.Length > longest) line = colon is > 0 and <= longest ? line[..colon] : "";
            foreach (string part in line.Split(s_dashes, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) yield return part;
        }
    }

    /// <summary>Letters and digits of a name, folded; of several words joined by a blank; without what only says that it is an outlet.</summary>
    internal static string Folded(string name)
    {
        var words = new List<string>();
        foreach (string word in name.Split([' ', '\t', '\u00A0', '-', '«', '»', '"', '(', ')', '“', '”'], StringSplitOptions.RemoveEmptyEntries))
        {
            string letters = string.Concat(word.Where(char.IsLetterOrDigit).Select(c => Text.Folding.Fold(char.ToLowerInvariant(c))));
            if (letters.Length > 0 && (words.Count > 0 || !s_heads.Contains(word, StringComparer.Ordinal))) words.Add(letters);
        }
        return string.Join(' ', words);
    }
}
