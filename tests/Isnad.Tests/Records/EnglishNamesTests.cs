using Isnad.Knowledge;
using Isnad.Records;

namespace Isnad.Tests.Records;

/// <summary>English names of places and actors, found by Arabic name and id.</summary>
public sealed class EnglishNamesTests
{
    private static readonly EnglishNames s_names = new(KnowledgeBase.Embedded);

    [Fact]
    public void Finds_the_english_name_of_every_place()
    {
        Table places = KnowledgeBase.Embedded.Table("places");
        for (int row = 0; row < places.Rows; row++)
        {
            if (places.Id(row, 2) == 0) continue;
            Assert.Equal(places.Text(row, 2), s_names.Place(places.Span(row, 1), places.Text(row, 0)));
        }
    }

    [Fact]
    public void Finds_the_english_name_of_every_actor()
    {
        Table actors = KnowledgeBase.Embedded.Table("actors");
        HashSet<string> seen = [];
        for (int row = 0; row < actors.Rows; row++)
        {
            // An actor with several rows, one for each time it held an office, is found by its first.
            if (actors.Id(row, 3) == 0 || !seen.Add(actors.Text(row, 0))) continue;
            Assert.Equal(actors.Text(row, 3), s_names.Actor(actors.Span(row, 2), actors.Text(row, 0)));
        }
    }

    [Fact]
    public void Finds_nothing_for_another_id_or_an_unknown_name()
    {
        Assert.Null(s_names.Place("طرابلس", "no-such-id"));
        Assert.Null(s_names.Place("قرية لا يعرفها أحد", "no-such-id"));
        Assert.Null(s_names.Place("", "no-such-id"));
    }
}
