using System.Text;
using Isnad.Cli.Morphology;
using Isnad.Knowledge;
using Isnad.Phrases;

namespace Isnad.Measure;

/// <summary>
/// Scores the step Phrases on the dependencies of a treebank in CoNLL-U: who is subject and object of which verb, what a phrase
/// behind a preposition hangs on, which noun a relative clause describes, what is coordinated with what.
/// </summary>
internal sealed class TreeScore(Reader reader, TextWriter? errors)
{
    private readonly Rate _subjects = new("subject of its verb"), _passive = new("subject of a passive"), _objects = new("object of its verb");
    private readonly Rate _ofVerb = new("behind a preposition, of a verb"), _ofNoun = new("behind a preposition, of a noun"), _idafa = new("idafa and adjective in one phrase");
    private readonly Rate _relatives = new("noun of a relative clause"), _coordinates = new("coordinated with");
    private readonly List<Node> _nodes = [];
    private readonly Draft _draft = new();

    private sealed record Node(string Form, string Tag, int Head, string Relation, int Token, int Sentence)
    {
        public bool HasCase { get; set; }
    }

    /// <summary>Reads the treebank and scores.</summary>
    public IReadOnlyList<Rate> Score(string path)
    {
        new PretokenizedText(reader).Read(Load(path), _draft);
        new PhrasesStep(reader.Knowledge).Run(_draft);
        foreach (Node node in _nodes)
        {
            if (node.Head >= 0) Compare(node, _nodes[node.Head]);
        }
        return [_subjects, _passive, _objects, _ofVerb, _ofNoun, _idafa, _relatives, _coordinates];
    }

    private string Load(string path)
    {
        var text = new StringBuilder();
        bool open = false;
        int token = -1, sentence = 0, first = 0;
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                text.Append('\n');
                sentence++;
                first = _nodes.Count;
            }
            if (line.Split('\t') is not [var id, var form, _, var tag, _, _, var head, var relation, _, var misc] || !int.TryParse(id, out _)) continue;
            bool letters = form[0] is >= 'ء' and <= 'ي';
            if (open && letters) text.Length--;
            else token++;
            text.Append(form).Append('\n');
            open = letters && misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
            _nodes.Add(new Node(form, tag, head == "0" ? -1 : first + int.Parse(head, System.Globalization.CultureInfo.InvariantCulture) - 1, relation, token, sentence));
        }
        foreach (Node node in _nodes)
        {
            if (node.Relation == "case" && node.Head >= 0) _nodes[node.Head].HasCase = true;
        }
        return text.ToString();
    }

    private void Compare(Node node, Node head)
    {
        if (node.Token == head.Token || node.Tag is not ("NOUN" or "PROPN" or "ADJ" or "NUM" or "VERB" or "X")) return;
        int clause = _draft.Phrases.ClauseOf[head.Token], phrase = _draft.Phrases.PhraseOf[node.Token];
        Clause ours = _draft.Phrases.Clauses[clause];
        switch (node.Relation)
        {
            case "nsubj" or "nsubj:pass" when head.Tag == "VERB" && node.Tag != "VERB":
                Add(node.Relation == "nsubj" ? _subjects : _passive, ours.Verb == head.Token && Holds(ours.Subject, node), node, head, ours.Verb == head.Token ? Words(ours.Subject) : "no verb");
                break;
            case "obj" when head.Tag == "VERB" && node.Tag != "VERB":
                Add(_objects, ours.Verb == head.Token && Holds(ours.Object, node), node, head, ours.Verb == head.Token ? Words(ours.Object) : "no verb");
                break;
            case "obl" or "nmod" or "obl:arg" when node.HasCase && node.Tag != "VERB":
                int governor = phrase < 0 ? -1 : _draft.Phrases.Phrases[phrase].Governor;
                bool right = governor >= 0 && (governor == head.Token || (head.Tag != "VERB" && _draft.Phrases.PhraseOf[governor] is >= 0 and var p && p == _draft.Phrases.PhraseOf[head.Token]));
                Add(head.Tag == "VERB" ? _ofVerb : _ofNoun, right, node, head, phrase < 0 ? "no phrase" : governor < 0 ? "no governor" : Word(governor));
                break;
            case "nmod" or "amod" when !node.HasCase && node.Tag is not "VERB":
                Add(_idafa, phrase >= 0 && phrase == _draft.Phrases.PhraseOf[head.Token], node, head, Words(phrase));
                break;
            case "acl:relcl" or "acl" when node.Tag == "VERB":
                Clause relative = _draft.Phrases.Clauses[_draft.Phrases.ClauseOf[node.Token]];
                Add(_relatives, relative.Kind == ClauseKind.Relative && Holds(relative.Antecedent, head), node, head, relative.Kind == ClauseKind.Relative ? Words(relative.Antecedent) : relative.Kind.ToString());
                break;
            case "conj" when node.Tag is not "VERB" && head.Tag is not "VERB" && phrase >= 0:
                if (phrase == _draft.Phrases.PhraseOf[head.Token]) break;
                int first = _draft.Phrases.Phrases[phrase].CoordinatedWith;
                for (int guard = 0; guard < 6 && first >= 0 && !Holds(first, head); guard++) first = _draft.Phrases.Phrases[first].CoordinatedWith;
                Add(_coordinates, first >= 0 && Holds(first, head), node, head, Words(_draft.Phrases.Phrases[phrase].CoordinatedWith));
                break;
        }
    }

    private bool Holds(int phrase, Node node) => phrase >= 0 && _draft.Phrases.Phrases[phrase] is var p && p.First <= node.Token && node.Token < p.End;

    private string Word(int token) => _draft.Text.Tokens[token].Span.In(_draft.Report.Text);

    private string Words(int phrase) =>
        phrase < 0 ? "-" : _draft.Report.Text[_draft.Text.Tokens[_draft.Phrases.Phrases[phrase].First].Span.Start.._draft.Text.Tokens[_draft.Phrases.Phrases[phrase].End - 1].Span.End].ReplaceLineEndings(" ");

    private void Add(Rate rate, bool right, Node node, Node head, string ours)
    {
        if (rate.Add(right) || errors is null) return;
        int from = Math.Max(_draft.Text.Sentences[_draft.Phrases.SentenceOf[node.Token]].FirstToken, Math.Min(node.Token, head.Token) - 4);
        int to = Math.Min(_draft.Text.Sentences[_draft.Phrases.SentenceOf[node.Token]].EndToken, Math.Max(node.Token, head.Token) + 5);
        var words = Enumerable.Range(from, to - from).Select(t => t == node.Token ? $"[{Word(t)}]" : t == head.Token ? $"<{Word(t)}>" : Word(t));
        errors.WriteLine($"{rate.Name}\t{_draft.Words[node.Token].Tag}\t{_draft.Words[head.Token].Tag}\tOURS {ours}\t{string.Join(' ', words)}");
    }
}
