using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Isnad.Text;

namespace Isnad.Words;

/// <summary>
/// The analyses, out of context, of words met lately: in news fifteen words of sixteen were met not long ago, and a look-up costs many
/// times as much as a copy. Belongs to one draft and so to one thread. What it holds never changes what is read, only how fast.
/// </summary>
internal sealed class AnalysisCache
{
    private const int Sets = 1 << 15, Ways = 4;
    private const uint FirstAnalyses = 1 << 12, MostAnalyses = 1 << 19, Restart = 1u << 31;

    private readonly Slot[] _slots = new Slot[Sets * Ways];
    // A ring: the newest analyses overwrite the oldest, and a slot whose analyses are gone is free.
    private Analysis[] _ring = new Analysis[FirstAnalyses];
    private uint _head;
    private object? _owner;

    // A word in six bits a letter, and where its analyses began, counted without end.
    private struct Slot
    {
        public UInt128 Word;
        public uint First;
        public int Count;
    }

    /// <summary>Forgets what another analyzer put here.</summary>
    /// <param name="owner">The analyzer that uses it from now on.</param>
    public void BelongTo(object owner)
    {
        if (ReferenceEquals(_owner, owner)) return;
        Clear();
        _owner = owner;
    }

    /// <summary>A word as the cache knows it, or 0 for one that is too long or has other signs than Arabic letters.</summary>
    /// <param name="form">The cleaned form.</param>
    /// <param name="marks">What its spelling showed.</param>
    public static UInt128 Key(ReadOnlySpan<char> form, TokenMarks marks)
    {
        if (form.Length > 20) return 0;
        ulong low = 0, high = 0;
        for (int i = 0; i < form.Length; i++)
        {
            uint letter = (uint)(form[i] - 'ء' + 1);
            if (letter is 0 or > 63) return 0;
            if (i < 10) low = low << 6 | letter;
            else high = high << 6 | letter;
        }
        // The marks on which analyses depend.
        if ((marks & TokenMarks.Tanween) != 0) high |= 1ul << 62;
        if ((marks & TokenMarks.DammaFirst) != 0) high |= 1ul << 61;
        if ((marks & TokenMarks.Shadda) != 0) high |= 1ul << 60;
        return new UInt128(high, low);
    }

    /// <summary>Asks memory for what is kept of a word, to be there when it is looked up a few words later.</summary>
    /// <param name="word">From <see cref="Key"/>.</param>
    public unsafe void Prefetch(UInt128 word)
    {
        if (!Sse.IsSupported) return;
        ref Slot first = ref MemoryMarshal.GetReference(Set(word));
        Sse.Prefetch0(Unsafe.AsPointer(ref first));
        Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, Ways / 2)));
    }

    /// <summary>Appends the analyses of a word, if they are here.</summary>
    /// <param name="word">From <see cref="Key"/>.</param>
    /// <param name="into">Where to.</param>
    public bool TryCopy(UInt128 word, List<Analysis> into)
    {
        Span<Slot> set = Set(word);
        for (int way = 0; way < Ways; way++)
        {
            if (set[way].Word != word) continue;
            Slot slot = set[way];
            if (word == 0 || _head - slot.First > (uint)_ring.Length) return false;
            // The word used last stands first, and the one that stands last goes first.
            for (; way > 0; way--) set[way] = set[way - 1];
            set[0] = slot;
            int at = into.Count;
            CollectionsMarshal.SetCount(into, at + slot.Count);
            _ring.AsSpan((int)(slot.First % (uint)_ring.Length), slot.Count).CopyTo(CollectionsMarshal.AsSpan(into)[at..]);
            return true;
        }
        return false;
    }

    /// <summary>Keeps the analyses of a word.</summary>
    /// <param name="word">From <see cref="Key"/>.</param>
    /// <param name="analyses">Its analyses.</param>
    public void Keep(UInt128 word, ReadOnlySpan<Analysis> analyses)
    {
        if (word == 0 || analyses.Length > FirstAnalyses) return;
        if (_head > Restart) Clear();
        uint left = (uint)_ring.Length - _head % (uint)_ring.Length;
        if (analyses.Length >= left)
        {
            // Once the head stands beyond the ring's end the ring cannot grow any more: it grows before it is quite full.
            if (_ring.Length < MostAnalyses && _head < _ring.Length) Array.Resize(ref _ring, 2 * _ring.Length);
            else if (analyses.Length > left) _head += left;
        }
        analyses.CopyTo(_ring.AsSpan((int)(_head % (uint)_ring.Length)));
        Span<Slot> set = Set(word);
        for (int way = Ways - 1; way > 0; way--) set[way] = set[way - 1];
        set[0] = new Slot { Word = word, First = _head, Count = analyses.Length };
        _head += (uint)analyses.Length;
    }

    private Span<Slot> Set(UInt128 word)
    {
        ulong hash = ((ulong)word ^ (ulong)(word >> 64) * 0xC2B2_AE3D_27D4_EB4F) * 0x9E37_79B9_7F4A_7C15;
        return _slots.AsSpan((int)(hash >> 49) * Ways, Ways);
    }

    private void Clear()
    {
        Array.Clear(_slots);
        _head = 0;
    }
}
