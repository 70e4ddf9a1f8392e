using Isnad.KnowledgeCompiler.Compiling;
using Isnad.KnowledgeCompiler.Tables;

// isnad-knowledge OUTPUT FOLDER…: compiles the tables of the folders into OUTPUT; later folders overlay earlier ones.
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: Isnad.KnowledgeCompiler OUTPUT FOLDER...");
    return 2;
}
foreach (string folder in args[1..])
{
    if (Directory.Exists(folder)) continue;
    Console.Error.WriteLine($"ISN0202: no knowledge folder at {folder}: give a folder of tables");
    return 1;
}
var compilation = new KnowledgeCompilation(args[1..]);
foreach (Problem problem in compilation.Problems.Where(p => p.IsError)) Console.Error.WriteLine(problem);
if (compilation.Problems.Any(p => p.IsError)) return 1;
// Written beside and moved into place, so that a broken run leaves no half file.
string partial = args[0] + ".partial";
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(args[0]))!);
using (FileStream to = File.Create(partial)) compilation.Write(to);
File.Move(partial, args[0], overwrite: true);
return 0;
