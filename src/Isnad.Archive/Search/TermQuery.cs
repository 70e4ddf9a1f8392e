using System.Text;

namespace Isnad.Archive.Search;

/// <summary>Terms that are asked for: every group must be met by one of its alternatives.</summary>
internal sealed class TermQuery
{
    private readonly List<IReadOnlyList<string>> _groups = [];

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => _groups.Count == 0;

    /// <summary>Asks for one of some terms; a group of none can never be met.</summary>
    public void Require(IEnumerable<string> alternatives) => _groups.Add([.. alternatives.Where(a => a.Length > 2).Distinct(StringComparer.Ordinal)]);

    /// <summary>As an expression of SQLite's FTS5. Terms hold no quotation marks.</summary>
    public string ToFts5() => Joined(" AND ", " OR ", "\"");

    /// <summary>As a tsquery of PostgreSQL. Terms hold no apostrophes and no backslashes.</summary>
    public string ToTsQuery() => Joined(" & ", " | ", "'");

    private string Joined(string and, string or, string quote)
    {
        var query = new StringBuilder();
        foreach (IReadOnlyList<string> group in _groups)
        {
            if (query.Length > 0) query.Append(and);
            // No term begins with a bare colon, so this one stands for what is never met.
            IEnumerable<string> terms = group.Count == 0 ? ["::"] : group;
            query.Append('(').AppendJoin(or, terms.Select(t => quote + t + quote)).Append(')');
        }
        return query.ToString();
    }
}
