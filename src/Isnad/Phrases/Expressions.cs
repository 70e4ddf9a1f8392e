using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Phrases;

/// <summary>What a fixed expression of several words does in a sentence.</summary>
internal enum ExpressionUse : byte
{
    /// <summary>No expression.</summary>
    None,
    /// <summary>A preposition: «من قبل», «على يد», «بالقرب من».</summary>
    Preposition,
    /// <summary>An adverb, which holds no phrase of its own: «في الوقت نفسه», «من جهة أخرى».</summary>
    Adverb,
}

/// <summary>A fixed expression found in a sentence.</summary>
/// <param name="Use">What it does.</param>
/// <param name="End">Token after its last; one whose last letter is joined to the next word («وفقا للوزارة») ends before that word.</param>
/// <param name="Slot">The slot of what follows a preposition.</param>
internal readonly record struct Expression(ExpressionUse Use, int End, Slot Slot)
{
    /// <summary>Nothing found.</summary>
    public static readonly Expression None = new(ExpressionUse.None, -1, Slot.None);
}

/// <summary>Finds the fixed expressions of the particles table in running text, the longest at each token.</summary>
internal sealed class Expressions
{
    private readonly KnowledgeBase _knowledge;
    private readonly (ExpressionUse Use, Slot Slot)[] _rows;

    /// <summary>Reads what each row of the particles table does, once.</summary>
    public Expressions(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        Table table = knowledge.Table("particles");
        _rows = new (ExpressionUse, Slot)[table.Rows];
        for (int row = 0; row < _rows.Length; row++)
        {
            Slot slot = Slots.Parse(table.Span(row, 1));
            _rows[row] = table.Span(row, 2) switch
            {
                // Prepositions without a slot of their own are read word by word: «نقلا عن» leads to its speaker by «عن».
                "ADP" when slot.IsPreposition() => (ExpressionUse.Preposition, slot),
                // Adverbs of time and number are read by the steps that reckon them.
                "ADV" when table.Span(row, 3) is not ("time" or "quantity") => (ExpressionUse.Adverb, Slot.None),
                _ => default,
            };
        }
    }

    /// <summary>The longest expression that begins at a token, behind «و» or «ف» too.</summary>
    public Expression At(Draft draft, int token, int end)
    {
        ReadOnlySpan<char> form = draft.Text.Form(CollectionsMarshal.AsSpan(draft.Text.Tokens)[token]);
        Expression best = Walk(draft, token, end, form, 0);
        if (best.Use == ExpressionUse.None && draft.Words[token].HasConjunction && form.Length > 2) best = Walk(draft, token, end, form, 1);
        return best;
    }

    private Expression Walk(Draft draft, int first, int end, ReadOnlySpan<char> form, int start)
    {
        Expression best = Expression.None;
        int node = DoubleArray.Root;
        for (int t = first; t < end; t++)
        {
            if (t > first)
            {
                if (draft.Text.Tokens[t].Kind is not TokenKind.Word || !_knowledge.Names.Keys.Step(ref node, ' ')) return best;
                form = draft.Text.Form(CollectionsMarshal.AsSpan(draft.Text.Tokens)[t]);
                start = 0;
            }
            for (int i = start; i < form.Length; i++)
            {
                if (!_knowledge.Names.Keys.Step(ref node, Folding.Fold(form[i]))) return best;
                if (t > first && i == 0 && draft.Words[t].HasPreposition) Take(node, t, ref best);
            }
            // «من قبل.» alone is no preposition: something must follow.
            if (t > first) Take(node, t + 1, ref best, mayBePreposition: t + 1 < end && draft.Words[t + 1] is { IsNominal: true } or { Pos: PartOfSpeech.DET });
        }
        return best;
    }

    private void Take(int node, int end, ref Expression best, bool mayBePreposition = true)
    {
        int entry = _knowledge.Names.Keys.Value(node);
        if (entry < 0) return;
        for (int i = entry; ; i++)
        {
            NameEntry name = _knowledge.Names.Entry(i);
            if (name.Kind == NameKind.Expression && _rows[name.Row] is { Use: not ExpressionUse.None } row && (mayBePreposition || row.Use != ExpressionUse.Preposition))
            {
                best = new Expression(row.Use, end, row.Slot);
                return;
            }
            if (name.IsLast) return;
        }
    }
}
