using Isnad.Mentions;
using Isnad.Models;

namespace Isnad.Events;

/// <summary>Lists reused from trigger to trigger within one reading.</summary>
internal sealed class Workspace
{
    /// <summary>How likely each candidate for a trigger is an act.</summary>
    public List<double> Likelihoods { get; } = [];
    /// <summary>Candidates for parties.</summary>
    public List<ArgumentCandidate> Candidates { get; } = [];
    /// <summary>Candidates for the place.</summary>
    public List<PlaceMention> Places { get; } = [];
    /// <summary>Candidates for the date.</summary>
    public List<DateOption> Dates { get; } = [];
    /// <summary>Options for the actor, with their probabilities.</summary>
    public List<Option> ActorOptions { get; } = [];
    /// <summary>Options for the recipient, with their probabilities.</summary>
    public List<Option> RecipientOptions { get; } = [];
    /// <summary>Events that an event may tell again.</summary>
    public List<EventDraft> Tellings { get; } = [];
    /// <summary>The same as options, with their probabilities.</summary>
    public List<Option> TellingOptions { get; } = [];
    /// <summary>The choice being made.</summary>
    public Choice Choice { get; } = new();
    /// <summary>What there is to see for a choice whose options share it.</summary>
    public FeatureList Context { get; } = new();
    /// <summary>Room for the networks.</summary>
    public Network.Scratch Network { get; } = new();
    /// <summary>Features of one candidate.</summary>
    public FeatureList Features { get; } = new();
}
