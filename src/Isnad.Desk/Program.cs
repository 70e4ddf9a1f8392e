using Isnad.Archive;
using Isnad.Desk;

if (DeskOptions.Parse(args, out DeskOptions options) is { } wrong)
{
    Console.Error.WriteLine(wrong);
    return 2;
}
try
{
    return await DeskHost.RunAsync(options);
}
catch (ArchiveException problem)
{
    Console.Error.WriteLine(problem.Problem);
    return 1;
}
