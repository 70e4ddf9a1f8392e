using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Isnad.Archive;

namespace Isnad.Export;

/// <summary>What an export says of itself: schema, program, what was selected, how many, and whose places they are.</summary>
public sealed class ExportHeader
{
    // JavaScript's strictest escapes would hide Arabic filters behind \u; this is no HTML.
    private static readonly JsonSerializerOptions s_json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>The sources of the gazetteer; NOTICE tells more.</summary>
    public const string Attribution = "Places: © OpenStreetMap contributors, dr5hn countries-states-cities, GeoNames, Natural Earth and others, under the Open Database License 1.0";

    private readonly JsonObject _fields;

    /// <summary>Makes the header of an export.</summary>
    /// <param name="options">What is exported.</param>
    /// <param name="count">How many records.</param>
    /// <param name="change">Number of the archive's last change.</param>
    /// <param name="knowledge">Hash of the knowledge that searched.</param>
    public ExportHeader(ExportOptions options, long count, long change, string knowledge)
    {
        Count = count;
        _fields = new JsonObject
        {
            ["schema"] = options.Incidents is null ? "isnad-record/1" : "isnad-incident/1",
            ["program"] = ArchiveReader.Program,
            ["knowledge"] = knowledge,
            ["archive_change"] = change,
            [options.Incidents is null ? "records" : "incidents"] = count,
            ["format"] = JsonSerializer.SerializeToNode(options.Format, s_json),
            ["columns"] = options.Incidents is null ? JsonSerializer.SerializeToNode(options.Columns, s_json) : "incidents",
            ["filter"] = options.Incidents is { } incidents ? JsonSerializer.SerializeToNode(incidents, s_json) : JsonSerializer.SerializeToNode(options.Filter, s_json),
            ["private_persons"] = options.WithPrivatePersons ? "included" : "masked",
            ["coarsened_to"] = options.Coarsen?.ToString(),
            ["delay_days"] = options.DelayDays,
            ["attribution"] = Attribution,
        };
    }

    /// <summary>How many records.</summary>
    public long Count { get; }

    /// <summary>As JSON on several lines.</summary>
    public string ToJson() => _fields.ToJsonString(s_json);

    /// <summary>Its fields as text.</summary>
    public IEnumerable<(string Name, string Value)> Fields()
    {
        foreach ((string name, JsonNode? value) in _fields)
        {
            if (value is not null) yield return (name, value is JsonValue single && single.TryGetValue(out string? text) ? text : value.ToJsonString(s_json));
        }
    }
}
