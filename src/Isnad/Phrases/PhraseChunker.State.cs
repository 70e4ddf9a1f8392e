using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Phrases;

internal sealed partial class PhraseChunker
{
    /// <summary>The phrase being built.</summary>
    private sealed class State(Draft draft)
    {
        private NounPhrase _phrase;
        private bool _headIsPersonal, _lastIsConstruct, _lastIsName, _lastIsNumber;

        public Draft Draft => draft;
        public ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(draft.Text.Tokens);
        public bool PendingIsExpression;
        public bool LastIsParticiple => Open && LastNominal >= 0 && draft.Words.IsParticiple(LastNominal);
        public bool Open, LastIsAdjective, LastIsDefinite, HeadIsElative, HeadIsOpen, Coordinates, Apposes;
        public int LastNominal = -1, PendingToken = -1;
        public Slot PendingPreposition;

        public void Start(int first, int head)
        {
            _phrase = new NounPhrase
            {
                First = first,
                Head = head, End = first + 1, Preposition = PendingPreposition,
                PrepositionToken = PendingPreposition == Slot.None ? -1 : PendingToken, Clause = -1,
                CoordinatedWith = -1, AppositionTo = -1, Governor = -1,
            };
            List<NounPhrase> phrases = draft.Phrases.Phrases;
            if (Coordinates && phrases.Count > 0)
            {
                _phrase.CoordinatedWith = Beside(phrases);
                if (PendingPreposition == Slot.None)
                {
                    // «من طرابلس وبنغازي»: the second stands behind the same preposition.
                    _phrase.Preposition = phrases[^1].Preposition;
                    _phrase.PrepositionToken = phrases[^1].PrepositionToken;
                }
            }
            else if (Apposes && phrases.Count > 0 && phrases[^1].End == first) _phrase.AppositionTo = phrases.Count - 1;
            Coordinates = Apposes = false;
            PendingPreposition = Slot.None;
            Open = true;
            HeadIsOpen = LastIsAdjective = _lastIsConstruct = _lastIsName = _lastIsNumber = HeadIsElative = _headIsPersonal = false;
        }

        /// <summary>«بالدور المهم لدول الجوار وبالجهود»: behind a preposition of its own a phrase stands beside the nearest with the same.</summary>
        private int Beside(List<NounPhrase> phrases)
        {
            if (PendingPreposition == Slot.None || phrases[^1].Preposition == PendingPreposition) return phrases.Count - 1;
            for (int p = phrases.Count - 2; p >= Math.Max(0, phrases.Count - CoordinationReach) && draft.Phrases.SentenceOf[phrases[p].First] == draft.Phrases.SentenceOf[phrases[^1].First]; p--)
            {
                if (phrases[p].Preposition == PendingPreposition) return p;
            }
            return phrases.Count - 1;
        }

        /// <summary>How many phrases back the first of two coordinated ones may stand.</summary>
        private const int CoordinationReach = 5;

        public void Extend(int t, in Analysis word)
        {
            if (HeadIsOpen)
            {
                _phrase.Head = t;
                HeadIsOpen = false;
            }
            bool counted = _lastIsNumber && _phrase.Head == LastNominal && word.Pos is PartOfSpeech.NOUN or PartOfSpeech.ADJ;
            if (_phrase.Head == t || counted)
            {
                if (counted) _phrase.Head = t; // the counted noun heads «خمسة جنود», not «توقيف خمسة جنود»
                HeadIsElative = word.Pos == PartOfSpeech.ADJ && word.Has(Features.Elative);
                _headIsPersonal = word.Class is LemmaClass.Role or LemmaClass.Title or LemmaClass.Person || word.Pos == PartOfSpeech.PROPN || (word.Pos == PartOfSpeech.ADJ && word.IsDefinite);
            }
            LastIsAdjective = word.Pos == PartOfSpeech.ADJ;
            LastIsDefinite = word.IsDefinite;
            _lastIsName = word.Pos == PartOfSpeech.PROPN;
            _lastIsNumber = word.Pos == PartOfSpeech.NUM || word.Class == LemmaClass.Count;
            _lastIsConstruct = word.Pos is PartOfSpeech.NOUN or PartOfSpeech.NUM && !word.IsDefinite && (word.Features & (Features.Suffixed | Features.Accusative | Features.Absolute)) == 0;
            if (word.Class is LemmaClass.Role or LemmaClass.Title or LemmaClass.Person) _headIsPersonal = true;
            _phrase.End = t + 1;
            LastNominal = t;
        }

        public void ExtendTo(int end, bool isName)
        {
            _phrase.End = end;
            LastNominal = end - 1;
            _lastIsName = isName;
            _lastIsConstruct = LastIsAdjective = false;
        }

        /// <summary>Whether a nominal without clitics goes on with the phrase.</summary>
        public bool Continues(in Analysis word, int t)
        {
            // «هذا الهجوم», «هذه 218», «أي هجوم»
            if (HeadIsOpen) return word.IsDefinite || word.Pos == PartOfSpeech.NUM || draft.Words[t - 1].Class is not LemmaClass.PDemonstrative;
            if (_lastIsNumber) return true;
            switch (word.Pos)
            {
                case PartOfSpeech.ADJ:
                    if (LastNominal < 0) return false;
                    ref Analysis last = ref draft.Words[LastNominal];
                    if (_lastIsConstruct && word.IsDefinite) return true; // an adjective as second term: «عناصر المتشددين»
                    // «القوات المسلحة آخر معاقل»: an indefinite one describes nothing definite.
                    if (LastIsAdjective && LastIsDefinite && !word.IsDefinite && !_lastIsName) return false;
                    return _lastIsName || LastIsAdjective || last.IsDefinite == word.IsDefinite || last.Has(Features.Suffixed) || word.IsDefinite;
                case PartOfSpeech.PROPN:
                    // «المحكمة الأوروبية إيطاليا», «غوتيريس إيران»: a place after a finished phrase is a phrase of its own.
                    if (word.Class == LemmaClass.NPlace) return _lastIsConstruct || (_lastIsName && LastNominal >= 0 && draft.Words[LastNominal].Class == LemmaClass.NPlace);
                    if (LastNominal >= 0 && EndsInTanween(LastNominal)) return false; // «قاضٍ ساركوزي»
                    // «للأمم المتحدة أنطونيو غوتيريس»: whoever is named behind a body is its officer and no part of its name.
                    if (LastIsDefinite && LastIsAdjective && !_headIsPersonal && !_lastIsName && word.Class is LemmaClass.NGiven or LemmaClass.NFamily) return false;
                    return _lastIsName || _lastIsConstruct || _headIsPersonal || LastIsDefinite;
                case PartOfSpeech.NUM:
                    // «قناة 218», «الكتيبة 276» go on; «داعش 4 مدنيين», where the number counts what follows, does not.
                    return (_lastIsConstruct || _lastIsName || LastIsDefinite) && (!CountsNext(draft, t) || (_lastIsConstruct && !word.Has(Features.Guessed) && draft.Words[LastNominal].Class is LemmaClass.Act or LemmaClass.Count));
                default:
                    // «جماعة عقبة بن نافع المسلحة»: a noun that is as well an adjective goes with the head behind a name.
                    if (_lastIsName && word.IsDefinite && !_headIsPersonal && word.Class is LemmaClass.AParticiple or LemmaClass.Person or LemmaClass.Role && AgreesWithHead(t)) return true;
                    // «محمد الهادي», «الصديق السور»: after a name a definite noun without a preposition is a family name.
                    if (_lastIsName && word.IsDefinite && _headIsPersonal && IsFamilyName(word)) return true;
                    // «قرى جنوبي البلاد»: a direction as an adjective takes a second term.
                    if (LastIsAdjective && !LastIsDefinite && word.IsDefinite && word.Class is LemmaClass.Place && draft.Words[LastNominal].Has(Features.Nisba)) return true;
                    return _lastIsConstruct || (word.Class == LemmaClass.Title && !word.IsDefinite && _headIsPersonal);
            }
        }

        /// <summary>«محمد الهادي» against «حفتر الإعلان»: acts, things and bodies are no family names.</summary>
        private static bool IsFamilyName(in Analysis word) =>
            (word.Features & (Features.Masdar | Features.Plural | Features.Dual)) == 0
            && word.Class is not (LemmaClass.Role or LemmaClass.Title or LemmaClass.Time or LemmaClass.Act or LemmaClass.Event or LemmaClass.State or LemmaClass.Document
                or LemmaClass.Weapon or LemmaClass.Vehicle or LemmaClass.Money or LemmaClass.Count or LemmaClass.Part or LemmaClass.Facility or LemmaClass.Place or LemmaClass.Org or LemmaClass.Group or LemmaClass.Abstract);

        private bool EndsInTanween(int token)
        {
            ReadOnlySpan<char> text = Tokens[token].Span.In(draft.Report.Text);
            return text.Length > 0 && text[^1] is '\u064B' or '\u064C' or '\u064D';
        }

        private bool AgreesWithHead(int token)
        {
            Word word = draft.Words.Words[token];
            Features head = draft.Words[_phrase.Head].Features & Features.GenderMask;
            for (int i = word.First; i < word.First + word.Count; i++)
            {
                if (draft.Words.Analyses[i] is { Pos: PartOfSpeech.ADJ, IsDefinite: true } other && (other.Features & Features.GenderMask) == head && other.Cost <= draft.Words[token].Cost + 6) return true;
            }
            return false;
        }

        private static bool CountsNext(Draft draft, int t) =>
            t + 1 < draft.Words.Words.Count && draft.Words[t + 1].IsNominal && !draft.Words[t + 1].HasConjunction && !draft.Words[t + 1].HasPreposition && !draft.Words[t + 1].IsDefinite;

        public void Close()
        {
            if (!Open) return;
            Open = false;
            int index = draft.Phrases.Phrases.Count;
            for (int t = _phrase.First; t < _phrase.End; t++) draft.Phrases.PhraseOf[t] = index;
            if (_phrase.Head >= _phrase.End) _phrase.Head = _phrase.End - 1;
            draft.Phrases.Phrases.Add(_phrase);
        }
    }
}
