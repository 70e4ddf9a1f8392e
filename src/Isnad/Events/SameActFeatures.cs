using Isnad.Mentions;
using Isnad.Models;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>The features by which it is chosen which earlier event of a report an event tells again, or none.</summary>
internal static class SameActFeatures
{
    /// <summary>Fills the features of the choice that a telling is the first of its act.</summary>
    public static void ExtractNone(Draft draft, EventDraft later, FeatureList into)
    {
        into.Clear();
        ref Analysis word = ref draft.Words[later.Trigger];
        into.Show(0, word.Lemma);
        into.Add(FeatureKind.None);
        int form = (word.IsVerb ? 0 : 1) + (later.RefersBack ? 2 : 0);
        into.Add(FeatureKind.NoneForm, form);
        into.Add(FeatureKind.NoneType, (int)later.Type);
        into.Add(FeatureKind.Status, 8 + (int)later.Status);
        into.Add(FeatureKind.TimeKind, 8 + (later.Time is null ? 0 : 1) + (later.Place is null ? 0 : later.PlaceInherited ? 2 : 4));
        into.Add(FeatureKind.ActorForm, 16 + (later.Actors.Count == 0 ? 0 : TakenOver(later, later.Actors) ? 1 : 2));
        into.Add(FeatureKind.Person, 16 + (later.Recipients.Count == 0 ? 0 : TakenOver(later, later.Recipients) ? 1 : 2));
        into.Add(FeatureKind.SentenceKind, 16 + (int)draft.Text.Sentences[later.Sentence].Kind);
        int alike = 0, lemmas = 0;
        foreach (EventDraft act in draft.Events.Events)
        {
            if (act.Type != later.Type || act.Trigger >= later.Trigger) continue;
            alike++;
            if (word.Lemma >= 0 && draft.Words[act.Trigger].Lemma == word.Lemma) lemmas++;
        }
        into.Add(FeatureKind.Told, Math.Min(7, alike));
        into.Add(FeatureKind.Told, 8 + Math.Min(3, lemmas) + 4 * form);
    }

    /// <summary>Fills the features of an earlier and a later telling of the same type.</summary>
    public static void Extract(Draft draft, LemmaVectors vectors, EventDraft earlier, EventDraft later, FeatureList into)
    {
        into.Clear();
        ref Analysis a = ref draft.Words[earlier.Trigger];
        ref Analysis b = ref draft.Words[later.Trigger];
        into.Add(FeatureKind.Bias);
        into.Add(FeatureKind.Type, (int)later.Type);
        into.AddIf(a.Lemma >= 0 && a.Lemma == b.Lemma, FeatureKind.Sameness, 1);
        into.AddIf(earlier.Mode == later.Mode, FeatureKind.Sameness, earlier.Mode is null ? 2 : 3);
        into.Add(FeatureKind.Form, (a.IsVerb ? 0 : 1) + (b.IsVerb ? 0 : 2));
        into.Add(FeatureKind.Definite, (later.RefersBack ? 1 : 0) + (earlier.RefersBack ? 2 : 0));
        into.Add(FeatureKind.SentenceDistance, Math.Min(8, later.Sentence - earlier.Sentence));
        into.Add(FeatureKind.SentenceKind, (int)draft.Text.Sentences[earlier.Sentence].Kind);
        // A party that the later telling took over from elsewhere says less than one it names itself.
        into.Add(FeatureKind.ActorForm, TakenOver(later, later.Actors) ? 8 : 1 + Compare(draft, earlier.Actors, later.Actors));
        into.Add(FeatureKind.Person, TakenOver(later, later.Recipients) ? 8 : 1 + Compare(draft, earlier.Recipients, later.Recipients));
        into.Add(FeatureKind.Recency, Math.Min(3, ActsBetween(draft, earlier, later)) + (a.Lemma >= 0 && a.Lemma == b.Lemma ? 4 : 0) + (later.RefersBack ? 8 : 0));
        into.Add(FeatureKind.PlaceKind, Places(earlier, later));
        into.Add(FeatureKind.TimeKind, earlier.Time == later.Time && later.Time is not null ? 1 : earlier.Time is not null && later.Time is not null ? earlier.Time.Edtf == later.Time.Edtf ? 2 : 3 : 0);
        into.Add(FeatureKind.Status, earlier.Status == later.Status ? 1 : 0);
        into.AddIf(draft.Text.Sentences[earlier.Sentence].Story != draft.Text.Sentences[later.Sentence].Story, FeatureKind.Story);
        into.Show(0, b.Lemma);
        into.Show(1, a.Lemma);
        into.Add(FeatureKind.Nearness, vectors.Nearness(a.Lemma, b.Lemma) is { } near ? (int)Math.Clamp(near * 5, 0, 4) : 5);
        into.Add(FeatureKind.Amounts, Amounts(draft, earlier, later));
        into.Add(FeatureKind.Told, 64 + (earlier.SameAs >= 0 ? 1 : 0) + (later.Sentence == earlier.Sentence ? 2 : 0) + (earlier.Clause == later.Clause ? 4 : 0));
        into.Add(FeatureKind.Told, 80 + Math.Min(3, ActsBefore(draft, earlier)));
    }

    /// <summary>How many acts of the same type are told before a telling.</summary>
    private static int ActsBefore(Draft draft, EventDraft telling)
    {
        int count = 0;
        foreach (EventDraft act in draft.Events.Events)
        {
            if (act.Type == telling.Type && act.Trigger < telling.Trigger) count++;
        }
        return count;
    }

    /// <summary>0 neither counts, 1 one does, 2 both count other things, 3 the same number of the same, 4 another number of the same.</summary>
    private static int Amounts(Draft draft, EventDraft a, EventDraft b)
    {
        if (a.Quantities.Count == 0 || b.Quantities.Count == 0) return a.Quantities.Count + b.Quantities.Count == 0 ? 0 : 1;
        int found = 2;
        foreach (QuantityMention x in a.Quantities)
        {
            foreach (QuantityMention y in b.Quantities)
            {
                if (!CountTheSame(draft, x, y)) continue;
                if (x.Low == y.Low && x.High == y.High) return 3;
                found = 4;
            }
        }
        return found;
    }

    private static bool CountTheSame(Draft draft, QuantityMention a, QuantityMention b) =>
        a.Noun >= 0 && b.Noun >= 0 ? draft.Words[a.Noun].Lemma == draft.Words[b.Noun].Lemma : a.What is not null && a.What == b.What;

    private static bool TakenOver(EventDraft act, List<ActorMention> parties) => parties.Count > 0 && parties[0].Sentence != act.Sentence;

    /// <summary>How many acts of the same type are told between two tellings.</summary>
    private static int ActsBetween(Draft draft, EventDraft earlier, EventDraft later)
    {
        int count = 0;
        foreach (EventDraft act in draft.Events.Events)
        {
            if (act.Type == later.Type && act.Trigger > earlier.Trigger && act.Trigger < later.Trigger) count++;
        }
        return count;
    }

    /// <summary>2 shared, 1 one side empty, 0 both told and different, 3 both empty.</summary>
    private static int Compare(Draft draft, List<ActorMention> a, List<ActorMention> b)
    {
        if (a.Count == 0 && b.Count == 0) return 3;
        if (a.Count == 0 || b.Count == 0) return 1;
        foreach (ActorMention x in a)
        {
            foreach (ActorMention y in b)
            {
                if (x == y || (x.Fullest >= 0 && x.Fullest == y.Fullest) || (x.Actor >= 0 && x.Actor == y.Actor)) return 2;
                if (draft.Words[x.Head].Lemma >= 0 && draft.Words[x.Head].Lemma == draft.Words[y.Head].Lemma) return 4;
            }
        }
        return 0;
    }

    private static int Places(EventDraft a, EventDraft b)
    {
        if (a.Place is null || b.Place is null) return a.Place is null && b.Place is null ? 0 : 1;
        if (a.Place == b.Place || a.Place.RefersTo >= 0 || b.Place.RefersTo >= 0) return 2;
        if (a.Place.Point is { } p && b.Place.Point is { } q && Math.Abs(p.Lat - q.Lat) + Math.Abs(p.Lon - q.Lon) < 0.5) return 3;
        return 4;
    }
}
