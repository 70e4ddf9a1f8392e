using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;

namespace Isnad.Tests.Architecture;

/// <summary>Dependencies point only to earlier steps; the reading library knows no network, no database, no clock.</summary>
public sealed partial class DependencyRules
{
    // In the order of the pipeline.
    private static readonly string[] s_steps = ["Text", "Words", "Phrases", "Mentions", "Resolution", "Events", "Sources", "Retellings", "Records"];
    private static readonly string[] s_forAll = ["Documents", "Knowledge", "Models"];

    private static readonly ArchUnitNET.Domain.Architecture s_architecture = new ArchLoader().LoadAssemblies(typeof(Reader).Assembly).Build();

    /// <summary>The steps with their places.</summary>
    public static TheoryData<string> Steps() => [.. s_steps];

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_uses_only_itself_and_earlier_ones(string step)
    {
        List<string> wrong = [];
        foreach (IType type in s_architecture.Types)
        {
            if (FolderOf(type) != step) continue;
            foreach (ITypeDependency dependency in type.Dependencies)
            {
                if (FolderOf(dependency.Target) is { } target && !MayUse(step, target)) wrong.Add($"{type.FullName} uses {dependency.Target.FullName}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void Each_step_has_types() => Assert.Empty(s_steps.Except(s_architecture.Types.Select(t => FolderOf(t) ?? "")));

    [Fact]
    public void The_library_knows_no_network_and_no_database()
    {
        string[] referenced = [.. typeof(Reader).Assembly.GetReferencedAssemblies().Select(a => a.Name ?? "")];
        Assert.DoesNotContain(referenced, name => name.StartsWith("System.Net", StringComparison.Ordinal) || name.StartsWith("System.Data", StringComparison.Ordinal) || name.Contains("Sqlite", StringComparison.Ordinal) || name.Contains("Npgsql", StringComparison.Ordinal));
    }

    [Fact]
    public void The_library_knows_no_clock_and_no_chance()
    {
        List<string> found = [];
        foreach (string file in SourceTree.Files("src/Isnad"))
        {
            int number = 0;
            foreach (string line in File.ReadLines(file))
            {
                number++;
                string code = line.Split("//", 2)[0];
                if (Unsteady().IsMatch(code)) found.Add($"{System.IO.Path.GetRelativePath(SourceTree.Root, file)}:{number}: {line.Trim()}");
            }
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static bool MayUse(string step, string target)
    {
        int place = Array.IndexOf(s_steps, target);
        return place < 0 ? s_forAll.Contains(target, StringComparer.Ordinal) : place <= Array.IndexOf(s_steps, step);
    }

    /// <summary>The folder of a type of the library: the part of its namespace behind «Isnad.»; null for root types and for others' types.</summary>
    private static string? FolderOf(IType type)
    {
        string name = type.Namespace?.FullName ?? "";
        return name.StartsWith("Isnad.", StringComparison.Ordinal) ? name.Split('.')[1] : null;
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bEnvironment\.TickCount|\bStopwatch\b|\bTimeProvider\b|\bSystemClock\b|\bGuid\.NewGuid\b|\bRandom\b", RegexOptions.CultureInvariant)]
    private static partial Regex Unsteady();
}
