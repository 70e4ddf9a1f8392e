namespace Isnad.Cli.Places;

/// <summary>The Arabic names of places by their number in GeoNames: the preferred one first, none that was in use only once.</summary>
internal sealed class ArabicNames
{
    private const int Id = 1, Language = 2, Name = 3, Preferred = 4, Historic = 7;

    /// <summary>Columns of the table of alternate names.</summary>
    public const int Columns = 4;

    private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);

    /// <summary>Takes up a row of the table of alternate names.</summary>
    public void Add(string[] cells)
    {
        if (cells[Language] != "ar" || (cells.Length > Historic && cells[Historic] == "1") || Cleaned(cells[Name]) is not { } name) return;
        if (!_names.TryGetValue(cells[Id], out List<string>? names)) _names[cells[Id]] = names = [];
        if (names.Contains(name)) return;
        if (cells.Length > Preferred && cells[Preferred] == "1") names.Insert(0, name);
        else names.Add(name);
    }

    /// <summary>The names of a place: those of the table of alternate names, then those in Arabic letters of its own row.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="own">The names of its row, separated by commas; they tell no language, and Persian ones look alike.</param>
    public List<string> Of(string id, string own)
    {
        if (_names.TryGetValue(id, out List<string>? names)) return names;
        var found = new List<string>();
        foreach (string name in own.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Cleaned(name) is { } clean && !found.Contains(clean)) found.Add(clean);
        }
        return found;
    }

    /// <summary>Without vowel signs and tatweel; null for what the tables do not take as an Arabic name.</summary>
    private static string? Cleaned(string name)
    {
        string bare = string.Concat(name.Where(c => c is not (>= '\u064B' and <= '\u0652' or '\u0640' or '\u0670' or >= '\u200B' and <= '\u200F'))).Trim();
        bool arabic = bare.Length > 1;
        foreach (char c in bare) arabic &= c is >= 'ء' and <= 'غ' or >= 'ف' and <= 'ي' or ' ' or '-';
        return arabic ? bare : null;
    }
}
