using Isnad.Documents;
using Isnad.Events;
using Isnad.Words;

namespace Isnad.Fitting;

/// <summary>Lists annotated triggers that have no candidate, or one of another type, with the analysis that was chosen: what to mend first.</summary>
internal sealed class MissList(Reader reader)
{
    private readonly TriggerFinder _triggers = new(reader.Knowledge);

    /// <summary>Prints the misses of a report.</summary>
    public void Print(GoldReport gold, TextWriter to)
    {
        var draft = new Draft();
        reader.Run(new Report { Id = gold.Id, Text = gold.Text, Published = gold.Published }, draft);
        var candidates = new List<TriggerCandidate>();
        _triggers.Find(draft, candidates);
        foreach (GoldEvent e in gold.Events)
        {
            int token = draft.Text.Tokens.FindIndex(t => t.Start < e.Trigger.End && e.Trigger.Start < t.End);
            int c = candidates.FindIndex(x => x.Token == token);
            if (candidates.Exists(x => x.Token == token && x.Frame.Type.ToString().Equals(e.Type, StringComparison.OrdinalIgnoreCase))) continue;
            string analysis = "no token";
            if (token >= 0)
            {
                ref Analysis word = ref draft.Words[token];
                string lemma = word.Lemma < 0 ? "?" : reader.Knowledge.Lexicon.Text(word.Lemma);
                bool frames = word.Lemma >= 0 && (reader.Knowledge.Lexicon.Lemma(word.Lemma).Frames.Count > 0 || (reader.Knowledge.Lexicon.Lemma(word.Lemma).Verb is >= 0 and var v && reader.Knowledge.Lexicon.Lemma(v).Frames.Count > 0));
                analysis = $"{lemma}/{word.Pos}/{word.Tag}{(frames ? " frames" : "")}";
            }
            int from = Math.Max(0, e.Trigger.Start - 40), until = Math.Min(gold.Text.Length, e.Trigger.End + 40);
            string read = c < 0 ? "none" : candidates[c].Frame.Type.ToString();
            to.WriteLine($"{e.Type}\t{read}\t{e.Trigger.Text}\t{analysis}\t{gold.Text[from..until].ReplaceLineEndings(" ")}");
        }
    }
}
