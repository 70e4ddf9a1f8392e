using Isnad;
using Isnad.Cli.Overlay;
using Isnad.Measure;
using Isnad.Measure.Mentions;
using Isnad.Measure.Names;
using Isnad.Measure.Places;
using Isnad.Words;

// Isnad.Measure FILE... [--errors] [--knowledge DIR]: scores the step Words on annotated text. A .conllu file gives parts of
// speech, lemmas and coverage, with --phrases how well its dependencies are found; a .tsv file of segments and tags in Farasa's scheme gives segmentation and parts of speech.
// Isnad.Measure mentions FOLDER: parties, places and dates of annotated reports found. Isnad.Measure names FILE: spans of names
// annotated word by word. Isnad.Measure places FOLDER: points of the places table against tables of facts.
int at = Array.IndexOf(args, "--knowledge");
string? folder = at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
var paths = args.Where((a, i) => a is not ("--errors" or "--knowledge" or "--phrases") && (at < 0 || i != at + 1)).ToList();
if (paths is ["mentions" or "names" or "places", var target] && Path.Exists(target))
{
    Reader whole = KnowledgeOverlay.OpenReader(folder);
    if (paths[0] == "mentions") MentionMode.Run(whole, target, args.Contains("--errors"));
    else if (paths[0] == "names") NameMode.Run(whole, target, args.Contains("--errors"));
    else PlaceMode.Run(whole, target, args.Contains("--errors"));
    return 0;
}
if (paths.Count == 0 || !paths.TrueForAll(File.Exists))
{
    Console.Error.WriteLine("usage: Isnad.Measure FILE.conllu|FILE.tsv... | mentions FOLDER | names FILE | places FOLDER  [--errors] [--knowledge DIR]");
    return 2;
}
Reader reader = KnowledgeOverlay.OpenReader(folder);
if (args.Contains("--phrases"))
{
    foreach (Rate rate in new TreeScore(reader, args.Contains("--errors") ? Console.Out : null).Score(paths[0])) Console.WriteLine(rate);
    return 0;
}
var step = new WordsStep(reader.Knowledge);
foreach (string path in paths)
{
    ErrorPatterns? errors = args.Contains("--errors") ? new ErrorPatterns() : null;
    Console.WriteLine(Path.GetFileName(path));
    IWordScore score = path.EndsWith(".conllu", StringComparison.Ordinal) ? new TreebankScore(errors) : new FarasaScore(errors);
    foreach (Rate rate in new AnnotatedText(reader, path, score).Score(step).Rates) Console.WriteLine(rate);
    errors?.Print(Console.Out);
}
return 0;
