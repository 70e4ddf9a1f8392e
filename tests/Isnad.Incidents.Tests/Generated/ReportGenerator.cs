using System.Globalization;
using System.Text;
using Isnad.Documents;

namespace Isnad.Incidents.Tests.Generated;

/// <summary>
/// Writes 300 reports on 60 incidents: several outlets with their own words, sources and tolls, copies with small edits,
/// rewritings that cite another outlet, follow-ups, and later reports that retell.
/// </summary>
internal sealed class ReportGenerator
{
    public const int Reports = 300;

    private static readonly string[] s_weekdays = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];
    private static readonly string[] s_months = ["", "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

    private readonly Random _chance;
    private readonly List<GeneratedReport> _reports = [];
    private int _fillers;

    private ReportGenerator(int seed, DateOnly first)
    {
        _chance = new Random(seed);
        Incidents = World.Create(_chance, first);
    }

    public List<TrueIncident> Incidents { get; }

    public static (IReadOnlyList<GeneratedReport> Reports, IReadOnlyList<TrueIncident> Incidents) Generate(int seed, DateOnly? first = null)
    {
        var generator = new ReportGenerator(seed, first ?? new DateOnly(2016, 1, 10));
        foreach (TrueIncident incident in generator.Incidents) generator.Tell(incident);
        while (generator._reports.Count < Reports) generator.LookBack();
        // Ids that say nothing of what was written first, and reports in no order.
        return ([.. generator._reports.Take(Reports).OrderBy(r => r.Report.Id, StringComparer.Ordinal)], generator.Incidents);
    }

    private void Tell(TrueIncident incident)
    {
        string[] outlets = [.. Names.Outlets.OrderBy(_ => _chance.Next())];
        int originals = 1 + _chance.Next(3), next = 0;
        var own = new List<(GeneratedReport Report, string Outlet)>();
        for (int i = 0; i < originals; i++)
        {
            string outlet = outlets[next++];
            own.Add((Original(incident, outlet, i), outlet));
        }
        int copies = 1 + _chance.Next(2);
        for (int i = 0; i < copies; i++) Copy(own[_chance.Next(own.Count)], outlets[next++]);
        if (_chance.Next(3) == 0) Rewriting(incident, own[0].Outlet, outlets[next++]);
        if (_chance.Next(4) == 0) FollowUp(incident, outlets[0]);
    }

    private GeneratedReport Original(TrueIncident incident, string outlet, int claim)
    {
        DateOnly published = incident.Day.AddDays(_chance.Next(10) < 7 ? 0 : 1);
        var text = new Draft();
        (string behind, string? before) = Claim(incident, outlet, claim);
        int killed = claim == 0 ? incident.Killed : Math.Max(1, incident.Killed + _chance.Next(-2, 4));
        if (_chance.Next(2) == 0) text.Add(Filled(Title(incident), incident, incident.Killed, published, "", isTitle: true).TrimEnd('.') + "\n\n", incident.Number, true);
        if (_chance.Next(3) == 0) text.Append($"{Names.Towns.First(t => t.Full == incident.Town).Short} - {outlet}\n");
        string[] leads = Phrases.Leads(incident.Kind);
        // Outlets that write for themselves write each in their own words.
        string lead = Filled(leads[(incident.Number + claim) % leads.Length], incident, killed, published, behind);
        text.Add(before is null ? lead : $"{before} إن {lead}", incident.Number, true);
        string[] details = Phrases.Details(incident.Kind);
        int from = _chance.Next(details.Length);
        for (int i = 0; i < 1 + _chance.Next(2); i++) text.Add((i == 0 ? " " : "\n") + details[(from + i) % details.Length], incident.Number, true);
        text.Append("\n\n");
        AddFillers(text, 1 + _chance.Next(3));
        TrueIncident? earlier = _chance.Next(5) == 0 ? Earlier(incident, published) : null;
        if (earlier is not null) text.Add("\n" + Retold(earlier, published), earlier.Number, true);
        return Finish(text, outlet, published, _chance.Next(6, 14));
    }

    // Who says so: behind the sentence, before it, or nobody.
    private (string Behind, string? Before) Claim(TrueIncident incident, string outlet, int claim)
    {
        string official = Names.Towns.First(t => t.Full == incident.Town).Official;
        int kind = (claim + _chance.Next(4)) % 4;
        if (kind == 3)
        {
            incident.Roots.Add(outlet);
            return ("", null);
        }
        string who = kind switch { 0 => official, 1 => Names.Organisations[(incident.Number + claim) % Names.Organisations.Length], _ => Names.Anonymous[_chance.Next(Names.Anonymous.Length)] };
        incident.Roots.Add(kind == 2 ? "? " + outlet : who);
        return _chance.Next(4) switch
        {
            0 => ($"، بحسب {who}", null),
            1 => ($"، وفق ما {(who.StartsWith("وزارة", StringComparison.Ordinal) || who.StartsWith("قيادة", StringComparison.Ordinal) || who.StartsWith("منظمة", StringComparison.Ordinal) ? "أعلنت" : "أعلن")} {who}", null),
            2 => ("", $"{(who.StartsWith("وزارة", StringComparison.Ordinal) || who.StartsWith("قيادة", StringComparison.Ordinal) || who.StartsWith("منظمة", StringComparison.Ordinal) ? "قالت" : "قال")} {who}"),
            _ => ($"، حسبما أفاد {who}", null),
        };
    }

    private void Copy((GeneratedReport Report, string Outlet) of, string outlet)
    {
        GeneratedReport source = of.Report;
        string text = source.Report.Text;
        var draft = new Draft();
        if (_chance.Next(2) == 0) draft.Append($"{outlet} - متابعات\n");
        if (_chance.Next(2) == 0) draft.Append($"نقلا عن {of.Outlet}\n");
        int cut = _chance.Next(3) == 0 ? source.Passages.Count - 1 : source.Passages.Count;
        int at = 0;
        for (int i = 0; i < cut; i++)
        {
            Passage passage = source.Passages[i];
            draft.Append(text[at..passage.Start]);
            draft.Add(Edited(text[passage.Start..passage.End]), passage.Label, passage.IsIncident);
            at = passage.End;
        }
        DateOnly published = DateOnly.ParseExact(source.Report.Published![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        bool moves = !text.Contains("اليوم", StringComparison.Ordinal) && !text.Contains("أمس", StringComparison.Ordinal) && _chance.Next(3) == 0;
        Finish(draft, outlet, moves ? published.AddDays(1) : published, _chance.Next(15, 24));
    }

    // Small edits: other words for the same, a word more or less.
    private string Edited(string sentence)
    {
        foreach ((string from, string to) in ((string, string)[])[("ما أدى إلى", "مما تسبب في"), ("قتل ", "لقي مصرعه "), ("جراء", "نتيجة"), ("وأصيب", "وجرح"), ("القريب", "المجاور"), ("مجهولون", "لم تعرف هويتهم")])
        {
            if (_chance.Next(4) == 0) sentence = sentence.Replace(from, to, StringComparison.Ordinal);
        }
        return sentence;
    }

    private void Rewriting(TrueIncident incident, string cited, string outlet)
    {
        DateOnly published = incident.Day.AddDays(1);
        var text = new Draft();
        string[] leads = Phrases.Leads(incident.Kind);
        string lead = Filled(leads[_chance.Next(leads.Length)], incident, incident.Killed, published, "");
        text.Add($"ذكرت {cited} أن {lead}", incident.Number, true);
        text.Append("\n");
        AddFillers(text, 2);
        Finish(text, outlet, published);
    }

    private void FollowUp(TrueIncident incident, string outlet)
    {
        if (incident.Kind is IncidentKind.Protest or IncidentKind.Arrests or IncidentKind.Abduction or IncidentKind.Assassination or IncidentKind.Seizure) return;
        DateOnly published = incident.Day.AddDays(2);
        var text = new Draft();
        string named = Filled(Phrases.Named(incident.Kind), incident, incident.Killed, published, "");
        text.Add($"ارتفعت حصيلة {named} في {incident.Town} {s_weekdays[(int)incident.Day.DayOfWeek]} إلى {Counted.Of(incident.Killed + 2, Counted.Dead, true)}، بحسب وزارة الصحة.", incident.Number, true);
        text.Add($" وكان الهجوم قد استهدف {incident.Target} وأوقع في حصيلة أولى {Counted.Of(incident.Killed, Counted.Dead, true)}.", incident.Number, true);
        incident.Roots.Add("وزارة الصحة");
        text.Append("\n");
        AddFillers(text, 1);
        Finish(text, outlet, published);
    }

    // A report on nothing new that looks back at some incidents.
    private void LookBack()
    {
        TrueIncident one = Incidents[_chance.Next(Incidents.Count)];
        DateOnly published = one.Day.AddDays(_chance.Next(3) switch { 0 => 4 + _chance.Next(5), 1 => 20 + _chance.Next(200), _ => 366 + _chance.Next(200) });
        var text = new Draft();
        AddFillers(text, 2);
        text.Add("\n" + Retold(one, published), one.Number, true);
        if (_chance.Next(2) == 0 && Earlier(one, published) is { } other) text.Add("\n" + Retold(other, published), other.Number, true);
        text.Append("\n");
        AddFillers(text, 1);
        Finish(text, Names.Outlets[_chance.Next(Names.Outlets.Length)], published);
    }

    private TrueIncident? Earlier(TrueIncident than, DateOnly published)
    {
        TrueIncident[] earlier = [.. Incidents.Where(i => i != than && i.Day.AddDays(4) < published && i.Kind != IncidentKind.Arrests)];
        return earlier.Length == 0 ? null : earlier[_chance.Next(earlier.Length)];
    }

    private string Retold(TrueIncident incident, DateOnly published)
    {
        string[] retellings = Phrases.Retellings(incident.Kind);
        int days = published.DayNumber - incident.Day.DayNumber;
        string month = s_months[incident.Day.Month];
        string when = days < 9 ? (days < 7 ? s_weekdays[(int)incident.Day.DayOfWeek] + " الماضي" : $"في {incident.Day.Day} {month} الماضي")
            : days < 300 ? (_chance.Next(2) == 0 ? $"في {incident.Day.Day} {month} الماضي" : $"في {month} الماضي")
            : _chance.Next(2) == 0 ? $"في {incident.Day.Day} {month} {incident.Day.Year}" : $"في {month} {incident.Day.Year}";
        if (days >= 9 && incident.Day.Month == published.Month && incident.Day.Year == published.Year) when = $"في {incident.Day.Day} من الشهر الجاري";
        return Filled(retellings[_chance.Next(retellings.Length)], incident, incident.Killed, published, "").Replace("{R}", when, StringComparison.Ordinal);
    }

    private string Title(TrueIncident incident)
    {
        string[] leads = Phrases.Leads(incident.Kind);
        return leads[_chance.Next(leads.Length)].Split('،')[0].Replace("{S}", "", StringComparison.Ordinal).Replace(" {H}", "", StringComparison.Ordinal);
    }

    private string Filled(string template, TrueIncident incident, int killed, DateOnly published, string source, bool isTitle = false)
    {
        bool digits = _chance.Next(2) == 0;
        string[] people = incident.Kind is IncidentKind.Abduction ? Counted.Engineers : Counted.People[_chance.Next(3) == 0 ? incident.Number % 4 : 0];
        string who = incident.Kind == IncidentKind.Protest ? Counted.Crowd(incident.Killed) : Counted.Of(killed, people, digits);
        string town = _chance.Next(2) == 0 || isTitle ? Names.Towns.First(t => t.Full == incident.Town).Short : incident.Town;
        return template.Replace("{KQ}", Counted.Of(killed, Counted.Dead, digits), StringComparison.Ordinal).Replace("{WQ}", Counted.Of(incident.Wounded, Counted.Hurt, digits), StringComparison.Ordinal)
            .Replace("{K}", who, StringComparison.Ordinal).Replace("{W}", Counted.Of(incident.Wounded, Counted.People[0], digits) + " بجروح", StringComparison.Ordinal)
            .Replace("{T}", incident.Target, StringComparison.Ordinal).Replace("{P}", town, StringComparison.Ordinal).Replace("{A}", incident.Actor, StringComparison.Ordinal)
            .Replace("{H}", When(incident, published), StringComparison.Ordinal).Replace("{S}", source, StringComparison.Ordinal);
    }

    private string When(TrueIncident incident, DateOnly published)
    {
        string weekday = s_weekdays[(int)incident.Day.DayOfWeek], hour = incident.Hour.Length == 0 ? "يوم" : incident.Hour;
        bool today = published == incident.Day;
        return _chance.Next(3) switch
        {
            0 => today ? "اليوم " + weekday : "أمس " + weekday,
            1 => $"{hour} {weekday}",
            _ => $"{hour} {weekday} {incident.Day.Day} {s_months[incident.Day.Month]}",
        };
    }

    private void AddFillers(Draft text, int count)
    {
        int from = _chance.Next(Phrases.Fillers.Length);
        for (int i = 0; i < count; i++) text.Add((i == 0 ? "" : " ") + Phrases.Fillers[(from + i) % Phrases.Fillers.Length], World.Incidents + ++_fillers, false);
    }

    // All outlets but one tell the hour; what is taken over comes some hours after the original.
    private GeneratedReport Finish(Draft text, string outlet, DateOnly published, int hour = -1)
    {
        string day = published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (hour >= 0 && outlet != Names.Outlets[^1]) day += string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{_chance.Next(60):00}:00+02:00");
        string id;
        do id = $"g{_chance.Next(100_000):00000}";
        while (_reports.Exists(r => r.Report.Id == id));
        var report = new Report { Id = id, Text = text.Text, Outlet = outlet, Published = day };
        var generated = new GeneratedReport(report, text.Passages);
        _reports.Add(generated);
        return generated;
    }

    private sealed class Draft
    {
        private readonly StringBuilder _text = new();

        public List<Passage> Passages { get; } = [];

        public string Text => _text.ToString() + "\n";

        public void Append(string text) => _text.Append(text);

        public void Add(string text, int label, bool isIncident)
        {
            int start = _text.Length;
            _text.Append(text);
            Passages.Add(new Passage(start, _text.Length, label, isIncident));
        }
    }
}
