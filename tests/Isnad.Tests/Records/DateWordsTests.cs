using System.Text;
using Isnad.Records;

namespace Isnad.Tests.Records;

/// <summary>EDTF in words.</summary>
public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2016-04-07", "في 7 أبريل 2016", "on 7 April 2016")]
    [InlineData("2016-04-08~", "نحو 8 أبريل 2016", "around 8 April 2016")]
    [InlineData("2016-03", "في مارس 2016", "in March 2016")]
    [InlineData("2016", "في عام 2016", "in 2016")]
    [InlineData("2016~", "نحو 2016", "around 2016")]
    [InlineData("2016-04-01/2016-04-08", "بين 1 أبريل 2016 و8 أبريل 2016", "between 1 April 2016 and 8 April 2016")]
    [InlineData("2016-04-01/..", "منذ 1 أبريل 2016", "since 1 April 2016")]
    [InlineData("../2016-04", "حتى أبريل 2016", "until April 2016")]
    public void Says_a_date(string edtf, string arabic, string english)
    {
        Assert.Equal(arabic, Say(edtf, true));
        Assert.Equal(english, Say(edtf, false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../..")]
    [InlineData("2016-13")]
    [InlineData("2016-21-01")]
    [InlineData("20160407")]
    public void Says_nothing_of_what_is_no_date(string edtf) => Assert.Null(Say(edtf, false));

    private static string? Say(string edtf, bool arabic)
    {
        var to = new StringBuilder();
        return DateWords.Append(edtf, arabic, to) ? to.ToString() : to.Length == 0 ? null : "left " + to;
    }
}
