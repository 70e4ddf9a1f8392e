using Isnad.Events;
using Isnad.Knowledge;
using Isnad.Models;

namespace Isnad.Retellings;

/// <summary>Step Retellings: the same act told again in one report points to its first telling, and tellings lend each other what they lack.</summary>
internal sealed class RetellingsStep(KnowledgeBase knowledge, LemmaVectors vectors) : IStep
{
    private readonly Network _model = new(knowledge, vectors, "retelling");

    /// <inheritdoc/>
    public string Name => "Retellings";

    /// <inheritdoc/>
    public Layers Reads => Layers.Text | Layers.Words | Layers.Mentions | Layers.Resolution | Layers.Events;

    /// <inheritdoc/>
    public Layers Writes => Layers.Retellings;

    /// <inheritdoc/>
    public void Run(Draft draft)
    {
        List<EventDraft> events = draft.Events.Events;
        var features = new FeatureList();
        var scratch = new Network.Scratch();
        var choice = new Choice();
        var earlier = new List<int>();
        for (int i = 1; i < events.Count; i++)
        {
            Gather(events, i, earlier);
            if (earlier.Count == 0) continue;
            SameActFeatures.ExtractNone(draft, events[i], features);
            choice.Clear();
            choice.Add(Score(features, scratch, 0), -1);
            foreach (int j in earlier)
            {
                SameActFeatures.Extract(draft, vectors, events[j], events[i], features);
                choice.Add(Score(features, scratch, events[i].RefersBack ? 0.5 : -1.5), Root(events, j));
            }
            int best = choice.Best();
            if (best == 0) continue;
            int root = Root(events, earlier[best - 1]);
            events[i].SameAs = root;
            Lend(events[root], events[i]);
        }
    }

    /// <summary>The earlier events that an event may tell again, in text order: those of its type.</summary>
    public static void Gather(List<EventDraft> events, int later, List<int> into)
    {
        into.Clear();
        if (events[later].Type.IsSituation()) return;
        for (int j = 0; j < later; j++)
        {
            if (events[j].Type == events[later].Type) into.Add(j);
        }
    }

    private double Score(FeatureList features, Network.Scratch scratch, double unfitted) => _model.IsFitted ? _model.Score(features, scratch) : unfitted;

    private static int Root(List<EventDraft> events, int telling) => events[telling].SameAs >= 0 ? events[telling].SameAs : telling;

    /// <summary>What one telling lacks it takes from the other.</summary>
    private static void Lend(EventDraft first, EventDraft again)
    {
        if (again.Place is null && first.Place is not null && again.Frame.WantsPlace)
        {
            again.Place = first.Place;
            again.PlaceInherited = true;
        }
        if (again.DateBasis == DateBasis.None && first.DateBasis != DateBasis.None)
        {
            again.Date = first.Date;
            again.DateBasis = first.Time is null ? first.DateBasis : DateBasis.Inherited;
        }
    }
}
