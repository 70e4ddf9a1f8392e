using System.Globalization;

namespace Isnad.Archive.Sql;

/// <summary>An order of records as SQL, with its cursors. Keys make every order total.</summary>
internal sealed class SqlOrder
{
    private readonly RecordOrder _order;
    private readonly string[] _columns;
    private readonly bool _descending;

    private SqlOrder(RecordOrder order, string[] columns, bool descending) => (_order, _columns, _descending) = (order, columns, descending);

    /// <summary>The order's SQL.</summary>
    public static SqlOrder Of(RecordOrder order) => order switch
    {
        RecordOrder.Newest => new(order, ["first_day", "key"], descending: true),
        RecordOrder.Oldest => new(order, ["first_day", "key"], descending: false),
        RecordOrder.Uncertain => new(order, ["confidence", "key"], descending: false),
        RecordOrder.Changed => new(order, ["change"], descending: false),
        _ => new(order, ["report", "start_at", "key"], descending: false),
    };

    /// <summary>Whether it goes by first days.</summary>
    public bool IsByDay => _columns[0] == "first_day";

    /// <summary>What stands behind ORDER BY.</summary>
    /// <param name="table">Name of the table.</param>
    public string By(string table) => string.Join(", ", _columns.Select(c => $"{table}.{c}{(_descending ? " DESC" : "")}"));

    /// <summary>Adds the condition that a record comes behind the cursor.</summary>
    public void After(string? cursor, SqlFilter filter)
    {
        if (Archive.Cursor.Read(cursor, _order.ToString(), _columns.Length) is not { } values) return;
        for (int i = 0; i < values.Length; i++)
        {
            filter.Parameters.Add($"after{i}", _columns[i] == "confidence" ? Archive.Cursor.Fraction(values[i]) : (object)Archive.Cursor.Number(values[i]));
        }
        string left = string.Join(", ", _columns.Select(c => "r." + c)), right = string.Join(", ", _columns.Select((_, i) => $"@after{i}"));
        filter.Add($"({left}) {(_descending ? '<' : '>')} ({right})");
    }

    /// <summary>The cursor behind a row.</summary>
    public string Cursor(RecordItem row) => Archive.Cursor.Write(_order.ToString(), [.. _columns.Select(c => c switch
    {
        "first_day" => row.First_Day.ToString(CultureInfo.InvariantCulture),
        "confidence" => row.Confidence.ToString("R", CultureInfo.InvariantCulture),
        "change" => row.Change.ToString(CultureInfo.InvariantCulture),
        "report" => row.Report_Key.ToString(CultureInfo.InvariantCulture),
        "start_at" => row.Start_At.ToString(CultureInfo.InvariantCulture),
        _ => row.Key.ToString(CultureInfo.InvariantCulture),
    })]);
}
