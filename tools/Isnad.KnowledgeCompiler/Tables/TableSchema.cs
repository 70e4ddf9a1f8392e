namespace Isnad.KnowledgeCompiler.Tables;

/// <summary>A table's name, where its files stand, and what each column may hold.</summary>
/// <param name="Name">Name in the compiled binary.</param>
/// <param name="Path">A file or a folder of files, below the knowledge folder.</param>
/// <param name="Key">Columns that together must be unique; empty for none.</param>
/// <param name="Columns">The columns in order.</param>
internal sealed record TableSchema(string Name, string Path, int[] Key, Column[] Columns);

/// <summary>A column: its name and what a value must be.</summary>
/// <param name="Name">As the header line says it.</param>
/// <param name="Kind">What a value must be.</param>
/// <param name="Allowed">For <see cref="CellKind.OneOf"/> and <see cref="CellKind.AllOf"/>: the values.</param>
internal sealed record Column(string Name, CellKind Kind, string[]? Allowed = null)
{
    /// <summary>Null if the value is allowed, otherwise what was expected.</summary>
    public string? Check(string value)
    {
        if (value.Length == 0) return "a value, or «-» for none";
        if (value == "-") return Kind is CellKind.Required or CellKind.Arabic or CellKind.Id ? "a value" : null;
        return Kind switch
        {
            CellKind.OneOf => Array.IndexOf(Allowed!, value) >= 0 ? null : "one of " + string.Join(" ", Allowed!),
            CellKind.AllOf => value.Split('|').All(v => Array.IndexOf(Allowed!, v) >= 0) ? null : "some of " + string.Join(" ", Allowed!) + ", joined by |",
            CellKind.Number => double.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _) ? null : "a number such as 32.88",
            CellKind.Digit => value.Length == 1 && value[0] is >= '0' and <= '9' ? null : "a digit 0–9",
            CellKind.Id => value.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-') ? null : "lower-case ASCII letters, digits and -",
            CellKind.Arabic => ArabicSpelling.Check(value),
            CellKind.Year => value.Length is 4 or 7 or 10 && value.All(c => char.IsAsciiDigit(c) || c == '-') ? null : "YYYY, YYYY-MM or YYYY-MM-DD",
            _ => null,
        };
    }
}

/// <summary>What a cell must hold.</summary>
internal enum CellKind
{
    /// <summary>Anything.</summary>
    Text,
    /// <summary>Anything but «-».</summary>
    Required,
    /// <summary>Arabic letters, spaces, digits and hyphens without vowel signs (shadda allowed); required.</summary>
    Arabic,
    /// <summary>One of the allowed values, or «-».</summary>
    OneOf,
    /// <summary>Allowed values joined by |, or «-».</summary>
    AllOf,
    /// <summary>A decimal number with a point, or «-».</summary>
    Number,
    /// <summary>A digit, or «-».</summary>
    Digit,
    /// <summary>An identifier; required.</summary>
    Id,
    /// <summary>A year, month or day, or «-».</summary>
    Year,
}
