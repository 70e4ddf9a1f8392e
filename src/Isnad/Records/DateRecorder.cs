using System.Globalization;
using Isnad.Events;

namespace Isnad.Records;

/// <summary>From the chosen time to the date of a record.</summary>
internal static class DateRecorder
{
    /// <summary>The date, or null for background without a time.</summary>
    public static DateRecord? Of(Draft draft, EventDraft e)
    {
        switch (e.DateBasis)
        {
            case DateBasis.Told or DateBasis.Inherited when e.Time is not null:
                string basis = e.Time.Edtf is null ? "unresolved" : e.DateBasis == DateBasis.Inherited ? "inherited" : e.Time.Basis;
                return new DateRecord(e.Time.Edtf ?? "", e.Time.Span, basis);
            case DateBasis.Publication when draft.Published is { } day:
                return new DateRecord(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "~", null, "publication");
            default:
                return null;
        }
    }
}
