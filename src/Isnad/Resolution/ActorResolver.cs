using System.Globalization;
using Isnad.Knowledge;
using Isnad.Mentions;

namespace Isnad.Resolution;

/// <summary>Ties actor mentions to rows of the actors table: an office or a short name counts only between the dates the row gives.</summary>
internal sealed class ActorResolver(KnowledgeBase knowledge)
{
    private const int Country = 5, Sector = 6, From = 8, To = 9;

    private readonly Table _actors = knowledge.Table("actors");

    /// <summary>Drops rows that did not hold at publication and fills country and sector.</summary>
    public void Resolve(Draft draft)
    {
        foreach (ActorMention mention in draft.Mentions.Actors)
        {
            if (mention.Actor < 0 || mention.Actor >= _actors.Rows) continue;
            if (draft.Published is { } day && !Held(mention.Actor, day) && mention.Form is ActorForm.Role)
            {
                mention.Actor = -1;
                continue;
            }
            if (_actors.Id(mention.Actor, Country) != 0) mention.Country = _actors.Text(mention.Actor, Country);
            if (_actors.Id(mention.Actor, Sector) != 0) mention.Sector = _actors.Text(mention.Actor, Sector);
        }
        foreach (ActorMention mention in draft.Mentions.Actors)
        {
            // A short mention takes over what its fullest one is known by.
            if (mention.Fullest < 0 || mention.Fullest >= draft.Mentions.Actors.Count || draft.Mentions.Actors[mention.Fullest] is not { } full || full == mention) continue;
            if (mention.Actor < 0) mention.Actor = full.Actor;
            mention.Country ??= full.Country;
            mention.Sector ??= full.Sector;
        }
    }

    private bool Held(int row, DateOnly day) =>
        (_actors.Id(row, From) == 0 || First(_actors.Span(row, From)) <= day) && (_actors.Id(row, To) == 0 || Last(_actors.Span(row, To)) >= day);

    private static DateOnly First(ReadOnlySpan<char> date) => new(Int(date[..4]), date.Length >= 7 ? Int(date[5..7]) : 1, date.Length >= 10 ? Int(date[8..10]) : 1);

    private static DateOnly Last(ReadOnlySpan<char> date)
    {
        int year = Int(date[..4]), month = date.Length >= 7 ? Int(date[5..7]) : 12;
        return new DateOnly(year, month, date.Length >= 10 ? Int(date[8..10]) : DateTime.DaysInMonth(year, month));
    }

    private static int Int(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
