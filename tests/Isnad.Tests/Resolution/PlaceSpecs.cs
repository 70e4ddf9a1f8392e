using Isnad.Documents;
using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Phrases;
using Isnad.Resolution;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Tests.Resolution;

/// <summary>Runs the specs of places, which are documents for analysts: tests/Isnad.Tests/Specs/Places/*.md.</summary>
public sealed class PlaceSpecs
{
    private static readonly KnowledgeBase s_knowledge = KnowledgeBase.Embedded;
    private static readonly PlaceTable s_places = new(s_knowledge);
    private static readonly IStep[] s_steps = [new TextStep(new LexiconWordList(s_knowledge)), new WordsStep(s_knowledge), new PhrasesStep(s_knowledge)];

    /// <summary>All examples.</summary>
    public static TheoryData<PlaceSpec> Examples() => [.. PlaceSpecFile.ReadAll()];

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Resolves_as_written(PlaceSpec spec)
    {
        Draft draft = Read(spec.Sentence);
        PlaceMention? mention = draft.Mentions.Places.LastOrDefault(m => m.Span.In(spec.Sentence) == spec.Mention);
        Assert.True(mention is not null, $"no mention «{spec.Mention}», but " + string.Join(" / ", draft.Mentions.Places.Select(m => m.Span.In(spec.Sentence))));
        Assert.Equal(spec.Place, mention.Place < 0 ? "-" : s_places[mention.Place].Id);
        Assert.Equal(spec.Precision, mention.Precision.ToString());
        Assert.Equal(spec.RadiusKm, Math.Round(mention.RadiusKm));
        if (spec.AreaKm2 is { } area)
        {
            double found = mention.Geometry is null ? Math.PI * mention.RadiusKm * mention.RadiusKm : GeoJsonArea.Km2(mention.Geometry);
            Assert.InRange(found, area * 0.99 - 1, area * 1.01 + 1);
        }
        else Assert.Null(mention.Point);
        if (spec.DistanceKm is { } km)
        {
            Assert.InRange(Geodesy.DistanceKm(s_places[mention.Place].Point!.Value, mention.Point!.Value), km - 1, km + 1);
        }
    }

    [Fact]
    public void There_are_examples_enough() => Assert.True(Examples().Count >= 45);

    [Fact]
    public void A_country_that_acts_is_a_state_and_one_that_holds_an_act_is_a_place()
    {
        Draft draft = Read("أعلنت فرنسا أن وفدا سيصل إلى مطار في تونس.");
        Assert.True(draft.Mentions.Places[0].ActsAsState);
        Assert.All(draft.Mentions.Places.Skip(1), m => Assert.False(m.ActsAsState));
    }

    [Fact]
    public void A_name_of_a_person_or_body_is_no_place()
    {
        Draft draft = Read("نفى محمد صلاح الدين صلته بتنظيم القاعدة.");
        Assert.Empty(draft.Mentions.Places);
    }

    [Theory]
    [InlineData(0, 111.19493)]
    [InlineData(90, 111.19493)]
    [InlineData(225, 500)]
    public void Direct_and_inverse_agree(double bearing, double km)
    {
        (double Lat, double Lon) from = (31.2, 16.6);
        (double Lat, double Lon) to = Geodesy.Direct(from, bearing, km);
        Assert.Equal(km, Geodesy.DistanceKm(from, to), 6);
        Assert.Equal(bearing, Geodesy.Bearing(from, to), 6);
    }

    private static Draft Read(string text)
    {
        var draft = new Draft();
        draft.Reset(new Report { Id = "spec", Text = text });
        foreach (IStep step in s_steps) step.Run(draft);
        var names = new NameMatcher(s_knowledge);
        foreach (Sentence sentence in draft.Text.Sentences) names.Find(draft, sentence, draft.Mentions.Names);
        new PlaceFinder(s_knowledge).Find(draft);
        new PlaceResolver(s_knowledge).Resolve(draft);
        return draft;
    }
}
