using Isnad;
using Isnad.Measure;

// Isnad.Measure FILE... [--errors]: scores the step Words on annotated text. A .conllu file gives parts of speech, lemmas and
// coverage; a .tsv file of segments and tags in Farasa's scheme gives segmentation and parts of speech.
var paths = args.Where(a => a != "--errors").ToList();
if (paths.Count == 0 || !paths.TrueForAll(File.Exists))
{
    Console.Error.WriteLine("usage: Isnad.Measure FILE.conllu|FILE.tsv... [--errors]");
    return 2;
}
Reader reader = Reader.Open();
foreach (string path in paths)
{
    ErrorPatterns? errors = args.Contains("--errors") ? new ErrorPatterns() : null;
    Console.WriteLine(Path.GetFileName(path));
    if (path.EndsWith(".conllu", StringComparison.Ordinal)) new TreebankScore(reader, errors).Measure(path, Console.Out);
    else new FarasaScore(reader, errors).Measure(path, Console.Out);
    errors?.Print(Console.Out);
}
return 0;
