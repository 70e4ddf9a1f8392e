using Isnad.Knowledge;
using Isnad.Mentions;

namespace Isnad.Records;

/// <summary>From actor mentions to the parties and speakers of the records.</summary>
internal sealed class PartyRecorder(KnowledgeBase knowledge)
{
    private readonly Table _actors = knowledge.Table("actors");
    private readonly Table _speakers = knowledge.Table("speakers");

    /// <summary>The parties, in order.</summary>
    public List<PartyRecord> Of(Draft draft, List<ActorMention> mentions)
    {
        var list = new List<PartyRecord>(mentions.Count);
        foreach (ActorMention mention in mentions) list.Add(Of(draft, mention));
        return list;
    }

    /// <summary>One party.</summary>
    public PartyRecord Of(Draft draft, ActorMention mention)
    {
        // An anonymous source is never tied to an entity.
        bool known = mention.Actor >= 0 && mention.Actor < _actors.Rows && !mention.IsAnonymous;
        ActorMention? full = mention.Fullest >= 0 && mention.Fullest < draft.Mentions.Actors.Count ? draft.Mentions.Actors[mention.Fullest] : null;
        return new PartyRecord
        {
            Span = mention.Span,
            Entity = known ? _actors.Text(mention.Actor, 0) : null,
            NameAr = known ? _actors.Text(mention.Actor, 2) : null,
            NameEn = known && _actors.Id(mention.Actor, 3) != 0 ? _actors.Text(mention.Actor, 3) : null,
            Country = mention.Country is { Length: 2 } country && country != "XX" ? country : null,
            Sector = mention.Sector,
            Person = !mention.IsPerson || mention.IsPlural ? null : known || mention.Form == ActorForm.Role || HasOffice(draft, mention) ? "public" : "unknown",
            Fullest = full is not null && full != mention && full.Span.Length > mention.Span.Length ? full.Span : null,
        };
    }

    /// <summary>What kind of speaker a mention is.</summary>
    public string SpeakerKind(Draft draft, ActorMention mention)
    {
        if (mention.IsAnonymous) return "anonymous";
        int lemma = draft.Words[mention.Head].Lemma;
        string? byWord = lemma >= 0 && knowledge.Lexicon.Lemma(lemma).Speakers is { Count: > 0 } rows ? _speakers.Text(rows.First, 1) : null;
        if (byWord == "outlet") return "outlet";
        if (mention.IsPerson) return mention.Form == ActorForm.Named ? "named" : byWord == "anonymous" ? "anonymous" : "role";
        if (mention.Actor >= 0 && mention.Actor < _actors.Rows && _actors.Span(mention.Actor, 1) is "media") return "outlet";
        return byWord is "anonymous" ? "anonymous" : "organisation";
    }

    private static bool HasOffice(Draft draft, ActorMention mention)
    {
        for (int t = mention.First; t < mention.End; t++)
        {
            if (draft.Words[t].Class is Knowledge.Format.LemmaClass.Role or Knowledge.Format.LemmaClass.Title) return true;
        }
        return false;
    }
}
