using System.Diagnostics;
using DuckDB.NET.Data;

namespace Isnad.Export.Tests;

/// <summary>Programs of others that open what was exported.</summary>
internal static class ForeignReaders
{
    /// <summary>The rows that DuckDB gives.</summary>
    public static List<object?[]> Duck(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    /// <summary>What GDAL tells of a file.</summary>
    public static async Task<string> GdalAsync(string file)
    {
        using Process process = Process.Start(new ProcessStartInfo("ogrinfo", ["-al", "-ro", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
