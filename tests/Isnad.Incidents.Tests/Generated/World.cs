namespace Isnad.Incidents.Tests.Generated;

/// <summary>The incidents of a generated world, twins and namesakes among them.</summary>
internal static class World
{
    public const int Incidents = 60;

    public static List<TrueIncident> Create(Random chance, DateOnly first)
    {
        var all = new List<TrueIncident>();
        // The four namesakes first, each pair within days of each other.
        foreach ((int town, int near) in ((int, int)[])[(3, 4), (23, 24)])
        {
            DateOnly day = first.AddDays(chance.Next(400));
            IncidentKind kind = chance.Next(2) == 0 ? IncidentKind.CarBomb : IncidentKind.Raid;
            all.Add(New(all.Count, kind, town, day, chance, null));
            all.Add(New(all.Count, kind, near, day.AddDays(chance.Next(2)), chance, all[^1]));
        }
        while (all.Count < Incidents)
        {
            IncidentKind kind = (IncidentKind)chance.Next(12);
            TrueIncident one = New(all.Count, kind, chance.Next(Names.Towns.Length), first.AddDays(chance.Next(480)), chance, null);
            all.Add(one);
            if (all.Count >= Incidents) break;
            int kin = chance.Next(10);
            int town = Array.FindIndex(Names.Towns, t => t.Full == one.Town);
            // Two attacks in one town on one day; the same kind in one town some days later.
            if (kin < 2) all.Add(New(all.Count, (IncidentKind)((int)kind < 5 ? ((int)kind + 1) % 5 : 11), town, one.Day, chance, one));
            else if (kin == 2) all.Add(New(all.Count, kind, town, one.Day.AddDays(chance.Next(2, 6)), chance, one));
        }
        return all;
    }

    private static TrueIncident New(int number, IncidentKind kind, int town, DateOnly day, Random chance, TrueIncident? unlike)
    {
        string[] targets = Names.Targets(kind), actors = Names.Actors(kind);
        string target;
        do target = targets[chance.Next(targets.Length)];
        while (target == unlike?.Target);
        int killed = kind is IncidentKind.Protest ? 100 + chance.Next(2000) : kind == IncidentKind.Assassination ? 1 : 3 + (int)(chance.NextDouble() * chance.NextDouble() * 60);
        return new TrueIncident
        {
            Number = number,
            Kind = kind,
            Town = Names.Towns[town].Full,
            Target = target,
            Day = day,
            Hour = new[] { "فجر", "صباح", "ظهر", "مساء", "" }[chance.Next(5)],
            Actor = actors[chance.Next(actors.Length)],
            Killed = killed,
            Wounded = killed + 2 + chance.Next(30),
        };
    }
}
