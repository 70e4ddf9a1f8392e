using Isnad.Knowledge.Format;

namespace Isnad.Words;

/// <summary>From part of speech, features and class to the tag that context is reckoned with.</summary>
internal static class Tagging
{
    /// <summary>The fine tag of a stem.</summary>
    public static WordTag Of(PartOfSpeech pos, Features features, LemmaClass @class) => pos switch
    {
        PartOfSpeech.VERB when (features & Features.Passive) != 0 => WordTag.Passive,
        PartOfSpeech.VERB when (features & Features.Perfect) != 0 => WordTag.Perfect,
        PartOfSpeech.VERB when (features & Features.Imperative) != 0 => WordTag.Imperative,
        PartOfSpeech.VERB when (features & Features.Moody) != 0 => WordTag.Jussive,
        PartOfSpeech.VERB => WordTag.Imperfect,
        PartOfSpeech.AUX => WordTag.Aux,
        PartOfSpeech.NOUN when (features & Features.Definite) != 0 => @class is LemmaClass.Role or LemmaClass.Title or LemmaClass.Person ? WordTag.RoleDef : WordTag.NounDef,
        PartOfSpeech.NOUN when (features & Features.Suffixed) != 0 => WordTag.NounSuffixed,
        PartOfSpeech.NOUN when (features & Features.Accusative) != 0 => WordTag.NounAccusative,
        PartOfSpeech.NOUN when (features & Features.Construct) != 0 => WordTag.Construct,
        PartOfSpeech.NOUN when @class is LemmaClass.Role or LemmaClass.Title or LemmaClass.Person => WordTag.Role,
        PartOfSpeech.NOUN when @class is LemmaClass.Time => WordTag.Time,
        PartOfSpeech.NOUN => WordTag.Noun,
        PartOfSpeech.ADJ when (features & Features.Definite) != 0 => WordTag.AdjDef,
        PartOfSpeech.ADJ when (features & Features.Elative) != 0 || @class is LemmaClass.AOrdinal => WordTag.Elative,
        PartOfSpeech.ADJ when (features & Features.Accusative) != 0 => WordTag.AdjAccusative,
        PartOfSpeech.ADJ => WordTag.Adj,
        PartOfSpeech.PROPN when @class is LemmaClass.NPlace or LemmaClass.NOrg => WordTag.PlaceName,
        PartOfSpeech.PROPN => WordTag.Name,
        PartOfSpeech.NUM => WordTag.Num,
        PartOfSpeech.ADP when (features & Features.Suffixed) != 0 => WordTag.PrepSuffixed,
        PartOfSpeech.ADP => WordTag.Prep,
        PartOfSpeech.CCONJ => WordTag.Conj,
        PartOfSpeech.PRON when @class is LemmaClass.PRelative && (features & Features.GenderMask) == 0 => WordTag.FreeRel,
        PartOfSpeech.PRON when @class is LemmaClass.PRelative => WordTag.Rel,
        PartOfSpeech.PRON => WordTag.Pron,
        PartOfSpeech.DET => WordTag.Det,
        PartOfSpeech.ADV => WordTag.Adverb,
        PartOfSpeech.PUNCT or PartOfSpeech.SYM => WordTag.Punct,
        _ => @class switch
        {
            LemmaClass.PComp when (features & Features.Suffixed) != 0 => WordTag.CompSuffixed,
            LemmaClass.PComp => WordTag.Comp,
            LemmaClass.PNegation => WordTag.Negation,
            LemmaClass.PQad or LemmaClass.PFuture => WordTag.Qad,
            LemmaClass.PRelative => WordTag.Rel,
            LemmaClass.PDemonstrative => WordTag.Det,
            _ when pos == PartOfSpeech.SCONJ => WordTag.Comp,
            _ => WordTag.Other,
        },
    };

    /// <summary>The coarse tag of a finer one.</summary>
    public static WordTag Coarse(WordTag tag) => tag switch
    {
        WordTag.Jussive => WordTag.Imperfect,
        WordTag.Construct or WordTag.Role or WordTag.Time => WordTag.Noun,
        WordTag.RoleDef => WordTag.NounDef,
        WordTag.Elative or WordTag.AdjAccusative => WordTag.Adj,
        WordTag.PlaceName => WordTag.Name,
        WordTag.FreeRel => WordTag.Rel,
        WordTag.PrepSuffixed => WordTag.Prep,
        WordTag.CompSuffixed => WordTag.Comp,
        WordTag.Digits => WordTag.Num,
        _ => tag,
    };
}
