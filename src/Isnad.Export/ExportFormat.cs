namespace Isnad.Export;

/// <summary>The formats records are written in.</summary>
public enum ExportFormat
{
    /// <summary>One report per line with the records selected, by the output contract; what `isnad add` reads back.</summary>
    Jsonl,
    /// <summary>One record per line for spreadsheets.</summary>
    Csv,
    /// <summary>One feature per record (RFC 7946).</summary>
    GeoJson,
    /// <summary>One placemark per record (OGC KML 2.2).</summary>
    Kml,
    /// <summary>One row per record (Apache Parquet).</summary>
    Parquet,
}
