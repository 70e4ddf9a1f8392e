using Isnad.Knowledge.Format;

namespace Isnad.Words;

/// <summary>One reading of a token: its lemma, inflection and where clitics are cut. Offsets count characters of the cleaned form.</summary>
internal struct Analysis
{
    /// <summary>Index into the lexicon, −1 for words it does not know.</summary>
    public int Lemma;
    /// <summary>Inflection, with what the clitics add.</summary>
    public Features Features;
    /// <summary>Cost by itself, out of context: lower is better.</summary>
    public int Cost;
    /// <summary>Part of speech of the stem.</summary>
    public PartOfSpeech Pos;
    /// <summary>Its tag, one of the coarse ones.</summary>
    public WordTag Tag;
    /// <summary>The finer tag that context is reckoned with.</summary>
    public WordTag FineTag;
    /// <summary>The first tag it brings to the sentence: that of its conjunction or preposition, else <see cref="FineTag"/>.</summary>
    public WordTag EntryTag;
    /// <summary>What the steps between its clitics and its stem cost.</summary>
    public short InnerCost;
    /// <summary>Class of the lemma.</summary>
    public LemmaClass Class;
    /// <summary>Clitics before the stem.</summary>
    public Proclitics Proclitics;
    /// <summary>Where the stem begins.</summary>
    public byte StemStart;
    /// <summary>Where the stem ends and a suffix pronoun begins.</summary>
    public byte StemEnd;

    /// <summary>Whether all of the features are set.</summary>
    public readonly bool Has(Features features) => (Features & features) == features;
    /// <summary>Whether all of the proclitics are there.</summary>
    public readonly bool Has(Proclitics proclitics) => (Proclitics & proclitics) == proclitics;
    /// <summary>Whether it bears the article, its own or attached.</summary>
    public readonly bool IsDefinite => (Features & (Features.Definite | Features.HasArticle)) != 0;
    /// <summary>Whether it is a finite verb.</summary>
    public readonly bool IsVerb => Pos is PartOfSpeech.VERB;
    /// <summary>Whether it can head or fill a noun phrase.</summary>
    public readonly bool IsNominal => Pos is PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.PROPN or PartOfSpeech.NUM;
    /// <summary>Whether a preposition is attached before it.</summary>
    public readonly bool HasPreposition => (Proclitics & Proclitics.AnyPreposition) != 0;
    /// <summary>Whether a conjunction is attached before it.</summary>
    public readonly bool HasConjunction => (Proclitics & Proclitics.AnyConjunction) != 0;
}

/// <summary>What is written together with a word before its stem.</summary>
[Flags]
internal enum Proclitics : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>و and.</summary>
    Wa = 1,
    /// <summary>ف then.</summary>
    Fa = 2,
    /// <summary>ب by, in.</summary>
    Ba = 4,
    /// <summary>ل for, to.</summary>
    La = 8,
    /// <summary>ك as.</summary>
    Ka = 16,
    /// <summary>س will.</summary>
    Sa = 32,
    /// <summary>The article.</summary>
    Article = 64,
    /// <summary>A question's أ.</summary>
    Question = 128,
    /// <summary>Any attached conjunction.</summary>
    AnyConjunction = Wa | Fa,
    /// <summary>Any attached preposition.</summary>
    AnyPreposition = Ba | La | Ka,
}

/// <summary>The tags by which the sentence ranks the analyses of its words.</summary>
internal enum WordTag : byte
{
    /// <summary>Before the first word.</summary>
    Start,
    Perfect, Imperfect, Passive, Imperative,
    /// <summary>Noun without article or suffix.</summary>
    Noun,
    NounDef, NounSuffixed, NounAccusative,
    Adj, AdjDef,
    Name,
    Prep, Conj, Comp, Negation, Qad, Rel, Pron, Det, Adverb, Num, Punct, Aux, Other,
    // Finer ones, only for the ranking; each behaves as the one in parentheses where the weights say nothing of it.
    /// <summary>An imperfect that shows by its spelling that it is jussive or subjunctive (Imperfect).</summary>
    Jussive,
    /// <summary>A noun or plural in the shape it has only before a second term (Noun).</summary>
    Construct,
    /// <summary>An office, rank, title or kind of person, without article (Noun).</summary>
    Role,
    /// <summary>The same with the article (NounDef).</summary>
    RoleDef,
    /// <summary>An elative: أكبر (Adj).</summary>
    Elative,
    /// <summary>An adjective in the indefinite accusative (Adj).</summary>
    AdjAccusative,
    /// <summary>A name of a place or an organisation (Name).</summary>
    PlaceName,
    /// <summary>من or ما as a relative pronoun (Rel).</summary>
    FreeRel,
    /// <summary>A preposition with a suffix pronoun (Prep).</summary>
    PrepSuffixed,
    /// <summary>أن, إن and their like with a suffix pronoun (Comp).</summary>
    CompSuffixed,
    /// <summary>A number in digits (Num).</summary>
    Digits,
    /// <summary>A noun of time: يوم, مساء (Noun).</summary>
    Time,
}

/// <summary>The analyses of one token: a range of <see cref="WordLayer.Analyses"/> and the best of them in context.</summary>
/// <param name="First">Index of the first analysis; the cheapest out of context stands first.</param>
/// <param name="Count">How many.</param>
/// <param name="Best">Index of the one chosen in context.</param>
internal readonly record struct Word(int First, int Count, int Best);

/// <summary>What the words step writes: one <see cref="Word"/> a token.</summary>
internal sealed class WordLayer
{
    /// <summary>One a token, in order.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>All analyses of all tokens.</summary>
    public List<Analysis> Analyses { get; } = [];

    /// <summary>Analyses of words met in earlier reports.</summary>
    public AnalysisCache Cache { get; } = new();

    /// <summary>Room for the ranking to reckon in.</summary>
    public RankingScratch Scratch { get; } = new();

    /// <summary>The chosen analysis of a token.</summary>
    public ref Analysis this[int token] =>
        ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Analyses)[Words[token].Best];

    /// <summary>
    /// Whether an adjective is a participle: by the analysis chosen, or by another of the same word, for many stand in the lexicon as
    /// adjectives of their own («تابع», «داع»).
    /// </summary>
    public bool IsParticiple(int token)
    {
        const Features Participle = Features.ActiveParticiple | Features.PassiveParticiple;
        Analysis chosen = this[token];
        if (chosen.Pos != PartOfSpeech.ADJ) return false;
        if ((chosen.Features & Participle) != 0) return true;
        Word word = Words[token];
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            if (Analyses[i] is { Pos: PartOfSpeech.ADJ } other && (other.Features & Participle) != 0 && other.Cost <= chosen.Cost + LikelyParticiple) return true;
        }
        return false;
    }

    /// <summary>How much more the reading as a participle may cost.</summary>
    private const int LikelyParticiple = 5;

    /// <summary>Empties it for the next report.</summary>
    public void Reset()
    {
        Words.Clear();
        Analyses.Clear();
    }
}
