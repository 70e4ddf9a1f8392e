using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Text;

namespace Isnad.Mentions;

/// <summary>What stands before a word that was found in a <see cref="WordTable{T}"/>.</summary>
[Flags]
internal enum Prefixes : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>و or ف.</summary>
    Conjunction = 1,
    /// <summary>ب or ك.</summary>
    Ba = 2,
    /// <summary>ل.</summary>
    Lam = 4,
    /// <summary>The article.</summary>
    Article = 8,
}

/// <summary>A small table of words and expressions, looked up in running text by folded spelling, behind clitics too.</summary>
/// <typeparam name="T">What a word says.</typeparam>
internal sealed class WordTable<T> where T : struct
{
    private const int LongestForm = 24, LongestKey = 64;
    private readonly WordMap<Cell> _cells = new();
    // Whether any first word begins with a letter (row) and ends with a letter at a length (bit): most words of a text fall through here.
    private readonly ulong[] _shapes = new ulong[64];

    /// <summary>Adds a word or an expression; the first of equal spellings stays.</summary>
    public void Add(string form, T value)
    {
        Span<char> key = stackalloc char[LongestKey];
        int length = 0, words = 1, firstWord = 0;
        foreach (char c in form)
        {
            if (c == ' ' && words++ == 1) firstWord = length;
            key[length++] = Folding.Fold(c);
        }
        if (firstWord == 0) firstWord = length;
        string first = new(key[..firstWord]);
        _cells.TryGet(first, out Cell cell);
        cell.Words = Math.Max(cell.Words, words);
        _cells.Set(first, cell);
        string whole = new(key[..length]);
        _cells.TryGet(whole, out Cell own);
        if (!own.Holds) (own.Holds, own.Value) = (true, value);
        own.Words = Math.Max(own.Words, 1);
        _cells.Set(whole, own);
        _shapes[key[0] & 63] |= Shape(key[firstWord - 1], firstWord);
    }

    /// <summary>The longest entry that begins at a token, itself or behind its clitics.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="t">Token.</param>
    /// <param name="end">Token after the last that may be looked at.</param>
    /// <param name="value">What it says.</param>
    /// <param name="prefixes">What stands before it.</param>
    /// <returns>Token after the entry's last, or −1.</returns>
    [SkipLocalsInit]
    public int Find(Draft draft, int t, int end, out T value, out Prefixes prefixes)
    {
        value = default;
        prefixes = Prefixes.None;
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(draft.Text.Tokens);
        if (t >= end || tokens[t].Kind != TokenKind.Word || tokens[t].FormLength is < 2 or > LongestForm) return -1;
        Span<char> key = stackalloc char[LongestKey];
        int length = 0;
        foreach (char c in draft.Text.Form(tokens[t])) key[length++] = Folding.Fold(c);
        int at = 0;
        while (true)
        {
            int found = FindFrom(draft, tokens, t, end, key, at, length, ref value, ref prefixes);
            if (found >= 0) return found;
            if (length - at < 3) return -1;
            char c = key[at];
            if (c is 'و' or 'ف' && prefixes == Prefixes.None) prefixes = Prefixes.Conjunction;
            else if (c is 'ب' or 'ك' && (prefixes & ~Prefixes.Conjunction) == 0) prefixes |= Prefixes.Ba;
            else if (c is 'ل' && (prefixes & ~Prefixes.Conjunction) == 0) prefixes |= Prefixes.Lam;
            else return -1;
            at++;
        }
    }

    private int FindFrom(Draft draft, ReadOnlySpan<Token> tokens, int t, int end, Span<char> key, int at, int length, ref T value, ref Prefixes prefixes)
    {
        int found = Longest(draft, tokens, t, end, key, at, length, ref value);
        // Behind ل the article has lost its alif: «للخميس».
        bool article = length - at > 3 && key[at + 1] == 'ل' && (key[at] == 'ا' || (key[at] == 'ل' && (prefixes & ~Prefixes.Conjunction) == 0));
        if (found >= 0 || !article) return found;
        found = Longest(draft, tokens, t, end, key, at + 2, length, ref value);
        if (found < 0) return -1;
        prefixes |= Prefixes.Article;
        if (key[at] == 'ل') prefixes |= Prefixes.Lam;
        return found;
    }

    private int Longest(Draft draft, ReadOnlySpan<Token> tokens, int t, int end, Span<char> key, int at, int length, ref T value)
    {
        if ((_shapes[key[at] & 63] & Shape(key[length - 1], length - at)) == 0) return -1;
        if (!_cells.TryGet(key[at..length], out Cell cell)) return -1;
        int found = -1;
        if (cell.Holds) (value, found) = (cell.Value, t + 1);
        for (int words = 2, next = t + 1; words <= cell.Words && next < end && tokens[next].Kind == TokenKind.Word; words++, next++)
        {
            ReadOnlySpan<char> form = draft.Text.Form(tokens[next]);
            if (length + 1 + form.Length > LongestKey) break;
            key[length++] = ' ';
            foreach (char c in form) key[length++] = Folding.Fold(c);
            if (_cells.TryGet(key[at..length], out Cell more) && more.Holds) (value, found) = (more.Value, next + 1);
        }
        return found;
    }

    private static ulong Shape(char last, int length) => 1ul << ((last * 7 + length * 11) & 63);

    private struct Cell
    {
        public T Value;
        public bool Holds;
        public int Words;
    }
}
