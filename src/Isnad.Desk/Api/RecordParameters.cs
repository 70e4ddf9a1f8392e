using System.ComponentModel;
using Isnad.Archive;
using Microsoft.AspNetCore.Mvc;

namespace Isnad.Desk.Api;

/// <summary>Which records, as an address tells it: the same words for lists, counts, the map, exports and the pages. All that is given must hold at once.</summary>
public sealed class RecordParameters
{
    /// <summary>Kinds, where a list holds several.</summary>
    [FromQuery(Name = "kind"), Description("event, situation or statement; several are alternatives.")]
    public string[]? Kind { get; set; }

    /// <summary>Types.</summary>
    [FromQuery(Name = "type"), Description("Types: ASSAULT, PROTEST, …; several are alternatives, repeated or parted by commas.")]
    public string[]? Type { get; set; }

    /// <summary>Modes.</summary>
    [FromQuery(Name = "mode"), Description("Modes: abduct, demo, …")]
    public string[]? Mode { get; set; }

    /// <summary>Statuses.</summary>
    [FromQuery(Name = "status"), Description("actual, attempted, planned, predicted, conditional or denied.")]
    public string[]? Status { get; set; }

    /// <summary>Review states.</summary>
    [FromQuery(Name = "review"), Description("machine, confirmed, edited, rejected or added; without it all but rejected.")]
    public string[]? Review { get; set; }

    /// <summary>Outlets.</summary>
    [FromQuery(Name = "outlet"), Description("Outlets of the reports.")]
    public string[]? Outlet { get; set; }

    /// <summary>Precisions of the place.</summary>
    [FromQuery(Name = "precision"), Description("Precisions of the place: site, district, town, near, offset, between, area, admin1, country, unknown.")]
    public string[]? Precision { get; set; }

    /// <summary>Confidence.</summary>
    [FromQuery(Name = "confidence"), Description("Least confidence from 0 to 1, or an interval: 0.5, 0.2/0.6, ../0.4.")]
    public string? Confidence { get; set; }

    /// <summary>Time.</summary>
    [FromQuery(Name = "datetime"), Description("A day, or an interval of days with open ends: 2021-06-08, 2021-06-01/2021-06-30, ../2021-06-30. A record whose date is an interval meets it where both overlap.")]
    public string? Datetime { get; set; }

    /// <summary>First day.</summary>
    [FromQuery(Name = "from"), Description("First day; short for datetime=…/.. .")]
    public string? From { get; set; }

    /// <summary>Last day.</summary>
    [FromQuery(Name = "to"), Description("Last day; short for datetime=../… .")]
    public string? To { get; set; }

    /// <summary>Box.</summary>
    [FromQuery(Name = "bbox"), Description("West, south, east and north in degrees, parted by commas; where west is greater than east it spans the 180th meridian.")]
    public string? Bbox { get; set; }

    /// <summary>Circle.</summary>
    [FromQuery(Name = "near"), Description("Latitude and longitude in degrees and a distance in kilometres, parted by commas.")]
    public string? Near { get; set; }

    /// <summary>Place.</summary>
    [FromQuery(Name = "place"), Description("Id of a place or of what it lies in, or words of its name.")]
    public string? Place { get; set; }

    /// <summary>Whether there is a point.</summary>
    [FromQuery(Name = "has_place"), Description("true: with a point on the map; false: without.")]
    public string? HasPlace { get; set; }

    /// <summary>Who takes part.</summary>
    [FromQuery(Name = "actor"), Description("Who takes part: an entity, country or sector, or words of the name.")]
    public string? Actor { get; set; }

    /// <summary>Who says so.</summary>
    [FromQuery(Name = "source"), Description("Who says so: an entity, a kind, or words of the name.")]
    public string? Source { get; set; }

    /// <summary>Report.</summary>
    [FromQuery(Name = "report"), Description("Id of a report.")]
    public string? Report { get; set; }

    /// <summary>Words.</summary>
    [FromQuery(Name = "q"), Description("Words of the sentence, in any inflection.")]
    public string? Words { get; set; }

    /// <summary>First tellings only.</summary>
    [FromQuery(Name = "first_tellings"), Description("true leaves out tellings after the first in the same report.")]
    public string? FirstTellings { get; set; }

    /// <summary>The parameters of an address.</summary>
    public static RecordParameters Of(IQueryCollection query) => new()
    {
        Kind = query["kind"]!, Type = query["type"]!, Mode = query["mode"]!, Status = query["status"]!, Review = query["review"]!, Outlet = query["outlet"]!, Precision = query["precision"]!,
        Confidence = query["confidence"], Datetime = query["datetime"], From = query["from"], To = query["to"], Bbox = query["bbox"], Near = query["near"], Place = query["place"],
        HasPlace = query["has_place"], Actor = query["actor"], Source = query["source"], Report = query["report"], Words = query["q"], FirstTellings = query["first_tellings"],
    };

    /// <summary>The filter they make.</summary>
    /// <param name="kinds">Kinds of a list that holds but those; none where the address may name them.</param>
    /// <exception cref="ArchiveException">A value is none (ISN0510).</exception>
    public RecordFilter Filter(params ReadOnlySpan<RecordKind> kinds)
    {
        (DateOnly? from, DateOnly? to) = QueryValues.Days("datetime", Datetime);
        (double? least, double? most) = QueryValues.Interval("confidence", Confidence);
        double[]? box = QueryValues.Numbers("bbox", Bbox, 4), near = QueryValues.Numbers("near", Near, 3);
        return new RecordFilter
        {
            Kinds = kinds.Length > 0 ? kinds.ToArray() : QueryValues.Names<RecordKind>("kind", Kind),
            Types = QueryValues.Many(Type),
            Modes = QueryValues.Many(Mode),
            Statuses = QueryValues.Many(Status),
            Reviews = QueryValues.Names<ReviewState>("review", Review),
            // The name of an outlet may hold a comma.
            Outlets = [.. (Outlet ?? []).Where(o => o.Length > 0)],
            Precisions = QueryValues.Many(Precision),
            LeastConfidence = least,
            MostConfidence = most,
            From = QueryValues.Day("from", From) ?? from,
            To = QueryValues.Day("to", To) ?? to,
            Box = box is null ? null : new GeoBox(box[0], box[1], box[2], box[3]),
            Near = near is null ? null : new GeoCircle(near[0], near[1], near[2]),
            Place = QueryValues.Text(Place),
            HasPoint = QueryValues.Truth("has_place", HasPlace),
            Actor = QueryValues.Text(Actor),
            Source = QueryValues.Text(Source),
            Report = QueryValues.Text(Report),
            Words = QueryValues.Text(Words),
            FirstTellingsOnly = QueryValues.Truth("first_tellings", FirstTellings) == true,
        };
    }
}
