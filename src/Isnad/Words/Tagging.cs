using Isnad.Knowledge.Format;

namespace Isnad.Words;

/// <summary>From part of speech, features and class to the tag that context is reckoned with.</summary>
internal static class Tagging
{
    /// <summary>The tag of a stem.</summary>
    public static WordTag Of(PartOfSpeech pos, Features features, LemmaClass @class) => pos switch
    {
        PartOfSpeech.VERB when (features & Features.Passive) != 0 => WordTag.Passive,
        PartOfSpeech.VERB when (features & Features.Perfect) != 0 => WordTag.Perfect,
        PartOfSpeech.VERB when (features & Features.Imperative) != 0 => WordTag.Imperative,
        PartOfSpeech.VERB => WordTag.Imperfect,
        PartOfSpeech.AUX => WordTag.Aux,
        PartOfSpeech.NOUN when (features & Features.Definite) != 0 => WordTag.NounDef,
        PartOfSpeech.NOUN when (features & Features.Suffixed) != 0 => WordTag.NounSuffixed,
        PartOfSpeech.NOUN when (features & Features.Accusative) != 0 => WordTag.NounAccusative,
        PartOfSpeech.NOUN => WordTag.Noun,
        PartOfSpeech.ADJ when (features & Features.Definite) != 0 => WordTag.AdjDef,
        PartOfSpeech.ADJ => WordTag.Adj,
        PartOfSpeech.PROPN => WordTag.Name,
        PartOfSpeech.NUM => WordTag.Num,
        PartOfSpeech.ADP => WordTag.Prep,
        PartOfSpeech.CCONJ => WordTag.Conj,
        PartOfSpeech.PRON when @class is LemmaClass.PRelative => WordTag.Rel,
        PartOfSpeech.PRON => WordTag.Pron,
        PartOfSpeech.DET => WordTag.Det,
        PartOfSpeech.ADV => WordTag.Adverb,
        PartOfSpeech.PUNCT or PartOfSpeech.SYM => WordTag.Punct,
        _ => @class switch
        {
            LemmaClass.PComp => WordTag.Comp,
            LemmaClass.PNegation => WordTag.Negation,
            LemmaClass.PQad or LemmaClass.PFuture => WordTag.Qad,
            LemmaClass.PRelative => WordTag.Rel,
            LemmaClass.PDemonstrative => WordTag.Det,
            _ when pos == PartOfSpeech.SCONJ => WordTag.Comp,
            _ => WordTag.Other,
        },
    };
}
