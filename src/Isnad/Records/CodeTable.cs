using Isnad.Knowledge;

namespace Isnad.Records;

/// <summary>Codes of other schemes for each type and mode of event, as the table of codes has them.</summary>
/// <remarks>Every row is decoded once, when the table is made; after that it is only looked up, by any number of threads.</remarks>
internal sealed class CodeTable
{
    private const int TypeColumn = 0, ModeColumn = 1, Cameo = 2, AcledEvent = 3, AcledSub = 4, Ucdp = 5, Quad = 6, Goldstein = 7;
    private const string NoQuad = "neutral";

    private readonly Dictionary<(EventType Type, string Mode), CodesRecord> _codes = [];

    /// <summary>Decodes the table of codes.</summary>
    /// <param name="knowledge">Where the table stands.</param>
    public CodeTable(KnowledgeBase knowledge)
    {
        Table table = knowledge.Table("codes");
        for (int row = 0; row < table.Rows; row++)
        {
            EventType type = EventTypes.Parse(table.Span(row, TypeColumn));
            if (type == EventType.None) continue;
            string mode = table.Text(row, ModeColumn);
            _codes[(type, mode)] = new CodesRecord
            {
                Plover = Plover(type, mode),
                Cameo = Optional(table, row, Cameo),
                Acled = Acled(table, row),
                Ucdp = Optional(table, row, Ucdp),
                Quad = Optional(table, row, Quad) ?? NoQuad,
                Goldstein = table.Number(row, Goldstein),
            };
        }
    }

    /// <summary>The codes of a type with its mode; of the type alone where the table has no row for the mode.</summary>
    /// <param name="type">Type of the act.</param>
    /// <param name="mode">PLOVER mode, or null.</param>
    /// <returns>The row's codes; nothing but the PLOVER type where the table has no row for the type either.</returns>
    public CodesRecord Of(EventType type, string? mode)
    {
        if (_codes.TryGetValue((type, mode ?? ""), out CodesRecord? exact)) return exact;
        // The PLOVER code keeps the mode: what falls back is only what the other schemes say of it.
        string plover = Plover(type, mode ?? "");
        return _codes.TryGetValue((type, ""), out CodesRecord? general)
            ? general with { Plover = plover }
            : new CodesRecord { Plover = plover, Quad = NoQuad };
    }

    private static string Plover(EventType type, string mode) => mode.Length == 0 ? type.Name() : $"{type.Name()}-{mode}";

    /// <summary>«Riots» or «Strategic developments: Arrests»; the names themselves hold slashes, hence the colon.</summary>
    private static string? Acled(Table table, int row)
    {
        if (Optional(table, row, AcledEvent) is not { } @event) return null;
        return Optional(table, row, AcledSub) is { } sub ? $"{@event}: {sub}" : @event;
    }

    private static string? Optional(Table table, int row, int column) => table.Id(row, column) == 0 ? null : table.Text(row, column);
}
