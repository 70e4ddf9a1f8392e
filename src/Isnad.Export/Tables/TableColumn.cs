namespace Isnad.Export.Tables;

/// <summary>What a column holds.</summary>
internal enum ColumnType
{
    /// <summary>Text, or null.</summary>
    Text,
    /// <summary>A number with a fraction, or null.</summary>
    Number,
    /// <summary>A whole number, or null.</summary>
    Whole,
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hxl">Its HXL tag, or empty.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Value">Takes it from a row: string, double or long, or null.</param>
internal sealed record TableColumn(string Name, string Hxl, ColumnType Type, Func<ExportRow, object?> Value)
{
    /// <summary>A column of text.</summary>
    public static TableColumn Cell(string name, string hxl, Func<ExportRow, string?> value) => new(name, hxl, ColumnType.Text, value);

    /// <summary>A column of numbers.</summary>
    public static TableColumn Number(string name, string hxl, Func<ExportRow, double?> value) => new(name, hxl, ColumnType.Number, row => value(row));

    /// <summary>A column of whole numbers.</summary>
    public static TableColumn Whole(string name, string hxl, Func<ExportRow, long?> value) => new(name, hxl, ColumnType.Whole, row => value(row));

    /// <summary>The columns of an export.</summary>
    public static IReadOnlyList<TableColumn> Of(ExportOptions options) => options.Table ?? Of(options.Columns);

    /// <summary>The columns of a set.</summary>
    public static IReadOnlyList<TableColumn> Of(ColumnSet set) => set switch
    {
        ColumnSet.Acled => AcledColumns.All,
        ColumnSet.Ucdp => UcdpColumns.All,
        _ => IsnadColumns.All,
    };
}
