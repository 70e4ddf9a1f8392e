using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Says what an actor mention is by its words: person or body, named or not, anonymous or not, of which country.</summary>
internal sealed class ActorDescriber(KnowledgeBase knowledge)
{
    private readonly Table _speakers = knowledge.Table("speakers");
    private readonly Table _demonyms = knowledge.Table("demonyms");
    private readonly Table _actors = knowledge.Table("actors");

    /// <summary>Fills the descriptive members.</summary>
    public void Describe(Draft draft, ActorMention mention)
    {
        ref Analysis head = ref draft.Words[mention.Head];
        mention.IsPerson = head.Class is LemmaClass.Role or LemmaClass.Person or LemmaClass.Title or LemmaClass.NGiven or LemmaClass.NFamily
            || (head.Pos == PartOfSpeech.PROPN && head.Class is LemmaClass.None or LemmaClass.NNickname) || head.Pos == PartOfSpeech.ADJ;
        mention.IsPlural = head.Has(Features.Plural) || head.Has(Features.Dual) || head.Class is LemmaClass.Group || draft.Words[mention.First].Pos == PartOfSpeech.NUM || draft.Words[mention.First].Class == LemmaClass.Count;
        mention.IsFeminine = (head.Features & (Features.Feminine | Features.Singular)) == (Features.Feminine | Features.Singular);
        // «#حركة_الشباب»: whoever joins words in a hashtag means the name of something.
        bool named = mention.End - mention.First > 1 && draft.Text.Tokens[mention.First].Kind == TokenKind.Hashtag
            && draft.Text.Tokens[mention.First + 1].Marks == TokenMarks.None && draft.Text.Tokens[mention.First + 1].Kind == TokenKind.Word;
        for (int t = mention.First; t < mention.End; t++)
        {
            ref Analysis word = ref draft.Words[t];
            named |= word.Pos == PartOfSpeech.PROPN && word.Class is not LemmaClass.NPlace;
            if (mention.Country is null && word.Lemma >= 0 && knowledge.Lexicon.Lemma(word.Lemma).Demonyms is { Count: > 0 } demonyms)
            {
                mention.Country = CountryOf(_demonyms.Span(demonyms.First, 1));
            }
        }
        mention.Form = head.Pos == PartOfSpeech.PROPN && head.Class == LemmaClass.NPlace ? ActorForm.State
            : named ? ActorForm.Named
            : head.Class is LemmaClass.Role or LemmaClass.Title ? ActorForm.Role
            : ActorForm.Common;
        if (head.Lemma >= 0 && knowledge.Lexicon.Lemma(head.Lemma).Speakers is { Count: > 0 } speakers)
        {
            mention.IsAnonymous = !named && _speakers.Span(speakers.First, 1) is "anonymous";
        }
        foreach (ref readonly NameMatch match in CollectionsMarshal.AsSpan(draft.Mentions.Names))
        {
            if (match.First >= mention.End) break;
            if (match.First < mention.First || match.End > mention.End) continue;
            if (ActorRow(match.Entry) is >= 0 and var row && (mention.Actor < 0 || match.First <= mention.Head)) mention.Actor = row;
            // «الولايات المتحدة»: a state whose name is made of common words.
            if (match.First == mention.First && match.End == mention.End && mention is { Form: ActorForm.Common, Actor: >= 0 } && _actors.Span(mention.Actor, 1) is "state") mention.Form = ActorForm.State;
        }
    }

    private int ActorRow(int entry)
    {
        for (int i = entry; ; i++)
        {
            NameEntry name = knowledge.Names.Entry(i);
            if (name.Kind == NameKind.Actor) return name.Row;
            if (name.IsLast) return -1;
        }
    }

    private static string CountryOf(ReadOnlySpan<char> placeId) => placeId.Length >= 2 ? string.Concat(char.ToUpperInvariant(placeId[0]).ToString(), char.ToUpperInvariant(placeId[1]).ToString()) : "";
}
