using static Isnad.Export.Tables.TableColumn;

namespace Isnad.Export.Tables;

/// <summary>Isnad's own columns: everything a record says that fits a cell.</summary>
internal static class IsnadColumns
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<TableColumn> All { get; } =
    [
        Cell("uid", "#meta+id", r => r.Stored.Uid),
        Cell("report", "#meta+id+report", r => r.Stored.Report),
        Cell("outlet", "#meta+source", r => r.Stored.Outlet),
        Cell("published", "#date+published", r => r.Stored.Published),
        Cell("title", "#description+title+i_ar", r => r.Title),
        Cell("url", "#meta+url", r => r.Url),
        Cell("kind", "#meta+kind", r => r.Stored.Kind.ToString().ToLowerInvariant()),
        Cell("type", "#event+type", r => r.Text(r.Stored.Kind == Archive.RecordKind.Event ? "type" : "kind")),
        Cell("mode", "#event+mode", r => r.Text(r.Stored.Kind == Archive.RecordKind.Statement ? "medium" : "mode")),
        Cell("status", "#status", r => r.Text("status")),
        Cell("review", "#status+review", r => r.Stored.Review.ToString().ToLowerInvariant()),
        Number("confidence", "#indicator+confidence+num", r => r.Number("confidence")),
        Cell("same_as", "#meta+id+first", r => r.Text("same_as")),
        Cell("date", "#date+edtf", r => r.Text("date", "edtf")),
        .. SharedColumns.Days,
        Cell("date_basis", "#date+basis", r => r.Text("date", "basis")),
        Cell("actors", "#actor+name+i_ar", r => r.Names("actors") ?? r.Names("holder") ?? r.Names("speaker")),
        Cell("actor_entities", "#actor+id", r => r.Joined("actors", "entity") ?? r.Joined("holder", "entity") ?? r.Joined("speaker", "entity")),
        Cell("recipients", "#affected+name+i_ar", r => r.Names("recipients") ?? r.Names("hearer")),
        Cell("recipient_entities", "#affected+id", r => r.Joined("recipients", "entity") ?? r.Joined("hearer", "entity")),
        SharedColumns.Place,
        Cell("place_words", "#loc+description+i_ar", r => r.Text("place", "text")),
        .. SharedColumns.Location,
        Cell("precision", "#geo+precision", r => r.Text("place", "precision")),
        .. SharedColumns.Counted.SelectMany(what => new[]
        {
            Number(what + "_low", $"#affected+{what}+min+num", r => r.Quantity(what).Low),
            Number(what + "_high", $"#affected+{what}+max+num", r => r.Quantity(what).High),
        }),
        Cell("sources", "#meta+source+chain", r => r.Joined("source", "text")),
        Cell("source_kinds", "#meta+source+kind", r => r.Joined("source", "kind")),
        Cell("trigger", "#description+trigger+i_ar", r => r.Text("trigger", "text") ?? r.Text("cue", "text")),
        Cell("sentence", "#description+i_ar", r => r.Text("sentence", "text") ?? r.Text("content", "text")),
        Cell("summary_ar", "#description+summary+i_ar", r => r.Text("summary_ar")),
        Cell("summary_en", "#description+summary+i_en", r => r.Text("summary_en")),
        Cell("plover", "#event+code+plover", r => r.Text("codes", "plover")),
        Cell("cameo", "#event+code+cameo", r => r.Text("codes", "cameo")),
        Cell("acled", "#event+code+acled", r => r.Text("codes", "acled")),
        Cell("ucdp", "#event+code+ucdp", r => r.Text("codes", "ucdp")),
        Cell("quad", "#event+quad", r => r.Text("codes", "quad")),
        Number("goldstein", "#indicator+goldstein+num", r => r.Number("codes", "goldstein")),
        Cell("rule", "#meta+rule", r => r.Text("rule")),
    ];
}
