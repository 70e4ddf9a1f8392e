using Isnad.Archive.Reading;

namespace Isnad.Archive;

/// <summary>The days that an EDTF date may mean.</summary>
public static class DayRange
{
    /// <summary>First and last day as whole numbers, 2016-02 → 20160201 and 20160229; zeros for what is no date.</summary>
    /// <param name="edtf">Day, month, year, an interval of them, open or approximate.</param>
    public static (int First, int Last) Of(string edtf) => EdtfDays.Of(edtf);
}
