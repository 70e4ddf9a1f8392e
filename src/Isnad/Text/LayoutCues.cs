using Isnad.Knowledge;

namespace Isnad.Text;

/// <summary>By what the lines of a report are told apart: the tables `text/*.tsv`.</summary>
/// <param name="knowledge">Holds them.</param>
internal sealed class LayoutCues(KnowledgeBase knowledge)
{
    /// <summary>Value of an agency, outlet or "agencies" in <see cref="Datelines"/>.</summary>
    public const int Agency = 0;
    /// <summary>Value of a place.</summary>
    public const int Place = 1;
    /// <summary>Value of a given name.</summary>
    public const int Given = 2;
    /// <summary>Value of a word that no dateline or name holds.</summary>
    public const int Blocker = 3;
    /// <summary>Value in <see cref="Bylines"/> of what opens a byline without a mark behind it.</summary>
    public const int BareByline = 1;
    /// <summary>Values in <see cref="Furniture"/>: announces other reports, and does so only before a colon, bar, dash or points.</summary>
    public const int Teaser = 0, MarkedTeaser = 1;
    /// <summary>Values in <see cref="Furniture"/>: opens a line that is furniture as a whole, only before a mark, only if it is short.</summary>
    public const int Whole = 2, Marked = 3, Short = 4;
    /// <summary>Values in <see cref="Furniture"/>: share buttons before the text, furniture behind it on its line.</summary>
    public const int Opening = 5, Closing = 6;

    /// <summary>The cues of the built-in tables.</summary>
    public static LayoutCues BuiltIn { get; } = new(KnowledgeBase.Embedded);

    /// <summary>What stands in datelines, and what never does.</summary>
    public PhraseSet Datelines { get; } = new(knowledge.Table("datelines"), ["agency", "place", "given", "blocker"]);

    /// <summary>What bylines begin with.</summary>
    public PhraseSet Bylines { get; } = new(knowledge.Table("bylines"), ["marked", "bare"]);

    /// <summary>What furniture begins with.</summary>
    public PhraseSet Furniture { get; } = new(knowledge.Table("furniture"), ["teaser", "marked-teaser", "whole", "marked", "short", "opening", "closing"]);

    /// <summary>Whether a part is a person's name as far as its shape and first word tell.</summary>
    /// <param name="text">The report.</param>
    /// <param name="part">The part.</param>
    public bool IsPerson(ReportText text, DatelinePart part)
    {
        if (part.Length is < 2 or > 5) return false;
        ReadOnlySpan<char> head = text.Form(text.Tokens[part.FirstToken]);
        return head.StartsWith("عبد", StringComparison.Ordinal) || head is "أبو" or "ابو"
            || (Datelines.Match(text, part.FirstToken, part.FirstToken + 1, out int value) > part.FirstToken && value == Given);
    }
}
