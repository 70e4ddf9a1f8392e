using Isnad.Documents;
using Isnad.Knowledge;
using Isnad.Records;

namespace Isnad.Tests.Records;

/// <summary>Summaries of whole events.</summary>
public sealed class SummariesTests
{
    private const string Text = "قال متحدث باسم الإسعاف نقلا عن شهود إن كتيبة النسور قصفت مواقع الفرقة\nالسابعة قرب معبر الرمال، ما أدى إلى مقتل خمسة وإصابة العشرات، فيما التقى الوزير نظيره والمبعوث.";

    private static readonly Summaries s_summaries = new(KnowledgeBase.Embedded);

    [Fact]
    public void Says_who_what_whom_where_when_how_many_and_according_to_whom()
    {
        EventRecord e = Shelling();
        Assert.Equal("في 7 أبريل 2016، سُجّل قصف بالأسلحة الثقيلة من جانب كتيبة النسور استهدف مواقع الفرقة السابعة قرب معبر الرمال (القتلى: 5، الجرحى: بين 24 و99)، بحسب متحدث باسم الإسعاف نقلاً عن شهود.", Arabic(e));
        Assert.Equal("On 7 April 2016, Eagles Brigade shelled مواقع الفرقة السابعة at قرب معبر الرمال (5 killed, 24 to 99 wounded), according to متحدث باسم الإسعاف citing شهود.", English(e));
    }

    [Fact]
    public void Drops_what_is_not_told()
    {
        EventRecord e = Examples.Event(Text, "ASSAULT", "heavy-weapons");
        Assert.Equal("سُجّل قصف بالأسلحة الثقيلة.", Arabic(e));
        Assert.Equal("Shelling took place.", English(e));
    }

    [Fact]
    public void Says_what_did_not_or_may_not_happen()
    {
        Assert.StartsWith("نُفي حدوث قصف بالأسلحة الثقيلة من جانب كتيبة النسور", Arabic(Shelling() with { Status = "denied" }), StringComparison.Ordinal);
        Assert.StartsWith("Shelling by Eagles Brigade of مواقع الفرقة السابعة at قرب معبر الرمال on 7 April 2016 was planned", English(Shelling() with { Status = "planned" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_all_parties_of_a_meeting()
    {
        EventRecord e = Examples.Event(Text, "CONSULT", null) with { Actors = [Examples.Party(Text, "الوزير"), Examples.Party(Text, "نظيره"), Examples.Party(Text, "المبعوث")] };
        Assert.Equal("سُجّل لقاء أو تشاور ضم الوزير ونظيره والمبعوث.", Arabic(e));
        Assert.Equal("الوزير, نظيره and المبعوث met or consulted.", English(e));
    }

    [Fact]
    public void Cuts_long_lists_of_parties()
    {
        PartyRecord one = Examples.Party(Text, "الوزير", "The minister");
        Assert.Equal("The minister, The minister, The minister, The minister and others protested.", English(Examples.Event(Text, "PROTEST", null) with { Actors = [one, one, one, one, one] }));
    }

    [Fact]
    public void Takes_the_fullest_mention() =>
        Assert.Equal("سُجّل احتجاج من جانب متحدث باسم الإسعاف.", Arabic(Examples.Event(Text, "PROTEST", null) with { Actors = [Examples.Party(Text, "متحدث") with { Fullest = Examples.Span(Text, "متحدث باسم الإسعاف") }] }));

    [Fact]
    public void Puts_the_preposition_before_a_bare_place_only()
    {
        Assert.Equal("سُجّل احتجاج في معبر الرمال.", Arabic(At("معبر الرمال", "unknown", null)));
        Assert.Equal("سُجّل احتجاج قرب معبر الرمال.", Arabic(At("قرب معبر الرمال", "near", "معبر الرمال")));
        Assert.Equal("سُجّل احتجاج في معبر الرمال الحدودي.", Arabic(At("معبر الرمال", "site", "معبر الرمال الحدودي")));
    }

    [Fact]
    public void Lists_sources_of_the_same_standing()
    {
        EventRecord e = Examples.Event(Text, "PROTEST", null) with { Source = [Examples.Source(Text, "الوزير", "beside"), Examples.Source(Text, "شهود")] };
        Assert.Equal("A protest took place, according to الوزير and شهود.", English(e));
    }

    [Fact]
    public void Keeps_the_words_of_sums_and_says_open_bounds()
    {
        EventRecord e = Examples.Event(Text, "AID", null) with { Quantities = [new("money", 5, 5, Examples.Span(Text, "خمسة وإصابة")), new("killed", 41, null, default), new("wounded", null, null, default), new("other", 1, 1, Examples.Span(Text, "الوزير"))] };
        Assert.Equal("Aid was given (خمسة وإصابة, at least 41 killed).", English(e));
        Assert.Equal("سُجّل تقديم مساعدة (خمسة وإصابة، القتلى: 41 على الأقل).", Arabic(e));
    }

    [Fact]
    public void Names_a_place_in_english_where_the_tables_do()
    {
        Table places = KnowledgeBase.Embedded.Table("places");
        int row = 0;
        while (places.Id(row, 2) == 0) row++;
        EventRecord e = At("معبر الرمال", "town", places.Text(row, 1));
        e = e with { Place = e.Place! with { PlaceId = places.Text(row, 0) } };
        Assert.Equal($"A protest took place in {places.Text(row, 2)}.", English(e));
        Assert.Equal($"A protest took place near {places.Text(row, 2)}.", English(e with { Place = e.Place with { Precision = "near" } }));
        Assert.Equal("A protest took place at معبر الرمال.", English(e with { Place = e.Place with { Precision = "offset" } }));
    }

    [Fact]
    public void Has_nothing_to_say_of_types_it_does_not_know() => Assert.Null(English(Examples.Event(Text, "control", null)));

    private static EventRecord At(string words, string precision, string? name) =>
        Examples.Event(Text, "PROTEST", null) with { Place = new PlaceRecord { Span = Examples.Span(Text, words), Precision = precision, Name = name } };

    private static EventRecord Shelling() => Examples.Event(Text, "ASSAULT", "heavy-weapons") with
    {
        Actors = [Examples.Party(Text, "كتيبة النسور", "Eagles Brigade")],
        Recipients = [Examples.Party(Text, "مواقع الفرقة\nالسابعة")],
        Place = new PlaceRecord { Span = Examples.Span(Text, "قرب معبر الرمال"), Precision = "near" },
        Date = new DateRecord("2016-04-07", null, "stated"),
        Quantities = [new("killed", 5, 5, default), new("wounded", 24, 99, default)],
        Source = [Examples.Source(Text, "متحدث باسم الإسعاف", "cites"), Examples.Source(Text, "شهود")],
    };

    private static string? Arabic(EventRecord e) => s_summaries.Arabic(e, Report());

    private static string? English(EventRecord e) => s_summaries.English(e, Report());

    private static Report Report() => new() { Id = "test", Text = Text };
}
