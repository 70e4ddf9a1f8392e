using System.Numerics;
using Isnad.Knowledge;
using Isnad.Words;

namespace Isnad.Models;

/// <summary>
/// What company each lemma keeps in raw news, as a vector of unit length: lemmas that stand in like places have like vectors, so that
/// what is learned of «هجوم» and «جيش» holds for «غارة» and «كتيبة» too. Counted without annotation (tools/Isnad.Fitting --vectors).
/// </summary>
internal sealed class LemmaVectors
{
    /// <summary>Length of a vector.</summary>
    public const int Dimensions = 64;

    /// <summary>What a vector of unit length is multiplied with: its numbers then weigh about as much as other features.</summary>
    private const float Scale = 3f / 127;

    private static readonly string[] s_partsOfSpeech = Enum.GetNames<PartOfSpeech>();

    private readonly Lexicon _lexicon;
    private readonly Table _table;

    // The table's rows by hash of lemma and part of speech, −1 where none is; twice as many places as rows.
    private readonly int[] _places;

    // Vectors by lemma, unpacked when first asked for: a short report asks for a hundred of them.
    private readonly float[]?[] _vectors;

    /// <summary>Reads the table lexicon/vectors.tsv: lemma, part of speech, and its numbers as signed bytes in Base64.</summary>
    public LemmaVectors(KnowledgeBase knowledge)
    {
        _lexicon = knowledge.Lexicon;
        _table = knowledge.Table("vectors");
        _vectors = new float[_lexicon.LemmaCount][];
        _places = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, 2 * _table.Rows))];
        Array.Fill(_places, -1);
        for (int row = 0; row < _table.Rows; row++)
        {
            int place = Place(_table.Span(row, 0), _table.Span(row, 1));
            // Of two rows of one lemma the later holds, as a table of the user's own lies behind the built-in one.
            _places[place] = row;
        }
    }

    /// <summary>The vector of a lemma, empty where it has none (or is none: −1).</summary>
    public ReadOnlySpan<float> Of(int lemma) => lemma < 0 ? default : (_vectors[lemma] ??= Unpack(lemma));

    private float[] Unpack(int lemma)
    {
        int row = _places[Place(_lexicon.Text(lemma), s_partsOfSpeech[_lexicon.Lemma(lemma).Pos])];
        Span<byte> bytes = stackalloc byte[Dimensions];
        if (row < 0 || !Convert.TryFromBase64Chars(_table.Span(row, 2), bytes, out int count) || count != Dimensions) return [];
        float[] vector = new float[Dimensions];
        for (int d = 0; d < Dimensions; d++) vector[d] = (sbyte)bytes[d] * Scale;
        return vector;
    }

    /// <summary>Where the row of a lemma stands among the places, or the free place where it would.</summary>
    private int Place(ReadOnlySpan<char> lemma, ReadOnlySpan<char> pos)
    {
        uint hash = 2166136261;
        foreach (char c in lemma) hash = (hash ^ c) * 16777619;
        foreach (char c in pos) hash = (hash ^ c) * 16777619;
        hash ^= hash >> 15;
        int place = (int)hash & (_places.Length - 1);
        while (_places[place] is >= 0 and var row && !(_table.Span(row, 0).SequenceEqual(lemma) && _table.Span(row, 1).SequenceEqual(pos))) place = (place + 1) & (_places.Length - 1);
        return place;
    }

    /// <summary>How alike the company of two lemmas is: the cosine of their vectors, or nothing where one has none.</summary>
    public double? Nearness(int a, int b)
    {
        ReadOnlySpan<float> x = Of(a), y = Of(b);
        if (x.IsEmpty || y.IsEmpty) return null;
        const double Length = Scale * 127;
        double product = 0;
        for (int d = 0; d < x.Length; d++) product += x[d] * y[d];
        return product / (Length * Length);
    }
}
