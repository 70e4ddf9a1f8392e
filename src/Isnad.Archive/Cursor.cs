using System.Buffers.Text;
using System.Text;

namespace Isnad.Archive;

/// <summary>The place in an order behind which the next page begins: the values of the last item that order and tell it apart.</summary>
internal static class Cursor
{
    private const char Separator = '\u001F';

    /// <summary>Writes a cursor.</summary>
    /// <param name="order">Name of the order it belongs to.</param>
    /// <param name="values">Values of the last item.</param>
    public static string Write(string order, params string[] values) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(order + Separator + string.Join(Separator, values)));

    /// <summary>Reads a cursor; null stands for the beginning.</summary>
    /// <exception cref="ArchiveException">It is none, or one of another order.</exception>
    public static string[]? Read(string? cursor, string order, int count)
    {
        if (string.IsNullOrEmpty(cursor)) return null;
        try
        {
            string[] parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Separator);
            if (parts.Length == count + 1 && parts[0] == order) return parts[1..];
        }
        catch (FormatException)
        {
            // Told below, like a cursor of another list.
        }
        throw Wrong(cursor);
    }

    /// <summary>A number out of a cursor.</summary>
    /// <exception cref="ArchiveException">It is none.</exception>
    public static long Number(string value) =>
        long.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out long number) ? number : throw Wrong(value);

    /// <summary>A number with a fraction out of a cursor.</summary>
    /// <exception cref="ArchiveException">It is none.</exception>
    public static double Fraction(string value) =>
        double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out double number) ? number : throw Wrong(value);

    private static ArchiveException Wrong(string cursor) =>
        new(new ArchiveProblem("ISN0506", cursor.Length > 40 ? cursor[..40] + "…" : cursor, "this is no cursor of this list", "begin at the first page and follow the cursors that pages give"));
}
