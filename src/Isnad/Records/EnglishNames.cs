using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;

namespace Isnad.Records;

/// <summary>English names of the places and actors that the tables know, found by Arabic name and id.</summary>
internal sealed class EnglishNames(KnowledgeBase knowledge)
{
    private const int IdColumn = 0, PlaceEnglish = 2, ActorEnglish = 3;

    private readonly Table _places = knowledge.Table("places");
    private readonly Table _actors = knowledge.Table("actors");

    /// <summary>English name of a place, or null.</summary>
    /// <param name="name">Its Arabic name, as the table spells it.</param>
    /// <param name="id">Its id in the places table.</param>
    public string? Place(ReadOnlySpan<char> name, string id) => Find(_places, PlaceEnglish, NameKind.Place, name, id);

    /// <summary>English name of an actor, or null; found only where the words are one of the actor's names.</summary>
    /// <param name="name">The words.</param>
    /// <param name="id">The actor's id in the actors table.</param>
    public string? Actor(ReadOnlySpan<char> name, string id) => Find(_actors, ActorEnglish, NameKind.Actor, name, id);

    private string? Find(Table table, int english, NameKind kind, ReadOnlySpan<char> name, string id)
    {
        // The index of names leads from the name to its rows in a few steps; a search of the ids would walk the whole table.
        int node = DoubleArray.Root;
        DoubleArray keys = knowledge.Names.Keys;
        foreach (char raw in name)
        {
            char c = raw is '-' or '/' ? ' ' : raw;
            if (c is '.' or '«' or '»' or '(' or ')' or '،' or '\u0651') continue;
            if (!keys.Step(ref node, Folding.Fold(char.ToLowerInvariant(c)))) return null;
        }
        int entry = keys.Value(node);
        for (bool more = entry >= 0; more; entry++)
        {
            ref readonly NameEntry found = ref knowledge.Names.Entry(entry);
            more = !found.IsLast;
            if (found.Kind != kind || !table.Span(found.Row, IdColumn).SequenceEqual(id)) continue;
            return table.Id(found.Row, english) == 0 ? null : table.Text(found.Row, english);
        }
        return null;
    }
}
