using System.Text.Encodings.Web;
using System.Text.Json;

namespace Isnad.Cli.Scoring;

/// <summary>Writes a score as one line of JSON.</summary>
internal static class ScoreJson
{
    /// <summary>The figures under the names of the reference scorer, and the errors where there are any to write.</summary>
    public static void Write(Score score, IReadOnlyList<ScoringError>? errors, Stream to)
    {
        using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Tally total = score.Total;
        json.WriteStartObject();
        json.WriteNumber("documents", score.Documents.Count);
        json.WriteNumber("documents_missing", score.Missing);
        json.WriteNumber("bad_spans", total.BadSpans);
        WriteKind(json, "events", total.Events, total);
        WriteKind(json, "situations", total.Situations, null);
        json.WriteStartObject("statements");
        json.WriteNumber("gold", total.StatementsGold);
        json.WriteNumber("predicted", total.StatementsRead);
        WriteFigures(json, "found", Figures.Of(total.StatementsFound, total.StatementsRead, total.StatementsGold));
        WriteFigures(json, "attributed", Figures.Of(total.StatementsAttributed, total.StatementsRead, total.StatementsGold));
        json.WriteEndObject();
        if (errors is not null) WriteErrors(json, errors);
        json.WriteEndObject();
        json.Flush();
        to.Write("\n"u8);
    }

    private static void WriteKind(Utf8JsonWriter json, string name, KindTally kind, Tally? links)
    {
        json.WriteStartObject(name);
        json.WriteNumber("gold", kind.Gold);
        json.WriteNumber("predicted", kind.Read);
        WriteFigures(json, "found", Figures.Of(kind.Found, kind.Read, kind.Gold));
        WriteFigures(json, "typed", Figures.Of(kind.Typed, kind.Read, kind.Gold));
        WriteFigures(json, "whole", Figures.Of(kind.Whole, kind.Read, kind.Gold));
        json.WriteStartObject("fields");
        for (int i = 0; i < kind.FieldNames.Count; i++) WriteFigure(json, kind.FieldNames[i], Figures.Share(kind.FieldsRight[i], kind.Typed));
        json.WriteEndObject();
        if (links is not null)
        {
            WriteFigures(json, "retellings linked", Figures.Of(links.LinksRight, links.LinksRead, links.LinksGold));
            WriteFigure(json, "point within 25 km or the radius, % of records with gold coordinates", Figures.Share(links.PointsRight, links.PointsGold));
        }
        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<ScoringError> errors)
    {
        json.WriteStartArray("errors");
        foreach (ScoringError error in errors)
        {
            json.WriteStartObject();
            json.WriteString("kind", error.Kind);
            json.WriteString("cause", error.Cause);
            json.WriteString("report", error.Report);
            json.WriteString("gold", error.Gold);
            json.WriteString("read", error.Read);
            json.WriteString("context", error.Context);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFigures(Utf8JsonWriter json, string name, Figures figures)
    {
        json.WriteStartObject(name);
        WriteFigure(json, "p", figures.Precision);
        WriteFigure(json, "r", figures.Recall);
        WriteFigure(json, "f1", figures.F1);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Figures.Text(value));
    }
}
