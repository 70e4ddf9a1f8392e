using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Isnad.Documents;

namespace Isnad.Benchmarks;

/// <summary>Files of any size to add to an archive, made by varying the samples: JSON Lines, and a web archive as Common Crawl publishes them.</summary>
internal static class SampleFiles
{
    // Of a crawl of the whole web, about so many pages are Arabic.
    private const int ArabicOneIn = 100;
    private const int ForeignPages = 4000;

    /// <summary>Writes so many reports as JSON Lines.</summary>
    public static int WriteReports(string file, int count)
    {
        using FileStream to = File.Create(file);
        using var json = new Utf8JsonWriter(to);
        foreach (Report report in BenchmarkReports.Varied(count))
        {
            json.WriteStartObject();
            json.WriteString("id", report.Id);
            json.WriteString("published", report.Published);
            json.WriteString("outlet", report.Outlet);
            json.WriteString("text", report.Text);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            to.WriteByte((byte)'\n');
        }
        return 0;
    }

    /// <summary>Writes a WET archive, packed record by record, of at least so many bytes: one page in a hundred Arabic, the others not.</summary>
    public static int WriteWebArchive(string file, long bytes)
    {
        using var to = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        var chance = new Random(3);
        byte[][] foreign = [.. Enumerable.Range(0, ForeignPages).Select(i => Record($"https://www.example.org/{i}", ForeignText(chance)))];
        long pages = 0, arabic = 0;
        using IEnumerator<Report> reports = BenchmarkReports.Varied(int.MaxValue).GetEnumerator();
        while (to.Length < bytes)
        {
            if (pages++ % ArabicOneIn == 0 && reports.MoveNext())
            {
                to.Write(Record(string.Create(CultureInfo.InvariantCulture, $"https://www.example.com/{arabic++}"), reports.Current.Text));
            }
            else
            {
                to.Write(foreign[chance.Next(foreign.Length)]);
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages, {arabic} of them Arabic, {to.Length} bytes packed"));
        return 0;
    }

    private static string ForeignText(Random chance)
    {
        var text = new StringBuilder();
        for (int words = 2000 + chance.Next(4000); words > 0; words--)
        {
            for (int letters = 2 + chance.Next(9); letters > 0; letters--) text.Append((char)('a' + chance.Next(26)));
            text.Append(words % 12 == 0 ? ".\n" : " ");
        }
        return text.ToString();
    }

    private static byte[] Record(string address, string text)
    {
        byte[] body = Encoding.UTF8.GetBytes(text);
        string head = string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2021-06-08T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{Guid.NewGuid()}>\r\nContent-Type: text/plain\r\nContent-Length: {body.Length}\r\n\r\n");
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(head));
            gzip.Write(body);
            gzip.Write("\r\n\r\n"u8);
        }
        return packed.ToArray();
    }
}
