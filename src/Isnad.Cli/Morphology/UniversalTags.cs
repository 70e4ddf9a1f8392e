using Isnad.Knowledge.Format;
using Isnad.Words;

namespace Isnad.Cli.Morphology;

/// <summary>The universal part of speech of each segment.</summary>
internal static class UniversalTags
{
    /// <summary>The tag of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="analysis">The analysis of its word.</param>
    /// <param name="lemma">The lemma of its word.</param>
    /// <param name="scheme">Treebanks of Universal Dependencies call demonstratives pronouns and some nouns of quantity determiners.</param>
    /// <param name="beforeImperfect">Whether a verb in the imperfect follows: what tells أنْ from أنّ.</param>
    public static string Of(in Segment segment, in Analysis analysis, string lemma, SegmentScheme scheme, bool beforeImperfect) => segment.Kind switch
    {
        SegmentKind.Question => "PART",
        SegmentKind.Conjunction => "CCONJ",
        SegmentKind.Preposition => "ADP",
        SegmentKind.Future => scheme == SegmentScheme.Ud ? "PART" : "AUX",
        SegmentKind.Article => "DET",
        SegmentKind.NominalEnding or SegmentKind.CaseEnding or SegmentKind.SubjectEnding => "X",
        SegmentKind.Pronoun => "PRON",
        SegmentKind.Fused => segment.Text is "ما" or "من" or "ذلك" ? "PRON" : segment.Text is "أن" ? "SCONJ" : "NOUN",
        _ when scheme == SegmentScheme.Ud => Treebank(segment.Text, analysis, lemma, beforeImperfect).ToString(),
        _ => analysis.Pos.ToString(),
    };

    private static PartOfSpeech Treebank(string stem, in Analysis analysis, string lemma, bool beforeImperfect) => analysis.Pos switch
    {
        // Only كان is an auxiliary there; قد and سوف are particles.
        PartOfSpeech.VERB when lemma is "كان" => PartOfSpeech.AUX,
        PartOfSpeech.AUX when lemma is "قد" or "سوف" => PartOfSpeech.PART,
        PartOfSpeech.AUX when lemma is not "ليس" => PartOfSpeech.VERB,
        // The treebanks take the conjunctions that were nouns or particles of place and time as marks of case.
        PartOfSpeech.SCONJ when analysis.Class is not LemmaClass.PComp || beforeImperfect => PartOfSpeech.ADP,
        PartOfSpeech.CCONJ when stem is "لكن" => PartOfSpeech.ADP,
        PartOfSpeech.DET when stem is ['ه', 'ذ' or 'ا' or 'ؤ', ..] or "ذلك" or "تلك" or "أولئك" or "ذاك" => PartOfSpeech.PRON,
        PartOfSpeech.NOUN or PartOfSpeech.NUM or PartOfSpeech.DET when stem is "كل" or "إحدى" or "أحد" or "بعض" or "جميع" or "معظم" or "أي" or "عدة" or "كلا" => PartOfSpeech.DET,
        _ => analysis.Pos,
    };
}
