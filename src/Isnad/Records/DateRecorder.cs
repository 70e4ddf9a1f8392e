using Isnad.Events;

namespace Isnad.Records;

/// <summary>From the chosen time to the date of a record.</summary>
internal static class DateRecorder
{
    /// <summary>The date, or null for background without a time.</summary>
    public static DateRecord? Of(Draft draft, EventDraft e)
    {
        string? edtf = e.Date.Edtf(draft.Published);
        switch (e.DateBasis)
        {
            case DateBasis.Told or DateBasis.Inherited when e.Time is not null:
                string basis = edtf is null ? "unresolved" : e.DateBasis == DateBasis.Inherited ? "inherited" : e.Time.Basis;
                return new DateRecord(edtf ?? "", e.Time.Span, basis);
            case DateBasis.Inherited when e.Date.Form == DateForm.Known && edtf is not null:
                return new DateRecord(edtf, null, "inherited");
            case DateBasis.Publication when edtf is not null:
                return new DateRecord(edtf, null, "publication");
            default:
                return null;
        }
    }
}
