using CsCheck;
using Isnad.Incidents.Control;

namespace Isnad.Incidents.Tests;

/// <summary>Who holds a place, out of steps that reports tell.</summary>
public sealed class ControlTests
{
    private static ControlStep Step(int day, ControlChange change, string holder, string? from = null, string report = "r") => new(1000 + day, change, holder, holder.ToUpperInvariant(), from, from?.ToUpperInvariant(), report, $"{report}-{day}-{holder}");

    private static string Told(params ControlStep[] steps) => string.Join("; ", ControlHistory.Of(steps).Select(s => $"{s.Holder} {Day(s.First)}–{Day(s.Last)}{(s.IsContested ? " against " + string.Join("+", s.Rivals) : "")}"));

    private static string Day(int number) => number == 0 ? "?" : (number - 1000).ToString(System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void One_takes_it_and_another_retakes_it() => Assert.Equal("a 10–50; b 50–?", Told(Step(10, ControlChange.Takes, "a"), Step(30, ControlChange.Holds, "a"), Step(50, ControlChange.Takes, "b", "a")));

    [Fact]
    public void What_is_taken_from_somebody_was_held_by_him() => Assert.Equal("a ?–10; b 10–?", Told(Step(10, ControlChange.Takes, "b", "a")));

    [Fact]
    public void Who_leaves_held_it_before() => Assert.Equal("a ?–10", Told(Step(10, ControlChange.Leaves, "a")));

    [Fact]
    public void A_withdrawal_ends_a_span_and_leaves_it_open_who_comes() => Assert.Equal("a 10–40; b 60–?", Told(Step(10, ControlChange.Takes, "a"), Step(40, ControlChange.Leaves, "a"), Step(60, ControlChange.Holds, "b")));

    [Fact]
    public void Two_that_both_hold_it_contest_it() => Assert.Equal("a 10–? against B", Told(Step(10, ControlChange.Holds, "a", report: "x"), Step(11, ControlChange.Holds, "b", report: "y")));

    [Fact]
    public void Presence_alone_is_no_control() => Assert.Equal("", Told(Step(10, ControlChange.Present, "a")));

    [Fact]
    public void The_order_of_the_steps_does_not_matter()
    {
        Gen<ControlStep> step = Gen.Select(Gen.Int[1, 60], Gen.Enum<ControlChange>(), Gen.Int[0, 2].Select(i => "abc"[i].ToString()), Gen.Bool.Select(b => b ? "x" : "y"), (day, change, holder, report) => Step(day, change, holder, null, report) with { Record = $"{report}-{day}-{change}-{holder}" });
        Gen.Select(step.Array[1, 12], Gen.Int).Sample((steps, seed) =>
        {
            ControlStep[] distinct = [.. steps.DistinctBy(s => s.Record)];
            ControlStep[] turned = [.. distinct];
            new Random(seed).Shuffle(turned);
            Assert.Equal(Told(distinct), Told(turned));
        }, iter: 500);
    }
}
