using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>A name or fixed expression of the tables found in the text.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="FormStart">Where it begins in the first token's form: behind attached conjunctions and prepositions.</param>
/// <param name="Entry">First entry in the index of names; the entries of a name stand together.</param>
internal readonly record struct NameMatch(int First, int End, int FormStart, int Entry);

/// <summary>Finds the names of the tables in running text, the longest at each token.</summary>
internal sealed class NameMatcher(KnowledgeBase knowledge)
{
    /// <summary>Adds the matches of a sentence in text order; matches of one kind may lie within matches of another.</summary>
    public void Find(Draft draft, in Sentence sentence, List<NameMatch> into)
    {
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(draft.Text.Tokens);
        for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            if (tokens[t].Kind is not (TokenKind.Word or TokenKind.Foreign or TokenKind.Hashtag or TokenKind.Number)) continue;
            ReadOnlySpan<char> form = draft.Text.Form(tokens[t]);
            NameMatch best = default;
            StartList starts = Starts(form);
            for (int s = 0; s < StartList.Length; s++)
            {
                int start = starts[s];
                if (start < 0) break;
                Walk(draft, tokens, sentence, t, start, DoubleArray.Root, ref best);
                // «للقاهرة»: the article's alif is unwritten after ل.
                int lam = start;
                if (start == 0 && form.Length > 4 && form[0] is 'و' or 'ف') lam = 1;
                if (form.Length > lam + 3 && form[lam] == 'ل' && form[lam + 1] == 'ل')
                {
                    int node = DoubleArray.Root;
                    if (knowledge.Names.Keys.Step(ref node, 'ا')) Walk(draft, tokens, sentence, t, lam + 1, node, ref best);
                }
            }
            if (best.End > 0) into.Add(best);
        }
    }

    /// <summary>Where a name may begin in a word: at the word's beginning, or behind و ف and ب ل ك.</summary>
    private static StartList Starts(ReadOnlySpan<char> form)
    {
        var starts = new StartList();
        starts[0] = 0;
        int count = 1;
        int conjunction = form.Length > 3 && form[0] is 'و' or 'ف' ? 1 : 0;
        if (conjunction == 1) starts[count++] = 1;
        if (form.Length > conjunction + 2 && form[conjunction] is 'ب' or 'ل' or 'ك') starts[count++] = conjunction + 1;
        if (conjunction == 1 && form.Length > 2 && form[0] is 'ب' or 'ل' or 'ك') starts[count++] = 1;
        for (; count < StartList.Length; count++) starts[count] = -1;
        return starts;
    }

    private void Walk(Draft draft, ReadOnlySpan<Token> tokens, in Sentence sentence, int first, int start, int node, ref NameMatch best)
    {
        DoubleArray keys = knowledge.Names.Keys;
        for (int t = first; t < sentence.EndToken; t++)
        {
            ReadOnlySpan<char> form = draft.Text.Form(tokens[t]);
            if (t > first)
            {
                // Quotation marks inside a name are passed over: «تنظيم «داعش»».
                if (tokens[t].Kind is TokenKind.QuoteOpen or TokenKind.QuoteClose && tokens[t].Pair >= 0) continue;
                if (tokens[t].Kind is TokenKind.Dash && t + 1 < sentence.EndToken) continue;
                if (tokens[t].Kind is not (TokenKind.Word or TokenKind.Foreign or TokenKind.Number)) return;
                if (!keys.Step(ref node, ' ')) return;
            }
            for (int i = t == first ? start : 0; i < form.Length; i++)
            {
                char c = form[i];
                // Arabic letters have no case; asking would cost more than the step.
                if (c is < 'ء' or > 'ي') c = char.ToLowerInvariant(c);
                if (!keys.Step(ref node, Folding.Fold(c))) return;
                // «وفقا ل»: the last letter of the expression is attached to the word that follows it.
                if (t > first && i == 0 && c is 'ل' or 'ب' && form.Length > 2 && keys.Value(node) is >= 0 and var open && t > best.End) best = new NameMatch(first, t, start, open);
            }
            int value = keys.Value(node);
            if (value < 0) continue;
            int end = t + 1;
            if (end < sentence.EndToken && tokens[end].Kind == TokenKind.QuoteClose && tokens[end].Pair > first && tokens[end].Pair < end) end++;
            if (end > best.End) best = new NameMatch(first, end, start, value);
        }
    }

    [System.Runtime.CompilerServices.InlineArray(Length)]
    private struct StartList
    {
        public const int Length = 4;
        private int _element;
    }
}
