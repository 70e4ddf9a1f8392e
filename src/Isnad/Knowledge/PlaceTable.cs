namespace Isnad.Knowledge;

/// <summary>A row of the places table.</summary>
internal sealed class PlaceRow
{
    /// <summary>Index of the row.</summary>
    public required int Row { get; init; }
    /// <summary>Its id.</summary>
    public required string Id { get; init; }
    /// <summary>Its kind: one flag.</summary>
    public required PlaceKind Kind { get; init; }
    /// <summary>Centre in degrees, or null where no source with clear terms gives one.</summary>
    public required (double Lat, double Lon)? Point { get; init; }
    /// <summary>Rough half-width in kilometres.</summary>
    public required double RadiusKm { get; init; }
    /// <summary>Row of the place it lies in, or −1.</summary>
    public required int Parent { get; init; }
    /// <summary>ISO code of its country, or null.</summary>
    public required string? Country { get; init; }
    /// <summary>Inhabitants, 0 where unknown.</summary>
    public required double Population { get; init; }
    /// <summary>Whether it is the capital of its country.</summary>
    public required bool IsCapital { get; init; }
}

/// <summary>The places; a row is decoded when first asked for.</summary>
internal sealed class PlaceTable(KnowledgeBase knowledge)
{
    private readonly Table _table = knowledge.Table("places");
    private PlaceRow?[]? _rows;
    private Index? _index;

    /// <summary>How many rows.</summary>
    public int Count => _table.Rows;

    /// <summary>One row. Decoding twice in two threads gives equal rows, so no lock is needed.</summary>
    public PlaceRow this[int row]
    {
        get
        {
            PlaceRow?[] rows = _rows ??= new PlaceRow?[_table.Rows];
            return rows[row] ??= Decode(row);
        }
    }

    /// <summary>The row with an id, or −1.</summary>
    public int Find(string id) => Ids.Rows.GetValueOrDefault(id, -1);

    /// <summary>The row of a country by its ISO code, or −1.</summary>
    public int Country(string? iso) => iso is null ? -1 : Ids.Countries.GetValueOrDefault(iso, -1);

    /// <summary>The row of a country's capital by the country's ISO code, or −1.</summary>
    public int Capital(string? iso) => iso is null ? -1 : Ids.Capitals.GetValueOrDefault(iso, -1);

    /// <summary>Whether one place lies in another by the parents of the table.</summary>
    public bool IsWithin(int row, int container)
    {
        int guard = 0;
        for (int at = row; at >= 0 && guard < 8; at = this[at].Parent, guard++)
        {
            if (at == container && at != row) return true;
        }
        return false;
    }

    private Index Ids => _index ??= new Index(_table);

    private PlaceRow Decode(int row)
    {
        double? lat = _table.Number(row, 4), lon = _table.Number(row, 5);
        string parent = _table.Text(row, 7), country = _table.Text(row, 8);
        return new PlaceRow
        {
            Row = row,
            Id = _table.Text(row, 0),
            Kind = PlaceKinds.Parse(_table.Span(row, 3)),
            Point = lat is { } y && lon is { } x ? (y, x) : null,
            RadiusKm = _table.Number(row, 6) ?? 10,
            Parent = parent.Length == 0 ? -1 : Find(parent),
            Country = country.Length == 0 ? null : country,
            Population = _table.Number(row, 9) ?? 0,
            IsCapital = Index.IsCapital(_table, row),
        };
    }

    /// <summary>Rows by id, countries and capitals by ISO code.</summary>
    private sealed class Index
    {
        public Dictionary<string, int> Rows { get; }
        public Dictionary<string, int> Countries { get; } = new(StringComparer.Ordinal);
        public Dictionary<string, int> Capitals { get; } = new(StringComparer.Ordinal);

        public Index(Table table)
        {
            Rows = new Dictionary<string, int>(table.Rows, StringComparer.Ordinal);
            for (int row = 0; row < table.Rows; row++)
            {
                Rows.TryAdd(table.Text(row, 0), row);
                if (table.Span(row, 3) is "country") Countries.TryAdd(table.Text(row, 8), row);
                else if (IsCapital(table, row)) Capitals.TryAdd(table.Text(row, 8), row);
            }
        }

        /// <summary>Capitals bear the alias «العاصمة …» with the nisba of their country.</summary>
        public static bool IsCapital(Table table, int row) =>
            table.Span(row, 3) is "city" && table.Span(row, 10).Contains("العاصمة ال", StringComparison.Ordinal);
    }
}
