using System.Buffers;
using Isnad.Knowledge;
using Isnad.Mentions;

namespace Isnad.Resolution;

/// <summary>Gives each mention of a place its row, region, representative point and radius.</summary>
internal sealed class PlaceResolver
{
    private readonly KnowledgeBase _knowledge;
    private readonly PlaceTable _places;
    private readonly PlaceNames _names;
    private readonly NamesakeChooser _chooser;
    private readonly Table _demonyms;

    /// <summary>Makes a resolver.</summary>
    /// <param name="knowledge">The tables.</param>
    public PlaceResolver(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        _places = knowledge.Places;
        _names = new PlaceNames(knowledge, _places);
        _chooser = new NamesakeChooser(knowledge, _places);
        _demonyms = knowledge.Table("demonyms");
    }

    /// <summary>Resolves the places of a report, in text order.</summary>
    public void Resolve(Draft draft)
    {
        List<PlaceMention> mentions = draft.Mentions.Places;
        if (mentions.Count == 0) return;
        int count = draft.Text.Tokens.Count;
        int[] cells = ArrayPool<int>.Shared.Rent(count);
        Span<int> nameAt = cells.AsSpan(0, count);
        _names.Mark(draft, nameAt);
        var context = new PlaceContext();
        context.Count(draft, _knowledge, _places, nameAt, _demonyms);
        var terms = new List<PlaceTerm>(16);
        var evaluator = new PlaceEvaluator(draft, _places, _chooser, context);
        foreach (PlaceMention mention in mentions)
        {
            PlaceExpression.Read(draft, mention, nameAt, terms);
            evaluator.Evaluate(mention, terms);
        }
        // After all others: what is told within a longer phrase was told by it already.
        foreach (PlaceMention mention in draft.Mentions.InnerPlaces)
        {
            PlaceExpression.Read(draft, mention, nameAt, terms);
            evaluator.Evaluate(mention, terms);
        }
        ArrayPool<int>.Shared.Return(cells);
    }
}
