using System.Text;
using Isnad.Knowledge;
using Isnad.Records;

namespace Isnad.Tests.Records;

/// <summary>Filling templates, and what every row of the table must keep to.</summary>
public sealed class SummaryTemplatesTests
{
    private static readonly string[] s_statuses = ["actual", "attempted", "planned", "predicted", "conditional", "denied"];

    [Fact]
    public void Fills_slots_and_drops_phrases_without_theirs()
    {
        const string template = "{actor} shelled {recipient}[ {place}][ ({count})].";
        Assert.Equal("A shelled B (5 killed).", Fill(template, actor: "A", recipient: "B", count: "5 killed"));
        Assert.Equal("A shelled B in C.", Fill(template, actor: "A", recipient: "B", place: "in C"));
    }

    [Fact]
    public void Refuses_a_template_whose_slots_are_not_all_there() => Assert.Null(Fill("said before: {actor} shelled {recipient}", actor: "A"));

    [Fact]
    public void Drops_the_whole_phrase_where_one_of_two_slots_is_absent() => Assert.Equal("x.", Fill("x[ {actor} and {recipient}].", actor: "A"));

    [Fact]
    public void Refuses_a_slot_it_does_not_know() => Assert.Null(Fill("{weather}", actor: "A"));

    [Fact]
    public void Has_words_in_both_languages_for_each_type_mode_and_status_however_little_is_known()
    {
        var templates = new SummaryTemplates(KnowledgeBase.Embedded);
        Table codes = KnowledgeBase.Embedded.Table("codes");
        string?[] nothing = new string?[SummaryTemplates.SlotCount];
        for (int row = 0; row < codes.Rows; row++)
        {
            foreach (string status in s_statuses)
            {
                EventRecord e = Examples.Event("", codes.Text(row, 0), codes.Text(row, 1), status);
                foreach (bool arabic in (bool[])[true, false])
                {
                    var to = new StringBuilder();
                    Assert.True(templates.AppendAct(e, arabic, nothing, to), $"{e.Type} {e.Mode} {status}");
                    Assert.DoesNotContain("  ", to.ToString(), StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void Every_row_has_balanced_brackets_and_known_slots()
    {
        Table table = KnowledgeBase.Embedded.Table("summaries");
        string?[] all = ["A", "R", "P", "D", "S", "C", "X"];
        for (int row = 0; row < table.Rows; row++)
        {
            for (int column = 3; column <= 4; column++)
            {
                foreach (string alternative in table.Text(row, column).Split('|', StringSplitOptions.RemoveEmptyEntries))
                {
                    var to = new StringBuilder();
                    Assert.True(SummaryTemplates.Fill(alternative, all, to), alternative);
                    Assert.Equal(-1, to.ToString().IndexOfAny(['[', ']', '{', '}']));
                }
            }
        }
    }

    private static string? Fill(string template, string? actor = null, string? recipient = null, string? place = null, string? count = null)
    {
        var to = new StringBuilder();
        string?[] values = [actor, recipient, place, null, null, count, null];
        return SummaryTemplates.Fill(template, values, to) ? to.ToString() : to.Length == 0 ? null : "left " + to;
    }
}
