using Isnad.Incidents.Control;

namespace Isnad.Archive.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Who_holds_a_place_is_told_over_time()
    {
        await AddAsync(
            TestReports.Read("taken", "سيطرت قوات الجيش على مدينة سبها يوم الأحد بعد معارك عنيفة.\n", "2021-06-07"),
            TestReports.Read("left", "أعلن الجيش انسحاب قواته من مدينة سبها يوم الأحد.\n", "2021-07-05"));
        var reader = new ControlReader(Store);
        Assert.Contains(await reader.PlacesAsync(cancel: Cancel), p => p.PlaceId == "ly-sabha");
        IReadOnlyList<ControlSpan> history = await reader.HistoryAsync("ly-sabha", Cancel);
        Assert.Contains(history, s => s.Steps.Any(t => t.Report == "taken" && t.Change == ControlChange.Takes));
        Assert.Contains(history, s => s.Last > 0 && s.Steps.Any(t => t.Report == "left" && t.Change == ControlChange.Leaves));
    }
}
