using System.Text.Json;
using System.Text.Json.Serialization;
using Isnad.Archive;

namespace Isnad.Desk.Api;

/// <summary>A record of the archive: what it is in the archive, and beside that every field of the output contract (docs/schema/isnad-record.schema.json).</summary>
internal sealed class RecordItem
{
    /// <summary>Its id in the archive. Opaque; stays the same through re-reading.</summary>
    public required string Uid { get; init; }
    /// <summary>event, situation or statement.</summary>
    public required string Record { get; init; }
    /// <summary>Id of its report.</summary>
    public required string Report { get; init; }
    /// <summary>Version of the report's text that its spans point into.</summary>
    public int? Version { get; init; }
    /// <summary>machine, confirmed, edited, rejected or added.</summary>
    public string? Review { get; init; }
    /// <summary>Outlet of the report.</summary>
    public string? Outlet { get; init; }
    /// <summary>Publication date of the report.</summary>
    public string? Published { get; init; }
    /// <summary>Title of the report.</summary>
    public string? Title { get; init; }
    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }
    /// <summary>What If-Match has to say to change it.</summary>
    public string? Etag { get; init; }
    /// <summary>true where it is gone; then there are no further fields.</summary>
    public bool? Deleted { get; init; }
    /// <summary>Why it is gone: forgotten (erased by demand), superseded (a later reading does not find it) or undone.</summary>
    public string? Reason { get; init; }

    /// <summary>The fields of the output contract; `id` is that within the report.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Fields { get; init; }

    /// <summary>The item of a record.</summary>
    public static RecordItem Of(StoredRecord record) => new()
    {
        Uid = record.Uid,
        Record = record.Kind.ToString().ToLowerInvariant(),
        Report = record.Report,
        Version = record.Version,
        Review = record.Review.ToString().ToLowerInvariant(),
        Outlet = record.Outlet,
        Published = record.Published,
        Title = record.Title,
        ChangedAt = record.ChangedAt,
        Etag = EntityTags.Of(record.Change),
        Fields = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(record.Json),
    };

    /// <summary>The item of something that is gone.</summary>
    public static RecordItem Of(Change gone) => new() { Uid = gone.Id, Record = gone.Kind, Report = "", ChangedAt = gone.At, Deleted = true, Reason = gone.Reason };
}

/// <summary>Some items of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items, in order.</param>
/// <param name="Next">Address of the next page; null at the end.</param>
/// <param name="Matched">How many there are in all; null where that is not counted.</param>
internal sealed record ItemPage<T>(IReadOnlyList<T> Items, string? Next, long? Matched = null);
