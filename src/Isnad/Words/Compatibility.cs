using Isnad.Knowledge.Format;

namespace Isnad.Words;

/// <summary>Which clitics go with which stems.</summary>
internal static class Compatibility
{
    /// <summary>Whether the stem may stand between these clitics.</summary>
    public static bool Allows(PartOfSpeech pos, Features features, LemmaClass @class, Proclitics before, bool suffixed, ReadOnlySpan<char> suffix)
    {
        if (suffixed ? (features & (Features.NoSuffix | Features.Absolute | Features.Accusative)) != 0 : (features & Features.NeedsSuffix) != 0) return false;
        bool article = (before & Proclitics.Article) != 0, preposition = (before & Proclitics.AnyPreposition) != 0, future = (before & Proclitics.Sa) != 0;
        switch (pos)
        {
            case PartOfSpeech.VERB or PartOfSpeech.AUX:
                if (article || (before & (Proclitics.Ba | Proclitics.Ka)) != 0) return false;
                if (future) return (features & Features.Imperfect) != 0;
                // «ليكتب»; «لكانت», with the ل of emphasis, of the third person.
                if ((before & Proclitics.La) != 0) return (features & Features.Imperfect) != 0 || (features & (Features.Perfect | Features.Passive | Features.PersonMask)) == (Features.Perfect | Features.Third);
                return !suffixed || suffix is not "ي";
            case PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.NUM or PartOfSpeech.PROPN:
                if (future || suffix is "ني") return false;
                if (article && (suffixed || (features & (Features.NoArticle | Features.Construct | Features.Accusative | Features.HasArticle)) != 0)) return false;
                // After a preposition the genitive: no ون, no indefinite accusative.
                if (preposition && (features & Features.Accusative) != 0) return false;
                if (preposition && (features & (Features.Plural | Features.Absolute | Features.Oblique | Features.Broken)) == (Features.Plural | Features.Absolute)) return false;
                return true;
            case PartOfSpeech.ADP:
                if (article || future) return false;
                return (before & Proclitics.AnyPreposition) == 0 || @class is not LemmaClass.PPrep;
            case PartOfSpeech.PRON or PartOfSpeech.DET:
                return !article && !future && !suffixed;
            default:
                if (article || future) return false;
                return !suffixed || pos is PartOfSpeech.SCONJ or PartOfSpeech.CCONJ or PartOfSpeech.PART;
        }
    }
}
