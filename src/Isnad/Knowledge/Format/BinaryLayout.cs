using System.Runtime.InteropServices;

namespace Isnad.Knowledge.Format;

/// <summary>The layout of compiled knowledge, shared by the compiler that writes it and the library that reads it in place.</summary>
internal static class BinaryLayout
{
    /// <summary>First eight bytes of every compiled file: "ISNADK" and the layout's version.</summary>
    public const ulong Magic = 0x0002_4B44_414E_5349;

    /// <summary>Length in bytes of the hash that follows the magic (SHA-256).</summary>
    public const int HashLength = 32;

    // Names of the sections, each a run of fixed-size records.
    public const string Strings = "strings";          // char[]
    public const string StringEnds = "string-ends";   // int[]: end of each string in Strings
    public const string Lemmas = "lemmas";            // LemmaRecord[]
    public const string LemmaBriefs = "lemma-briefs"; // LemmaBrief[]: what look-up needs of each lemma
    public const string FormNodes = "form-nodes";     // DoubleArrayNode[]: folded word form -> first entry
    public const string FormEntries = "form-entries"; // FormEntry[]
    public const string NameNodes = "name-nodes";     // DoubleArrayNode[]: folded words joined by one space -> first entry
    public const string NameEntries = "name-entries"; // NameEntry[]
    public const string TablePrefix = "table:";       // int[]: column count, then string ids row by row
}

/// <summary>One lemma of the lexicon.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct LemmaRecord
{
    /// <summary>String id of the lemma as the tables spell it.</summary>
    public int Text;
    /// <summary>String id of the root, 0 for none.</summary>
    public int Root;
    /// <summary>String id of the English gloss, 0 for none.</summary>
    public int Gloss;
    /// <summary>String id of what the row says more: government of verbs, kind of nouns, kinds of names.</summary>
    public int More;
    /// <summary>For masdars and participles the lemma index of their verb, otherwise −1.</summary>
    public int Verb;
    /// <summary>Its rows in the frames table.</summary>
    public RowRange Frames;
    /// <summary>Its rows in the cues table.</summary>
    public RowRange Cues;
    /// <summary>Its rows in the table of empty verbs.</summary>
    public RowRange Light;
    /// <summary>Its rows in the status table.</summary>
    public RowRange Status;
    /// <summary>Its rows in the speakers table.</summary>
    public RowRange Speakers;
    /// <summary>Its rows in the demonyms table.</summary>
    public RowRange Demonyms;
    /// <summary>Part of speech (<see cref="Isnad.Words.PartOfSpeech"/>).</summary>
    public byte Pos;
    /// <summary>Class.</summary>
    public LemmaClass Class;
    /// <summary>'h', 'g' or 'n' for nouns; otherwise 0.</summary>
    public byte Human;
    /// <summary>'m', 'f' or 'b' (both); otherwise 0.</summary>
    public byte Gender;
    /// <summary>What the lemma costs by its frequency in news, 0 for the most frequent; tenths of a natural logarithm, roughly.</summary>
    public byte Cost;
    private readonly byte _unused1, _unused2, _unused3;
}

/// <summary>What look-up needs of a lemma, kept together so that it stays in the processor's cache.</summary>
/// <param name="Pos">Part of speech (<see cref="Isnad.Words.PartOfSpeech"/>).</param>
/// <param name="Class">Class.</param>
/// <param name="Cost">As in <see cref="LemmaRecord.Cost"/>.</param>
/// <param name="Unused">Nothing yet.</param>
internal readonly record struct LemmaBrief(byte Pos, LemmaClass Class, byte Cost, byte Unused);

/// <summary>Some rows of a table that stand together.</summary>
/// <param name="First">First row.</param>
/// <param name="Count">How many; 0 for none.</param>
internal readonly record struct RowRange(int First, int Count);

/// <summary>One analysis of a word form. The entries of a form stand together; the last has <see cref="LastBit"/> set.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct FormEntry
{
    /// <summary>Set in <see cref="LemmaAndLast"/> on the last entry of a form.</summary>
    public const int LastBit = 1 << 30;
    /// <summary>Lemma index, with <see cref="LastBit"/>.</summary>
    public int LemmaAndLast;
    /// <summary>Inflection.</summary>
    public uint Features;
    /// <summary>Spelling code of the exact form (<see cref="Isnad.Text.Folding.SpellingCode"/>).</summary>
    public uint Spelling;

    /// <summary>Lemma index.</summary>
    public readonly int Lemma => LemmaAndLast & ~LastBit;
    /// <summary>Whether the form has no further entry.</summary>
    public readonly bool IsLast => (LemmaAndLast & LastBit) != 0;
}

/// <summary>What a name or fixed expression stands for. The entries of a name stand together; the last has <see cref="FormEntry.LastBit"/> set.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct NameEntry
{
    /// <summary>Row in the table that <see cref="Kind"/> names, with <see cref="FormEntry.LastBit"/>.</summary>
    public int RowAndLast;
    /// <summary>Which table.</summary>
    public NameKind Kind;
    /// <summary>Spelling code of the exact name.</summary>
    public uint Spelling;

    /// <summary>Row in the table.</summary>
    public readonly int Row => RowAndLast & ~FormEntry.LastBit;
    /// <summary>Whether the name has no further entry.</summary>
    public readonly bool IsLast => (RowAndLast & FormEntry.LastBit) != 0;
}

/// <summary>The table a name entry points to.</summary>
internal enum NameKind
{
    /// <summary>A row of the places table.</summary>
    Place,
    /// <summary>A row of the actors table.</summary>
    Actor,
    /// <summary>A row of the particles table: a fixed expression of several words.</summary>
    Expression,
    /// <summary>A row of the cues table: a reporting expression.</summary>
    Cue,
    /// <summary>A row of the status table: an expression that changes status.</summary>
    Status,
    /// <summary>A row of the calendar's expressions.</summary>
    Calendar,
    /// <summary>A row of the names table.</summary>
    Name,
    /// <summary>A row of the nouns table: a compound («وقف إطلاق النار»).</summary>
    Noun,
}

/// <summary>One node of a double array: the child for code c of node n is at Base[n] + c if Check there is n.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct DoubleArrayNode
{
    /// <summary>Offset of the children; in a terminal (code 0) the value, as −value−1.</summary>
    public int Base;
    /// <summary>Index of the parent; −1 in free nodes.</summary>
    public int Check;
}
