namespace Isnad.KnowledgeCompiler.Tables;

/// <summary>All rows of one table, from whatever files they stand in.</summary>
internal sealed class Table(TableSchema schema)
{
    /// <summary>What the table's columns mean.</summary>
    public TableSchema Schema { get; } = schema;

    /// <summary>The rows, in order of file name and line.</summary>
    public List<Row> Rows { get; } = [];
}

/// <summary>One row and where it stands.</summary>
/// <param name="File">Path below the knowledge folder.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Cells">One value a column; empty cells are «-».</param>
internal sealed record Row(string File, int Line, string[] Cells)
{
    /// <summary>The value of a column, or null where it is empty.</summary>
    public string? this[int column] => Cells[column] == "-" ? null : Cells[column];

    /// <summary>The values of a cell that holds several.</summary>
    public string[] List(int column) => this[column]?.Split('|') ?? [];

    /// <summary>A problem with one of its cells.</summary>
    public Problem Problem(int column, string message, bool isError = true) => new(File, Line, column + 1, message, isError);
}
