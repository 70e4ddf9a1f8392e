using CsCheck;
using Isnad.Archive.Agreement;

namespace Isnad.Archive.Tests.Agreement;

/// <summary>Against the examples of Krippendorff's own paper, and what always holds.</summary>
public sealed class KrippendorffAlphaTests
{
    [Fact]
    public void Two_observers_two_values() => Assert.Equal(0.095, KrippendorffAlpha.Of(Units("0100000010", "1110010000"))!.Value, 3);

    [Fact]
    public void Two_observers_many_values() => Assert.Equal(0.692, KrippendorffAlpha.Of(Units("aabbdcccedda", "babbbccceddd"))!.Value, 3);

    [Fact]
    public void Four_observers_of_whom_some_are_missing() => Assert.Equal(0.743, KrippendorffAlpha.Of(Units("123321412...", "12332241 25.3".Replace(" ", "", StringComparison.Ordinal), ".33323422 51.".Replace(" ", "", StringComparison.Ordinal), "12332441251."))!.Value, 3);

    [Fact]
    public void Where_nothing_can_be_disagreed_on_there_is_no_figure()
    {
        Assert.Null(KrippendorffAlpha.Of([]));
        Assert.Null(KrippendorffAlpha.Of(Units("aaa", "...")));
        Assert.Null(KrippendorffAlpha.Of(Units("aaa", "aaa")));
    }

    [Fact]
    public void It_is_one_where_all_agree_and_never_more()
    {
        Gen<string> values = Gen.Char["abc"].Array[2, 40].Select(c => new string(c));
        values.Sample(v => v.Distinct().Count() < 2 || KrippendorffAlpha.Of(Units(v, v, v)) == 1);
        Gen.Select(values, values).Sample((a, b) => KrippendorffAlpha.Of(Units(a[..Math.Min(a.Length, b.Length)], b[..Math.Min(a.Length, b.Length)])) is null or <= 1);
        // Who is called first makes no difference.
        Gen.Select(values, values).Sample((a, b) =>
        {
            int n = Math.Min(a.Length, b.Length);
            return Equals(KrippendorffAlpha.Of(Units(a[..n], b[..n])), KrippendorffAlpha.Of(Units(b[..n], a[..n])));
        });
    }

    /// <summary>A string for each observer, a sign for each unit, a point where one is missing.</summary>
    private static IEnumerable<IReadOnlyList<string>> Units(params string[] observers) =>
        Enumerable.Range(0, observers[0].Length).Select(i => (IReadOnlyList<string>)[.. observers.Where(o => o[i] != '.').Select(o => o[i].ToString())]);
}
