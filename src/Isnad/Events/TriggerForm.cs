using Isnad.Words;

namespace Isnad.Events;

/// <summary>The grammatical form of a trigger.</summary>
internal enum TriggerForm : byte
{
    /// <summary>Active finite verb.</summary>
    Active,
    /// <summary>Passive finite verb.</summary>
    Passive,
    /// <summary>Masdar that inherits its verb's frame.</summary>
    Masdar,
    /// <summary>Noun with a frame of its own.</summary>
    Noun,
    /// <summary>Active participle.</summary>
    ActiveParticiple,
    /// <summary>Passive participle.</summary>
    PassiveParticiple,
}

/// <summary>Tells the form of a trigger.</summary>
internal static class TriggerForms
{
    /// <summary>The form of an analysed word.</summary>
    /// <param name="word">Its analysis.</param>
    /// <param name="ownFrame">Whether the frame is a noun's own and not inherited from the verb.</param>
    public static TriggerForm Of(in Analysis word, bool ownFrame) => word.Pos switch
    {
        PartOfSpeech.VERB => word.Has(Features.Passive) ? TriggerForm.Passive : TriggerForm.Active,
        PartOfSpeech.ADJ => word.Has(Features.PassiveParticiple) ? TriggerForm.PassiveParticiple : TriggerForm.ActiveParticiple,
        _ => ownFrame ? TriggerForm.Noun : TriggerForm.Masdar,
    };
}
