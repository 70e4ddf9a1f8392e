using Isnad.Records;

namespace Isnad.Cli.Formats;

/// <summary>The line above a report's records.</summary>
internal static class ReportHeading
{
    /// <summary>Id, outlet, publication date and how many records there are.</summary>
    public static string Of(Reading reading)
    {
        string about = string.Join(", ", new[] { reading.Report.Outlet, reading.Report.Published }.OfType<string>());
        return $"{reading.Report.Id}{(about.Length == 0 ? "" : $" ({about})")}: {Count(reading.Events.Count, "event")}, {Count(reading.Situations.Count, "situation")}, {Count(reading.Statements.Count, "statement")}";
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
