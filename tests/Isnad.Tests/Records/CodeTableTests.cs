using Isnad.Knowledge;
using Isnad.Records;

namespace Isnad.Tests.Records;

/// <summary>The codes of other schemes: looked up by type and mode, never guessed.</summary>
public sealed class CodeTableTests
{
    private static readonly CodeTable s_codes = new(KnowledgeBase.Embedded);

    [Fact]
    public void Gives_the_row_of_the_mode()
    {
        CodesRecord codes = s_codes.Of(EventType.Assault, "heavy-weapons");
        Assert.Equal("ASSAULT-heavy-weapons", codes.Plover);
        Assert.Equal("194", codes.Cameo);
        Assert.Equal("Explosions/Remote violence: Shelling/artillery/missile attack", codes.Acled);
        Assert.Equal("eligible", codes.Ucdp);
        Assert.Equal("material-conflict", codes.Quad);
        Assert.Equal(-10, codes.Goldstein);
    }

    [Fact]
    public void Gives_the_row_of_the_type_without_a_mode()
    {
        CodesRecord codes = s_codes.Of(EventType.Consult, null);
        Assert.Equal("CONSULT", codes.Plover);
        Assert.Equal("040", codes.Cameo);
        Assert.Null(codes.Acled);
        Assert.Null(codes.Ucdp);
    }

    [Fact]
    public void Falls_back_to_the_type_and_keeps_the_mode_in_the_plover_code()
    {
        CodesRecord codes = s_codes.Of(EventType.Aid, "airlift");
        Assert.Equal("AID-airlift", codes.Plover);
        Assert.Equal("070", codes.Cameo);
        Assert.Equal(7, codes.Goldstein);
    }

    [Fact]
    public void Writes_no_code_where_the_other_scheme_parts_what_plover_joins()
    {
        CodesRecord codes = s_codes.Of(EventType.Request, "meet");
        Assert.Null(codes.Cameo);
        Assert.Null(codes.Goldstein);
        Assert.Equal("verbal-conflict", codes.Quad);
    }

    [Fact]
    public void Names_an_event_type_without_a_sub_event_alone() => Assert.Equal("Riots", s_codes.Of(EventType.Protest, "riot").Acled);

    [Fact]
    public void Gives_the_same_object_each_time() => Assert.Same(s_codes.Of(EventType.Coerce, "arrest"), s_codes.Of(EventType.Coerce, "arrest"));

    [Fact]
    public void Codes_nothing_for_situations() => Assert.Equal(new CodesRecord { Plover = "control", Quad = "neutral" }, s_codes.Of(EventType.Control, null));

    [Fact]
    public void Has_a_row_for_each_type_with_its_own_quad()
    {
        for (EventType type = EventType.Agree; type <= EventType.Assault; type++)
        {
            string quad = type switch
            {
                <= EventType.Concede => "verbal-cooperation",
                <= EventType.Retreat => "material-cooperation",
                <= EventType.Threaten => "verbal-conflict",
                _ => "material-conflict",
            };
            Assert.Equal(quad, s_codes.Of(type, null).Quad);
        }
    }

    [Fact]
    public void Holds_modes_of_known_types_and_values_on_the_scale()
    {
        Table table = KnowledgeBase.Embedded.Table("codes");
        Assert.Equal(83, table.Rows);
        for (int row = 0; row < table.Rows; row++)
        {
            EventType type = EventTypes.Parse(table.Span(row, 0));
            Assert.InRange(type, EventType.Agree, EventType.Assault);
            CodesRecord codes = s_codes.Of(type, table.Text(row, 1) is { Length: > 0 } mode ? mode : null);
            Assert.InRange(codes.Goldstein ?? 0, -10, 10);
            Assert.True(codes.Cameo is null or { Length: 3 or 4 });
            if (codes.Ucdp is not null) Assert.Equal(EventType.Assault, type);
        }
    }
}
