using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Collects the forms of one lemma and drops those that repeat spelling, part of speech and features.</summary>
internal sealed class FormSink(List<WordForm> into)
{
    private readonly HashSet<(string, PartOfSpeech, Features)> _seen = [];

    /// <summary>Adds a form by its vocalised spelling.</summary>
    public void Add(string vocalised, PartOfSpeech pos, Features features)
    {
        Put(vocalised, pos, features);
        if (pos != PartOfSpeech.VERB && Egyptian(vocalised) is { } other) Put(other, pos, features);
    }

    private void Put(string vocalised, PartOfSpeech pos, Features features)
    {
        string surface = Vocalisation.Strip(vocalised);
        if (_seen.Add((surface, pos, features))) into.Add(new WordForm(surface, vocalised, pos, features));
    }

    /// <summary>مسئول for مسؤول, رءوس for رؤوس; null where the hamza stands otherwise or the و is a consonant.</summary>
    private static string? Egyptian(string vocalised)
    {
        int hamza = vocalised.IndexOf('ؤ', StringComparison.Ordinal);
        if (hamza < 1) return null;
        int waw = hamza + 1;
        if (waw < vocalised.Length && vocalised[waw] == 'ُ') waw++;
        if (waw >= vocalised.Length - 1 || vocalised[waw] != 'و' || Vocalisation.IsSign(vocalised[waw + 1])) return null;
        int before = hamza - 1;
        while (before > 0 && Vocalisation.IsSign(vocalised[before])) before--;
        return vocalised[..hamza] + HamzaSeat.Egyptian(vocalised[before]) + vocalised[(hamza + 1)..];
    }
}
