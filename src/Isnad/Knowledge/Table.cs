using System.Globalization;

namespace Isnad.Knowledge;

/// <summary>A compiled table: string numbers row by row.</summary>
internal readonly struct Table(Strings strings, Section<int> cells)
{
    /// <summary>How many columns.</summary>
    public int Columns => cells[0];

    /// <summary>How many rows.</summary>
    public int Rows => (cells.Count - 1) / Math.Max(1, cells[0]);

    /// <summary>The number of a cell's string; 0 where the cell is empty.</summary>
    public int Id(int row, int column) => cells[1 + row * cells[0] + column];

    /// <summary>A cell's text; empty where the table says «-».</summary>
    public string Text(int row, int column) => strings.Text(Id(row, column));

    /// <summary>A cell's text without making a string.</summary>
    public ReadOnlySpan<char> Span(int row, int column) => strings.Span(Id(row, column));

    /// <summary>A cell's number, or null where it is empty.</summary>
    public double? Number(int row, int column) =>
        Id(row, column) == 0 ? null : double.Parse(Span(row, column), CultureInfo.InvariantCulture);
}
