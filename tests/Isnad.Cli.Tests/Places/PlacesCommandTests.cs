using System.IO.Compression;
using System.Text;

namespace Isnad.Cli.Tests.Places;

/// <summary>Runs `isnad places` on files in the format of GeoNames, written for the test: the places in them are made up.</summary>
public sealed class PlacesCommandTests
{
    private const string Country =
        "900001\tAyn Zakhrut\tAyn Zakhrut\tعين زخروط\t27.5\t15.25\tP\tPPL\tLY\t\t\t\t\t\t7200\t\t\tAfrica/Tripoli\t2020-01-01\n" +
        "900002\tTripoli\tTripoli\tطرابلس\t32.885\t13.18\tP\tPPLC\tLY\t\t\t\t\t\t1150989\t\t\tAfrica/Tripoli\t2020-01-01\n" +
        "900003\tBir Nameless\tBir Nameless\t\t26.5\t15.5\tP\tPPL\tLY\t\t\t\t\t\t0\t\t\tAfrica/Tripoli\t2020-01-01\n" +
        "900004\tWell of nothing\tWell\tبئر\t26.5\t15.5\tH\tWLL\tLY\t\t\t\t\t\t0\t\t\tAfrica/Tripoli\t2020-01-01\n";

    private const string Names = "1\t900001\tar\tعين زخروط الغربية\t1\t\t\t\n2\t900001\tar\tزخروطة\t\t\t\t1\n3\t900001\ten\tAyn Zakhrut\t1\t\t\t\n4\t900003\tar\tبئر الهَجَّارين\t\t\t\t\n";

    [Fact]
    public void Imported_places_are_read()
    {
        using var folder = new TestFolder();
        string into = Path.Combine(folder.Path, "own");
        CommandRun import = CommandRun.Of("places", "import", folder.Add("LY.txt", Country), "--into", into);
        Assert.Equal(ExitCode.Success, import.Exit);
        Assert.Contains("1 places, 1 known already, 1 without an Arabic name", import.Output, StringComparison.Ordinal);
        CommandRun found = CommandRun.Of("places", "find", "عين زخروط", "--knowledge", into);
        Assert.Equal("gn-900001\tعين زخروط\tAyn Zakhrut\ttown\t27.5\t15.25\t5\tly < africa\t7200\tGeoNames 900001", found.Lines[1].Replace("ly < ly-", "ly < ", StringComparison.Ordinal));
        byte[] text = Encoding.UTF8.GetBytes("قتل جنديان في هجوم شنه مسلحون على بلدة عين زخروط فجر الأحد.");
        Assert.Contains("\"place_id\":\"gn-900001\"", CommandRun.With(text, "read", "--json", "-", "--knowledge", into).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("gn-900001", CommandRun.With(text, "read", "--json", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Alternate_names_come_first_and_historic_ones_not_at_all()
    {
        using var folder = new TestFolder();
        string into = Path.Combine(folder.Path, "own");
        CommandRun import = CommandRun.Of("places", "import", Zip(folder, "LY.zip", Country), "--names", Zip(folder, "names.zip", Names), "--into", into);
        Assert.Contains("2 places, 1 known already, 0 without an Arabic name", import.Output, StringComparison.Ordinal);
        string table = File.ReadAllText(Path.Combine(into, "places", "geonames-ly.tsv"));
        Assert.Contains("gn-900001\tعين زخروط الغربية\tAyn Zakhrut\ttown\t", table, StringComparison.Ordinal);
        Assert.Contains("gn-900003\tبئر الهجارين\t", table, StringComparison.Ordinal);
        Assert.DoesNotContain("زخروطة", table, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, CommandRun.Of("knowledge", "check", "--knowledge", into).Exit);
    }

    [Fact]
    public void A_broken_line_is_told_and_the_others_are_imported()
    {
        using var folder = new TestFolder();
        string into = Path.Combine(folder.Path, "own"), file = folder.Add("LY.txt", Country + "900005\tcut off\n");
        CommandRun import = CommandRun.Of("places", "import", file, "--into", into);
        Assert.Equal(ExitCode.Problems, import.Exit);
        Assert.StartsWith($"{file}:5: ISN0205: ", Assert.Single(import.Errors), StringComparison.Ordinal);
        Assert.Contains("1 places", import.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_file_of_GeoNames_is_told_and_nothing_is_written()
    {
        using var folder = new TestFolder();
        string into = Path.Combine(folder.Path, "own"), file = folder.Add("notes.txt", "just notes\n");
        Assert.Contains("ISN0204", CommandRun.Of("places", "import", file, "--into", into).Error, StringComparison.Ordinal);
        Assert.Contains("ISN0108", CommandRun.Of("places", "import", file + ".none", "--into", into).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(into, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Places_are_found_by_Arabic_and_English_names_the_largest_first()
    {
        CommandRun arabic = CommandRun.Of("places", "find", "طرابلس"), english = CommandRun.Of("places", "find", "tripoli");
        Assert.StartsWith("ly-tripoli\t", arabic.Lines[1], StringComparison.Ordinal);
        Assert.Contains(arabic.Lines, line => line.StartsWith("lb-tripoli\t", StringComparison.Ordinal));
        Assert.Contains(english.Lines, line => line.StartsWith("ly-tripoli\t", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Problems, CommandRun.Of("places", "find", "زخروطستان").Exit);
    }

    private static string Zip(TestFolder folder, string name, string content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var readme = new StreamWriter(zip.CreateEntry("readme.txt").Open())) readme.Write(new string('x', 5000));
            using var table = new StreamWriter(zip.CreateEntry(Path.ChangeExtension(name, ".txt")).Open());
            table.Write(content);
        }
        return folder.Add(name, bytes.ToArray());
    }
}
