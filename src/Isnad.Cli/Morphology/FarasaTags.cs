using Isnad.Words;

namespace Isnad.Cli.Morphology;

/// <summary>The tags of Farasa, which knows no names and calls what most grammars call adverbs of place and time nouns.</summary>
internal static class FarasaTags
{
    /// <summary>The tag of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="analysis">The analysis of its word.</param>
    /// <param name="lemma">The lemma of its word.</param>
    public static string Of(in Segment segment, in Analysis analysis, string lemma) => segment.Kind switch
    {
        SegmentKind.Question => "PART",
        SegmentKind.Conjunction => "CONJ",
        SegmentKind.Preposition => "PREP",
        SegmentKind.Future => "FUT_PART",
        SegmentKind.Article => "DET",
        SegmentKind.NominalEnding => "NSUFF",
        SegmentKind.CaseEnding => "CASE",
        SegmentKind.SubjectEnding or SegmentKind.Pronoun => "PRON",
        SegmentKind.Fused => Particle(segment.Text, analysis),
        _ => Stem(segment.Text, analysis, lemma),
    };

    private static string Stem(string stem, in Analysis analysis, string lemma) => analysis.Pos switch
    {
        PartOfSpeech.AUX when lemma is "قد" or "سوف" => Particle(stem, analysis),
        PartOfSpeech.VERB or PartOfSpeech.AUX => "V",
        PartOfSpeech.ADJ => "ADJ",
        PartOfSpeech.NUM when stem is "واحد" => "ADJ",
        PartOfSpeech.DET when stem is "عد" => "ADJ", // عدة
        PartOfSpeech.NUM when stem is "نصف" or "ربع" or "ثلث" => "NOUN",
        PartOfSpeech.PROPN when stem is [< 'ء', ..] => "FOREIGN",
        PartOfSpeech.ADV when stem is [_, _, .., 'ي'] and not "حوالي" => "ADJ", // رسميا, سياسيا
        PartOfSpeech.NUM => "NUM",
        PartOfSpeech.NOUN or PartOfSpeech.PROPN => "NOUN",
        PartOfSpeech.PUNCT or PartOfSpeech.SYM => "PUNC",
        _ => Particle(stem, analysis),
    };

    private static string Particle(string stem, in Analysis analysis) => stem switch
    {
        "لكن" when analysis.Has(Features.Suffixed) || analysis.HasConjunction => "PART",
        "غير" when analysis.Has(Features.Suffixed) => "NOUN",
        "حتى" => analysis.Pos == PartOfSpeech.SCONJ ? "PART" : "PREP",
        "في" or "من" or "على" or "علي" or "إلى" or "إلي" or "عن" or "منذ" or "مذ" or "ب" or "ل" or "ك" => "PREP",
        "و" or "ف" or "أو" or "ثم" or "بل" or "أم" or "كما" or "لكن" or "إما" => "CONJ",
        "هناك" or "هنالك" or "أيض" or "فقط" or "ربما" or "حينئذ" or "آنذاك" or "سيما" or "ثمة" or "جد" => "ADV",
        "هذا" or "هذه" or "ذلك" or "تلك" or "هؤلاء" or "أولئك" or "هذان" or "هذين" or "هاتان" or "هاتين" or "هو" or "هي" or "هم" or "هن" or "هما"
            or "أنا" or "نحن" or "أنت" or "أنتم" or "ذاك" or "تلكم" or "ذلكم" or "هاته" => "PRON",
        "سوف" => "FUT_PART",
        "التي" or "الذي" or "الذين" or "أن" or "إن" or "قد" or "لقد" or "ما" or "لا" or "حيث" or "لم" or "إلا" or "لن" or "إذ" or "إذا" or "غير" or "أما"
            or "فيما" or "بينما" or "سوى" or "كي" or "لكي" or "لو" or "إنما" or "طالما" or "كلما" or "عندما" or "بعدما" or "اللذان" or "اللذين" or "اللتان" or "اللتين"
            or "اللواتي" or "اللاتي" or "هل" or "لعل" or "ليت" or "كأن" or "لولا" or "ألا" or "يا" or "ماذا" or "مما" or "لما" or "مهما" or "كيف" or "متى" or "أين" or "لماذا" or "كم" => "PART",
        _ => "NOUN",
    };
}
